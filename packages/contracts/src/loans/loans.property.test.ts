/**
 * Random histories of one loan: payments in and out of order, reversals, months, Corrections of months and boardings.
 * After every call the
 * incremental position is the full refold (INV-L4) and all other invariants hold; at the end it is also what a second,
 * naive implementation computes day by day, and the journal is what the loan says.
 */
import { addDays, type CivilDate, formatCivilDate, isLeapYear, yearMonthDay } from '@chassis/primitives'
import fc from 'fast-check'
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
} from './loans-harness.test-support.ts'
import { payoffQuote } from './queries/payoff-quote.ts'
import { positionOf } from './queries/position-of.ts'
import type { LoanFact } from './schema/facts.ts'
import type { MonthClaim } from './schema/reported-month.ts'

const SEED = Number(process.env.CHASSIS_SEED ?? Date.now() % 2_147_483_647)
const RUNS = Number(process.env.CHASSIS_PROPERTY_RUNS ?? 150)
const START = date('2019-06-30')

type Step =
  | { readonly do: 'pay'; readonly day: number; readonly amount: bigint; readonly claimed: boolean }
  | { readonly do: 'reverse' | 'correct' | 'resolve' | 'restate'; readonly pick: number; readonly figure: bigint }
  | { readonly do: 'month'; readonly figure: bigint }
  | { readonly do: 'settle'; readonly days: number }

const amount = fc.bigInt({ min: 1n, max: 400_000n })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      day: fc.integer({ min: 1, max: 700 }),
      amount,
      claimed: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('reverse' as const, 'correct' as const, 'resolve' as const, 'restate' as const),
      pick: fc.nat(40),
      figure: amount,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('month' as const), figure: amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const), days: fc.nat(60) }) },
)

const history = fc.record({
  steps: fc.array(step, { maxLength: 30 }),
  rate: fc.constantFrom(0n, 1n, 36_600_000n, 299_000_000n),
  yearBasis: fc.constantFrom('actual/365F' as const, 'actual/360' as const, 'actual/actualYear' as const),
  principal: fc.constantFrom(0n, 1n, 99n, 1_000_000n),
  feesDue: fc.constantFrom(0n, 2_500n),
})

function claimAround(harness: LoansHarness, figure: bigint): MonthClaim {
  const { principal } = harness.position
  const interest = figure % 100n
  return {
    beginBalance: principal,
    endBalance: principal - figure,
    paid: figure + interest,
    interest,
    principal: figure,
    other: 0n,
    otherAdjustment: figure % 3n === 0n ? 0n : undefined,
    interestPaidThrough: harness.position.attestedAsOf,
  }
}

/** One of the facts of this kind, if there is any. */
function pickOf(harness: LoansHarness, kind: LoanFact['kind'], pick: number): number {
  const candidates = harness.facts().flatMap((fact, index) => (fact.kind === kind ? [index] : []))
  return candidates[pick % Math.max(1, candidates.length)] ?? 0
}

function play(harness: LoansHarness, step: Step, index: number): void {
  const ref = `s${index}`
  const { position } = harness
  switch (step.do) {
    case 'pay': {
      const claimed = step.claimed ? { interest: step.amount % 50n, principal: step.amount } : undefined
      harness.call(
        'recordPayment',
        SERVICER,
        payment(ref, formatCivilDate(addDays(START, step.day)), step.amount, { claimed }),
      )
      break
    }
    case 'reverse':
      harness.call('reversePayment', LENDER, reversal(pickOf(harness, 'paymentReceived', step.pick), ref, '2029-01-01'))
      break
    case 'resolve':
      harness.call('resolveBreak', LENDER, {
        loan: LOAN,
        opened: pickOf(harness, 'breakOpened', step.pick),
        resolution: 'waived',
        explanation: 'other',
      })
      break
    case 'correct': {
      const entry = { externalRef: ref, posted: date('2029-01-01') }
      harness.call('correctMonth', SERVICER, {
        loan: LOAN,
        month: pickOf(harness, 'monthReported', step.pick),
        entry,
        claim: claimAround(harness, step.figure),
      })
      break
    }
    case 'restate': {
      const { terms, contract, opening } = boardingOf(harness.facts())
      const args = {
        loan: LOAN,
        entry: { externalRef: ref, posted: date('2029-01-01') },
        terms: { ...terms, rate: step.figure * 1_000n },
        contract,
        opening: { ...opening, principal: step.figure * BigInt(step.pick) },
      }
      harness.call('correctBoarding', SERVICER, args)
      break
    }
    case 'month': {
      const begin = addDays(position.attestedAsOf, 1)
      const args = month(
        ref,
        formatCivilDate(begin),
        formatCivilDate(addDays(begin, 29)),
        claimAround(harness, step.figure),
      )
      harness.call('reportMonth', SERVICER, args)
      break
    }
    case 'settle': {
      const on = addDays(position.lastEffective, step.days)
      if (on <= position.attestedAsOf) break
      const { payoffMinor } = payoffQuote(harness.read(), LOAN, on)
      if (payoffMinor === 0n) break
      const args = { loan: LOAN, receipt: receipt(ref, formatCivilDate(on), payoffMinor), payoff: payoffMinor }
      expect(harness.call('settle', SERVICER, args)).toBe('ok')
      expect(harness.head.status).toBe('settled')
    }
  }
}

