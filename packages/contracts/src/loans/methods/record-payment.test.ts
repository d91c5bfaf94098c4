import { describe, expect, it } from 'vitest'
import { FACTS_MAX, FACTS_RESERVED, REFOLD_MAX } from '../guards.ts'
import {
  boarded,
  boarding,
  DEALER,
  date,
  JANUARY,
  LENDER,
  LOAN,
  LoansHarness,
  month,
  openingOf,
  payment,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'

/** A loan with one payment of 300.00 on 31 January: 30 days, 30.00 interest, 270.00 principal. */
function paidOnce(): LoansHarness {
  return boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))
}

describe('recordPayment', () => {
  it('accrues to the effective date and pays interest before principal', () => {
    const harness = paidOnce()
    expect(harness.position).toMatchObject({
      principal: usd(9_730_00),
      interestDue: 0n,
      residue: 0n,
      accruedThrough: date('2020-01-31'),
      lastEffective: date('2020-01-31'),
      paid: usd(300_00),
      interestPaid: usd(30_00),
      principalPaid: usd(270_00),
      openBreaks: 0,
    })
    expect(harness.facts()[1]).toMatchObject({
      kind: 'paymentReceived',
      purpose: 'instalment',
      split: { recomputed: { interest: usd(30_00), fees: 0n, principal: usd(270_00), suspense: 0n } },
    })
    expect(harness.postings).toMatchObject([
      {
        owner: SERVICER,
        currency: 'USD',
        effective: date('2020-01-31'),
        lines: [
          { account: 'cash', amountMinor: usd(300_00) },
          { account: 'interestIncome', amountMinor: -usd(30_00) },
          { account: 'loanPrincipal', amountMinor: -usd(270_00) },
        ],
      },
    ])
    expect(harness.findings()).toEqual([])
  })

  it('accrues nothing twice: a second payment of the same day goes to principal whole', () => {
    const harness = paidOnce().must('recordPayment', SERVICER, payment('p2', '2020-01-31', usd(100_00)))
    expect(harness.position).toMatchObject({ principal: usd(9_630_00), interestPaid: usd(30_00) })
    expect(harness.findings()).toEqual([])
  })

  it('carries the fraction of a cent that rounding leaves', () => {
    const harness = boarded({ opening: openingOf({ principal: usd(1_00) }) })
    for (let day = 2; day <= 11; day++) {
      harness.must('recordPayment', SERVICER, payment(`p${day}`, `2020-01-${String(day).padStart(2, '0')}`, 1n))
    }
    expect(harness.position.interestPaid + harness.position.interestDue).toBeLessThanOrEqual(1n)
    expect(harness.position.residue).not.toBe(0n)
    expect(harness.findings()).toEqual([])
  })

  it('leaves unpaid interest due when the payment is too small, and pays it next', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(10_00)))
    expect(harness.position).toMatchObject({ principal: usd(10_000_00), interestDue: usd(20_00) })
    harness.must('recordPayment', SERVICER, payment('p2', '2020-01-31', usd(30_00)))
    expect(harness.position).toMatchObject({ principal: usd(9_990_00), interestDue: 0n })
  })

  it('pays fees where the contract says', () => {
    const opening = openingOf({ feesDue: usd(15_00) })
    const splitUnder = (
      allocationOrder: 'interestFeesPrincipal' | 'feesInterestPrincipal' | 'interestPrincipalFees',
    ) => {
      const harness = boarded({ opening, terms: { ...boarding().terms, allocationOrder } })
      harness.must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(40_00)))
      const fact = harness.facts()[1]
      return fact?.kind === 'paymentReceived' ? fact.split.recomputed : undefined
    }
    expect(splitUnder('interestFeesPrincipal')).toMatchObject({ interest: usd(30_00), fees: usd(10_00), principal: 0n })
    expect(splitUnder('feesInterestPrincipal')).toMatchObject({ interest: usd(25_00), fees: usd(15_00), principal: 0n })
    expect(splitUnder('interestPrincipalFees')).toMatchObject({ interest: usd(30_00), fees: 0n, principal: usd(10_00) })
  })

  it('keeps what nothing due can take in suspense, and settles a loan that it pays off', () => {
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(10_130_00)))
    expect(harness.position).toMatchObject({ principal: 0n, suspense: usd(100_00), settledOn: date('2020-01-31') })
    expect(harness.head.status).toBe('settled')
    expect(harness.findings()).toEqual([])
  })

  it('puts a back-dated payment in its place and recomputes what follows', () => {
    const harness = paidOnce().must('recordPayment', SERVICER, payment('p2', '2020-01-16', usd(1_015_00), {}))
    // 15 days on 10,000 = 15.00, then 15 days on 9,000 = 13.50.
    expect(harness.position).toMatchObject({
      principal: usd(10_000_00) - usd(1_000_00) - usd(286_50),
      interestPaid: usd(28_50),
      lastEffective: date('2020-01-31'),
    })
    expect(harness.facts()[2]).toMatchObject({
      split: { recomputed: { interest: usd(15_00), principal: usd(1_000_00) } },
    })
    expect(harness.netOf('interestIncome')).toBe(-usd(28_50))
    expect(harness.netOf('loanPrincipal')).toBe(-usd(1_286_50))
    expect(harness.netOf('cash')).toBe(usd(1_315_00))
    expect(harness.findings()).toEqual([])
  })

  it('keeps the claimed split beside the recomputed one; a difference is one break and moves nothing', () => {
    const claimed = { interest: usd(31_00), principal: usd(269_00) }
    const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00), { claimed }))
    expect(harness.position).toMatchObject({ principal: usd(9_730_00), openBreaks: 1 })
    expect(harness.facts()[2]).toMatchObject({
      kind: 'breakOpened',
      detail: { about: 1, reason: 'interestDiffers', claimed: usd(31_00), recomputed: usd(30_00) },
    })
    const agreeing = { interest: usd(9_73) / 10n, principal: usd(100_00) - usd(9_73) / 10n, fees: 0n }
    harness.must('recordPayment', SERVICER, payment('p2', '2020-02-01', usd(100_00), { claimed: agreeing }))
    expect(harness.position.openBreaks).toBe(1)
    expect(harness.findings()).toEqual([])
  })

  it('names the first figure that differs', () => {
    const reasonOf = (claimed: object) => {
      const harness = boarded().must('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00), { claimed }))
      const fact = harness.facts()[2]
      return fact?.kind === 'breakOpened' ? fact.detail.reason : undefined
    }
    expect(reasonOf({ interest: usd(30_00), principal: usd(260_00) })).toBe('principalDiffers')
    expect(reasonOf({ interest: usd(30_00), principal: usd(270_00), fees: usd(10_00) })).toBe('feesDiffer')
    expect(reasonOf({ interest: usd(30_00), principal: usd(270_00) })).toBeUndefined()
  })

  it('needs no start of interest where no interest accrues', () => {
    const opening = openingOf({ interestPaidThrough: undefined })
    const harness = boarded({ opening, terms: { ...boarding().terms, rate: 0n } })
    expect(harness.call('recordPayment', SERVICER, payment('p1', '2020-01-31', usd(300_00)))).toBe('ok')
    expect(harness.position.principal).toBe(usd(9_700_00))
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('recordPayment', SERVICER, payment('p1', '2020-01-31', 1n))).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(boarded().call('recordPayment', DEALER, payment('p1', '2020-01-31', 1n))).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: REFERENCE_USED', () => {
    expect(paidOnce().call('recordPayment', SERVICER, payment('p1', '2020-02-29', 1n))).toBe('REFERENCE_USED')
    expect(paidOnce().call('recordPayment', LENDER, payment('p1', '2020-02-29', 1n))).toBe('ok')
  })

  it('rejects: DATE_OUT_OF_RANGE', () => {
    expect(boarded().call('recordPayment', SERVICER, payment('p1', '2030-01-03', 1n))).toBe('DATE_OUT_OF_RANGE')
    expect(boarded().call('recordPayment', SERVICER, payment('p1', '1899-12-31', 1n))).toBe('DATE_OUT_OF_RANGE')
  })

  it('rejects: POSTED_BEFORE_EFFECTIVE', () => {
    const early = {
      loan: LOAN,
      receipt: { externalRef: 'p', effective: date('2020-02-02'), posted: date('2020-02-01'), amount: 1n },
    }
    expect(boarded().call('recordPayment', SERVICER, early)).toBe('POSTED_BEFORE_EFFECTIVE')
  })

  it('rejects: BEFORE_ATTESTATION', () => {
    expect(boarded().call('recordPayment', SERVICER, payment('p1', '2020-01-01', 1n))).toBe('BEFORE_ATTESTATION')
    const reported = boarded().must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    expect(reported.call('recordPayment', SERVICER, payment('p1', '2020-01-31', 1n))).toBe('BEFORE_ATTESTATION')
    expect(reported.call('recordPayment', SERVICER, payment('p1', '2020-02-01', 1n))).toBe('ok')
  })

  it('rejects: INTEREST_START_UNKNOWN', () => {
    const harness = boarded({ opening: openingOf({ interestPaidThrough: undefined }) })
    expect(harness.call('recordPayment', SERVICER, payment('p1', '2020-01-31', 1n))).toBe('INTEREST_START_UNKNOWN')
  })

  it('rejects: TOO_MANY_FACTS, and still pays off', () => {
    const harness = paidOnce()
    const [, fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX - FACTS_RESERVED - 1) {
      harness.state.loans.append(LOAN, fact as never)
    }
    expect(harness.call('recordPayment', SERVICER, payment('p2', '2020-02-29', 1n))).toBe('TOO_MANY_FACTS')
    const payoff = usd(9_730_00) + usd(97)
    const receipt = { externalRef: 'end', effective: date('2020-02-01'), posted: date('2020-02-01'), amount: payoff }
    expect(harness.call('settle', SERVICER, { loan: LOAN, receipt, payoff })).toBe('ok')
  })

  it('rejects: REFOLD_TOO_LONG, and still takes payments in order', () => {
    const harness = paidOnce()
    const [, fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) <= REFOLD_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('recordPayment', SERVICER, payment('p2', '2020-01-15', 1n))).toBe('REFOLD_TOO_LONG')
    expect(harness.call('recordPayment', SERVICER, payment('p2', '2020-01-31', 1n))).toBe('ok')
  })

  it.each([1n, -1n])('rejects: JOURNAL_OUT_OF_RANGE (%i)', (sign) => {
    const harness = paidOnce()
    harness.net = sign * ((1n << 62n) + 1n)
    expect(harness.call('recordPayment', SERVICER, payment('p2', '2020-02-29', 1n))).toBe('JOURNAL_OUT_OF_RANGE')
  })
})
