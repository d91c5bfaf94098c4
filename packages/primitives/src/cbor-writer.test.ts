import { describe, expect, it } from 'vitest'
import { InvariantViolation } from './assert.ts'
import { toHex } from './bytes.ts'
import { CborWriter } from './cbor-writer.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

function written(write: (writer: CborWriter) => void, capacity?: number): string {
  const writer = new CborWriter(capacity)
  write(writer)
  return toHex(writer.finish())
}

describe('CborWriter', () => {
  it.each([
    [0, '00'],
    [-0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [65535, '19ffff'],
    [65536, '1a00010000'],
    [0xffffffff, '1affffffff'],
    [0x100000000, '1b0000000100000000'],
    [Number.MAX_SAFE_INTEGER, '1b001fffffffffffff'],
    [-1, '20'],
    [-24, '37'],
    [-25, '3818'],
    [-256, '38ff'],
    [-0x100000000, '3affffffff'],
    [-0x100000001, '3b0000000100000000'],
    [Number.MIN_SAFE_INTEGER, '3b001ffffffffffffe'],
  ])('writes the integer %d shortest, as number and as bigint', (value, hex) => {
    expect(written((w) => w.integer(value))).toBe(hex)
    expect(written((w) => w.bigInteger(BigInt(value)))).toBe(hex)
  })

  it('writes integers up to 64 bits and asserts beyond', () => {
    expect(written((w) => w.bigInteger(2n ** 64n - 1n))).toBe('1bffffffffffffffff')
    expect(written((w) => w.bigInteger(-(2n ** 64n)))).toBe('3bffffffffffffffff')
    expect(() => written((w) => w.bigInteger(2n ** 64n))).toThrow(InvariantViolation)
    expect(() => written((w) => w.bigInteger(-(2n ** 64n) - 1n))).toThrow(InvariantViolation)
    for (const value of [2 ** 53, -(2 ** 53), 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => written((w) => w.integer(value))).toThrow(InvariantViolation)
    }
    for (const count of [-1, 0.5, 2 ** 53]) {
      expect(() => written((w) => w.array(count))).toThrow(InvariantViolation)
      expect(() => written((w) => w.map(count))).toThrow(InvariantViolation)
    }
  })

  it('writes text in UTF-8 whichever way it takes', () => {
    for (const text of ['', 'abc', 'x'.repeat(23), 'x'.repeat(24), 'x'.repeat(300), 'naïve', '\u0000', '𐅑']) {
      const encoded = Buffer.from(text)
      const hex = written((w) => w.text(text))
      expect(hex.endsWith(encoded.toString('hex'))).toBe(true)
      expect(hex.length / 2 - encoded.length).toBe(encoded.length < 24 ? 1 : encoded.length < 256 ? 2 : 3)
    }
    expect(refusalOf(() => written((w) => w.text('\ud800')))).toBe(EncodingError.INVALID_UTF8)
  })

  it('leaves no trace of a short text that turned out not to be ASCII', () => {
    expect(written((w) => w.text('abcé'), 1)).toBe('65616263c3a9')
  })

  it('grows from any capacity and can be used again', () => {
    const writer = new CborWriter(0)
    writer.map(1)
    writer.text('key')
    writer.array(3)
    writer.boolean(true)
    writer.null()
    writer.bytes(new Uint8Array(1000).fill(7))
    const first = writer.finish()
    expect(toHex(first)).toBe(`a1636b657983f5f65903e8${'07'.repeat(1000)}`)
    expect(writer.peek()).toEqual(first)
    writer.reset()
    writer.boolean(false)
    expect(toHex(writer.finish())).toBe('f4')
    expect(first.length).toBe(1011)
  })
})
