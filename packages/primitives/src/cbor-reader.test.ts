import { describe, expect, it } from 'vitest'
import { fromHex } from './bytes.ts'
import { CborReader } from './cbor-reader.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const reader = (hex: string): CborReader => new CborReader(fromHex(hex))
const refused = (hex: string, read: (reader: CborReader) => unknown) => refusalOf(() => read(reader(hex)))

describe('heads', () => {
  it.each([
    ['1800', EncodingError.NOT_CANONICAL],
    ['1817', EncodingError.NOT_CANONICAL],
    ['190000', EncodingError.NOT_CANONICAL],
    ['1900ff', EncodingError.NOT_CANONICAL],
    ['1a00000000', EncodingError.NOT_CANONICAL],
    ['1a0000ffff', EncodingError.NOT_CANONICAL],
    ['1b0000000000000000', EncodingError.NOT_CANONICAL],
    ['1b00000000ffffffff', EncodingError.NOT_CANONICAL],
    ['18', EncodingError.TRUNCATED],
    ['1901', EncodingError.TRUNCATED],
    ['1a010203', EncodingError.TRUNCATED],
    ['1b01020304050607', EncodingError.TRUNCATED],
    ['', EncodingError.TRUNCATED],
    ['1c', EncodingError.MALFORMED],
    ['1d', EncodingError.MALFORMED],
    ['1e', EncodingError.MALFORMED],
    ['1f', EncodingError.MALFORMED],
    ['3f', EncodingError.MALFORMED],
    ['1b0020000000000000', EncodingError.TOO_LARGE],
    ['1bffffffffffffffff', EncodingError.TOO_LARGE],
    ['3b001fffffffffffff', EncodingError.TOO_LARGE],
    ['40', EncodingError.WRONG_TYPE],
    ['f6', EncodingError.WRONG_TYPE],
    ['ff', EncodingError.MALFORMED],
    ['df', EncodingError.MALFORMED],
    ['fc', EncodingError.MALFORMED],
    ['f7', EncodingError.FORBIDDEN_TYPE],
    ['e0', EncodingError.FORBIDDEN_TYPE],
    ['f820', EncodingError.FORBIDDEN_TYPE],
    ['f93c00', EncodingError.FORBIDDEN_TYPE],
    ['c001', EncodingError.FORBIDDEN_TYPE],
    ['5f', EncodingError.FORBIDDEN_TYPE],
  ])('integer() refuses %s', (hex, refusal) => {
    expect(refused(hex, (r) => r.integer())).toBe(refusal)
  })

  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['18ff', 255],
    ['190100', 256],
    ['19ffff', 65535],
    ['1a00010000', 65536],
    ['1affffffff', 0xffffffff],
    ['1b0000000100000000', 0x100000000],
    ['1b001fffffffffffff', Number.MAX_SAFE_INTEGER],
    ['20', -1],
    ['37', -24],
    ['3818', -25],
    ['3b001ffffffffffffe', Number.MIN_SAFE_INTEGER],
  ])('integer() reads %s', (hex, value) => {
    const r = reader(hex)
    expect(r.integer()).toBe(value)
    expect(r.atEnd).toBe(true)
    expect(reader(hex).bigInteger()).toBe(BigInt(value))
  })

  it.each([
    ['1b0020000000000000', 2n ** 53n],
    ['1b7fffffffffffffff', 2n ** 63n - 1n],
    ['1b8000000000000000', 2n ** 63n],
    ['1bffffffffffffffff', 2n ** 64n - 1n],
    ['3b001fffffffffffff', -(2n ** 53n)],
    ['3b7fffffffffffffff', -(2n ** 63n)],
    ['3b8000000000000000', -(2n ** 63n) - 1n],
    ['3bffffffffffffffff', -(2n ** 64n)],
  ])('bigInteger() reads %s', (hex, value) => {
    expect(reader(hex).bigInteger()).toBe(value)
  })

  it.each([
    ['1b00000000ffffffff', EncodingError.NOT_CANONICAL],
    ['3b00000000ffffffff', EncodingError.NOT_CANONICAL],
    ['1b00', EncodingError.TRUNCATED],
    ['1f', EncodingError.MALFORMED],
    ['3f', EncodingError.MALFORMED],
    ['60', EncodingError.WRONG_TYPE],
    ['c249010000000000000000', EncodingError.FORBIDDEN_TYPE],
  ])('bigInteger() refuses %s', (hex, refusal) => {
    expect(refused(hex, (r) => r.bigInteger())).toBe(refusal)
  })
})

