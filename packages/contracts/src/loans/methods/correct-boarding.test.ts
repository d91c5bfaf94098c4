import { loanId } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { civilMonth } from '../../vocabulary/civil-month.ts'
import { boardingOf } from '../fold/recompute-from-facts.ts'
import { FACTS_MAX, REFOLD_MAX } from '../guards.ts'
import {
  boarded,
  boarding,
  DEALER,
  date,
  JANUARY,
  LOAN,
  LoansHarness,
  month,
  openingOf,
  payment,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import { boardingChanges } from '../queries/boarding-changes.ts'
import { positionOf } from '../queries/position-of.ts'
import { standingOf } from '../queries/standing-of.ts'
import type { CorrectBoarding } from '../schema/arguments.ts'

const digest = (fill: number) => new Uint8Array(32).fill(fill)

function correction(changes: Partial<CorrectBoarding> = {}, externalRef = 'c1', posted = '2020-03-01'): object {
  const { terms, contract, opening } = boarding()
  return { loan: LOAN, entry: { externalRef, posted: date(posted) }, terms, contract, opening, ...changes }
}

const rated = (rate: bigint) => ({ terms: { ...boarding().terms, rate } })

describe('correctBoarding', () => {
  it('recomputes as if the loan had been boarded so, and posts the difference alone', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
    expect(harness.position).toMatchObject({ interestPaid: usd(30_00), principal: usd(9_730_00) })
    harness.must('correctBoarding', SERVICER, correction(rated(73_200_000n)))
    // 30 days at 2.00 a day.
    expect(harness.position).toMatchObject({ interestPaid: usd(60_00), principal: usd(9_760_00), restsOn: 2 })
    expect(harness.head.terms.rate).toBe(73_200_000n)
    expect(harness.postings[1]?.lines).toEqual([
      { account: 'interestIncome', amountMinor: -usd(30_00) },
      { account: 'loanPrincipal', amountMinor: usd(30_00) },
    ])
    expect(harness.findings()).toEqual([])
  })

  it('keeps what was known, at its time', () => {
    const harness = boarded()
    const before = harness.now
    harness.now += 1000
    harness.must('correctBoarding', SERVICER, correction({ opening: openingOf({ principal: usd(9_000_00) }) }))
    const state = harness.read()
    expect(positionOf(state, LOAN)?.position.principal).toBe(usd(9_000_00))
    expect(positionOf(state, LOAN, { knownAt: before })?.position.principal).toBe(usd(10_000_00))
    expect(positionOf(state, LOAN, { knownAt: before })?.terms.rate).toBe(36_600_000n)
    expect(harness.facts()[0]).toMatchObject({ kind: 'boarded', opening: { principal: usd(10_000_00) } })
    expect(standingOf(LOAN, harness.facts(), date('2020-01-31'))).toMatchObject({
      restsOn: 1,
      openingPrincipal: usd(9_000_00),
    })
  })

  it('states contract and commitments anew, which move nothing', () => {
    const harness = boarded({ vault: { creditScore: digest(1), location: digest(2) } })
    const contract = { ...boarding().contract, maturityMonth: civilMonth(2023, 6), originalAmount: usd(21_000_00) }
    harness.must('correctBoarding', SERVICER, correction({ contract, vault: { creditScore: digest(3) } }))
    expect(harness.postings).toEqual([])
    const [first] = harness.facts()
    const now = boardingOf(harness.facts())
    expect(boardingChanges(first as never, now)).toEqual([
      { part: 'contract', field: 'originalAmount', before: usd(20_000_00), after: usd(21_000_00) },
      { part: 'contract', field: 'maturityMonth', before: undefined, after: civilMonth(2023, 6) },
      { part: 'vault', field: 'creditScore', before: digest(1), after: digest(3) },
      { part: 'vault', field: 'location', before: digest(2), after: undefined },
    ])
    expect(harness.findings()).toEqual([])
  })

  it('lets the Correction of a month after it be judged by the corrected terms', () => {
    const wrong = {
      ...JANUARY,
      rate: 73_200_000n,
      interest: usd(62_00),
      principal: usd(238_00),
      endBalance: usd(9_762_00),
    }
    const entry = { externalRef: 'm1/c1', posted: date('2020-03-01') }
    const reported = () =>
      boarded().must(
        'reportMonth',
        SERVICER,
        month('m1', '2020-01-02', '2020-01-31', { ...JANUARY, rate: 36_600_000n }),
      )
    const alone = reported().must('correctMonth', SERVICER, { loan: LOAN, month: 1, entry, claim: wrong })
    expect(alone.facts().at(-1)).toMatchObject({ kind: 'breakOpened', detail: { reason: 'rateDiffers' } })
    const both = reported()
      .must('correctBoarding', SERVICER, correction(rated(73_200_000n)))
      .must('correctMonth', SERVICER, { loan: LOAN, month: 1, entry, claim: wrong })
    expect(both.position.openBreaks).toBe(0)
    expect(both.findings()).toEqual([])
  })

  it('tells the keeper of liens when it settles the loan, and when it opens it again', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
    harness.must('correctBoarding', SERVICER, correction({ opening: openingOf({ principal: usd(100_00) }) }))
    expect(harness.settled.get(LOAN)).toBe(date('2020-01-31'))
    expect(harness.head.status).toBe('settled')
    harness.must('correctBoarding', SERVICER, correction({}, 'c2'))
    expect(harness.settled.has(LOAN)).toBe(false)
    expect(harness.findings()).toEqual([])
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    const other = { loan: loanId.of(new Uint8Array(16).fill(7)) }
    expect(boarded().call('correctBoarding', SERVICER, correction(other))).toBe('LOAN_NOT_FOUND')
    expect(new LoansHarness().call('correctBoarding', SERVICER, correction())).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(boarded().call('correctBoarding', DEALER, correction(rated(1n)))).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: REFERENCE_USED', () => {
    expect(boarded().call('correctBoarding', SERVICER, correction(rated(1n), 'book-1'))).toBe('REFERENCE_USED')
  })

  it.each([0, 601])('rejects: TERM_OUT_OF_RANGE (%i months)', (termMonths) => {
    const contract = { ...boarding().contract, termMonths }
    expect(boarded().call('correctBoarding', SERVICER, correction({ contract }))).toBe('TERM_OUT_OF_RANGE')
  })

  it('rejects: MONTHS_OUT_OF_ORDER', () => {
    const contract = { ...boarding().contract, maturityMonth: civilMonth(2017, 12) }
    expect(boarded().call('correctBoarding', SERVICER, correction({ contract }))).toBe('MONTHS_OUT_OF_ORDER')
  })

  it('rejects: DATE_OUT_OF_RANGE and POSTED_BEFORE_EFFECTIVE', () => {
    const call = (posted: string) => boarded().call('correctBoarding', SERVICER, correction(rated(1n), 'c1', posted))
    expect(call('2200-01-01')).toBe('DATE_OUT_OF_RANGE')
    expect(call('2019-12-31')).toBe('POSTED_BEFORE_EFFECTIVE')
  })

  it('rejects: TOO_MANY_FACTS and REFOLD_TOO_LONG', () => {
    const harness = boarded()
    const [fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) <= REFOLD_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('correctBoarding', SERVICER, correction(rated(1n)))).toBe('REFOLD_TOO_LONG')
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('correctBoarding', SERVICER, correction(rated(1n)))).toBe('TOO_MANY_FACTS')
  })

  it('rejects: CORRECTION_CHANGES_NOTHING, also against the last Correction', () => {
    const harness = boarded()
    expect(harness.call('correctBoarding', SERVICER, correction())).toBe('CORRECTION_CHANGES_NOTHING')
    harness.must('correctBoarding', SERVICER, correction(rated(1n)))
    expect(harness.call('correctBoarding', SERVICER, correction(rated(1n), 'c2'))).toBe('CORRECTION_CHANGES_NOTHING')
    expect(harness.call('correctBoarding', SERVICER, correction({}, 'c2'))).toBe('ok')
  })

  it('rejects: JOURNAL_OUT_OF_RANGE', () => {
    const harness = boarded()
    harness.net = (1n << 62n) + 1n
    expect(harness.call('correctBoarding', SERVICER, correction(rated(1n)))).toBe('JOURNAL_OUT_OF_RANGE')
  })

  it.each([
    ['currency', { terms: { ...boarding().terms, currency: 'EUR' as never } }],
    ['day of the opening balance', { opening: openingOf({ asOf: date('2019-12-31') }) }],
    ['start of interest', { opening: openingOf({ interestPaidThrough: undefined }) }],
  ])('rejects: BOARDING_FIXED (%s)', (_, changes) => {
    expect(boarded().call('correctBoarding', SERVICER, correction(changes))).toBe('BOARDING_FIXED')
  })
})
