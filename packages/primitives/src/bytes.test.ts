import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBytes, concatBytes, equalBytes, fromHex, toHex, utf8Decode, utf8Encode } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const bytes = fc.uint8Array({ maxLength: 40 })

describe('byte strings', () => {
  it('concatenate into memory of their own', () => {
    const a = Uint8Array.of(1, 2)
    const joined = concatBytes(a, new Uint8Array(0), Uint8Array.of(3))
    a[0] = 9
    expect([...joined]).toEqual([1, 2, 3])
    expect(concatBytes().length).toBe(0)
  })

  it('compare like their hexadecimal texts', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const [x, y] = [toHex(a), toHex(b)]
        expect(Math.sign(compareBytes(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0)
        expect(equalBytes(a, b)).toBe(x === y)
      }),
    )
    expect(compareBytes(Uint8Array.of(1), Uint8Array.of(1, 0))).toBeLessThan(0)
    expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 0))).toBe(false)
  })

  it('pass through hexadecimal', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toHex(value)).toBe(Buffer.from(value).toString('hex'))
        expect(fromHex(toHex(value))).toEqual(value)
      }),
    )
  })

  it.each(['0', 'AB', '0g', '0x', ' 0', '0 ', 'é0', '００', '0\n'])('refuse %j as hexadecimal', (text) => {
    expect(refusalOf(() => fromHex(text))).toBe(EncodingError.INVALID_TEXT)
  })
})

describe('UTF-8', () => {
  it('passes every well-formed string through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(utf8Decode(utf8Encode(text))).toBe(text)
        expect(utf8Encode(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')))
      }),
    )
  })

  it('keeps a byte order mark and an empty string', () => {
    expect(utf8Decode(fromHex('efbbbf61'))).toBe('\ufeffa')
    expect(utf8Decode(new Uint8Array(0))).toBe('')
  })

  it.each([
    ['lone continuation byte', '80'],
    ['truncated sequence', 'e282'],
    ['overlong slash', 'c0af'],
    ['overlong NUL in three bytes', 'e08080'],
    ['surrogate', 'eda080'],
    ['beyond U+10FFFF', 'f4908080'],
    ['never used byte', 'ff'],
    ['continuation missing', 'c328'],
  ])('refuses %s', (_, hex) => {
    expect(refusalOf(() => utf8Decode(fromHex(hex)))).toBe(EncodingError.INVALID_UTF8)
    // The decoder is shared: a failure must leave nothing behind.
    expect(utf8Decode(fromHex('61'))).toBe('a')
  })

  it('refuses to encode a lone surrogate', () => {
    expect(refusalOf(() => utf8Encode('\ud800'))).toBe(EncodingError.INVALID_UTF8)
    expect(refusalOf(() => utf8Encode('a\udc00b'))).toBe(EncodingError.INVALID_UTF8)
  })
})
