import { addDays, formatCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import {
  boarded,
  date,
  JANUARY,
  LENDER,
  LOAN,
  type LoansHarness,
  month,
  openingOf,
  payment,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import { LoanStanding } from '../schema/standing.ts'
import { payoffQuote } from './payoff-quote.ts'
import { standingOf } from './standing-of.ts'

function standing(harness: LoansHarness, asOf: string, interestFrom?: string): LoanStanding {
  const from = interestFrom === undefined ? undefined : date(interestFrom)
  const found = standingOf(LOAN, harness.facts(), date(asOf), from)
  if (!found) throw new Error('not boarded yet')
  // It is an answer of the API: it goes through its schema.
  return LoanStanding.fromJson(JSON.parse(JSON.stringify(LoanStanding.toJson(found))), '')
}

const figureOf = ({ figures }: LoanStanding, name: string) => figures.find((one) => one.name === name)
const silent = () => boarded({ opening: openingOf({ interestPaidThrough: undefined }) })

describe('standingOf', () => {
  it('knows nothing before the boarding', () => {
    expect(standingOf(LOAN, boarded().facts(), date('2019-12-31'))).toBeUndefined()
  })

  it('says that a balance is attested, and what interest adds to it', () => {
    const found = standing(boarded(), '2020-01-31')
    expect(found).toMatchObject({ attestedBy: SERVICER, restsOn: 0, payments: 0, interestFrom: date('2020-01-01') })
    expect(figureOf(found, 'principal')).toMatchObject({ basis: 'attested', value: usd(10_000_00), fact: 0 })
    expect(figureOf(found, 'interest')).toMatchObject({ basis: 'recomputed', value: usd(30_00) })
    expect(figureOf(found, 'perDiem')).toMatchObject({ value: usd(1_00) })
    expect(figureOf(found, 'payoff')).toMatchObject({ value: usd(10_030_00) })
    expect(figureOf(found, 'daysPastDue')).toMatchObject({ basis: 'unknown', because: 'dueDaysNotStated' })
  })

  it('says what cannot be known where nobody said from which day interest runs, and what still can', () => {
    const found = standing(silent(), '2020-03-01')
    expect(found.interestFrom).toBeUndefined()
    expect(figureOf(found, 'interest')).toMatchObject({ basis: 'unknown', because: 'interestStartNotStated' })
    expect(figureOf(found, 'payoff')).toMatchObject({ basis: 'unknown', atLeast: usd(10_000_00) })
    expect(figureOf(found, 'perDiem')).toMatchObject({ basis: 'recomputed', value: usd(1_00) })
  })

  it('computes on from a day that is supposed, and calls it that', () => {
    const found = standing(silent(), '2020-03-01', '2020-02-10')
    expect(found).toMatchObject({ isSupposed: 'supposed', interestFrom: date('2020-02-10') })
    expect(figureOf(found, 'principal')).toMatchObject({ basis: 'attested' })
    expect(figureOf(found, 'interest')).toMatchObject({ basis: 'supposed', value: usd(20_00) })
    // What is stated is not overruled.
    const stated = standing(boarded(), '2020-01-31', '2020-01-20')
    expect([stated.isSupposed, stated.interestFrom]).toEqual([undefined, date('2020-01-01')])
  })

  it('recomputes from the last attestation on, and shows the months as the claims they are', () => {
    const harness = boarded()
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', { ...JANUARY, daysPastDue: 3 }))
      .must('recordPayment', LENDER, payment('p1', '2020-02-10', usd(300_00)))
      .must(
        'reportMonth',
        SERVICER,
        month('m2', '2020-02-01', '2020-02-29', { ...JANUARY, nextPaymentDue: usd(310_00) }),
      )
    const found = standing(harness, '2020-02-29')
    expect(found).toMatchObject({ restsOn: 1, payments: 1, openingPrincipal: usd(10_000_00) })
    expect(figureOf(found, 'principal')).toMatchObject({
      basis: 'recomputed',
      value: harness.position.principal,
      fact: 2,
    })
    expect(found.months).toMatchObject([
      { fact: 1, lowersPrincipalBy: usd(269_00), principal: usd(9_731_00) },
      { fact: 3, verdict: 'break' },
    ])
    expect(found.months[1]?.lowersPrincipalBy).toBeUndefined()
    expect(figureOf(found, 'daysPastDue')).toMatchObject({ basis: 'unknown', because: 'notReported' })
    expect(figureOf(found, 'nextPayment')).toMatchObject({ basis: 'claimed', value: usd(310_00), fact: 3 })
    const { payoffMinor } = payoffQuote(harness.read(), LOAN, date('2020-02-29'))
    expect(figureOf(found, 'payoff')?.value).toBe(payoffMinor)
    // As of the end of January nothing of February has happened.
    const earlier = standing(harness, '2020-01-31')
    expect(earlier).toMatchObject({ payments: 0, months: [{ fact: 1 }] })
    expect(figureOf(earlier, 'daysPastDue')).toMatchObject({ basis: 'claimed', value: 3n, fact: 1 })
  })

  it('counts the months that it does not show', () => {
    const harness = boarded()
    for (let n = 0; n < 27; n++) {
      const begin = addDays(date('2020-01-02'), n * 30)
      const end = addDays(begin, 29)
      const claim = { ...JANUARY, beginBalance: undefined, endBalance: undefined, principal: 1n, paid: undefined }
      const report = month(`m${n}`, formatCivilDate(begin), formatCivilDate(end), claim)
      harness.must('reportMonth', SERVICER, report)
    }
    const found = standing(harness, '2023-01-01')
    expect(found).toMatchObject({ earlierMonths: 3, openingPrincipal: usd(10_000_00) })
    expect(found.months).toHaveLength(24)
    expect(found.months.at(-1)?.principal).toBe(usd(10_000_00) - 27n)
  })
})