describe('strings, arrays and maps', () => {
  it.each([
    ['41', EncodingError.TRUNCATED],
    ['5affffffff00', EncodingError.TRUNCATED],
    ['5b001fffffffffffff00', EncodingError.TRUNCATED],
    ['5bffffffffffffffff00', EncodingError.TOO_LARGE],
    ['5800', EncodingError.NOT_CANONICAL],
    ['5f4100ff', EncodingError.FORBIDDEN_TYPE],
    ['5c', EncodingError.MALFORMED],
    ['61', EncodingError.WRONG_TYPE],
  ])('bytes() refuses %s', (hex, refusal) => {
    expect(refused(hex, (r) => r.bytes())).toBe(refusal)
  })

  it('gives plain views, also of a Buffer', () => {
    const input = Buffer.from('43010203', 'hex')
    const bytes = new CborReader(input).bytes()
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype)
    expect([...bytes]).toEqual([1, 2, 3])
    const copy = bytes.slice()
    input[1] = 9
    expect([bytes[0], copy[0]]).toEqual([9, 1])
  })

  it('reads inside a larger buffer', () => {
    const outer = fromHex('ffff1b002000000000000043010203ff')
    const r = new CborReader(outer.subarray(2, 15))
    expect(r.bigInteger()).toBe(2n ** 53n)
    expect([...r.bytes()]).toEqual([1, 2, 3])
    r.expectEnd()
  })

  it.each([
    ['62c328', EncodingError.INVALID_UTF8],
    ['63eda080', EncodingError.INVALID_UTF8],
    ['62c0af', EncodingError.INVALID_UTF8],
    [`7820${'61'.repeat(31)}ff`, EncodingError.INVALID_UTF8],
    [`7820${'61'.repeat(31)}`, EncodingError.TRUNCATED],
    ['7f6161ff', EncodingError.FORBIDDEN_TYPE],
  ])('text() refuses %s', (hex, refusal) => {
    expect(refused(hex, (r) => r.text())).toBe(refusal)
  })

  it('reads texts on both sides of the short form', () => {
    for (const text of ['', 'a', '水', 'x'.repeat(31), 'x'.repeat(32), `${'x'.repeat(30)}é`, '\ufeffa']) {
      const encoded = Buffer.from(text)
      const head = encoded.length < 24 ? [0x60 | encoded.length] : [0x78, encoded.length]
      expect(new CborReader(Uint8Array.from([...head, ...encoded])).text()).toBe(text)
    }
  })

  it('refuses counts that the input cannot hold', () => {
    expect(refused('9affffffff', (r) => r.array())).toBe(EncodingError.TRUNCATED)
    expect(refused('9b001fffffffffffff', (r) => r.array())).toBe(EncodingError.TRUNCATED)
    expect(refused('bb001fffffffffffff', (r) => r.map())).toBe(EncodingError.TRUNCATED)
    expect(refused('bbffffffffffffffff', (r) => r.map())).toBe(EncodingError.TOO_LARGE)
    expect(refused('a20000', (r) => r.map())).toBe(EncodingError.TRUNCATED)
    expect(reader('8100').array()).toBe(1)
    expect(reader('a10000').map()).toBe(1)
    expect(refused('9fff', (r) => r.array())).toBe(EncodingError.FORBIDDEN_TYPE)
    expect(refused('bfff', (r) => r.map())).toBe(EncodingError.FORBIDDEN_TYPE)
  })
})

describe('simple values and ends', () => {
  it('reads true, false and null and nothing else', () => {
    expect(reader('f5').boolean()).toBe(true)
    expect(reader('f4').boolean()).toBe(false)
    reader('f6').null()
    expect(refused('f6', (r) => r.boolean())).toBe(EncodingError.WRONG_TYPE)
    expect(refused('f4', (r) => r.null())).toBe(EncodingError.WRONG_TYPE)
    expect(refused('00', (r) => r.boolean())).toBe(EncodingError.WRONG_TYPE)
    expect(refused('f7', (r) => r.null())).toBe(EncodingError.FORBIDDEN_TYPE)
    expect(refused('f800', (r) => r.null())).toBe(EncodingError.FORBIDDEN_TYPE)
    expect(refused('', (r) => r.null())).toBe(EncodingError.TRUNCATED)
    expect(refused('', (r) => r.peekMajor())).toBe(EncodingError.TRUNCATED)
  })

  it('tells what is left', () => {
    const r = reader('00f6')
    expect([r.offset, r.peekMajor(), r.atEnd]).toEqual([0, 0, false])
    r.integer()
    expect(refusalOf(() => r.expectEnd())).toBe(EncodingError.TRAILING_BYTES)
    r.null()
    expect(r.atEnd).toBe(true)
    r.expectEnd()
  })
})
