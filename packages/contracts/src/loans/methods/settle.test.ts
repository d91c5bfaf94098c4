import { describe, expect, it } from 'vitest'
import { FACTS_MAX } from '../guards.ts'
import {
  boarded,
  boarding,
  DEALER,
  date,
  LOAN,
  LoansHarness,
  openingOf,
  payment,
  receipt,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import { payoffQuote } from '../queries/payoff-quote.ts'

const PAYOFF = usd(10_030_00)

function payoff(externalRef = 'end', effective = '2020-01-31', amount = PAYOFF, stated = amount): object {
  return { loan: LOAN, receipt: receipt(externalRef, effective, amount), payoff: stated }
}

describe('settle', () => {
  it('pays the loan off with exactly what every node computes', () => {
    const harness = boarded({ opening: openingOf({ feesDue: usd(5_00) }) })
    const quote = payoffQuote(harness.read(), LOAN, date('2020-01-31'))
    expect(quote).toMatchObject({
      payoffMinor: PAYOFF + usd(5_00),
      perDiemMinor: usd(1_00),
      goodThrough: date('2020-01-31'),
    })
    harness.must('settle', SERVICER, payoff('end', '2020-01-31', quote.payoffMinor))
    expect(harness.head).toMatchObject({ status: 'settled' })
    expect(harness.position).toMatchObject({ principal: 0n, interestDue: 0n, feesDue: 0n, residue: 0n, suspense: 0n })
    expect(harness.position.settledOn).toBe(date('2020-01-31'))
    expect(harness.facts()[1]).toMatchObject({ kind: 'paymentReceived', purpose: 'payoff' })
    expect(harness.findings()).toEqual([])
  })

  it('quotes a loan without interest for as long as asked', () => {
    const harness = boarded({ terms: { ...boarding().terms, rate: 0n } })
    const quote = payoffQuote(harness.read(), LOAN, date('2020-01-31'), { quotedThrough: date('2020-02-29') })
    expect(quote).toMatchObject({ payoffMinor: usd(10_000_00), perDiemMinor: 0n, goodThrough: date('2020-02-29') })
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('settle', SERVICER, payoff())).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(boarded().call('settle', DEALER, payoff())).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: REFERENCE_USED', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
    expect(harness.call('settle', SERVICER, payoff('p1'))).toBe('REFERENCE_USED')
  })

  it('rejects: DATE_OUT_OF_RANGE', () => {
    expect(boarded().call('settle', SERVICER, payoff('end', '2030-01-03'))).toBe('DATE_OUT_OF_RANGE')
  })

  it('rejects: POSTED_BEFORE_EFFECTIVE', () => {
    const args = { loan: LOAN, receipt: receipt('end', '2020-01-31', PAYOFF, '2020-01-30'), payoff: PAYOFF }
    expect(boarded().call('settle', SERVICER, args)).toBe('POSTED_BEFORE_EFFECTIVE')
  })

  it('rejects: BEFORE_ATTESTATION', () => {
    expect(boarded().call('settle', SERVICER, payoff('end', '2020-01-01'))).toBe('BEFORE_ATTESTATION')
  })

  it('rejects: INTEREST_START_UNKNOWN', () => {
    const harness = boarded({ opening: openingOf({ interestPaidThrough: undefined }) })
    expect(harness.call('settle', SERVICER, payoff())).toBe('INTEREST_START_UNKNOWN')
    expect(() => payoffQuote(harness.read(), LOAN, date('2020-01-31'))).toThrow('INTEREST_START_UNKNOWN')
  })

  it('rejects: PAYOFF_OUT_OF_ORDER', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
    expect(harness.call('settle', SERVICER, payoff())).toBe('PAYOFF_OUT_OF_ORDER')
    expect(() => payoffQuote(harness.read(), LOAN, date('2020-01-31'))).toThrow('PAYOFF_OUT_OF_ORDER')
  })

  it('rejects: NOTHING_OWED', () => {
    const harness = boarded().must('settle', SERVICER, payoff())
    expect(harness.call('settle', SERVICER, payoff('again', '2020-02-01'))).toBe('NOTHING_OWED')
    const empty = boarded({ opening: openingOf({ principal: 0n }) })
    expect(empty.call('settle', SERVICER, payoff())).toBe('NOTHING_OWED')
  })

  it.each([
    [PAYOFF - 1n, PAYOFF],
    [PAYOFF, PAYOFF - 1n],
    [PAYOFF + 1n, PAYOFF + 1n],
  ])('rejects: PAYOFF_DIFFERS (received %i, stated %i)', (amount, stated) => {
    expect(boarded().call('settle', SERVICER, payoff('end', '2020-01-31', amount, stated))).toBe('PAYOFF_DIFFERS')
  })

  it('rejects: TOO_MANY_FACTS', () => {
    const harness = boarded()
    const [fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('settle', SERVICER, payoff())).toBe('TOO_MANY_FACTS')
  })

  it('rejects: JOURNAL_OUT_OF_RANGE', () => {
    const harness = boarded()
    harness.net = -(1n << 62n) - 1n
    expect(harness.call('settle', SERVICER, payoff())).toBe('JOURNAL_OUT_OF_RANGE')
  })
})
