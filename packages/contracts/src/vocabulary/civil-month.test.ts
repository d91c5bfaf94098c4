import { Rejection } from '@chassis/primitives'
import { decode, encode } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { type CivilMonth, civilMonth, civilMonthType, formatCivilMonth } from './civil-month.ts'

describe('civil month', () => {
  it.each([
    [1, 1, '0001-01'],
    [2020, 12, '2020-12'],
    [9999, 12, '9999-12'],
  ])('%i-%i reads %s and comes back', (year, month, text) => {
    const value = civilMonth(year, month)
    expect(formatCivilMonth(value)).toBe(text)
    expect(civilMonthType.fromJson(text, '')).toBe(value)
    expect(decode(civilMonthType, encode(civilMonthType, value))).toBe(value)
  })

  it('orders as months do', () => {
    expect(civilMonth(2019, 12)).toBeLessThan(civilMonth(2020, 1))
  })

  it.each(['2020-13', '2020-00', '2020-1', '0000-01', '2020-01-01', 202001, null])('refuses %s', (json) => {
    expect(() => civilMonthType.fromJson(json, 'm')).toThrow(Rejection)
  })

  it.each([11, 120_000])('refuses %i on the wire and asserts against writing it', (months) => {
    expect(() => decode(civilMonthType, Uint8Array.from(months > 23 ? [0x1a, 0, 1, 0xd4, 0xc0] : [0x0b]))).toThrow(
      Rejection,
    )
    expect(() => encode(civilMonthType, months as CivilMonth)).toThrow('civil month')
  })
})
