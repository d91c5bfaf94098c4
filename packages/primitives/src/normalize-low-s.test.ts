import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concatBytes, fromHex, toHex } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { normalizeLowS } from './normalize-low-s.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const bigEndian = (value: bigint) => fromHex(value.toString(16).padStart(64, '0'))

describe('normalizeLowS', () => {
  it('gives the smaller of s and n − s and leaves r and its input alone', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: N - 1n }), fc.bigInt({ min: 1n, max: N - 1n }), (r, s) => {
        const signature = concatBytes(bigEndian(r), bigEndian(s))
        const before = toHex(signature)
        const low = 2n * s < N ? s : N - s
        const normalized = normalizeLowS(signature)
        expect(toHex(normalized)).toBe(toHex(concatBytes(bigEndian(r), bigEndian(low))))
        expect(normalizeLowS(normalized)).toEqual(normalized)
        expect(normalized).not.toBe(signature)
        expect(toHex(signature)).toBe(before)
      }),
    )
  })

  it('refuses what no normalisation makes valid', () => {
    const refused = (bytes: Uint8Array) => refusalOf(() => normalizeLowS(bytes))
    expect(refused(new Uint8Array(64))).toBe(EncodingError.INVALID_VALUE)
    expect(refused(new Uint8Array(63).fill(1))).toBe(EncodingError.INVALID_VALUE)
    expect(refused(concatBytes(bigEndian(1n), bigEndian(N)))).toBe(EncodingError.INVALID_VALUE)
    expect(refused(concatBytes(bigEndian(N), bigEndian(1n)))).toBe(EncodingError.INVALID_VALUE)
  })
})
