import { CborWriter, EncodingError, InvariantViolation, Rejection } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { decode, encode } from './encode.ts'
import { identifier } from './identifier.ts'
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
  u64,
  uint,
} from './scalars.ts'
import type { JsonValue, Type } from './type.ts'

function refusalOf(call: () => unknown): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}
const cbor = (write: (writer: CborWriter) => void) => {
  const writer = new CborWriter()
  write(writer)
  return writer.finish()
}
const read = (type: Type<unknown>, write: (writer: CborWriter) => void) => refusalOf(() => decode(type, cbor(write)))
const json = (type: Type<unknown>, value: JsonValue) => refusalOf(() => type.fromJson(value, 'at'))
const as = <T>(type: Type<T>) => type as unknown as Type<unknown>

describe('small integers', () => {
  it('refuse what is outside, of another type, or no integer', () => {
    expect(read(as(u8), (w) => w.integer(256))).toBe(EncodingError.TOO_LARGE.name)
    expect(read(as(u8), (w) => w.integer(-1))).toBe(EncodingError.TOO_LARGE.name)
    expect(read(as(u8), (w) => w.bigInteger(2n ** 60n))).toBe(EncodingError.TOO_LARGE.name)
    expect(read(as(u8), (w) => w.text('1'))).toBe(EncodingError.WRONG_TYPE.name)
    for (const value of [256, -1, 1.5, 1e300, '1', null, true, [1], {}]) {
      expect(json(as(u8), value as JsonValue)).toBe(EncodingError.INVALID_VALUE.name)
    }
    expect(() => encode(u8, 256)).toThrow(InvariantViolation)
    expect(() => encode(u8, 1.5)).toThrow(InvariantViolation)
    expect(() => uint(2 ** 53)).toThrow(InvariantViolation)
  })

  it('know one zero', () => {
    expect(Object.is(u8.fromJson(-0, ''), 0)).toBe(true)
  })
})

describe('large integers', () => {
  it.each([
    ['u64', u64, 0n, 2n ** 64n - 1n],
    ['minorUnits', minorUnits, -(2n ** 63n), 2n ** 63n - 1n],
    ['rateE9', rateE9, -(2n ** 63n), 2n ** 63n - 1n],
    ['exactInteger', exactInteger, -(2n ** 64n), 2n ** 64n - 1n],
  ] as const)('%s has these bounds', (_, type, min, max) => {
    for (const value of [min, max]) {
      expect(decode(type, encode(type, value))).toBe(value)
      expect(type.fromJson(value.toString(), '')).toBe(value)
    }
    for (const value of [min - 1n, max + 1n]) {
      expect(() => encode(type, value)).toThrow(InvariantViolation)
      expect(json(as(type), value.toString())).toBe(EncodingError.INVALID_VALUE.name)
      if (value >= -(2n ** 64n) && value < 2n ** 64n) {
        expect(read(as(type), (w) => w.bigInteger(value))).toBe(EncodingError.TOO_LARGE.name)
      }
    }
  })

  it.each(['', '-', '-0', '+1', '01', '1.0', '1e3', ' 1', '1 ', '0x1', '１', '9'.repeat(100_000)])(
    'refuse the text %j',
    (text) => {
      expect(json(as(minorUnits), text)).toBe(EncodingError.INVALID_VALUE.name)
    },
  )
})

