import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFractions, compareFractions, fraction, wholeNumber, ZERO } from '../../exact/fraction.ts'
import { parseFraction } from '../../exact/parse-fraction.ts'
import { formatCertifiedPercent } from '../certified-rate.ts'
import { annuityFactor } from './annuity-factor.ts'
import { datedInternalRate, datedPresentValue } from './dated-value.ts'
import { doubleDecliningDepreciation, straightLineDepreciation, sumOfYearsDepreciation } from './depreciation.ts'
import { internalRate, ratePerPeriod } from './internal-rate.ts'
import { netPresentValue } from './net-present-value.ts'
import { numberOfPeriods } from './number-of-periods.ts'
import {
  cumulativeInterest,
  futureValue,
  interestPart,
  levelPayment,
  levelPaymentWithAdvance,
  presentValue,
  principalPart,
} from './value-of-payments.ts'

const rate = fc.bigInt({ min: -50n, max: 500n }).map((n) => fraction(n, 1000n))
const periods = fc.integer({ min: 1, max: 60 })
const whole = fc.bigInt({ min: 1n, max: 10n ** 12n }).map(wholeNumber)
const timing = fc.constantFrom('end' as const, 'beginning' as const)

describe('payments', () => {
  it('balance present and future value, exactly', () => {
    fc.assert(
      fc.property(rate, periods, whole, whole, timing, (i, n, lent, left, due) => {
        const payment = levelPayment(i, n, lent, left, due)
        expect(compareFractions(presentValue(i, n, payment, left, due), lent)).toBe(0n)
        expect(compareFractions(futureValue(i, n, payment, lent, due), left)).toBe(0n)
      }),
      { numRuns: 60 },
    )
  })

  it('are interest and principal, and the principal is what was lent', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 24 }), whole, timing, (i, n, lent, due) => {
        const payment = levelPayment(i, n, lent, ZERO, due)
        let [interest, principal] = [ZERO, ZERO]
        for (let k = 1; k <= n; k++) {
          const [a, b] = [interestPart(i, k, n, lent, ZERO, due), principalPart(i, k, n, lent, ZERO, due)]
          expect(compareFractions(addFractions(a, b), payment)).toBe(0n)
          interest = addFractions(interest, a)
          principal = addFractions(principal, b)
        }
        expect(compareFractions(cumulativeInterest(i, n, lent, 1, n, due), interest)).toBe(0n)
        expect(compareFractions(addFractions(principal, lent), ZERO)).toBe(0n)
      }),
      { numRuns: 25 },
    )
  })

  it('in advance for all periods are those at the beginning, for none those at the end', () => {
    const i = fraction(1n, 100n)
    const none = levelPaymentWithAdvance(i, 12, wholeNumber(1000n), 0)
    expect(compareFractions(none, levelPayment(i, 12, wholeNumber(1000n)))).toBe(0n)
    const one = levelPaymentWithAdvance(i, 12, wholeNumber(1000n), 1)
    expect(compareFractions(one, levelPayment(i, 12, wholeNumber(1000n), ZERO, 'beginning'))).toBe(0n)
  })

  it('refuse terms and rates that are none', () => {
    const [i, one] = [fraction(1n, 100n), wholeNumber(1n)]
    const bad: [() => unknown, string][] = [
      [() => annuityFactor(i, -1), 'TERM_INVALID'],
      [() => annuityFactor(wholeNumber(-1n), 1), 'RATE_INVALID'],
      [() => levelPayment(i, 0, one), 'TERM_INVALID'],
      [() => levelPayment(i, 1201, one), 'TERM_INVALID'],
      [() => interestPart(i, 13, 12, one), 'TERM_INVALID'],
      [() => interestPart(i, 0, 12, one), 'TERM_INVALID'],
      [() => cumulativeInterest(i, 12, one, 5, 4), 'TERM_INVALID'],
      [() => levelPaymentWithAdvance(i, 12, one, 13), 'TERM_INVALID'],
      [() => netPresentValue(i, []), 'TERM_INVALID'],
    ]
    for (const [run, error] of bad) expect(run).toThrow(`finance.${error}`)
  })
})

