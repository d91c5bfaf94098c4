/** A month of the calendar, as loan tapes state origination and maturity: no day is known, so none is invented. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import type { Type } from '@chassis/protocol'

declare const civilMonthBrand: unique symbol
/** year × 12 + month − 1: 0001-01 is 12, 9999-12 is 119 999. */
export type CivilMonth = number & { readonly [civilMonthBrand]: true }

const MIN = 12
const MAX = 119_999

/** `month` 1 to 12, `year` 1 to 9999 (assertion). */
export function civilMonth(year: number, month: number): CivilMonth {
  assert(Number.isInteger(year) && year >= 1 && year <= 9999, 'year of a month')
  assert(Number.isInteger(month) && month >= 1 && month <= 12, 'month')
  return (year * 12 + month - 1) as CivilMonth
}

export function formatCivilMonth(value: CivilMonth): string {
  return `${String(Math.floor(value / 12)).padStart(4, '0')}-${String((value % 12) + 1).padStart(2, '0')}`
}

/** `YYYY-MM` in JSON, the count of months on the wire. */
export const civilMonthType: Type<CivilMonth> = {
  name: 'civil month',
  write(writer, value) {
    assert(Number.isInteger(value) && value >= MIN && value <= MAX, 'civil month')
    writer.integer(value)
  },
  read(reader) {
    const value = reader.integer()
    if (value < MIN || value > MAX) refuse(EncodingError.INVALID_VALUE, { expected: 'civil month' })
    return value as CivilMonth
  },
  toJson: formatCivilMonth,
  fromJson(json, path) {
    const match = typeof json === 'string' ? /^(\d{4})-(0[1-9]|1[0-2])$/.exec(json) : null
    const year = match ? Number(match[1]) : 0
    if (!match || year < 1) return refuse(EncodingError.INVALID_VALUE, { field: path, expected: 'month YYYY-MM' })
    return civilMonth(year, Number(match[2]))
  },
  jsonSchema: () => ({ type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }),
}
