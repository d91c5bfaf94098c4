/** Loans of the ledger, folded by finance: the same position and payoff, and a derivation that adds up. */
import { explain, foldLoan } from '@chassis/finance'
import { addDays, formatCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boarded,
  boarding,
  date,
  JANUARY,
  LENDER,
  LOAN,
  type LoansHarness,
  month,
  openingOf,
  payment,
  reversal,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import { payoffQuote } from './payoff-quote.ts'
import { servicingHistory } from './servicing-history.ts'

const factsOf = (harness: LoansHarness) => [...harness.read().loans.facts(LOAN)]

/** The payoff by finance and by the ledger, and the derivation of it. */
function expectSame(harness: LoansHarness, on: ReturnType<typeof date>): void {
  const file = servicingHistory(factsOf(harness), on)
  if (!file) throw new Error('not expressible')
  const position = foldLoan(file.terms, file.facts, on)
  const quote = payoffQuote(harness.read(), LOAN, on)
  expect(position.payoff.amountMinor).toBe(quote.payoffMinor)
  expect(position.owed.principal).toBe(harness.position.principal)
  expect(position.suspenseMinor + position.overpaidMinor).toBe(harness.position.suspense)
  expect(explain(file.terms, file.facts, on, 'payoff').result).toBe(quote.payoffMinor)
}

describe('servicingHistory', () => {
  it('folds payments in and out of order, and without those that were reversed', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-01-20', usd(123_45)))
      .must('recordPayment', SERVICER, payment('p3', '2020-03-01', usd(400_00)))
      .must('reversePayment', SERVICER, reversal(1, 'r1', '2020-03-02'))
    const file = servicingHistory(factsOf(harness), date('2020-03-31'))
    expect(file?.facts.map(({ id, effective }) => [id, formatCivilDate(effective)])).toEqual([
      ['fact-2', '2020-01-20'],
      ['fact-3', '2020-03-01'],
    ])
    expectSame(harness, date('2020-03-31'))
  })

  it('starts from the month that was attested last', () => {
    const harness = boarded()
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
    const file = servicingHistory(factsOf(harness), date('2020-02-29'))
    expect(file?.terms.contract.opening?.principalMinor).toBe(usd(9_731_00))
    expect(file?.facts).toHaveLength(1)
    expectSame(harness, date('2020-02-29'))
  })

  it('has nothing to say before the boarding, or where the book does not say through when interest is paid', () => {
    expect(servicingHistory(factsOf(boarded()), date('2019-12-31'))).toBeUndefined()
    const silent = boarded({ opening: openingOf({ interestPaidThrough: undefined }) })
    expect(servicingHistory(factsOf(silent), date('2020-02-01'))).toBeUndefined()
    const file = servicingHistory(factsOf(silent), date('2020-02-01'), { withoutInterest: true })
    if (!file) throw new Error('what was attested can be told')
    const tree = explain(file.terms, file.facts, file.asOf, 'principal')
    expect(tree.result).toBe(usd(10_000_00))
    expect(tree.children.map(({ rule }) => rule)).toEqual(['attestation'])
  })

  it('is the ledger to the minor unit, in every basis and order of allocation', () => {
    const paid = fc.record({ day: fc.integer({ min: 1, max: 500 }), amount: fc.bigInt({ min: 1n, max: 400_000n }) })
    const anyLoan = fc.record({
      yearBasis: fc.constantFrom(
        'actual/365F' as const,
        'actual/360' as const,
        '30/360' as const,
        'actual/actualYear' as const,
      ),
      allocationOrder: fc.constantFrom(
        'interestFeesPrincipal' as const,
        'feesInterestPrincipal' as const,
        'interestPrincipalFees' as const,
      ),
      feesDue: fc.constantFrom(0n, 2_500n),
      payments: fc.array(paid, { maxLength: 12 }),
    })
    fc.assert(
      fc.property(anyLoan, ({ yearBasis, allocationOrder, feesDue, payments }) => {
        const terms = { ...boarding().terms, yearBasis, allocationOrder }
        const harness = boarded({ terms, opening: openingOf({ feesDue, interestDue: 4_321n }) })
        payments.forEach(({ day, amount }, i) => {
          const effective = formatCivilDate(addDays(date('2020-01-01'), day))
          harness.call('recordPayment', i % 2 === 0 ? SERVICER : LENDER, payment(`p${i}`, effective, amount))
        })
        expectSame(harness, addDays(date('2020-01-01'), 600))
      }),
      { numRuns: 60 },
    )
  })
})
