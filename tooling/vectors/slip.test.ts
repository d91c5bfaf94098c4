import { readFileSync } from 'node:fs'
import { fromHex, Rejection, toHex, utf8Encode } from '@chassis/primitives'
import { nodeSha256 as sha256, verifier, nodeVerifyVote as verifyVote } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import { decode, encode, parseTrustFile, Slip } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { PROTOCOL_VECTORS } from './protocol.mjs'

interface SlipCase {
  name: string
  hex: string
  checks: [string, boolean][]
  ok: boolean
}
interface SlipVectors {
  trust: { format: string; ledgers: object[] }
  cases: SlipCase[]
  otherTrust: (SlipCase & { ledger: object })[]
  refused: { name: string; hex: string; code: number }[]
}
const vectors = JSON.parse(readFileSync((PROTOCOL_VECTORS.slip as { path: string }).path, 'utf8')) as SlipVectors

function reportOf(hex: string, trust: object) {
  const { ok, checks } = verifySlip(fromHex(hex), parseTrustFile(utf8Encode(JSON.stringify(trust))), {
    sha256,
    verifier,
    verifyVote,
  })
  return { ok, checks: checks.map(({ name, passed }) => [name, passed]) }
}

describe('slip vectors', () => {
  it.each(vectors.cases)('$name', ({ hex, checks, ok }) => {
    expect(reportOf(hex, vectors.trust)).toEqual({ ok, checks })
    expect(toHex(encode(Slip, decode(Slip, fromHex(hex))))).toBe(hex)
  })

  it.each(vectors.otherTrust)('$name', ({ ledger, hex, checks, ok }) => {
    expect(reportOf(hex, { ...vectors.trust, ledgers: [ledger] })).toEqual({ ok, checks })
  })

  it.each(vectors.refused)('no slip: $name', ({ hex, code }) => {
    let refused: number | undefined
    try {
      reportOf(hex, vectors.trust)
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
      refused = error.refusal.code
    }
    expect(refused).toBe(code)
  })
})