describe('times', () => {
  it('instants are milliseconds of the years 1970 to 9999', () => {
    expect(instant.toJson(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instant.fromJson('9999-12-31T23:59:59.999Z', '')).toBe(253_402_300_799_999)
    for (const value of [
      '1969-12-31T23:59:59.999Z',
      '2020-01-01T24:00:00.000Z',
      '2020-01-01T00:60:00.000Z',
      '2020-01-01T00:00:60.000Z',
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:00.000+00:00',
      '2020-01-01t00:00:00.000z',
      0,
    ]) {
      expect(json(as(instant), value), String(value)).toBe(EncodingError.INVALID_VALUE.name)
    }
    expect(json(as(instant), '2021-02-29T00:00:00.000Z')).toBe(EncodingError.INVALID_TEXT.name)
  })

  it('dates run from 0001-01-01 to 9999-12-31', () => {
    expect(read(as(civilDateType), (w) => w.integer(2_932_897))).toBe(EncodingError.INVALID_VALUE.name)
    expect(read(as(civilDateType), (w) => w.integer(-719_163))).toBe(EncodingError.INVALID_VALUE.name)
    expect(() => encode(civilDateType, 2_932_897 as never)).toThrow(InvariantViolation)
    expect(json(as(civilDateType), 5)).toBe(EncodingError.INVALID_VALUE.name)
  })
})

describe('text', () => {
  const short = text(4, 1)
  it('is measured in bytes of UTF-8', () => {
    expect(short.fromJson('🚗', '')).toBe('🚗')
    expect(short.fromJson('üü', '')).toBe('üü')
    for (const value of ['', 'abcde', '車車', '🚗a', 'x'.repeat(1_000_000)]) {
      expect(json(as(short), value)).toBe(EncodingError.INVALID_VALUE.name)
      expect(() => encode(short, value)).toThrow(InvariantViolation)
      expect(read(as(short), (w) => w.text(value))).toBe(EncodingError.INVALID_VALUE.name)
    }
  })
  it.each(['\u0000', '\n', '\u001f', '\u007f', '\ud800'])('refuses %j', (value) => {
    expect(json(as(text(10)), value)).toBe(EncodingError.INVALID_VALUE.name)
  })
  it('is not normalised', () => {
    expect(encode(text(10), 'é')).not.toEqual(encode(text(10), 'e\u0301'))
  })
})

describe('bytes', () => {
  it('refuse another length before they look at the digits', () => {
    expect(json(as(bytes(2)), 'z'.repeat(1_000_001))).toBe(EncodingError.INVALID_VALUE.name)
    expect(json(as(bytes(2)), 'AB')).toBe(EncodingError.INVALID_TEXT.name)
    expect(json(as(bytes(2)), 'abc')).toBe(EncodingError.INVALID_TEXT.name)
    expect(json(as(bytes(4, 2)), 'ab')).toBe(EncodingError.INVALID_VALUE.name)
    expect(read(as(hash32), (w) => w.bytes(new Uint8Array(31)))).toBe(EncodingError.INVALID_VALUE.name)
    expect(() => encode(hash32, new Uint8Array(33))).toThrow(InvariantViolation)
  })
  it('are copies: what was read does not change with its input', () => {
    const input = encode(bytes(4), new Uint8Array([1, 2]))
    const value = decode(bytes(4), input)
    input[1] = 9
    expect([...value]).toEqual([1, 2])
  })
})

describe('words, booleans, identifiers', () => {
  const word = oneOf('one', 'two')
  it('one of a list', () => {
    expect(read(as(word), (w) => w.integer(2))).toBe(EncodingError.INVALID_VALUE.name)
    expect(read(as(word), (w) => w.integer(-1))).toBe(EncodingError.INVALID_VALUE.name)
    for (const value of ['three', 'length', '__proto__', 'toString', 0, null]) {
      expect(json(as(word), value as JsonValue)).toBe(EncodingError.INVALID_VALUE.name)
    }
    expect(() => encode(word, 'three' as never)).toThrow(InvariantViolation)
  })
  it('true and false are nothing else', () => {
    expect(read(as(bool), (w) => w.integer(1))).toBe(EncodingError.WRONG_TYPE.name)
    expect(read(as(bool), (w) => w.null())).toBe(EncodingError.WRONG_TYPE.name)
    expect(json(as(bool), 'true')).toBe(EncodingError.INVALID_VALUE.name)
  })
  it('identifiers have one prefix, one length and one spelling', () => {
    const loan = identifier('loan', 2)
    expect(loan.bytesOf(loan.parse('loan_00ff'))).toEqual(new Uint8Array([0, 255]))
    for (const value of [
      'loan_00FF',
      'loan_00f',
      'loan_00ff0',
      'veh_00ff',
      'loan00ff',
      'loan_00fg',
      'loan_00ff\n',
      '',
    ]) {
      expect(
        refusalOf(() => loan.parse(value)),
        value,
      ).toBe(EncodingError.INVALID_TEXT.name)
    }
    expect(json(as(loan), 5)).toBe(EncodingError.INVALID_VALUE.name)
    expect(read(as(loan), (w) => w.bytes(new Uint8Array(3)))).toBe(EncodingError.INVALID_VALUE.name)
    expect(() => loan.of(new Uint8Array(3))).toThrow(InvariantViolation)
    expect(() => encode(loan, 'veh_00ff' as never)).toThrow(InvariantViolation)
  })
})
