import { describe, expect, it } from 'vitest'
import { FACTS_MAX, REFOLD_MAX } from '../guards.ts'
import {
  boarded,
  DEALER,
  date,
  LOAN,
  LoansHarness,
  payment,
  reversal,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'

/** Payments at indices 1 (31 January) and 2 (1 March). */
function paidTwice(): LoansHarness {
  return boarded()
    .must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
    .must('recordPayment', SERVICER, payment('p2', '2020-03-01', usd(300_00)))
}

describe('reversePayment', () => {
  it('recomputes the position as if the payment had never come', () => {
    const harness = paidTwice().must('reversePayment', SERVICER, reversal(1, 'r1', '2020-02-05'))
    // 60 days on 10,000.00.
    expect(harness.position).toMatchObject({ principal: usd(9_760_00), interestPaid: usd(60_00), paid: usd(300_00) })
    expect(harness.netOf('cash')).toBe(usd(300_00))
    expect(harness.netOf('interestIncome')).toBe(-usd(60_00))
    expect(harness.netOf('loanPrincipal')).toBe(-usd(240_00))
    expect(harness.facts()[1]).toMatchObject({ kind: 'paymentReceived' })
    expect(harness.findings()).toEqual([])
  })

  it('brings the loan back to its opening when the only payment is reversed', () => {
    const harness = boarded()
    const opening = harness.position
    harness.must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
    harness.must('reversePayment', SERVICER, reversal(1, 'r1', '2020-02-05'))
    expect(harness.position).toEqual(opening)
  })

  it('makes a settled loan active again', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(10_030_00)))
    expect(harness.head.status).toBe('settled')
    expect([...harness.settled.values()]).toEqual([date('2020-01-31')])
    harness.must('reversePayment', SERVICER, reversal(1, 'r1', '2020-02-05'))
    expect(harness.head.status).toBe('active')
    expect(harness.position.settledOn).toBeUndefined()
    expect(harness.settled.size).toBe(0)
    expect(harness.findings()).toEqual([])
  })

  it('moves the settlement when an earlier surplus makes a later payment the last one', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(20_000_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-02-10', usd(20_000_00)))
      .must('reversePayment', SERVICER, reversal(1, 'r1', '2020-02-11'))
    expect(harness.head.status).toBe('settled')
    expect([...harness.settled.values()]).toEqual([date('2020-02-10')])
    expect(harness.findings()).toEqual([])
  })

  it('takes money back out of suspense', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(10_030_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-02-10', usd(50_00)))
      .must('reversePayment', SERVICER, reversal(1, 'r1', '2020-02-11'))
    expect(harness.position).toMatchObject({ suspense: 0n, principal: usd(9_990_00), interestPaid: usd(40_00) })
    expect(harness.netOf('suspense')).toBe(0n)
    expect(harness.findings()).toEqual([])
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('reversePayment', SERVICER, reversal(1, 'r1', '2020-03-01'))).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(paidTwice().call('reversePayment', DEALER, reversal(1, 'r1', '2020-03-01'))).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: REFERENCE_USED', () => {
    expect(paidTwice().call('reversePayment', SERVICER, reversal(1, 'p2', '2020-03-01'))).toBe('REFERENCE_USED')
  })

  it.each([0, 3, 4_000_000_000])('rejects: NOT_A_PAYMENT (fact %i)', (index) => {
    expect(paidTwice().call('reversePayment', SERVICER, reversal(index, 'r1', '2020-03-01'))).toBe('NOT_A_PAYMENT')
  })

  it('rejects: DATE_OUT_OF_RANGE', () => {
    expect(paidTwice().call('reversePayment', SERVICER, reversal(1, 'r1', '2030-01-03'))).toBe('DATE_OUT_OF_RANGE')
  })

  it('rejects: POSTED_BEFORE_EFFECTIVE', () => {
    expect(paidTwice().call('reversePayment', SERVICER, reversal(1, 'r1', '2020-01-30'))).toBe(
      'POSTED_BEFORE_EFFECTIVE',
    )
  })

  it('rejects: TOO_MANY_FACTS and REFOLD_TOO_LONG', () => {
    const harness = paidTwice()
    const [, fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) <= REFOLD_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('reversePayment', SERVICER, reversal(1, 'r1', '2020-03-01'))).toBe('REFOLD_TOO_LONG')
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('reversePayment', SERVICER, reversal(1, 'r1', '2020-03-01'))).toBe('TOO_MANY_FACTS')
  })

  it('rejects: ALREADY_REVERSED', () => {
    const harness = paidTwice().must('reversePayment', SERVICER, reversal(1, 'r1', '2020-03-01'))
    expect(harness.call('reversePayment', SERVICER, reversal(1, 'r2', '2020-03-01'))).toBe('ALREADY_REVERSED')
    expect(harness.call('reversePayment', SERVICER, reversal(2, 'r2', '2020-03-01'))).toBe('ok')
  })

  it('rejects: JOURNAL_OUT_OF_RANGE', () => {
    const harness = paidTwice()
    harness.net = (1n << 62n) + 1n
    expect(harness.call('reversePayment', SERVICER, reversal(1, 'r1', '2020-03-01'))).toBe('JOURNAL_OUT_OF_RANGE')
  })
})
