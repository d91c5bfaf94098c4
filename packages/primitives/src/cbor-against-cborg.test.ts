/** Differential test of the CBOR codec against cborg, another implementation, in both directions. */
import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, equalBytes, toHex } from './bytes.ts'
import { anyCborValueWithPlainKeys } from './cbor-value.test-support.ts'
import { type CborValue, decodeCbor, encodeCbor } from './cbor-value.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const STRICT = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowNaN: false,
  allowInfinity: false,
}

/** Our value as cborg takes it. */
function toCborg(value: CborValue): unknown {
  if (Array.isArray(value)) return value.map(toCborg)
  if (typeof value === 'object' && value !== null && 'pairs' in value) {
    return new Map(value.pairs.map(([key, item]) => [toCborg(key), toCborg(item)]))
  }
  return value
}

/** A decoded cborg value as ours; undefined where it holds what the profile has not. */
function fromCborg(value: unknown): CborValue | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (Array.isArray(value)) {
    const items = value.map(fromCborg)
    return items.includes(undefined) ? undefined : (items as CborValue[])
  }
  if (value instanceof Map) {
    const pairs = [...value].map(([key, item]) => [fromCborg(key), fromCborg(item)] as const)
    return pairs.some((pair) => pair.includes(undefined)) ? undefined : { pairs: pairs as [CborValue, CborValue][] }
  }
  return value as CborValue
}

/** Whether a map has a list or a map among its keys: cborg does not know in which order those come. */
function hasComplexKeys(value: CborValue): boolean {
  if (Array.isArray(value)) return value.some(hasComplexKeys)
  if (typeof value !== 'object' || value === null || !('pairs' in value)) return false
  return value.pairs.some(([key, item]) => Array.isArray(key) || isMap(key) || hasComplexKeys(item))
}
const isMap = (value: CborValue): boolean => typeof value === 'object' && value !== null && 'pairs' in value

/** cborg's verdict: the value when the bytes are its one deterministic encoding within our profile. */
function cborgReads(bytes: Bytes): CborValue | undefined | 'complex keys' {
  try {
    const decoded: unknown = decode(bytes, STRICT)
    const value = fromCborg(decoded)
    if (value !== undefined && hasComplexKeys(value)) return 'complex keys'
    return value !== undefined && equalBytes(encode(decoded, rfc8949EncodeOptions), bytes) ? value : undefined
  } catch (error) {
    return String(error).includes('complex key') ? 'complex keys' : undefined
  }
}

/** Both decoders on the same bytes; ours may only ever throw a Rejection. */
function compareOn(bytes: Bytes): void {
  let ours: CborValue | undefined
  const refusal = refusalOf(() => {
    ours = decodeCbor(bytes)
  })
  const theirs = cborgReads(bytes)
  if (refusal === undefined) {
    const agreed = theirs === 'complex keys' || (theirs !== undefined && equalBytes(encodeCbor(theirs), bytes))
    if (!agreed || !equalBytes(encodeCbor(ours as CborValue), bytes)) throw new Error(`we accept ${toHex(bytes)}`)
  } else if (theirs !== undefined && theirs !== 'complex keys' && refusal !== EncodingError.TOO_DEEP) {
    throw new Error(`we refuse ${toHex(bytes)} (${refusal.name})`)
  }
}

/** Bytes that look like CBOR more often than noise does. */
const cborLike = fc.array(
  fc.oneof(
    fc.constantFrom(
      0,
      1,
      0x17,
      0x18,
      0x19,
      0x1a,
      0x1b,
      0x20,
      0x38,
      0x40,
      0x41,
      0x58,
      0x60,
      0x61,
      0x78,
      0x80,
      0x81,
      0x82,
    ),
    fc.constantFrom(
      0xa0,
      0xa1,
      0xa2,
      0xc0,
      0xc2,
      0xd8,
      0xf4,
      0xf5,
      0xf6,
      0xf7,
      0xf8,
      0xf9,
      0xfa,
      0x9f,
      0xbf,
      0x5f,
      0xff,
    ),
    fc.integer({ min: 0, max: 255 }),
  ),
  { maxLength: 14 },
)

describe('against cborg', () => {
  it('random values within the profile have the same bytes and come back', () => {
    fc.assert(
      fc.property(anyCborValueWithPlainKeys, (value) => {
        const ours = encodeCbor(value)
        expect(toHex(ours)).toBe(toHex(encode(toCborg(value), rfc8949EncodeOptions)))
        expect(encodeCbor(fromCborg(decode(ours, STRICT)) as CborValue)).toEqual(ours)
        expect(encodeCbor(decodeCbor(encode(toCborg(value), rfc8949EncodeOptions)))).toEqual(ours)
      }),
      { numRuns: 500 },
    )
  })

  it('random byte strings get the same verdict', () => {
    fc.assert(
      fc.property(cborLike, (bytes) => compareOn(Uint8Array.from(bytes))),
      { numRuns: 5000 },
    )
  })

  it('valid encodings with a bit flipped, a byte changed, cut or inserted get the same verdict', () => {
    fc.assert(
      fc.property(
        anyCborValueWithPlainKeys,
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom('flip', 'set', 'cut', 'insert', 'drop'),
        (value, where, byte, change) => {
          const bytes = encodeCbor(value)
          const at = where % bytes.length
          const altered = [...bytes]
          if (change === 'flip') altered[at] = (bytes[at] as number) ^ (1 << (byte & 7))
          else if (change === 'set') altered[at] = byte
          else if (change === 'cut') altered.length = at
          else if (change === 'insert') altered.splice(at, 0, byte)
          else altered.splice(at, 1)
          compareOn(Uint8Array.from(altered))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('all byte strings of up to two bytes get the same verdict', () => {
    for (let first = 0; first < 256; first++) {
      compareOn(Uint8Array.of(first))
      for (let second = 0; second < 256; second++) compareOn(Uint8Array.of(first, second))
    }
  })
})
