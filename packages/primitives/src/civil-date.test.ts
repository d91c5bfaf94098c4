import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvariantViolation } from './assert.ts'
import {
  addDays,
  addMonths,
  CIVIL_DATE_MAX,
  CIVIL_DATE_MIN,
  type CivilDate,
  civilDate,
  civilDateOfInstant,
  daysInMonth,
  formatCivilDate,
  formatInstant,
  isLeapYear,
  parseCivilDate,
  yearMonthDay,
} from './civil-date.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const anyDate = fc.integer({ min: CIVIL_DATE_MIN, max: CIVIL_DATE_MAX }) as fc.Arbitrary<CivilDate>

describe('the calendar', () => {
  it('counts every day from 1600 to 2400 as one walks it, against the built-in calendar too', () => {
    let date = Date.UTC(1600, 0, 1) / 86_400_000
    for (let year = 1600; year <= 2400; year++) {
      const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
      const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if (isLeapYear(year) !== leap) throw new Error(`leap ${year}`)
      lengths.forEach((length, index) => {
        const month = index + 1
        if (daysInMonth(year, month) !== length) throw new Error(`length of ${year}-${month}`)
        for (let day = 1; day <= length; day++, date++) {
          const back = yearMonthDay(date as CivilDate)
          const text = new Date(date * 86_400_000).toISOString().slice(0, 10)
          const fine =
            civilDate(year, month, day) === date &&
            back.year === year &&
            back.month === month &&
            back.day === day &&
            formatCivilDate(date as CivilDate) === text &&
            parseCivilDate(text) === date
          if (!fine) throw new Error(`${year}-${month}-${day}`)
        }
      })
    }
    expect(date).toBe(Date.UTC(2401, 0, 1) / 86_400_000)
  })

  it('agrees with the built-in calendar over its whole range', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(formatCivilDate(date)).toBe(new Date(date * 86_400_000).toISOString().slice(0, 10))
        expect(parseCivilDate(formatCivilDate(date))).toBe(date)
      }),
    )
    expect(formatCivilDate(CIVIL_DATE_MIN)).toBe('0001-01-01')
    expect(formatCivilDate(CIVIL_DATE_MAX)).toBe('9999-12-31')
  })

  it.each([
    '2020-02-30',
    '2019-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-04-31',
    '0000-01-01',
    '2020-1-01',
    '2020-01-1',
    '20200101',
    '2020-01-01 ',
    ' 2020-01-01',
    '2020-01-01\n',
    '12020-01-01',
    '-020-01-01',
    '２020-01-01',
    '',
  ])('refuses the text %j', (text) => {
    expect(refusalOf(() => parseCivilDate(text))).toBe(EncodingError.INVALID_TEXT)
  })

  it.each([
    [2020, 2, 30],
    [0, 1, 1],
    [10000, 1, 1],
    [2020.5, 1, 1],
    [2020, 1.5, 1],
    [2020, 1, 1.5],
    [Number.NaN, 1, 1],
  ])('has no date %d-%d-%d', (year, month, day) => {
    expect(() => civilDate(year, month, day)).toThrow(InvariantViolation)
  })
})

describe('moving by days and months', () => {
  it('moves by days and stays in range', () => {
    expect(addDays(civilDate(2020, 2, 28), 2)).toBe(civilDate(2020, 3, 1))
    expect(() => addDays(CIVIL_DATE_MAX, 1)).toThrow(InvariantViolation)
    expect(() => addDays(CIVIL_DATE_MIN, -1)).toThrow(InvariantViolation)
    expect(() => addDays(CIVIL_DATE_MIN, 0.5)).toThrow(InvariantViolation)
  })

  it('moves by months and ends at the last day of a shorter one', () => {
    expect(addMonths(civilDate(2020, 1, 31), 1)).toBe(civilDate(2020, 2, 29))
    expect(addMonths(civilDate(2019, 1, 31), 1)).toBe(civilDate(2019, 2, 28))
    expect(addMonths(civilDate(2020, 3, 31), -1)).toBe(civilDate(2020, 2, 29))
    expect(addMonths(civilDate(2020, 1, 15), -1)).toBe(civilDate(2019, 12, 15))
    expect(addMonths(civilDate(2020, 12, 15), 1)).toBe(civilDate(2021, 1, 15))
    expect(() => addMonths(CIVIL_DATE_MAX, 1)).toThrow(InvariantViolation)
    expect(() => addMonths(civilDate(2020, 1, 1), 0.5)).toThrow(InvariantViolation)
  })

  it('lands in the month that plain counting names', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 400_000 }), fc.integer({ min: -600, max: 600 }), (days, months) => {
        const from = yearMonthDay(days as CivilDate)
        const to = yearMonthDay(addMonths(days as CivilDate, months))
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
      }),
    )
  })
})

describe('instants', () => {
  it('have the text of the built-in calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62135596800000, max: 253402300799999 }), (ms) => {
        expect(formatInstant(ms)).toBe(new Date(ms).toISOString())
        expect(formatCivilDate(civilDateOfInstant(ms))).toBe(new Date(ms).toISOString().slice(0, 10))
      }),
    )
  })

  it('lie between the years 1 and 9999 in whole milliseconds', () => {
    expect(() => formatInstant(253402300800000)).toThrow(InvariantViolation)
    expect(() => civilDateOfInstant(-62135596800001)).toThrow(InvariantViolation)
    expect(() => formatInstant(0.5)).toThrow(InvariantViolation)
    expect(() => civilDateOfInstant(Number.NaN)).toThrow(InvariantViolation)
  })
})
