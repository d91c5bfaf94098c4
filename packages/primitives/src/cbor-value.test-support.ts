/** For tests: random values within the CBOR profile. */
import fc from 'fast-check'
import { toHex } from './bytes.ts'
import type { CborValue } from './cbor-value.ts'
import { encodeCbor } from './cbor-value.ts'

/** Integers with their boundaries: around every power of two up to 2⁶⁴. */
export const anyCborInteger: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n - 1n }),
  fc.integer({ min: -300, max: 300 }).map(BigInt),
  fc
    .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: -2, max: 2 }), fc.boolean())
    .map(([power, off, negative]) => {
      const value = 2n ** BigInt(power) + BigInt(off)
      return negative ? -value : value
    }),
)

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 30 }))
const bytes = fc.uint8Array({ maxLength: 300 })
export const anyScalar: fc.Arbitrary<CborValue> = fc.oneof(anyCborInteger, text, bytes, fc.boolean(), fc.constant(null))

function mapOf(keys: fc.Arbitrary<CborValue>, values: fc.Arbitrary<CborValue>): fc.Arbitrary<CborValue> {
  return fc
    .uniqueArray(fc.tuple(keys, values), { maxLength: 5, selector: ([key]) => toHex(encodeCbor(key)) })
    .map((pairs) => ({ pairs }))
}

/** Any value; map keys may be arrays and maps. */
export const anyCborValue: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5, withCrossShrink: true },
    anyScalar,
    fc.array(tie('value'), { maxLength: 5 }),
    mapOf(tie('value'), tie('value')),
  ),
})).value

/** Any value whose map keys are integers, texts or byte strings. */
export const anyCborValueWithPlainKeys: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5, withCrossShrink: true },
    anyScalar,
    fc.array(tie('value'), { maxLength: 5 }),
    mapOf(fc.oneof(anyCborInteger, text, bytes), tie('value')),
  ),
})).value
