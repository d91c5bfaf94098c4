import { Rejection } from '@chassis/primitives'
import { decode, encode, exactInteger } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { boundedInteger } from './bounded-integer.ts'

const type = boundedInteger('a figure', -5n, 5n)

describe('bounded integer', () => {
  it.each([-5n, 0n, 5n])('takes %i', (value) => {
    expect(decode(type, encode(type, value))).toBe(value)
    expect(type.fromJson(type.toJson(value), '')).toBe(value)
  })

  it.each([-6n, 6n])('refuses %i', (value) => {
    expect(() => decode(type, encode(exactInteger, value))).toThrow(Rejection)
    expect(() => type.fromJson(value.toString(), 'f')).toThrow(Rejection)
    expect(() => encode(type, value)).toThrow('a figure')
  })

  it('says its bounds', () => {
    expect(type.jsonSchema().description).toBe('a figure: -5 to 5')
  })
})
