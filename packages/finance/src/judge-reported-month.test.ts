import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeShared, sharedPath } from '../../../tests/support/shared.ts'
import { type Judgement, judgeReportedMonth, type ReportedMonth } from './judge-reported-month.ts'

/** A month that holds: 29 days at 6.44 % over 366 on 27,416.66. */
const MONTH: ReportedMonth = {
  beginMinor: 2741666n,
  endMinor: 2708185n,
  paidMinor: 46499n,
  interestMinor: 13018n,
  principalMinor: 33481n,
  otherMinor: 0n,
  otherAdjustmentMinor: 0n,
  rateE9: 64400000n,
  yearDays: 366n,
}

/** Every d from 1 to `daysMax`, by hand: the slow way that cannot share a mistake with the division in fitDays. */
function bruteForce(month: ReportedMonth, daysMax: number): { days: bigint; distance: bigint } {
  let best = { days: 0n, distance: 2n ** 200n }
  for (let d = 1; d <= daysMax; d++) {
    const exact = (month.beginMinor as bigint) * (month.rateE9 as bigint) * BigInt(d)
    const year = (month.yearDays as bigint) * 10n ** 9n
    let cents = exact / year
    if ((exact - cents * year) * 2n >= year) cents += 1n
    const gap = cents - (month.interestMinor as bigint)
    const distance = gap < 0n ? -gap : gap
    if (distance < best.distance) best = { days: BigInt(d), distance }
  }
  return best
}

describe('judgeReportedMonth', () => {
  it('fits a whole number of days and calls it inferred', () => {
    const judged = judgeReportedMonth({ ...MONTH, interestMinor: 13990n, paidMinor: 47471n })
    expect(judged.verdict).toBe('consistentWithInferredDate')
    expect(judged.agreement).toBe('exact')
    expect(judged.inferred).toEqual({ days: 29n, expectedInterestMinor: 13990n, differenceMinor: 0n })
    expect(judged.balance).toEqual({ state: 'holds', differenceMinor: 0n })
  })

  const verdicts: [string, Partial<ReportedMonth>, Partial<Judgement>][] = [
    ['one cent off', { interestMinor: 13989n, paidMinor: 47470n }, { agreement: 'withinOneCent', reasons: [] }],
    [
      'two cents off',
      { interestMinor: 13988n, paidMinor: 47469n },
      { verdict: 'break', reasons: ['interestFitsNoWholeDays'] },
    ],
    [
      'end differs',
      { interestMinor: 13990n, paidMinor: 47471n, endMinor: 1n },
      { verdict: 'break', reasons: ['balanceNotConserved'] },
    ],
    ['total differs', { interestMinor: 13990n }, { verdict: 'break', reasons: ['paidNotSplit'] }],
    [
      'nothing paid',
      { paidMinor: 0n, interestMinor: 0n, principalMinor: 0n, endMinor: 2741666n },
      { verdict: 'noPayment' },
    ],
    [
      'only a total of zero',
      { paidMinor: 0n, interestMinor: undefined, principalMinor: undefined },
      { verdict: 'noPayment' },
    ],
    [
      'only a fee',
      { paidMinor: 500n, otherMinor: 500n, interestMinor: 0n, principalMinor: 0n, endMinor: 2741666n },
      { verdict: 'noPayment' },
    ],
    ['opens at zero', { beginMinor: 0n, otherAdjustmentMinor: -2741666n }, { verdict: 'zeroBalance' }],
    ['rate of zero', { rateE9: 0n, interestMinor: 0n, paidMinor: 33481n }, { verdict: 'zeroRate' }],
    ['interest at a rate of zero', { rateE9: 0n }, { verdict: 'break', reasons: ['interestAtZeroRate'] }],
    ['interest only', { principalMinor: 0n, paidMinor: 13018n, endMinor: 2741666n }, { verdict: 'interestOnly' }],
    [
      'principal only',
      { interestMinor: 0n, paidMinor: 33481n },
      { verdict: 'break', reasons: ['principalWithoutInterest'] },
    ],
    ['negative interest', { interestMinor: -1n, paidMinor: 33480n }, { verdict: 'break', reasons: ['negativeFigure'] }],
    ['no rate', { rateE9: undefined }, { verdict: 'notStated', missing: ['rateE9'] }],
    ['no year', { yearDays: undefined }, { verdict: 'notStated', missing: ['yearDays'] }],
    [
      'no end',
      { endMinor: undefined, interestMinor: 13990n, paidMinor: 47471n },
      { agreement: 'exact', balance: { state: 'unstated' } },
    ],
    [
      'several at once',
      { rateE9: -1n, endMinor: 0n, paidMinor: 1n },
      { reasons: ['balanceNotConserved', 'paidNotSplit', 'negativeFigure'] },
    ],
  ]
  it.each(verdicts)('%s', (_, change, expected) => {
    expect(judgeReportedMonth({ ...MONTH, ...change })).toMatchObject(expected)
  })

  it('agrees with a search over every d', () => {
    const months = fc.record({
      beginMinor: fc.bigInt(10_000n, 5_000_000n),
      rateE9: fc.bigInt(1_000_000n, 300_000_000n),
      yearDays: fc.constantFrom(360n, 365n, 366n),
    })
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 300 }), fc.bigInt(-4n, 4n), (terms, days, shift) => {
        const exact = (terms.beginMinor * terms.rateE9 * BigInt(days)) / (terms.yearDays * 10n ** 9n)
        const interestMinor = exact + shift > 0n ? exact + shift : 1n
        const month = { ...terms, interestMinor, principalMinor: 1n, paidMinor: interestMinor + 1n, otherMinor: 0n }
        const judged = judgeReportedMonth(month)
        const perDay = Number(terms.beginMinor * terms.rateE9) / Number(terms.yearDays * 10n ** 9n)
        const brute = bruteForce(month, Math.min(200_000, Math.ceil((Number(interestMinor) + 3) / perDay) + 2))
        expect(judged.inferred?.days).toBe(brute.days)
        const distance = judged.inferred?.differenceMinor as bigint
        expect(distance < 0n ? -distance : distance).toBe(brute.distance)
        expect(judged.verdict).toBe(brute.distance <= 1n ? 'consistentWithInferredDate' : 'break')
      }),
      { numRuns: 200 },
    )
  })
})

