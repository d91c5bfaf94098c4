/** For tests: random schemas with random values of theirs. */
import { CIVIL_DATE_MAX, CIVIL_DATE_MIN } from '@chassis/primitives'
import fc from 'fast-check'
import { MEMBER, PUBLIC } from '../data-class.ts'
import { choice, list } from './collections.ts'
import { identifier } from './identifier.ts'
import { field, optional, record } from './record.ts'
import {
  bool,
  bytes,
  civilDateType,
  exactInteger,
  hash32,
  instant,
  minorUnits,
  oneOf,
  rateE9,
  text,
  u8,
  u16,
  u32,
  u64,
  uint,
} from './scalars.ts'
import type { Type } from './type.ts'

export interface Sample {
  readonly type: Type<unknown>
  readonly value: unknown
}

const sample = <T>(type: Type<T>, value: fc.Arbitrary<T>): fc.Arbitrary<Sample> =>
  value.map((one) => ({ type: type as Type<unknown>, value: one }))

const uintOf = (max: number) => fc.oneof(fc.nat({ max: Math.min(max, 2 ** 31 - 1) }), fc.constantFrom(0, max))
const bigOf = (min: bigint, max: bigint) => fc.oneof(fc.bigInt({ min, max }), fc.constantFrom(min, max, 0n, 23n, 24n))
const plainText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((one) => [...one].filter((c) => c > '\u001f' && c !== '\u007f').join(''))
const loan = identifier('loan', 16)
const WORDS = ['one', 'two', 'constructor', '__proto__'] as const

const scalar: fc.Arbitrary<Sample> = fc.oneof(
  sample(u8, uintOf(255)),
  sample(u16, uintOf(65_535)),
  sample(u32, uintOf(2 ** 32 - 1)),
  sample(uint(Number.MAX_SAFE_INTEGER), uintOf(Number.MAX_SAFE_INTEGER)),
  sample(u64, bigOf(0n, 2n ** 64n - 1n)),
  sample(minorUnits, bigOf(-(2n ** 63n), 2n ** 63n - 1n)),
  sample(rateE9, bigOf(-(2n ** 63n), 2n ** 63n - 1n)),
  sample(exactInteger, bigOf(-(2n ** 64n), 2n ** 64n - 1n)),
  sample(instant, uintOf(253_402_300_799_999)),
  sample(civilDateType, fc.integer({ min: CIVIL_DATE_MIN, max: CIVIL_DATE_MAX }) as never),
  sample(bool, fc.boolean()),
  sample(text(200), plainText),
  sample(bytes(64), fc.uint8Array({ maxLength: 64 })),
  sample(hash32, fc.uint8Array({ minLength: 32, maxLength: 32 })),
  sample(oneOf(...WORDS), fc.constantFrom(...WORDS)),
  sample(
    loan,
    fc.uint8Array({ minLength: 16, maxLength: 16 }).map((one) => loan.of(one)),
  ),
)

const FIELD_NAMES = ['alpha', 'b', 'gamma2', 'deltaD', 'epsilon']

/** A record of the samples' types; `present` says which of the optional fields have a value. */
function recordOf(
  parts: readonly { sample: Sample; optional: boolean; present: boolean }[],
  numbers: readonly number[],
): Sample {
  const fields = parts.map(({ sample: { type }, optional: isOptional }, i) => {
    const number = numbers[i] as number
    const declared = isOptional ? field(number, optional(type), MEMBER, 'x') : field(number, type, MEMBER, 'x')
    return [FIELD_NAMES[i] as string, declared] as const
  })
  const shown = parts
    .map((part, i) => ({ ...part, name: FIELD_NAMES[i] as string }))
    .filter((part) => !part.optional || part.present)
  const values = shown.map(({ name, sample: { value } }) => [name, value] as const)
  return { type: record('Any', Object.fromEntries(fields)) as Type<unknown>, value: Object.fromEntries(values) }
}

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: 5, maxLength: 5 })

export const anySample: fc.Arbitrary<Sample> = fc.letrec<{ any: Sample; record: Sample }>((tie) => ({
  record: fc
    .tuple(
      fc.array(fc.record({ sample: tie('any'), optional: fc.boolean(), present: fc.boolean() }), { maxLength: 5 }),
      numbers,
    )
    .map(([parts, chosen]) => recordOf(parts, chosen)),
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    scalar,
    tie('record'),
    fc.tuple(tie('any'), fc.nat({ max: 4 })).map(([{ type, value }, count]) => ({
      type: list(type, 5) as Type<unknown>,
      value: Array(count).fill(value),
    })),
    tie('record').map(({ type, value }) => ({
      type: choice('AnyChoice', {
        other: [1, record('Other', { x: field(1, u8, PUBLIC, 'x') })],
        chosen: [200, type as never],
      }) as Type<unknown>,
      value: { kind: 'chosen', ...(value as object) },
    })),
  ),
})).any
