import { describe, expect, it } from 'vitest'
import { FACTS_MAX, FACTS_RESERVED, REFOLD_MAX } from '../guards.ts'
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
import type { MonthClaim } from '../schema/reported-month.ts'

const january = (claim: MonthClaim, ref = 'm1') => month(ref, '2020-01-02', '2020-01-31', claim)
const february = (claim: MonthClaim, ref = 'm2') => month(ref, '2020-02-01', '2020-02-29', claim)

function reported(claim: MonthClaim): LoansHarness {
  return boarded().must('reportMonth', SERVICER, january(claim))
}

function judgementOf(harness: LoansHarness, index = 1) {
  const fact = harness.facts()[index]
  return fact?.kind === 'monthReported' ? fact.judgement : undefined
}

function reasonsOf(harness: LoansHarness): readonly string[] {
  return harness.facts().flatMap((fact) => (fact.kind === 'breakOpened' ? [fact.detail.reason] : []))
}

describe('reportMonth without dated payments', () => {
  it('judges the claim by its own figures and lets the balance rest on it', () => {
    const harness = reported(JANUARY)
    expect(judgementOf(harness)).toEqual({
      basis: 'attested',
      verdict: 'consistentWithInferredDate',
      agreement: 'exact',
      reasons: [],
      inferredDays: 31n,
      expectedInterest: usd(31_00),
      balanceDifference: 0n,
      paidDifference: 0n,
    })
    expect(harness.position).toMatchObject({
      principal: usd(9_731_00),
      attestedAsOf: date('2020-01-31'),
      restsOn: 1,
      accruedThrough: date('2020-01-31'),
      paid: 0n,
      openBreaks: 0,
    })
    expect(harness.postings).toMatchObject([
      {
        lines: [
          { account: 'cash', amountMinor: usd(300_00) },
          { account: 'interestIncome', amountMinor: -usd(31_00) },
          { account: 'loanPrincipal', amountMinor: -usd(269_00) },
        ],
      },
    ])
    expect(harness.findings()).toEqual([])
  })

  it('posts nothing for a month without a payment', () => {
    const still = {
      ...JANUARY,
      endBalance: usd(10_000_00),
      paid: 0n,
      interest: 0n,
      principal: 0n,
      interestPaidThrough: undefined,
    }
    const harness = reported(still)
    expect(judgementOf(harness)?.verdict).toBe('noPayment')
    expect(harness.postings).toEqual([])
    expect(harness.position).toMatchObject({ principal: usd(10_000_00), accruedThrough: date('2020-01-01') })
  })

  it('does not know from when interest accrues after a collection without that date', () => {
    expect(reported({ ...JANUARY, interestPaidThrough: undefined }).position.accruedThrough).toBeUndefined()
  })

  it('keeps a claimed balance that does not follow out of the position, and the next month whole', () => {
    const harness = reported({ ...JANUARY, endBalance: usd(9_700_00) })
    expect(judgementOf(harness)).toMatchObject({ verdict: 'break', balanceDifference: usd(31_00) })
    expect(harness.facts()[2]).toMatchObject({
      kind: 'breakOpened',
      detail: { about: 1, reason: 'balanceNotConserved', claimed: usd(9_700_00), recomputed: usd(9_731_00) },
    })
    expect(harness.position).toMatchObject({ principal: usd(9_731_00), claimedPrincipal: usd(9_700_00), openBreaks: 1 })
    const next: MonthClaim = {
      beginBalance: usd(9_700_00),
      endBalance: usd(9_428_13),
      paid: usd(300_00),
      interest: usd(28_13),
      principal: usd(271_87),
      other: 0n,
      otherAdjustment: 0n,
    }
    harness.must('reportMonth', SERVICER, february(next))
    expect(judgementOf(harness, 3)).toMatchObject({ verdict: 'consistentWithInferredDate', inferredDays: 29n })
    expect(harness.position).toMatchObject({ principal: usd(9_459_13), claimedPrincipal: usd(9_428_13), openBreaks: 1 })
    expect(harness.findings()).toEqual([])
  })

  it('posts what a broken total does not explain as unreconciled', () => {
    const harness = reported({ ...JANUARY, paid: usd(310_00) })
    expect(reasonsOf(harness)).toEqual(['paidNotSplit'])
    expect(harness.netOf('unreconciled')).toBe(-usd(10_00))
  })

  it.each([
    ['interestFitsNoWholeDays', { interest: usd(30_50), principal: usd(269_50), endBalance: usd(9_730_50) }],
    ['principalWithoutInterest', { interest: 0n, principal: usd(300_00), endBalance: usd(9_700_00) }],
    ['beginBalanceDiffers', { beginBalance: usd(10_001_00), endBalance: usd(9_732_00) }],
    ['rateDiffers', { rate: 36_600_001n }],
    ['interestAtZeroRate,rateDiffers', { rate: 0n }],
    [
      'negativeFigure',
      { paid: -usd(300_00), interest: -usd(31_00), principal: -usd(269_00), endBalance: usd(10_269_00) },
    ],
    ['balanceBelowZero', { paid: usd(10_131_00), principal: usd(10_100_00), endBalance: -usd(100_00) }],
  ] as const)('breaks: %s', (reasons, changes) => {
    const harness = reported({ ...JANUARY, ...changes })
    expect(reasonsOf(harness).join()).toBe(reasons)
    expect(judgementOf(harness)?.verdict).toBe('break')
    expect(harness.position.principal).toBeGreaterThanOrEqual(0n)
    expect(harness.findings()).toEqual([])
  })

  it('records figures that are not stated as not stated', () => {
    const harness = reported({ paid: usd(300_00), endBalance: usd(9_731_00) })
    expect(judgementOf(harness)).toMatchObject({ verdict: 'notStated', reasons: [] })
    expect(harness.position.principal).toBe(usd(9_731_00))
    const nothing = reported({})
    expect(nothing.position.principal).toBe(usd(10_000_00))
    expect(nothing.findings()).toEqual([])
  })

  it('follows the balances where an adjustment may explain them, and the parts where there is no balance', () => {
    const unexplained = reported({ ...JANUARY, endBalance: usd(9_700_00), otherAdjustment: undefined })
    expect(judgementOf(unexplained)?.balanceDifference).toBeUndefined()
    expect(unexplained.position).toMatchObject({ principal: usd(9_700_00), openBreaks: 0 })
    expect(unexplained.position.claimedPrincipal).toBeUndefined()
    const parts = reported({ ...JANUARY, endBalance: undefined, otherAdjustment: usd(1_00) })
    expect(parts.position.principal).toBe(usd(9_730_00))
    expect(parts.position.claimedPrincipal).toBeUndefined()
  })

  it('shows a loan that the servicer reports at zero as that', () => {
    const harness = reported({ ...JANUARY, paid: usd(10_031_00), principal: usd(10_000_00), endBalance: 0n })
    expect(harness.head.status).toBe('zeroBalance')
    expect(harness.position.settledOn).toBeUndefined()
  })

  it('leaves an absurd number of fitted days out of the record', () => {
    const harness = boarded({ opening: openingOf({ principal: 1n }), terms: { ...boarding().terms, rate: 1n } })
    const claim: MonthClaim = {
      beginBalance: 1n,
      endBalance: 0n,
      paid: usd(1_00),
      interest: 99n,
      principal: 1n,
      other: 0n,
    }
    harness.must('reportMonth', SERVICER, january(claim))
    expect(judgementOf(harness)).toMatchObject({ verdict: 'consistentWithInferredDate' })
    expect(judgementOf(harness)?.inferredDays).toBeUndefined()
  })
})