interface Naive {
  principal: bigint
  interest: bigint
  fees: bigint
  suspense: bigint
}

/** Day by day, in exact fractions; only for loans without reported months. */
function naively(harness: LoansHarness): Naive {
  const { terms, opening } = boardingOf(harness.facts())
  const reversed = new Set(harness.facts().flatMap((f) => (f.kind === 'paymentReversed' ? [f.reverses] : [])))
  const payments = harness
    .facts()
    .flatMap((f, i) => (f.kind === 'paymentReceived' && !reversed.has(i) ? [{ i, ...f.receipt }] : []))
    .sort((a, b) => a.effective - b.effective || a.i - b.i)
  const state: Naive = {
    principal: opening.principal,
    interest: opening.interestDue,
    fees: opening.feesDue,
    suspense: 0n,
  }
  const scale = 365n * 366n * 360n * 1_000_000_000n
  let fraction = 0n
  let day: CivilDate = opening.asOf
  for (const { effective, amount } of payments) {
    let accrued = false
    for (; day < effective; day = addDays(day, 1)) {
      fraction += (state.principal * terms.rate * scale) / (yearDays(terms.yearBasis, day) * 1_000_000_000n)
      accrued = true
    }
    if (accrued && fraction > 0n) {
      const whole = (2n * fraction + scale) / (2n * scale)
      state.interest += whole
      fraction -= whole * scale
    }
    let left = amount
    const wasOwed = state.interest + state.fees + state.principal > 0n
    for (const bucket of ['interest', 'fees', 'principal'] as const) {
      const part = state[bucket] < left ? state[bucket] : left
      state[bucket] -= part
      left -= part
    }
    state.suspense += left
    if (wasOwed && state.interest + state.fees + state.principal === 0n) fraction = 0n
  }
  return state
}

function yearDays(basis: string, day: CivilDate): bigint {
  if (basis === 'actual/360') return 360n
  return basis === 'actual/actualYear' && isLeapYear(yearMonthDay(day).year) ? 366n : 365n
}

function openLoan({
  rate,
  yearBasis,
  principal,
  feesDue,
}: {
  rate: bigint
  yearBasis: 'actual/365F' | 'actual/360' | 'actual/actualYear'
  principal: bigint
  feesDue: bigint
}): LoansHarness {
  return boarded({
    terms: { ...boarding().terms, rate, yearBasis },
    opening: openingOf({ asOf: START, interestPaidThrough: START, principal, feesDue }),
  })
}

describe(`random histories (CHASSIS_SEED=${SEED})`, () => {
  it('keep every invariant, whatever is called', () => {
    fc.assert(
      fc.property(history, ({ steps, ...loan }) => {
        const harness = openLoan(loan)
        steps.forEach((one, index) => {
          play(harness, one, index)
          expect(harness.findings()).toEqual([])
          expect(harness.settled.get(LOAN)).toBe(
            harness.head.status === 'settled' ? harness.position.settledOn : undefined,
          )
        })
        expect(harness.netOf('suspense')).toBe(-harness.position.suspense)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('of payments and reversals agree with a naive day-by-day model, and the journal with the loan', () => {
    fc.assert(
      fc.property(history, ({ steps, ...loan }) => {
        const harness = openLoan(loan)
        steps.forEach((one, index) => {
          if (one.do === 'pay' || one.do === 'reverse' || one.do === 'restate') play(harness, one, index)
        })
        const { position } = harness
        expect(naively(harness)).toEqual({
          principal: position.principal,
          interest: position.interestDue,
          fees: position.feesDue,
          suspense: position.suspense,
        })
        expect(harness.netOf('cash')).toBe(position.paid)
        expect(harness.netOf('interestIncome')).toBe(-position.interestPaid)
        expect(harness.netOf('loanPrincipal')).toBe(-position.principalPaid)
        expect(position.principal).toBe(boardingOf(harness.facts()).opening.principal - position.principalPaid)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('read as of their own last day say what is stored, and as known at a time what was stored then', () => {
    fc.assert(
      fc.property(history, ({ steps, ...loan }) => {
        const harness = openLoan(loan)
        const remembered: { readonly now: number; readonly position: unknown }[] = []
        steps.forEach((one, index) => {
          harness.now += 1000
          play(harness, one, index)
          remembered.push({ now: harness.now, position: harness.position })
        })
        const state = harness.read()
        for (const { now, position } of remembered) {
          expect(positionOf(state, LOAN, { knownAt: now })?.position).toEqual(position)
        }
        const last = positionOf(state, LOAN, { asOf: harness.position.lastEffective })
        expect(last?.position).toEqual(harness.position)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })
})
