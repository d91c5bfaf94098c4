import { Rejection } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { currency, currencyCodes, minorUnitsOf } from './currency.ts'
import { FinanceError } from './finance-error.ts'

describeShared('ISO 4217 list one', ['vectors', 'protocols', 'iso4217', 'list-one.json'], () => {
  const { cases } = readSharedJson<{ cases: { code: string; minor_units: number | null }[] }>(
    'vectors',
    'protocols',
    'iso4217',
    'list-one.json',
  )

  it('has cases', () => expect(cases.length).toBeGreaterThan(0))

  it.each(cases.map((row) => [row.code, row.minor_units] as const))('%s has %s minor units', (code, units) => {
    if (units !== null) return expect(minorUnitsOf(code)).toBe(units)
    return expect(() => currency(code)).toThrow(new Rejection(FinanceError.CURRENCY_WITHOUT_MINOR_UNITS, { code }))
  })

  it('has no others', () => {
    const published = cases.filter((row) => row.minor_units !== null).map((row) => row.code)
    expect([...currencyCodes()].sort((a, b) => (a < b ? -1 : 1))).toEqual(published)
  })
})

describe('currency', () => {
  it.each(['', 'usd', 'US', 'USDX', 'ZZZ', '840', 'XXX ', '__proto__'])('refuses %j', (code) => {
    expect(() => currency(code)).toThrow('finance.UNKNOWN_CURRENCY')
  })
})