describe('rates and counts', () => {
  it('are found again from the payment', () => {
    const i = fraction(1n, 100n)
    // The payment is a fraction of a cent that no rounding has touched, so the rate is exact.
    const payment = levelPayment(i, 24, wholeNumber(-100_000n))
    expect(ratePerPeriod(24, payment, wholeNumber(-100_000n))).toEqual({ floorE20: 10n ** 18n, isExact: true })
    expect(numberOfPeriods(i, payment, wholeNumber(-100_000n), ZERO, 'end', 9)).toBe(24n * 10n ** 9n)
    expect(numberOfPeriods(ZERO, wholeNumber(4n), wholeNumber(-100n), ZERO, 'end', 2)).toBe(2500n)
    expect(numberOfPeriods(fraction(-1n, 100n), payment, wholeNumber(-100_000n), ZERO, 'end', 3)).toBe(19_167n)
  })

  it('are refused where there are none', () => {
    const [i, one] = [fraction(1n, 100n), wholeNumber(1n)]
    expect(() => numberOfPeriods(i, one, wholeNumber(-200n), ZERO, 'end', 2)).toThrow('finance.RATE_NO_SOLUTION')
    expect(() => numberOfPeriods(i, one, wholeNumber(-100n), ZERO, 'end', 2)).toThrow('finance.RATE_NO_SOLUTION')
    expect(() => numberOfPeriods(ZERO, ZERO, one, ZERO, 'end', 2)).toThrow('finance.RATE_NO_SOLUTION')
    const many = Array.from({ length: 5_001 }, () => one)
    expect(() => internalRate(many)).toThrow('finance.TOO_MANY_FLOWS')
    const dated = many.map((amount, at) => ({ amount, day: at }))
    expect(() => datedInternalRate(dated)).toThrow('finance.TOO_MANY_FLOWS')
    expect(() => datedPresentValue(i, dated, 2)).toThrow('finance.TOO_MANY_FLOWS')
  })

  it('by date agree with rates by year on whole years', () => {
    const flows = [-1000n, 300n, 420n, 680n].map(wholeNumber)
    const dated = flows.map((amount, year) => ({ amount, day: 365 * year }))
    expect(datedInternalRate(dated)).toEqual(internalRate(flows))
    expect(formatCertifiedPercent(internalRate(flows), 6)).toBe('16.340560')
    const value = netPresentValue(parseFraction('0.1'), flows)
    expect(datedPresentValue(parseFraction('0.1'), dated, 6)).toBe((value.numerator * 10n ** 6n) / value.denominator)
  })
})

describe('depreciation', () => {
  it('comes to cost less salvage over the life', () => {
    const [cost, salvage] = [wholeNumber(30_000n), wholeNumber(7_500n)]
    const years = Array.from({ length: 10 }, (_, i) => i + 1)
    const total = (of: (year: number) => ReturnType<typeof wholeNumber>) => years.map(of).reduce(addFractions)
    expect(total(() => straightLineDepreciation(cost, salvage, 10))).toEqual(wholeNumber(22_500n))
    expect(total((year) => sumOfYearsDepreciation(cost, salvage, 10, year))).toEqual(wholeNumber(22_500n))
    expect(total((year) => doubleDecliningDepreciation(cost, salvage, 10, year))).toEqual(wholeNumber(22_500n))
    expect(() => sumOfYearsDepreciation(cost, salvage, 10, 11)).toThrow('finance.TERM_INVALID')
    expect(() => doubleDecliningDepreciation(cost, salvage, 10, 11)).toThrow('finance.TERM_INVALID')
    expect(() => straightLineDepreciation(cost, salvage, 0)).toThrow('finance.TERM_INVALID')
  })
})
