import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, concatBytes, fromHex } from './bytes.ts'
import { es256Precheck, isEs256PublicKeyForm, isEs256SignatureInRange, isLowS } from './es256-precheck.ts'

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const bigEndian = (value: bigint): Bytes => fromHex(value.toString(16).padStart(64, '0'))
const signature = (r: bigint, s: bigint): Bytes => concatBytes(bigEndian(r), bigEndian(s))
const key = (x: bigint, y: bigint, prefix = 4): Bytes => concatBytes(Uint8Array.of(prefix), bigEndian(x), bigEndian(y))

describe('the bytes of an ES256 signature', () => {
  it('allow r from 1 to n − 1 and s from 1 to (n − 1) / 2', () => {
    const values = [0n, 1n, 255n, (N - 1n) / 2n, (N + 1n) / 2n, N - 1n, N, N + 1n, 2n ** 256n - 1n]
    for (const r of values) {
      for (const s of values) {
        const inRange = r >= 1n && r < N && s >= 1n && s < N
        expect(isEs256SignatureInRange(signature(r, s))).toBe(inRange)
        expect(es256Precheck(key(1n, 1n), signature(r, s))).toBe(inRange && s <= (N - 1n) / 2n)
      }
    }
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: N - 1n }), (s) => {
        expect(isLowS(signature(1n, s))).toBe(2n * s < N)
      }),
    )
    for (const length of [0, 63, 65, 70]) expect(isEs256SignatureInRange(new Uint8Array(length).fill(1))).toBe(false)
  })

  it('allow uncompressed keys with reduced coordinates', () => {
    expect(isEs256PublicKeyForm(key(P - 1n, P - 1n))).toBe(true)
    expect(isEs256PublicKeyForm(key(0n, 0n))).toBe(true)
    expect(isEs256PublicKeyForm(key(P, 1n))).toBe(false)
    expect(isEs256PublicKeyForm(key(1n, P))).toBe(false)
    expect(isEs256PublicKeyForm(key(2n ** 256n - 1n, 1n))).toBe(false)
    for (const prefix of [0, 2, 3, 5, 6, 7]) expect(isEs256PublicKeyForm(key(1n, 1n, prefix))).toBe(false)
    for (const length of [0, 1, 33, 64, 66]) expect(isEs256PublicKeyForm(new Uint8Array(length).fill(4))).toBe(false)
  })
})