describe('reportMonth beside recorded payments', () => {
  /** 31 January: 30.00 interest, 270.00 principal. */
  const paid = () => boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
  const claim: MonthClaim = {
    ...JANUARY,
    interest: usd(30_00),
    principal: usd(270_00),
    endBalance: usd(9_730_00),
  }

  it('is recomputed when every figure follows from them, and moves nothing', () => {
    const harness = paid()
    const before = harness.position
    harness.must('reportMonth', SERVICER, january(claim))
    expect(judgementOf(harness, 2)).toMatchObject({ basis: 'payments', verdict: 'recomputed', reasons: [] })
    expect(harness.position).toEqual(before)
    expect(harness.postings).toHaveLength(1)
    expect(harness.findings()).toEqual([])
  })

  it('breaks on every figure that does not', () => {
    const harness = paid().must('reportMonth', SERVICER, january({ ...JANUARY, paid: usd(301_00), other: usd(1_00) }))
    expect(reasonsOf(harness)).toEqual([
      'paidDiffers',
      'interestDiffers',
      'principalDiffers',
      'feesDiffer',
      'balanceMovementDiffers',
    ])
    expect(harness.position.principal).toBe(usd(9_730_00))
    expect(harness.findings()).toEqual([])
  })

  it('says so when nothing can be compared', () => {
    const harness = paid().must('reportMonth', SERVICER, january({ nextPaymentDue: usd(300_00) }))
    expect(judgementOf(harness, 2)?.verdict).toBe('notStated')
  })
})

