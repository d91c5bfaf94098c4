import { fromHex, InvariantViolation, Rejection } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { MEMBER, PUBLIC, VAULT } from '../data-class.ts'
import { choice, list } from './collections.ts'
import { decode } from './encode.ts'
import { field, optional, record } from './record.ts'
import { text, u8 } from './scalars.ts'
import type { JsonValue } from './type.ts'

const Sample = record('Sample', {
  last: field(9, u8, PUBLIC, 'Last'),
  first: field(1, u8, PUBLIC, 'First'),
  maybe: field(5, optional(u8), MEMBER, 'Maybe'),
})
const Either = choice('Either', {
  a: [1, record('A', { x: field(1, u8, PUBLIC, 'x') })],
  b: [7, record('B', {})],
})

function refusalOf(call: () => unknown): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}

describe('records as CBOR', () => {
  it('list their fields by number; an absent one is not there', () => {
    expect(decode(Sample, fromHex('a201020903'))).toEqual({ first: 2, last: 3 })
    expect(decode(Sample, fromHex('a3010205040903'))).toEqual({ first: 2, maybe: 4, last: 3 })
  })

  it.each([
    ['a20102', 'TRUNCATED'],
    ['a0', 'MISSING_FIELD'],
    ['a10102', 'MISSING_FIELD'],
    ['a20504 0903', 'MISSING_FIELD'],
    ['a20903 0102', 'MISSING_FIELD'],
    ['a20102 0102', 'NOT_CANONICAL'],
    ['a3 0102 0903 0504', 'NOT_CANONICAL'],
    ['a3 0102 0903 0903', 'NOT_CANONICAL'],
    ['a3 0102 0504 0504', 'NOT_CANONICAL'],
    ['a3 0102 0200 0903', 'UNKNOWN_FIELD'],
    ['a3 0102 0903 0a00', 'UNKNOWN_FIELD'],
    ['a3 0000 0102 0903', 'UNKNOWN_FIELD'],
    ['a3 2000 0102 0903', 'UNKNOWN_FIELD'],
    ['a3 0102 0903 2000', 'NOT_CANONICAL'],
    ['a3 0102 05f6 0903', 'WRONG_TYPE'],
    ['a2 6161 02 0903', 'WRONG_TYPE'],
    ['82 02 03', 'WRONG_TYPE'],
    ['b80201020903', 'NOT_CANONICAL'],
    ['a2 180102 0903', 'NOT_CANONICAL'],
    ['a2 0102 0903 00', 'TRAILING_BYTES'],
  ])('%s: %s', (hex, name) => {
    expect(refusalOf(() => decode(Sample, fromHex(hex.replaceAll(' ', ''))))).toBe(name)
  })
})

describe('records as JSON', () => {
  const parse = (json: string) => refusalOf(() => Sample.fromJson(JSON.parse(json) as JsonValue, ''))
  it('list their members by number', () => {
    expect(JSON.stringify(Sample.toJson({ last: 1, maybe: 2, first: 3 }))).toBe('{"first":3,"maybe":2,"last":1}')
  })
  it.each([
    ['{"first":1,"last":2}', undefined],
    ['{"first":1}', 'MISSING_FIELD'],
    ['{"first":1,"last":2,"maybe":null}', 'INVALID_VALUE'],
    ['{"first":1,"last":2,"extra":0}', 'UNKNOWN_FIELD'],
    ['{"first":1,"last":2,"__proto__":{"maybe":3}}', 'UNKNOWN_FIELD'],
    ['{"first":1,"last":2,"constructor":0}', 'UNKNOWN_FIELD'],
    ['{"__proto__":{"first":1,"last":2}}', 'MISSING_FIELD'],
    ['[]', 'INVALID_VALUE'],
    ['null', 'INVALID_VALUE'],
    ['"first"', 'INVALID_VALUE'],
  ])('%s: %s', (json, name) => {
    expect(parse(json)).toBe(name)
  })
})

describe('choices', () => {
  it.each([
    ['8201a10105', undefined],
    ['8207a0', undefined],
    ['8202a0', 'INVALID_VALUE'],
    ['8120', 'INVALID_VALUE'],
    ['8301a1010500', 'INVALID_VALUE'],
    ['8220a0', 'INVALID_VALUE'],
    ['a101a0', 'WRONG_TYPE'],
  ])('%s: %s', (hex, name) => {
    expect(refusalOf(() => decode(Either, fromHex(hex.replaceAll(' ', ''))))).toBe(name)
  })
  it.each([
    ['{"kind":"a","x":1}', undefined],
    ['{"x":1}', 'INVALID_VALUE'],
    ['{"kind":"c"}', 'INVALID_VALUE'],
    ['{"kind":"toString"}', 'INVALID_VALUE'],
    ['{"kind":"b","__proto__":{}}', 'UNKNOWN_FIELD'],
    ['{"__proto__":{"kind":"b"}}', 'INVALID_VALUE'],
    ['{"kind":["a"],"x":1}', 'INVALID_VALUE'],
    ['[]', 'INVALID_VALUE'],
  ])('%s: %s', (json, name) => {
    expect(refusalOf(() => Either.fromJson(JSON.parse(json) as JsonValue, ''))).toBe(name)
  })
})

describe('lists', () => {
  const two = list(u8, 2, 1)
  it.each([
    ['80', 'TOO_LARGE'],
    ['8101', undefined],
    ['83010203', 'TOO_LARGE'],
    ['9a00100000', 'TRUNCATED'],
  ])('%s: %s', (hex, name) => {
    expect(refusalOf(() => decode(two, fromHex(hex)))).toBe(name)
  })
  it('name the place of what is wrong', () => {
    const nested = record('Outer', { items: field(1, list(Sample, 3), MEMBER, 'Items') })
    const json = {
      items: [
        { first: 1, last: 2 },
        { first: 1, last: 256 },
      ],
    }
    expect(() => nested.fromJson(json, '')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field: 'items[1].last' }) }),
    )
  })
})

describe('declarations that are mistakes', () => {
  const one = (number: number) => field(number, u8, PUBLIC, 'x')
  it.each([
    ['a number twice', () => record('R', { a: one(1), b: one(1) })],
    ['number 0', () => record('R', { a: one(0) })],
    ['number 256', () => record('R', { a: one(256) })],
    ['a name that JSON would reorder', () => record('R', { 1: one(1) } as never)],
    ['a name that objects inherit', () => record('R', { constructor: one(1) } as never)],
    ['a MEMBER field within a PUBLIC one', () => record('R', { a: field(1, Sample, PUBLIC, 'x') })],
    ['the same within a list', () => record('R', { a: field(1, optional(list(Sample, 2)), PUBLIC, 'x') })],
    ['the same within a choice', () => record('R', { a: field(1, choice('C', { s: [1, Sample] }), PUBLIC, 'x') })],
    [
      'a VAULT field within a MEMBER one',
      () => record('R', { a: field(1, record('V', { v: field(1, text(9), VAULT, 'v') }), MEMBER, 'x') }),
    ],
    ['variant number 0', () => choice('C', { a: [0, Sample] })],
    ['a variant number twice', () => choice('C', { a: [1, Sample], b: [1, Sample] })],
    ['a field called kind in a variant', () => choice('C', { a: [1, record('K', { kind: one(1) })] })],
  ])('%s', (_, declare) => {
    expect(declare).toThrow(InvariantViolation)
  })
})
