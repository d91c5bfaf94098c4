import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

describe('base64 and base64url', () => {
  it('agree with Buffer in both directions', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('accept one text per byte string: what decodes re-encodes to itself', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'AQgwz09+/-_= \n\u0101'), maxLength: 9 })
    fc.assert(
      fc.property(nearly, (text) => {
        for (const [decode, encode] of [
          [fromBase64, toBase64],
          [fromBase64Url, toBase64Url],
        ] as const) {
          let bytes: Uint8Array | undefined
          expect([undefined, EncodingError.INVALID_TEXT]).toContain(refusalOf(() => (bytes = decode(text))))
          if (bytes !== undefined) expect(encode(bytes)).toBe(text)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    'A',
    'AA',
    'AAA',
    'AA=',
    'AB==',
    'AAB=',
    '====',
    '=',
    'A===',
    'AA=A',
    'AAAA=',
    'AA==AAAA',
    'AA-_',
    'ＡＡ==',
  ])('base64 refuses %j', (text) => expect(refusalOf(() => fromBase64(text))).toBe(EncodingError.INVALID_TEXT))

  it.each(['A', 'AAAAA', 'AA==', 'AB', 'AAB', 'AA+/', 'A A', '\u0141A'])('base64url refuses %j', (text) =>
    expect(refusalOf(() => fromBase64Url(text))).toBe(EncodingError.INVALID_TEXT),
  )
})
