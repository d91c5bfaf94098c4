/**
 * One arithmetic: random histories of payments and attested months come to the same figures, to the last residue, by
 * the contract's fold, by the arithmetic that the contract had first, and by finance from the loan's history as a file.
 */
import { foldLoan, readLoanFile, writeLoanFile } from '@chassis/finance'
import { addDays, formatCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boarded,
  boarding,
  date,
  LOAN,
  type LoansHarness,
  month,
  openingOf,
  payment,
  reversal,
  SERVICER,
} from '../loans-harness.test-support.ts'
import { positionOf } from '../queries/position-of.ts'
import { servicingHistory } from '../queries/servicing-history.ts'
import type { Position } from '../schema/position.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import { allocationOrder, yearBasis } from '../schema/terms.ts'
import { accrueTo } from './accrue-to.ts'
import { applyReportedMonth } from './apply-reported-month.ts'
import { firstAccrueTo, firstApplyPayment } from './first-arithmetic.test-support.ts'
import { openingPosition } from './opening-position.ts'
import { boardingOf, countOpenBreaks, movesOf } from './recompute-from-facts.ts'

const SEED = Number(process.env.CHASSIS_SEED ?? Date.now() % 2_147_483_647)
const START = date('2019-12-31')

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      day: fc.integer({ min: 1, max: 900 }),
      amount: fc.oneof(fc.bigInt({ min: 1n, max: 60_000n }), fc.bigInt({ min: 1n, max: 3_000_000n })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), index: fc.integer({ min: 1, max: 12 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('month' as const),
      interest: fc.constantFrom(undefined, 0n, 4_321n),
      principal: fc.bigInt({ min: 0n, max: 90_000n }),
      paidThrough: fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined }),
    }),
  },
)

const anyHistory = fc.record({
  steps: fc.array(step, { maxLength: 16 }),
  rate: fc.constantFrom(0n, 1n, 36_600_000n, 42_600_000n, 299_000_000n, 9_999_000_000n),
  yearBasis: fc.constantFrom(...yearBasis.words),
  allocationOrder: fc.constantFrom(...allocationOrder.words),
  principal: fc.constantFrom(0n, 1n, 99n, 1_000_000n, 10n ** 15n),
  feesDue: fc.constantFrom(0n, 2_500n),
  interestDue: fc.constantFrom(0n, 4_321n),
  paidThrough: fc.option(fc.integer({ min: -45, max: 60 }), { nil: undefined, freq: 2 }),
  daysLater: fc.integer({ min: 0, max: 400 }),
})
type AnyHistory = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never

function play(history: AnyHistory): LoansHarness {
  const terms = {
    ...boarding().terms,
    rate: history.rate,
    yearBasis: history.yearBasis,
    allocationOrder: history.allocationOrder,
  }
  const { principal, feesDue, interestDue, paidThrough } = history
  const interestPaidThrough = paidThrough === undefined ? undefined : addDays(START, paidThrough)
  const harness = boarded({
    terms,
    opening: openingOf({ asOf: START, principal, feesDue, interestDue, interestPaidThrough }),
  })
  history.steps.forEach((one, i) => {
    if (one.do === 'pay') {
      const effective = formatCivilDate(addDays(START, one.day))
      harness.call('recordPayment', SERVICER, payment(`s${i}`, effective, one.amount))
    } else if (one.do === 'reverse') {
      harness.call('reversePayment', SERVICER, reversal(one.index, `s${i}`, '2023-01-01'))
    } else {
      const begin = addDays(harness.position.attestedAsOf, 1)
      const end = addDays(begin, 29)
      const claim: MonthClaim = {
        beginBalance: undefined,
        endBalance: undefined,
        paid: undefined,
        interest: one.interest,
        principal: one.principal,
        other: undefined,
        otherAdjustment: undefined,
        rate: undefined,
        interestPaidThrough: one.paidThrough === undefined ? undefined : addDays(end, one.paidThrough),
        scheduledPayment: undefined,
        nextPaymentDue: undefined,
        daysPastDue: undefined,
        modified: undefined,
      }
      harness.call('reportMonth', SERVICER, month(`s${i}`, formatCivilDate(begin), formatCivilDate(end), claim))
    }
  })
  return harness
}

/** All facts by the arithmetic that the contract had first. */
function firstPosition(harness: LoansHarness): Position {
  const facts = harness.facts()
  const boarding = boardingOf(facts)
  const { terms } = boarding
  let position = openingPosition(boarding)
  for (const move of movesOf(facts)) {
    position =
      move.kind === 'month'
        ? applyReportedMonth(position, move.claim, move.effective, move.index).position
        : firstApplyPayment(terms, position, move.effective, move.amount)
  }
  return { ...position, openBreaks: countOpenBreaks(facts) }
}

describe('the fold of the contract', () => {
  it('is the arithmetic that the contract had first, and the fold of finance, to the last residue', () => {
    let [compared, silent] = [0, 0]
    fc.assert(
      fc.property(anyHistory, (history) => {
        const harness = play(history)
        const { terms } = boardingOf(harness.facts())
        expect(harness.position).toEqual(firstPosition(harness))

        const asOf = addDays(harness.position.lastEffective, history.daysLater)
        const interest = accrueTo(terms, harness.position, asOf)
        expect(interest).toEqual(firstAccrueTo(terms, harness.position, asOf))

        const file = servicingHistory(harness.facts(), asOf)
        if (!file) {
          silent += 1
          expect(harness.position.accruedThrough).toBeUndefined()
          return
        }
        compared += 1
        const own = foldLoan(file.terms, file.facts, asOf)
        const view = positionOf(harness.read(), LOAN, { asOf })
        expect(own.owed).toMatchObject({ principal: view?.position.principal, fee: view?.position.feesDue })
        expect(own.payoff.interestMinor).toBe(interest.interestDue)
        expect(own.suspenseMinor + own.overpaidMinor).toBe(view?.position.suspense)
      }),
      { numRuns: 120, seed: SEED },
    )
    expect(compared).toBeGreaterThan(30)
    expect(silent).toBeGreaterThan(3)
  })

  it('hands over a file that anybody can read and fold again', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-02-10', 300_00n))
    const file = servicingHistory(harness.facts(), date('2020-03-31'))
    if (!file) throw new Error('interest is known')
    const json = writeLoanFile(file)
    expect(readLoanFile(JSON.parse(JSON.stringify(json)), () => undefined)).toEqual(file)
  })
})
