import { describe, expect, it } from 'vitest'
import { FACTS_MAX, REFOLD_MAX } from '../guards.ts'
import {
  boarded,
  DEALER,
  date,
  JANUARY,
  LOAN,
  LoansHarness,
  month,
  payment,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import type { MonthClaim } from '../schema/reported-month.ts'

const WRONG: MonthClaim = { ...JANUARY, endBalance: usd(9_700_00) }

function correction(claim: MonthClaim, externalRef = 'c1', index = 1, posted = '2020-02-10'): object {
  return { loan: LOAN, month: index, entry: { externalRef, posted: date(posted) }, claim }
}

function reported(claim: MonthClaim): LoansHarness {
  return boarded().must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', claim))
}

describe('correctMonth', () => {
  it('records the new figures beside the old ones, with what changed', () => {
    const harness = reported(WRONG).must('correctMonth', SERVICER, correction(JANUARY))
    expect(harness.facts()[1]).toMatchObject({ kind: 'monthReported', claim: { endBalance: usd(9_700_00) } })
    expect(harness.facts()[3]).toMatchObject({
      kind: 'monthCorrected',
      corrects: 1,
      changes: [{ figure: 'endBalance', before: usd(9_700_00), after: usd(9_731_00) }],
      judgement: { verdict: 'consistentWithInferredDate' },
    })
    expect(harness.facts()[4]).toMatchObject({ kind: 'breakClosed', opened: 2, resolution: 'corrected' })
    expect(harness.position).toMatchObject({ principal: usd(9_731_00), openBreaks: 0 })
    expect(harness.position.claimedPrincipal).toBeUndefined()
    expect(harness.findings()).toEqual([])
  })

  it('recomputes everything after the month and posts the difference alone', () => {
    const harness = reported(JANUARY)
      .must('recordPayment', SERVICER, payment('p1', '2020-03-01', usd(500_00)))
      .must(
        'correctMonth',
        SERVICER,
        correction({ ...JANUARY, principal: usd(1_269_00), paid: usd(1_300_00), endBalance: usd(8_731_00) }),
      )
    // 30 days from 31 January on 8,731.00.
    expect(harness.position).toMatchObject({ interestPaid: usd(26_19), principal: usd(8_731_00) - usd(473_81) })
    expect(harness.netOf('cash')).toBe(usd(1_800_00))
    expect(harness.netOf('loanPrincipal')).toBe(-usd(1_269_00) - usd(473_81))
    expect(harness.netOf('interestIncome')).toBe(-usd(31_00) - usd(26_19))
    expect(harness.findings()).toEqual([])
  })

  it('opens the breaks that the new figures have', () => {
    const harness = reported(JANUARY).must('correctMonth', SERVICER, correction(WRONG))
    expect(harness.facts()[3]).toMatchObject({
      kind: 'breakOpened',
      detail: { about: 2, reason: 'balanceNotConserved' },
    })
    harness.must('correctMonth', SERVICER, correction(JANUARY, 'c2'))
    expect(harness.position.openBreaks).toBe(0)
    expect(harness.findings()).toEqual([])
  })

  it('tells a loader that the corrected figures stand', () => {
    const harness = reported(WRONG).must('correctMonth', SERVICER, correction(JANUARY))
    const again = (claim: MonthClaim) => month('m1', '2020-01-02', '2020-01-31', claim)
    expect(harness.call('reportMonth', SERVICER, again(JANUARY))).toBe('ALREADY_REPORTED_IDENTICAL')
    expect(harness.call('reportMonth', SERVICER, again(WRONG))).toBe('MONTH_ALREADY_REPORTED')
  })

  it('compares a month beside recorded payments anew and moves nothing', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    expect(harness.position.openBreaks).toBe(3)
    const right = { ...JANUARY, interest: usd(30_00), principal: usd(270_00), endBalance: usd(9_730_00) }
    harness.must('correctMonth', SERVICER, correction(right, 'c1', 2))
    expect(harness.position).toMatchObject({ openBreaks: 0, principal: usd(9_730_00) })
    expect(harness.postings).toHaveLength(1)
    expect(harness.findings()).toEqual([])
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('correctMonth', SERVICER, correction(JANUARY))).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(reported(WRONG).call('correctMonth', DEALER, correction(JANUARY))).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: REFERENCE_USED', () => {
    expect(reported(WRONG).call('correctMonth', SERVICER, correction(JANUARY, 'm1'))).toBe('REFERENCE_USED')
  })

  it.each([0, 2, 99])('rejects: NOT_A_MONTH (fact %i)', (index) => {
    expect(reported(WRONG).call('correctMonth', SERVICER, correction(JANUARY, 'c1', index))).toBe('NOT_A_MONTH')
  })

  it('rejects: DATE_OUT_OF_RANGE', () => {
    const args = correction({ ...JANUARY, interestPaidThrough: date('2200-01-01') })
    expect(reported(WRONG).call('correctMonth', SERVICER, args)).toBe('DATE_OUT_OF_RANGE')
  })

  it('rejects: POSTED_BEFORE_EFFECTIVE', () => {
    const args = correction(JANUARY, 'c1', 1, '2020-01-30')
    expect(reported(WRONG).call('correctMonth', SERVICER, args)).toBe('POSTED_BEFORE_EFFECTIVE')
  })

  it('rejects: TOO_MANY_FACTS and REFOLD_TOO_LONG', () => {
    const harness = reported(WRONG)
    const [fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) <= REFOLD_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('correctMonth', SERVICER, correction(JANUARY))).toBe('REFOLD_TOO_LONG')
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX - 32) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('correctMonth', SERVICER, correction(JANUARY))).toBe('TOO_MANY_FACTS')
  })

  it('rejects: CORRECTION_CHANGES_NOTHING', () => {
    expect(reported(WRONG).call('correctMonth', SERVICER, correction(WRONG))).toBe('CORRECTION_CHANGES_NOTHING')
  })

  it('rejects: JOURNAL_OUT_OF_RANGE', () => {
    const harness = reported(WRONG)
    harness.net = (1n << 62n) + 1n
    expect(harness.call('correctMonth', SERVICER, correction(JANUARY))).toBe('JOURNAL_OUT_OF_RANGE')
  })
})
