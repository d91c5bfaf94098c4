import { readFileSync } from 'node:fs'
import {
  type CborValue,
  decodeCbor,
  EncodingError,
  encodeCbor,
  formatCivilDate,
  fromBase64,
  fromBase64Url,
  fromHex,
  parseCivilDate,
  type RefusalCode,
  Rejection,
  toBase64,
  toBase64Url,
  toHex,
} from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { ENCODING_JSON, encodingVectors } from './encoding.mjs'
import { formatVectors } from './format-vectors.mjs'

/** A value as the vector file writes it. */
type Written = null | boolean | string | Written[] | { int: string } | { bytes: string } | { map: [Written, Written][] }

interface EncodingVectors {
  accepted: { name: string; value: Written; hex: string }[]
  refused: { name: string; hex: string; refusal: keyof typeof EncodingError }[]
  texts: Record<'hex' | 'base64' | 'base64url', { accepted: [string, string][]; refused: string[] }>
  dates: { days: number; text: string }[]
  datesRefused: string[]
}

const file = readFileSync(ENCODING_JSON, 'utf8')
const vectors = JSON.parse(file) as EncodingVectors

function readValue(written: Written): CborValue {
  if (Array.isArray(written)) return written.map(readValue)
  if (typeof written !== 'object' || written === null) return written
  if ('int' in written) return BigInt(written.int)
  if ('bytes' in written) return fromHex(written.bytes)
  return { pairs: written.map.map(([key, value]) => [readValue(key), readValue(value)] as const) }
}

function refusalOf(call: () => unknown): RefusalCode | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal
    throw error
  }
}

describe('vectors/encoding.json', () => {
  it('is what its generator writes', () => {
    expect(file).toBe(formatVectors(encodingVectors()))
  })

  it.each(vectors.accepted)('$name has one encoding', ({ value, hex }) => {
    expect(toHex(encodeCbor(readValue(value)))).toBe(hex)
    expect(decodeCbor(fromHex(hex))).toEqual(readValue(value))
  })

  it.each(vectors.refused)('$name is refused', ({ hex, refusal }) => {
    expect(refusalOf(() => decodeCbor(fromHex(hex)))).toBe(EncodingError[refusal])
  })

  it('texts stand for byte strings one to one', () => {
    const codecs = {
      hex: [toHex, fromHex],
      base64: [toBase64, fromBase64],
      base64url: [toBase64Url, fromBase64Url],
    } as const
    for (const [name, [encode, decode]] of Object.entries(codecs)) {
      const { accepted, refused } = vectors.texts[name as keyof typeof codecs]
      for (const [hex, text] of accepted) {
        expect(encode(fromHex(hex))).toBe(text)
        expect(toHex(decode(text))).toBe(hex)
      }
      for (const text of refused)
        expect(
          refusalOf(() => decode(text)),
          text,
        ).toBe(EncodingError.INVALID_TEXT)
    }
  })

  it('dates count days', () => {
    for (const { days, text } of vectors.dates) {
      expect(parseCivilDate(text)).toBe(days)
      expect(formatCivilDate(parseCivilDate(text))).toBe(text)
    }
    for (const text of vectors.datesRefused)
      expect(refusalOf(() => parseCivilDate(text))).toBe(EncodingError.INVALID_TEXT)
  })
})
