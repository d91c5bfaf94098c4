/**
 * Every pair of the situations in which servicing systems go wrong, in both orders: nothing may contradict anything.
 */
import { describe, expect, it } from 'vitest'
import { boardingOf } from './fold/recompute-from-facts.ts'
import {
  boarded,
  boarding,
  date,
  LENDER,
  LOAN,
  type LoansHarness,
  month,
  openingOf,
  payment,
  receipt,
  reversal,
  SERVICER,
  usd,
} from './loans-harness.test-support.ts'
import { payoffQuote } from './queries/payoff-quote.ts'

/** Each plays around `day` (days since 1970) and uses references that begin with `ref`. */
type Situation = (harness: LoansHarness, ref: string, day: string, later: string) => void

const lastPayment = (harness: LoansHarness) => {
  const facts = harness.facts()
  const reversed = new Set(facts.flatMap((fact) => (fact.kind === 'paymentReversed' ? [fact.reverses] : [])))
  return facts.findLastIndex((fact, index) => fact.kind === 'paymentReceived' && !reversed.has(index))
}

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'back-dated payment': (harness, ref, day, later) => {
    harness.must('recordPayment', SERVICER, payment(`${ref}a`, later, usd(200_00)))
    harness.must('recordPayment', SERVICER, payment(`${ref}b`, day, usd(150_00)))
  },
  'second payment of a day': (harness, ref, day) => {
    harness.must('recordPayment', SERVICER, payment(`${ref}a`, day, usd(100_00)))
    harness.must('recordPayment', SERVICER, payment(`${ref}b`, day, usd(1_00)))
  },
  'full repayment and its return': (harness, ref, _day, later) => {
    const on = harness.position.lastEffective > date(later) ? harness.position.lastEffective : date(later)
    const { payoffMinor } = payoffQuote(harness.read(), LOAN, on)
    if (payoffMinor > 0n) {
      const paid = { ...receipt(`${ref}a`, later, payoffMinor), effective: on, posted: on }
      harness.must('settle', SERVICER, { loan: LOAN, receipt: paid, payoff: payoffMinor })
      expect(harness.head.status).toBe('settled')
    }
    harness.must('reversePayment', SERVICER, reversal(lastPayment(harness), `${ref}r`, '2029-01-01'))
  },
  overpayment: (harness, ref, day) => {
    harness.must('recordPayment', SERVICER, payment(`${ref}a`, day, usd(30_000_00)))
  },
  'payment below the interest due': (harness, ref, day) => {
    harness.must('recordPayment', SERVICER, payment(`${ref}a`, day, 1n))
  },
  'false split that the lender waives': (harness, ref, day) => {
    const claimed = { interest: usd(99_99), principal: 1n }
    const before = harness.position.openBreaks
    harness.must('recordPayment', SERVICER, payment(`${ref}a`, day, usd(100_00), { claimed }))
    expect(harness.position.openBreaks).toBe(before + 1)
    const opened = harness.facts().length - 1
    harness.must('resolveBreak', LENDER, { loan: LOAN, opened, resolution: 'waived', explanation: 'timing' })
  },
  'Correction of the boarding': (harness, ref) => {
    const { terms, contract, opening } = boardingOf(harness.facts())
    const entry = { externalRef: `${ref}b`, posted: date('2029-01-01') }
    const corrected = { ...opening, principal: opening.principal - usd(1_000_00) }
    harness.must('correctBoarding', SERVICER, { loan: LOAN, entry, terms, contract, opening: corrected })
  },
  'reported month and its Correction': (harness, ref) => {
    const index = harness.facts().length
    const claim = { beginBalance: usd(10_000_00), endBalance: usd(9_000_00), paid: usd(1_000_00) }
    const result = harness.call('reportMonth', SERVICER, month(`${ref}m`, '2020-01-02', '2020-01-31', claim))
    if (result === 'PERIOD_ALREADY_ATTESTED') return
    expect(result).toBe('ok')
    const entry = { externalRef: `${ref}c`, posted: date('2029-01-01') }
    const corrected = { ...claim, endBalance: usd(9_100_00), interestPaidThrough: date('2020-01-31') }
    harness.must('correctMonth', SERVICER, { loan: LOAN, month: index, entry, claim: corrected })
  },
}

const LOANS = {
  ordinary: {},
  'without interest': { terms: { ...boarding().terms, rate: 0n } },
  'with fees first': {
    terms: { ...boarding().terms, allocationOrder: 'feesInterestPrincipal' as const },
    opening: openingOf({ feesDue: usd(25_00) }),
  },
} as const

const names = Object.keys(SITUATIONS)
const pairs = names.flatMap((first) => names.map((second) => ({ first, second })))

describe.each(Object.entries(LOANS))('a loan %s', (_name, changes) => {
  it.each(pairs)('$first, then $second', ({ first, second }) => {
    const harness = boarded(changes)
    // Over the leap day of 2020 and the month ends around it.
    SITUATIONS[first]?.(harness, 'x', '2020-02-28', '2020-02-29')
    expect(harness.findings()).toEqual([])
    SITUATIONS[second]?.(harness, 'y', '2020-02-29', '2020-03-31')
    expect(harness.findings()).toEqual([])
    const { position } = harness
    expect(position.openBreaks).toBeLessThanOrEqual(3)
    expect(harness.netOf('suspense')).toBe(-position.suspense)
    expect(position.interestDue === 0n || position.suspense === 0n || position.principal > 0n).toBe(true)
  })
})
