import { addDays, parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { noAccrual } from './accrual.ts'
import { accrualDenominator } from './accrue-between.ts'
import { computePayoff, type PayoffTerms } from './compute-payoff.ts'

const JULY = parseCivilDate('2026-07-01')
const TERMS: PayoffTerms = {
  principalMinor: 1_000_000n,
  otherMinor: 2_500n,
  rate: 73_000_000n,
  basis: 'actual/365F',
  accruedTo: JULY,
  accrued: noAccrual(accrualDenominator('actual/365F')),
}

describe('computePayoff', () => {
  it('adds principal, other and interest to the date; 10,000.00 at 7.3 % is 2.00 per day', () => {
    const payoff = computePayoff(TERMS, addDays(JULY, 10), addDays(JULY, 20))
    expect(payoff).toMatchObject({ payoffMinor: 1_004_500n, interestMinor: 2_000n, perDiemMinor: 200n })
    expect(payoff.goodThrough).toBe(addDays(JULY, 10))
  })

  it('rounds once: thirty days are not thirty rounded days', () => {
    const terms = { ...TERMS, principalMinor: 1_001_700n }
    const payoff = computePayoff(terms, addDays(JULY, 30), addDays(JULY, 30))
    expect(payoff.perDiemMinor).toBe(200n)
    expect(payoff.interestMinor).toBe(6_010n)
  })

  it('includes what had accrued before, residue and all', () => {
    const denominator = accrualDenominator('actual/365F')
    const terms = { ...TERMS, accrued: { numerator: (3n * denominator) / 2n, denominator } }
    expect(computePayoff(terms, JULY, JULY).interestMinor).toBe(2n)
  })

  it('is good through the quote when nothing accrues', () => {
    expect(computePayoff({ ...TERMS, rate: 0n }, JULY, addDays(JULY, 9)).goodThrough).toBe(addDays(JULY, 9))
  })

  it('refuses a date before the accrual and a quote that ends early', () => {
    expect(() => computePayoff(TERMS, addDays(JULY, -1), JULY)).toThrow('finance.PERIOD_REVERSED')
    expect(() => computePayoff(TERMS, addDays(JULY, 2), JULY)).toThrow('finance.PERIOD_REVERSED')
  })
})
