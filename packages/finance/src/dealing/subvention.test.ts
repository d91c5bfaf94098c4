import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFractions,
  divideFractions,
  equalFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../exact/fraction.ts'
import { annuityFactor } from '../rates/time-value/annuity-factor.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { earnDeferredIncome, type IncomeMethod, settleDeferredIncome } from './deferred-income.ts'
import { type SubventionMethod, subvention, subventionOfPayments } from './subvention.ts'

const percent = (hundredths: bigint): Fraction => fraction(hundredths, 10_000n)
const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n)
const CREDIT = { amountMinor: 3_000_000n, payments: 60, perYear: 12 }

const credits = fc.record({
  amountMinor: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  payments: fc.integer({ min: 1, max: 60 }),
  perYear: fc.constantFrom(1, 12, 52),
})
const rates = fc
  .tuple(fc.bigInt({ min: 0n, max: 2_000n }), fc.bigInt({ min: 1n, max: 2_000n }))
  .map(([customer, above]) => [percent(customer + above), percent(customer)] as [Fraction, Fraction])

describe('subvention', () => {
  const of = (method: SubventionMethod, standard = percent(690n), customer = percent(190n)) => {
    const { numerator, denominator } = subvention(CREDIT, standard, customer, method)
    return roundHalfUpToMinor(numerator, denominator)
  }

  it('buys 6.9 % down to 1.9 %', () => {
    // Derived from the differences of interest, month by month in fractions.
    expect([of('presentValue'), of('differenceInCharges')]).toEqual([344_740n, 408_601n])
    expect(of('presentValue', percent(690n), percent(690n))).toBe(0n)
  })

  it('is 6,803 for 36 payments of 1,028.62 in place of 1,264.45 at 15 %: a published buy-down', () => {
    // hpmuseum.org, thread 20707, quoting a manual of a financial calculator.
    const twice = (payment: bigint) => Array.from({ length: 36 }, () => payment)
    expect(subventionOfPayments(twice(126_445n), twice(102_862n), percent(1_500n), 12)).toBe(680_305n)
  })

  it('is the present value of the differences of interest', () => {
    fc.assert(
      fc.property(credits, rates, fc.integer({ min: 1, max: 12 }), (some, [standard, customer], payments) => {
        const credit = { ...some, payments }
        const year = wholeNumber(BigInt(credit.perYear))
        const [s, c] = [divideFractions(standard, year), divideFractions(customer, year)]
        const payment = divideFractions(wholeNumber(credit.amountMinor), annuityFactor(c, payments))
        let [balance, growth, total] = [wholeNumber(credit.amountMinor), ONE, ZERO]
        for (let k = 1; k <= payments; k += 1) {
          growth = multiplyFractions(growth, addFractions(ONE, s))
          const difference = multiplyFractions(balance, subtractFractions(s, c))
          total = addFractions(total, divideFractions(difference, growth))
          balance = subtractFractions(multiplyFractions(balance, addFractions(ONE, c)), payment)
        }
        expect(equalFractions(balance, ZERO)).toBe(true)
        expect(equalFractions(total, subvention(credit, standard, customer, 'presentValue'))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('is never negative, never more than without discount, and nothing without a difference', () => {
    fc.assert(
      fc.property(credits, rates, (credit, [standard, customer]) => {
        const worth = subvention(credit, standard, customer, 'presentValue')
        const simple = subvention(credit, standard, customer, 'differenceInCharges')
        expect(worth.numerator >= 0n).toBe(true)
        expect(worth.numerator * simple.denominator <= simple.numerator * worth.denominator).toBe(true)
        expect(equalFractions(subvention(credit, standard, standard, 'presentValue'), ZERO)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses rates the wrong way round, and lists that do not match', () => {
    expect(() => of('presentValue', percent(190n), percent(690n))).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => subventionOfPayments([1n, 2n], [1n], percent(690n), 12)).toThrow('finance.TERM_INVALID')
    expect(() => subventionOfPayments([], [], percent(690n), 12)).toThrow('finance.TERM_INVALID')
    expect(() => subventionOfPayments([1n], [2n], percent(690n), 12)).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => subventionOfPayments([1n], [-2n], percent(690n), 12)).toThrow('finance.DEAL_AMOUNT_INVALID')
  })
})

describe('earnDeferredIncome', () => {
  const YIELD: IncomeMethod = {
    kind: 'effectiveYield',
    payments: 6,
    perYear: 12,
    standardRate: percent(600n),
    customerRate: ZERO,
  }

  it('falls with the balance by yield, and is even by the straight line', () => {
    expect(earnDeferredIncome(10_000n, YIELD)).toEqual([2_845n, 2_377n, 1_907n, 1_433n, 958n, 480n])
    expect(earnDeferredIncome(100n, { kind: 'straightLine', payments: 7 })).toEqual([14n, 15n, 14n, 14n, 14n, 15n, 14n])
  })

  it('adds up to the income, each part not negative, and settles in three parts', () => {
    const income = fc.bigInt({ min: 0n, max: 10n ** 15n })
    const rest = fc.constantFrom('earned' as const, 'refunded' as const)
    fc.assert(
      fc.property(
        income,
        credits,
        rates,
        rest,
        fc.nat(),
        (minor, { payments, perYear }, [standard, customer], to, at) => {
          const methods: readonly IncomeMethod[] = [
            { kind: 'straightLine', payments },
            { kind: 'effectiveYield', payments, perYear, standardRate: standard, customerRate: customer },
          ]
          for (const method of methods) {
            const earned = earnDeferredIncome(minor, method)
            expect(earned).toHaveLength(payments)
            expect(sum(earned)).toBe(minor)
            expect(earned.every((part) => part >= 0n)).toBe(true)
            const made = at % (payments + 1)
            const end = settleDeferredIncome(minor, method, made, to)
            expect(end.earnedBeforeMinor).toBe(sum(earned.slice(0, made)))
            expect(end.earnedBeforeMinor + end.earnedAtEndMinor + end.refundedMinor).toBe(minor)
            expect(to === 'earned' ? end.refundedMinor : end.earnedAtEndMinor).toBe(0n)
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('refuses a yield without difference, and payments beyond the term', () => {
    expect(() => earnDeferredIncome(1n, { ...YIELD, standardRate: ZERO })).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => earnDeferredIncome(1n, { ...YIELD, customerRate: percent(700n) })).toThrow(
      'finance.DEAL_RATES_INVALID',
    )
    expect(() => earnDeferredIncome(-1n, YIELD)).toThrow('finance.DEAL_AMOUNT_INVALID')
    expect(() => earnDeferredIncome(1n, { kind: 'straightLine', payments: 0 })).toThrow('finance.TERM_INVALID')
    expect(() => settleDeferredIncome(1n, YIELD, 7, 'earned')).toThrow('finance.TERM_INVALID')
    expect(() => settleDeferredIncome(1n, YIELD, -1, 'earned')).toThrow('finance.TERM_INVALID')
  })
})