const TAPE = ['data', 'toyota-auto-loans-2020-07.csv'] as const
describeShared('the real tape, read naively', TAPE, () => {
  const lines = readFileSync(sharedPath(...TAPE) as string, 'utf8')
    .trim()
    .split(/\r?\n/)
  const header = (lines[0] as string).split(',')
  const rows = lines.slice(1).map((line) => line.split(','))
  const scaled = (row: string[], name: string, decimals: number) => {
    // The tape holds four rates such as 0.053900000000000003: binary noise, cut off here beyond the decimals asked for.
    const [whole = '', fraction = ''] = (row[header.indexOf(name)] as string).replace('-', '').split('.')
    const value = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
    return row[header.indexOf(name)]?.startsWith('-') ? -value : value
  }
  const monthOf = (row: string[]) => ({
    beginMinor: scaled(row, 'reportingPeriodBeginningLoanBalanceAmount', 2),
    endMinor: scaled(row, 'reportingPeriodActualEndBalanceAmount', 2),
    paidMinor: scaled(row, 'totalActualAmountPaid', 2),
    interestMinor: scaled(row, 'actualInterestCollectedAmount', 2),
    principalMinor: scaled(row, 'actualPrincipalCollectedAmount', 2),
    otherMinor: scaled(row, 'actualOtherCollectedAmount', 2),
    otherAdjustmentMinor: scaled(row, 'otherPrincipalAdjustmentAmount', 2),
    rateE9: scaled(row, 'reportingPeriodInterestRatePercentage', 9),
    yearDays: 366n,
  })

  it('gives the published counts, and every verdict agrees with a search over d', () => {
    const counts: Record<string, number> = {}
    for (const row of rows) {
      const month = monthOf(row)
      const judged = judgeReportedMonth(month)
      expect(judged.balance.state).toBe('holds')
      expect(judged.paid.state).toBe('holds')
      const key = judged.agreement ?? judged.reasons[0] ?? judged.verdict
      counts[key] = (counts[key] ?? 0) + 1
      if (judged.inferred === undefined) continue
      expect(judged.inferred.days).toBe(bruteForce(month, 1000).days)
    }
    expect(counts).toEqual({
      noPayment: 580,
      zeroBalance: 34,
      zeroRate: 46,
      interestOnly: 381,
      exact: 2730,
      withinOneCent: 4571 - 2730,
      interestFitsNoWholeDays: 5350 - 4571,
      principalWithoutInterest: 7,
    })
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(6398)
  })
})
