import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, concatBytes, fromHex } from './bytes.ts'
import { ed25519Precheck, isAdmissibleEd25519PublicKey } from './ed25519-precheck.ts'

const P = 2n ** 255n - 19n
const L = 2n ** 252n + 27742317777372353535851937790883648493n

function littleEndian(value: bigint): Bytes {
  return fromHex(value.toString(16).padStart(64, '0')).reverse()
}

const ordinary = littleEndian(9n)
const signed = (bytes: Bytes): Bytes => Uint8Array.from(bytes, (byte, i) => (i === 31 ? byte ^ 0x80 : byte))
const admits = (r: Bytes, s: bigint): boolean => ed25519Precheck(ordinary, concatBytes(r, littleEndian(s)))

/** The two y of the points of order 8; a test below doubles them. */
const order8 = [
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
] as const

describe('the bytes of an Ed25519 signature', () => {
  it('allow S below L and nothing else', () => {
    for (const s of [0n, 1n, L - 1n]) expect(admits(ordinary, s)).toBe(true)
    for (const s of [L, L + 1n, 2n ** 252n + 2n ** 125n, 2n ** 253n, 2n ** 256n - 1n])
      expect(admits(ordinary, s)).toBe(false)
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 254n }), (s) => {
        expect(admits(ordinary, s)).toBe(s < L)
      }),
    )
    fc.assert(
      fc.property(fc.bigInt({ min: L - 2n ** 70n, max: L + 2n ** 70n }), (s) => {
        expect(admits(ordinary, s)).toBe(s < L)
      }),
    )
  })

  it('allow y below p that is not of small order, with either sign, for A and R alike', () => {
    const ys = [0n, 1n, 2n, P - 2n, P - 1n, P, P + 1n, P + 18n, ...order8, order8[0] - 1n, order8[1] + 1n]
    for (const y of ys) {
      const expected = y < P && ![0n, 1n, P - 1n, ...order8].includes(y)
      for (const bytes of [littleEndian(y), signed(littleEndian(y))]) {
        expect(admits(bytes, 1n), `R y=${y}`).toBe(expected)
        expect(isAdmissibleEd25519PublicKey(bytes), `A y=${y}`).toBe(expected)
        expect(ed25519Precheck(bytes, concatBytes(ordinary, littleEndian(1n)))).toBe(expected)
      }
    }
  })

  it('know the two y of order 8: doubling three times gives the neutral element', () => {
    const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n
    const mod = (v: bigint): bigint => ((v % P) + P) % P
    const power = (base: bigint, exponent: bigint): bigint => {
      let [result, b] = [1n, mod(base)]
      for (let e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b)
      return result
    }
    // On −x² + y² = 1 + d·x²·y², doubling has y₃ = (y² + x²) / (2 + x² − y²), and x² follows from y².
    const doubledY = (y: bigint): bigint => {
      const yy = mod(y * y)
      const xx = mod((yy - 1n) * power(mod(D * yy + 1n), P - 2n))
      return mod((yy + xx) * power(mod(2n + xx - yy), P - 2n))
    }
    for (const y of order8) {
      expect(doubledY(y)).toBe(0n)
      expect(doubledY(doubledY(y))).toBe(P - 1n)
      expect(doubledY(doubledY(doubledY(y)))).toBe(1n)
    }
  })

  it('have fixed lengths', () => {
    const signature = concatBytes(ordinary, littleEndian(1n))
    expect(ed25519Precheck(ordinary, signature)).toBe(true)
    for (const length of [0, 31, 33, 64]) expect(ed25519Precheck(new Uint8Array(length).fill(9), signature)).toBe(false)
    for (const length of [0, 32, 63, 65]) expect(ed25519Precheck(ordinary, new Uint8Array(length).fill(9))).toBe(false)
  })
})
