/**
 * The fold of a loan, beside a floating-point amortisation library and beside the same fold run anew for every payment.
 */
import {
  addFact,
  explain,
  foldLoan,
  foldState,
  openHistory,
  openLoan,
  positionAt,
  quotePayoff,
  readLoanFile,
} from '@chassis/finance'
import { addMonths, formatCivilDate, parseCivilDate } from '@chassis/primitives'
import { Loan } from 'loanjs'

export const summary = 'folding a loan, one payment, a back-dated one, schedules, beside floats and beside folding anew'

const START = '2026-01-15'
const FIRST = parseCivilDate('2026-02-15')

export async function run({ log }) {
  const daily = fileOf('daily', 60, 60)
  const results = [
    fold('fold of 60 months with 60 payments, by the day', daily),
    fold('fold of 60 months with 60 payments, by the schedule', fileOf('scheduled', 60, 60)),
    fold('fold of 60 months with 2,000 facts', fileOf('daily', 60, 2_000)),
    incremental(),
    backDated(daily),
    checkpointed(daily),
    schedules(),
    position(daily),
    payoff(daily),
    explained(daily),
  ]
  log(`${results.length} figures`)
  return results
}

function fileOf(method, count, payments) {
  const facts = Array.from({ length: payments }, (_, i) => {
    const effective = formatCivilDate(dayOf(i, count, payments))
    return { id: `p${i}`, kind: 'payment', effective, amount: payments > count ? '11.00' : '375.00' }
  })
  return readLoanFile(
    { product: productOf(method), contract: contractOf(count), facts, asOf: '2031-01-15' },
    () => undefined,
  )
}

function dayOf(i, count, payments) {
  return payments > count ? FIRST + Math.floor((i * 1_800) / payments) : addMonths(FIRST, i)
}

function productOf(method) {
  return {
    id: 'bench',
    version: 1,
    currency: 'USD',
    interest: { method, dayCount: 'actual/365F' },
    schedule: { kind: 'level', frequency: { unit: 'month' } },
    allocation: {
      order: ['interest', 'principal', 'fee', 'penalty'],
      excess: method === 'daily' ? 'next' : 'hold',
    },
    late: { graceDays: 10, fee: { kind: 'percentOfUnpaid', percent: '5', max: '15.00' } },
  }
}

function contractOf(count) {
  return { principal: '18500.00', start: START, ratePercent: '7.9', count, firstDue: formatCivilDate(FIRST) }
}

function fold(metric, { terms, facts, asOf }) {
  const alone = microseconds(() => positionAt(openLoan(terms), terms.contract.start))
  return {
    metric,
    ...microseconds(() => foldLoan(terms, facts, asOf)),
    baseline: { what: 'the schedule alone, without time and facts', value: alone.value },
  }
}

/** One payment on a loan that stands, against folding everything again for every payment. */
function incremental() {
  const { terms, facts } = fileOf('daily', 60, 60)
  const standing = facts.slice(0, 30).reduce(addFact, openHistory(terms))
  const next = facts[30]
  const anew = microseconds(() => foldState(terms, facts.slice(0, 31), next.effective))
  return {
    metric: 'one payment on a loan with 30',
    ...microseconds(() => addFact(standing, next)),
    baseline: { what: 'the same fold run anew', value: anew.value },
  }
}

/** A payment of month 1 that becomes known in month 60. */
function backDated({ terms, facts }) {
  const history = facts.reduce(addFact, openHistory(terms))
  const late = { ...facts[0], id: 'late', posted: facts.at(-1).effective, effective: facts[0].effective + 3 }
  const all = [...facts, late]
  const anew = microseconds(() => foldState(terms, all, late.posted))
  return {
    metric: 'a payment back-dated to month 1 of 60',
    ...microseconds(() => addFact(history, late)),
    baseline: { what: 'the same fold run anew', value: anew.value },
  }
}

/** The same, two months back: the fold starts from the checkpoint before it. */
function checkpointed({ terms, facts }) {
  const history = facts.reduce(addFact, openHistory(terms))
  const late = { ...facts[57], id: 'late', posted: facts.at(-1).effective, effective: facts[57].effective + 3 }
  const all = [...facts, late]
  const anew = microseconds(() => foldState(terms, all, late.posted))
  return {
    metric: 'a payment back-dated to month 58 of 60',
    ...microseconds(() => addFact(history, late)),
    baseline: { what: 'the same fold run anew', value: anew.value },
  }
}

function schedules() {
  const { terms } = fileOf('daily', 60, 0)
  const rate = 7.9
  const floats = perSecond(() => new Loan(18_500, 60, rate, 'annuity'))
  return {
    metric: 'schedules of 60 months',
    value: perSecond(() => positionAt(openLoan(terms), terms.contract.start)),
    unit: '/s',
    baseline: { what: 'loanjs 1.1.2: floating point, equal months, no dates', value: floats },
  }
}

function position({ terms, facts, asOf }) {
  const state = foldState(terms, facts.slice(0, 30), facts[30].effective - 5)
  const folding = microseconds(() => foldState(terms, facts.slice(0, 30), facts[30].effective - 5))
  return {
    metric: 'a position with its schedule',
    ...microseconds(() => positionAt(state, asOf)),
    baseline: { what: 'folding the 30 payments before it', value: folding.value },
  }
}

function payoff({ terms, facts }) {
  const on = facts[30].effective - 5
  const state = foldState(terms, facts.slice(0, 30), on)
  const standing = microseconds(() => positionAt(state, on))
  return {
    metric: 'a payoff quote for ten days',
    ...microseconds(() => quotePayoff(state, on, on + 10)),
    baseline: { what: 'the position of one day', value: standing.value },
  }
}

function explained({ terms, facts, asOf }) {
  return {
    metric: 'the derivation of a payoff, 60 payments',
    ...microseconds(() => explain(terms, facts, asOf, 'payoff')),
    baseline: {
      what: 'the same fold without its derivation',
      value: microseconds(() => foldLoan(terms, facts, asOf)).value,
    },
  }
}

function microseconds(work) {
  return { value: 1_000_000 / perSecond(work), unit: 'µs' }
}

/** Runs for half a second after a warm-up and counts. */
function perSecond(work) {
  const warm = performance.now()
  while (performance.now() - warm < 200) work()
  const started = performance.now()
  let count = 0
  while (performance.now() - started < 500) {
    work()
    count += 1
  }
  return (count / (performance.now() - started)) * 1000
}
