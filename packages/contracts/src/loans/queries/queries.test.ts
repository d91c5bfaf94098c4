import { formatCivilDate } from '@chassis/primitives'
import { loanId } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import {
  boarded,
  boarding,
  date,
  JANUARY,
  LENDER,
  LOAN,
  LoansHarness,
  month,
  OTHER_SERVICER,
  openingOf,
  payment,
  reversal,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import type { LoanStanding } from '../schema/standing.ts'
import { breaksOf, openBreaksOfBook } from './list-breaks.ts'
import { listLoans } from './list-loans.ts'
import { payoffQuote } from './payoff-quote.ts'
import { positionOf } from './position-of.ts'
import { reconcile } from './reconcile.ts'
import { standingOf } from './standing-of.ts'

const ids = [3, 1, 2].map((n) => loanId.of(new Uint8Array(16).fill(n)))

function book(): LoansHarness {
  const harness = new LoansHarness()
  for (const loan of ids) harness.must('boardLoan', SERVICER, boarding({ loan }))
  return harness
}

describe('listLoans', () => {
  it('goes through the book in the order of ids, page by page', () => {
    const state = book().read()
    const first = listLoans(state, 2)
    expect(first.items.map(([loan]) => loan)).toEqual([ids[1], ids[2]])
    expect(first.cursor).toBe(ids[2])
    const second = listLoans(state, 2, first.cursor)
    expect(second.items.map(([loan]) => loan)).toEqual([ids[0]])
    expect(second.cursor).toBeUndefined()
    expect(listLoans(state, 3).cursor).toBeUndefined()
  })

  it.each([0, 1001, 1.5])('takes no limit of %d', (limit) => {
    expect(() => listLoans(book().read(), limit)).toThrow('limit')
  })
})

describe('positionOf', () => {
  it('knows no loan that is not there, or not yet', () => {
    const harness = boarded()
    expect(positionOf(harness.read(), ids[0] as never)).toBeUndefined()
    expect(positionOf(harness.read(), LOAN, { asOf: date('2019-12-31') })).toBeUndefined()
    expect(positionOf(harness.read(), LOAN, { knownAt: harness.now - 1 })).toBeUndefined()
  })

  it('accrues to the date it is asked for', () => {
    const state = boarded().read()
    expect(positionOf(state, LOAN, { asOf: date('2020-02-10') })).toMatchObject({ interestAsOf: usd(40_00), facts: 1 })
    expect(positionOf(state, LOAN)).toMatchObject({ interestAsOf: undefined, status: 'active' })
  })

  it('tells who collected when', () => {
    const harness = boarded()
    harness.now += 1000
    harness.must('changeServicer', LENDER, { loan: LOAN, servicer: OTHER_SERVICER })
    const state = harness.read()
    expect(positionOf(state, LOAN, { knownAt: harness.now - 1 })?.servicer).toBe(SERVICER)
    expect(positionOf(state, LOAN, { knownAt: harness.now })?.servicer).toBe(OTHER_SERVICER)
    expect(positionOf(state, LOAN)?.servicer).toBe(OTHER_SERVICER)
  })
})

describe('payoffQuote', () => {
  it('knows no other loan', () => {
    expect(() => payoffQuote(boarded().read(), ids[0] as never, date('2020-01-31'))).toThrow('LOAN_NOT_FOUND')
  })

  it('grows by the per-diem and says what it rests on', () => {
    const state = boarded().read()
    const quote = payoffQuote(state, LOAN, date('2020-02-10'), { quotedThrough: date('2020-02-20') })
    expect(quote).toMatchObject({ payoffMinor: usd(10_040_00), currency: 'USD', attestedAsOf: date('2020-01-01') })
    expect(formatCivilDate(quote.goodThrough)).toBe('2020-02-10')
    expect(quote.interestFrom).toBeUndefined()
  })

  it('supposes since when interest runs where nobody has stated it, as the standing does', () => {
    const silent = boarded({ opening: openingOf({ interestPaidThrough: undefined }) })
    const on = date('2020-02-10')
    expect(() => payoffQuote(silent.read(), LOAN, on)).toThrow('INTEREST_START_UNKNOWN')
    const quote = payoffQuote(silent.read(), LOAN, on, { interestFrom: date('2020-01-31') })
    expect(quote).toMatchObject({ payoffMinor: usd(10_010_00), interestMinor: usd(10_00) })
    expect(quote.interestFrom).toBe(date('2020-01-31'))
    expect(payoffQuote(silent.read(), LOAN, on, { interestFrom: on }).payoffMinor).toBe(usd(10_000_00))
    // A payment that came when the day was known is folded again, when a Correction takes the day away.
    const paid = boarded()
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
    const entry = { externalRef: 'c1', posted: date('2020-02-12') }
    const claim = { ...JANUARY, interestPaidThrough: undefined }
    paid.must('correctMonth', SERVICER, { loan: LOAN, month: 1, entry, claim })
    for (const from of ['2020-01-20', '2020-01-31', '2020-02-15']) {
      const interestFrom = date(from)
      const { payoffMinor } = payoffQuote(paid.read(), LOAN, date('2020-03-01'), { interestFrom })
      const { figures } = standingOf(LOAN, paid.facts(), date('2020-03-01'), interestFrom) as LoanStanding
      expect(figures.find(({ name }) => name === 'payoff')).toMatchObject({ basis: 'supposed', value: payoffMinor })
    }
    // What is stated is not overruled.
    const stated = payoffQuote(boarded().read(), LOAN, on, { interestFrom: date('2020-02-09') })
    expect(stated).toMatchObject({ payoffMinor: usd(10_040_00), interestFrom: undefined })
  })
})

describe('breaks and reconciliation', () => {
  function worked(): LoansHarness {
    const harness = book()
    const [first, second] = [ids[1], ids[2]]
    const claimed = { interest: usd(31_00), principal: usd(269_00) }
    harness.must('recordPayment', SERVICER, { ...payment('p1', '2020-01-31', usd(300_00), { claimed }), loan: first })
    harness.must('recordPayment', SERVICER, { ...payment('p2', '2020-02-01', usd(1_00)), loan: first })
    harness.must('reversePayment', SERVICER, { ...reversal(3, 'r1', '2020-02-02'), loan: first })
    const wrong = { ...JANUARY, endBalance: usd(9_700_00), paid: usd(301_00) }
    harness.must('reportMonth', SERVICER, { ...month('m1', '2020-01-02', '2020-01-31', wrong), loan: second })
    const entry = { externalRef: 'c1', posted: date('2020-02-02') }
    const claim = { ...JANUARY, paid: usd(301_00) }
    harness.must('correctMonth', SERVICER, { loan: second, month: 1, entry, claim })
    return harness
  }

  it('lists the open breaks of the book and every break of a loan', () => {
    const harness = worked()
    const open = [...openBreaksOfBook(harness.read())]
    expect(open.map(({ loan, detail }) => [loan, detail.reason])).toEqual([
      [ids[1], 'interestDiffers'],
      [ids[2], 'paidNotSplit'],
    ])
    expect([...openBreaksOfBook(harness.read(), ids[1])]).toHaveLength(1)
    const all = breaksOf(ids[2] as never, harness.facts(ids[2]))
    expect(all.map(({ resolution }) => resolution)).toEqual(['corrected', 'corrected', undefined])
  })

  it('counts generated loans among the loans', () => {
    expect(reconcile(boarded({ origin: 'generated' }).read())).toMatchObject({ loans: 1, generated: 1 })
    expect(reconcile(boarded().read())).toMatchObject({ loans: 1, generated: 0 })
  })

  it('counts what is on the ledger', () => {
    expect(reconcile(worked().read())).toMatchObject({
      loans: 3,
      byStatus: { active: 3, settled: 0, zeroBalance: 0 },
      months: {
        reported: 1,
        corrected: 1,
        verdicts: { break: 1, consistentWithInferredDate: 0 },
        balance: { hold: 1, broken: 0, unstated: 0 },
        paid: { hold: 0, broken: 1, unstated: 0 },
      },
      payments: { recorded: 2, reversed: 1, splitsClaimed: 1 },
      breaks: { open: 2, corrected: 2, explained: 0, waived: 0, byReason: { interestDiffers: 1, paidNotSplit: 1 } },
      principal: { USD: usd(10_000_00) + usd(9_730_00) + usd(9_731_00) },
    })
  })
})
