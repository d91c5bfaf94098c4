import { describe, expect, it } from 'vitest'
import {
  boarded,
  date,
  JANUARY,
  LOAN,
  type LoansHarness,
  month,
  payment,
  reversal,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import { factStanding } from './fact-standing.ts'

const standing = (harness: LoansHarness, index: number, asOf: string) =>
  factStanding(harness.facts(), index, date(asOf))

function corrected(harness: LoansHarness, report: number, externalRef: string, claim: MonthClaim): LoansHarness {
  const entry = { externalRef, posted: date('2024-03-10') }
  return harness.must('correctMonth', SERVICER, { loan: LOAN, month: report, entry, claim })
}

describe('factStanding', () => {
  it('tells a payment that counts, one that counts later, and one that was taken back', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-03-10', usd(300_00)))
      .must('reversePayment', SERVICER, reversal(2, 'r1', '2020-03-12'))
    expect(standing(harness, 1, '2020-02-10')).toEqual({ kind: 'payment', effective: date('2020-02-10') })
    expect(standing(harness, 1, '2020-02-09')).toEqual({ kind: 'later', effective: date('2020-02-10') })
    expect(standing(harness, 2, '2020-03-31')).toEqual({ kind: 'reversed', by: 3 })
    expect([0, 3].map((index) => standing(harness, index, '2020-03-31'))).toEqual([
      { kind: 'still' },
      { kind: 'still' },
    ])
    expect(standing(harness, 4, '2020-03-31')).toBeUndefined()
  })

  it('is one month for its report and for all its Corrections: with the figures of the last', () => {
    const harness = boarded().must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    corrected(harness, 1, 'c1', { ...JANUARY, principal: usd(268_00), endBalance: usd(9_732_00) })
    const first = harness.facts().findIndex(({ kind }) => kind === 'monthCorrected')
    corrected(harness, 1, 'c2', { ...JANUARY, principal: usd(270_00), endBalance: usd(9_730_00) })
    const last = harness.facts().findLastIndex(({ kind }) => kind === 'monthCorrected')
    const found = standing(harness, 1, '2020-02-29')
    expect(found).toMatchObject({
      kind: 'month',
      report: 1,
      corrections: [first, last],
      step: { fact: last, lowersPrincipalBy: usd(270_00), principal: usd(9_730_00) },
    })
    expect(standing(harness, first, '2020-02-29')).toEqual(found)
    expect(standing(harness, last, '2020-02-29')).toEqual(found)
    expect(standing(harness, last, '2020-01-30')).toEqual({ kind: 'later', effective: date('2020-01-31') })
  })

  it('finds a month that lies before those which a standing shows', () => {
    const harness = boarded()
    for (let n = 0; n < 30; n++) {
      const day = `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-28`
      harness.must('reportMonth', SERVICER, month(`m${n}`, day, day, { principal: 1n, otherAdjustment: 0n }))
    }
    expect(standing(harness, 1, '2024-01-01')).toMatchObject({
      report: 1,
      corrections: [],
      step: { fact: 1, end: date('2021-01-28'), lowersPrincipalBy: 1n, principal: usd(10_000_00) - 1n },
    })
  })

  it('knows a month that was compared with payments: it moves nothing', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-01-10', usd(300_00)))
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    const found = standing(harness, 2, '2020-01-31')
    expect(found).toMatchObject({ kind: 'month', report: 2, step: { fact: 2 } })
    expect(found?.kind === 'month' && found.step.lowersPrincipalBy).toBeUndefined()
  })
})
