import { readFileSync } from 'node:fs'
import { fromHex, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { logRootOf } from '@chassis/proofs'
import { describe, expect, it } from 'vitest'
import { openRecord } from './disclosures.ts'
import { policyDigest } from './masking-policy.ts'
import { parsePolicy } from './parse-policy.ts'

interface Vectors {
  readonly records: readonly {
    readonly name: string
    readonly fields: readonly { readonly field: string; readonly salt: string; readonly value: string }[]
    readonly opened: readonly { readonly field: string; readonly disclosure: string; readonly digest: string }[]
    readonly commitment: string
  }[]
  readonly erasures: readonly { readonly commitments: readonly string[]; readonly erased: string }[]
  readonly policies: readonly { readonly policy: unknown; readonly digest: string }[]
}

const url = new URL('../../../../vectors/vault.json', import.meta.url)
const { records, erasures, policies } = JSON.parse(readFileSync(url, 'utf8')) as Vectors

describe('vectors/vault.json', () => {
  it.each(records)('record: $name', ({ fields, opened, commitment }) => {
    const plain = Object.fromEntries(fields.map(({ field, salt, value }) => [field, { salt, value }]))
    const record = openRecord({ subject: 's', schema: 'x/v1' }, plain)
    expect(Object.entries(record.disclosures)).toEqual(opened.map(({ field, disclosure }) => [field, disclosure]))
    expect(record.digests.map((digest) => toHex(digest))).toEqual(opened.map(({ digest }) => digest))
    expect(toHex(record.commitment)).toBe(commitment)
  })

  it.each(erasures)('erasure of $commitments', ({ commitments, erased }) => {
    expect(toHex(logRootOf(sha256, commitments.map(fromHex)))).toBe(erased)
  })

  it.each(policies)('policy $policy.name', ({ policy, digest }) => {
    expect(toHex(policyDigest(parsePolicy(policy)))).toBe(digest)
  })
})
