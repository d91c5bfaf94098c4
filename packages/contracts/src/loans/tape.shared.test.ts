/** Every loan of a real book, read in place: boarded, its month reported, and the reconciliation read back. */
import { readFileSync } from 'node:fs'
import { parseMoney, parseRateFraction } from '@chassis/finance'
import { type CivilDate, civilDate } from '@chassis/primitives'
import { loanId } from '@chassis/protocol'
import { expect, it } from 'vitest'
import { describeShared, sharedPath } from '../../../../tests/support/shared.ts'
import { boarding, LoansHarness, SERVICER } from './loans-harness.test-support.ts'
import { reconcile } from './queries/reconcile.ts'
import type { MonthClaim } from './schema/reported-month.ts'

const TAPE = ['data', 'toyota-auto-loans-2020-07.csv'] as const

type Row = (column: string) => string

function* rowsOf(path: string): Iterable<Row> {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const columns = header.split(',')
  for (const line of lines) {
    const cells = line.split(',')
    yield (column) => cells[columns.indexOf(column)] ?? ''
  }
}

const usd = (text: string) => (text === '' ? undefined : parseMoney(text, 'USD').amountMinor)

/** The format has eight decimals; beyond them stands binary noise (0.053900000000000003). */
const rateOf = (row: Row, column: string) => parseRateFraction(row(column).slice(0, 10))

/** `MM-DD-YYYY` */
function dayOf(text: string): CivilDate | undefined {
  const [month, day, year] = text.split('-').map(Number)
  return text === '' ? undefined : civilDate(year as number, month as number, day as number)
}

function claimOf(row: Row): MonthClaim {
  return {
    beginBalance: usd(row('reportingPeriodBeginningLoanBalanceAmount')),
    endBalance: usd(row('reportingPeriodActualEndBalanceAmount')),
    paid: usd(row('totalActualAmountPaid')),
    interest: usd(row('actualInterestCollectedAmount')),
    principal: usd(row('actualPrincipalCollectedAmount')),
    other: usd(row('actualOtherCollectedAmount')),
    otherAdjustment: usd(row('otherPrincipalAdjustmentAmount')),
    rate: rateOf(row, 'reportingPeriodInterestRatePercentage'),
    interestPaidThrough: dayOf(row('interestPaidThroughDate')),
  }
}

function post(harness: LoansHarness, row: Row, index: number): void {
  const loan = loanId.of(Uint8Array.from({ length: 16 }, (_, i) => (index >> (8 * (15 - i))) & (i < 12 ? 0 : 0xff)))
  const claim = claimOf(row)
  const begin = civilDate(2020, 7, 1)
  const end = civilDate(2020, 7, 31)
  harness.must('boardLoan', SERVICER, {
    ...boarding({ loan }),
    terms: { ...boarding().terms, rate: rateOf(row, 'originalInterestRatePercentage') },
    opening: { asOf: begin - 1, principal: claim.beginBalance ?? 0n, interestDue: 0n, feesDue: 0n },
  })
  harness.must('reportMonth', SERVICER, {
    loan,
    period: { begin, end },
    entry: { externalRef: 'm', posted: end },
    claim,
  })
}

describeShared('the July 2020 tape', TAPE, () => {
  it('gives the verdicts that its figures allow, with no date invented', () => {
    const harness = new LoansHarness()
    let expectedEnd = 0n
    let index = 0
    for (const row of rowsOf(sharedPath(...TAPE) as string)) {
      post(harness, row, index++)
      expectedEnd += usd(row('reportingPeriodActualEndBalanceAmount')) ?? 0n
    }
    const found = reconcile(harness.read())
    expect(found.loans).toBe(6398)
    expect(found.months).toMatchObject({ reported: 6398, corrected: 0 })
    expect(found.months.balance).toEqual({ hold: 6398, broken: 0, unstated: 0 })
    expect(found.months.paid).toEqual({ hold: 6398, broken: 0, unstated: 0 })
    expect(found.months.verdicts.consistentWithInferredDate).toBe(4571)
    expect(found.months.verdicts.recomputed).toBe(0)
    expect(found.months.agreement).toEqual({ exact: 2730, withinOneCent: 4571 - 2730 })
    expect(found.breaks.open).toBe(found.months.verdicts.break)
    const total = Object.values(found.months.verdicts).reduce((sum, count) => sum + count, 0)
    expect(total).toBe(6398)
    expect(found.principal.USD).toBe(expectedEnd)
    expect(harness.findings()).toEqual([])
  })
})
