import { readFileSync } from 'node:fs'
import { fromHex } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import { TrustFile } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { recomputePosition } from './recompute-position.ts'

interface Vectors {
  readonly trust: never
  readonly slips: readonly { name: string; hex: string; checks: readonly [string, boolean][]; ok: boolean }[]
}
const file = new URL('../../../../vectors/loan-position.json', import.meta.url)
const { trust, slips } = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const trusted = TrustFile.fromJson(trust, 'trust')

describe('recomputePosition', () => {
  it.each(slips)('$name', ({ hex, checks, ok }) => {
    const report = verifySlip(fromHex(hex), trusted, { sha256, verifier, recompute: recomputePosition })
    expect(report.checks.map(({ name, passed }) => [name, passed])).toEqual(checks)
    expect(report.ok).toBe(ok)
  })

  it('is about loans alone', () => {
    expect(recomputePosition({ kind: 'absence', contract: 15, map: 1 })).toBeUndefined()
    expect(recomputePosition({ kind: 'state', contract: 14, map: 1 })).toBeUndefined()
  })
})
