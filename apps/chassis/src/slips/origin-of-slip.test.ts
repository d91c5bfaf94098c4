import { readFileSync } from 'node:fs'
import { type Bytes, type CborMap, type CborValue, decodeCbor, encodeCbor, fromHex } from '@chassis/primitives'
import { decode, encode, Slip } from '@chassis/protocol'
import { expect, it } from 'vitest'
import { originOfSlip } from './origin-of-slip.ts'

interface Case {
  readonly name: string
  readonly hex: string
}
const vectorsOf = (file: string): Readonly<Record<'slips' | 'cases', readonly Case[]>> =>
  JSON.parse(readFileSync(new URL(`../../../../vectors/${file}.json`, import.meta.url), 'utf8'))

/** The slip as it would be of a loan whose head says so: field 9, PUBLIC, the first of its words. */
function marked(bytes: Bytes): Bytes {
  const slip = decode(Slip, bytes)
  if (slip.claim.kind !== 'state') throw new Error('of no state')
  const [version, variant, shown, digests] = decodeCbor(slip.claim.value.committed) as readonly CborValue[]
  const pairs = [...(shown as CborMap).pairs, [9n, 0n] as const]
  const committed = encodeCbor([version, variant, { pairs }, digests] as readonly CborValue[])
  return encode(Slip, { ...slip, claim: { ...slip.claim, value: { ...slip.claim.value, committed } } })
}

it('reads from the head that a loan was generated, and of another loan that it was not', () => {
  const [loan] = vectorsOf('loan-position').slips
  const bytes = fromHex(loan?.hex as string)
  expect(originOfSlip(bytes)).toBeUndefined()
  expect(originOfSlip(marked(bytes))).toBe('generated')
})

it('says nothing of slips that are about no loan', () => {
  const others = vectorsOf('slip').cases.map(({ hex }) => originOfSlip(fromHex(hex)))
  expect(others.length).toBeGreaterThan(0)
  expect(new Set(others)).toEqual(new Set([undefined]))
})