describe('reportMonth refuses', () => {
  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('reportMonth', SERVICER, january(JANUARY))).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(boarded().call('reportMonth', DEALER, january(JANUARY))).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: ALREADY_REPORTED_IDENTICAL', () => {
    expect(reported(JANUARY).call('reportMonth', SERVICER, january(JANUARY))).toBe('ALREADY_REPORTED_IDENTICAL')
  })

  it('rejects: MONTH_ALREADY_REPORTED', () => {
    const changed = { ...JANUARY, daysPastDue: 3 }
    expect(reported(JANUARY).call('reportMonth', SERVICER, january(changed))).toBe('MONTH_ALREADY_REPORTED')
  })

  it('rejects: REFERENCE_USED', () => {
    expect(boarded().call('reportMonth', SERVICER, january(JANUARY, 'book-1'))).toBe('REFERENCE_USED')
  })

  it.each([
    ['2020-02-01', '2020-01-31'],
    ['2020-01-02', '2021-01-02'],
  ])('rejects: PERIOD_INVALID (%s to %s)', (begin, end) => {
    expect(boarded().call('reportMonth', SERVICER, month('m', begin, end, JANUARY))).toBe('PERIOD_INVALID')
  })

  it('rejects: DATE_OUT_OF_RANGE', () => {
    const far = { ...JANUARY, interestPaidThrough: date('2200-01-31') }
    expect(boarded().call('reportMonth', SERVICER, january(far))).toBe('DATE_OUT_OF_RANGE')
    const late = month('m', '2030-01-01', '2030-01-31', JANUARY)
    expect(boarded().call('reportMonth', SERVICER, late)).toBe('DATE_OUT_OF_RANGE')
  })

  it('rejects: POSTED_BEFORE_EFFECTIVE', () => {
    const args = { ...january(JANUARY), entry: { externalRef: 'm1', posted: date('2020-01-30') } }
    expect(boarded().call('reportMonth', SERVICER, args)).toBe('POSTED_BEFORE_EFFECTIVE')
  })

  it('rejects: PERIOD_ALREADY_ATTESTED', () => {
    const opened = month('m1', '2020-01-01', '2020-01-31', JANUARY)
    expect(boarded().call('reportMonth', SERVICER, opened)).toBe('PERIOD_ALREADY_ATTESTED')
    expect(reported(JANUARY).call('reportMonth', SERVICER, january(JANUARY, 'm9'))).toBe('PERIOD_ALREADY_ATTESTED')
  })

  it('rejects: TOO_MANY_FACTS', () => {
    const harness = reported(JANUARY)
    const [, fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX - FACTS_RESERVED)
      harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('reportMonth', SERVICER, february({}))).toBe('TOO_MANY_FACTS')
  })

  it('rejects: REFOLD_TOO_LONG', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
    const [, fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) <= REFOLD_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('reportMonth', SERVICER, january(JANUARY))).toBe('REFOLD_TOO_LONG')
  })

  it('rejects: JOURNAL_OUT_OF_RANGE', () => {
    const harness = boarded()
    harness.net = (1n << 62n) + 1n
    expect(harness.call('reportMonth', SERVICER, january(JANUARY))).toBe('JOURNAL_OUT_OF_RANGE')
  })
})
