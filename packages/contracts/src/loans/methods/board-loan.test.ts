import type { VehicleId } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { civilMonth } from '../../vocabulary/civil-month.ts'
import {
  boarded,
  boarding,
  DEALER,
  date,
  JANUARY,
  LENDER,
  LoansHarness,
  month,
  NO_VEHICLE,
  OTHER_LENDER,
  OTHER_SERVICER,
  openingOf,
  payment,
  SERVICER,
  usd,
  VEHICLE,
} from '../loans-harness.test-support.ts'
import { LoanFact } from '../schema/facts.ts'

const { contract } = boarding()

describe('boardLoan', () => {
  it('takes the balance over as attested', () => {
    const harness = boarded({ opening: openingOf({ interestDue: usd(12_34), feesDue: usd(5_00) }) })
    expect(harness.head).toMatchObject({ status: 'active', lender: LENDER, servicer: SERVICER, computationVersion: 1 })
    expect(harness.position).toMatchObject({
      principal: usd(10_000_00),
      interestDue: usd(12_34),
      feesDue: usd(5_00),
      paid: 0n,
      restsOn: 0,
      attestedAsOf: date('2020-01-01'),
    })
    expect(harness.facts()).toMatchObject([{ kind: 'boarded', by: SERVICER, recordedAt: harness.now }])
    expect(harness.postings).toEqual([])
    expect(harness.findings()).toEqual([])
  })

  it('is open to the lender, and to a lender that services itself', () => {
    expect(new LoansHarness().call('boardLoan', LENDER, boarding())).toBe('ok')
    expect(new LoansHarness().call('boardLoan', LENDER, boarding({ servicer: LENDER }))).toBe('ok')
  })

  it('marks a generated loan for ever, in head, fact and event, and no other', () => {
    const harness = boarded({ origin: 'generated' })
    expect(harness.announced).toMatchObject({ loan: boarding().loan, origin: 'generated' })
    harness.must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    harness.must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
    harness.must('changeServicer', LENDER, { loan: boarding().loan, servicer: OTHER_SERVICER })
    expect(harness.head.origin).toBe('generated')
    expect(harness.facts()[0]).toMatchObject({ kind: 'boarded', origin: 'generated' })
    expect(harness.findings()).toEqual([])
    const real = boarded()
    expect(real.head.origin).toBeUndefined()
    expect(LoanFact.toJson(real.facts()[0] as LoanFact)).not.toHaveProperty('origin')
  })

  it('shows a loan without a balance as that, not as settled', () => {
    expect(boarded({ opening: openingOf({ principal: 0n }) }).head.status).toBe('zeroBalance')
  })

  it('rejects: LOAN_EXISTS', () => {
    expect(boarded().call('boardLoan', SERVICER, boarding())).toBe('LOAN_EXISTS')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    expect(new LoansHarness().call('boardLoan', OTHER_SERVICER, boarding())).toBe('NOT_LENDER_NOR_SERVICER')
    expect(new LoansHarness().call('boardLoan', OTHER_LENDER, boarding())).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: NOT_A_LENDER', () => {
    expect(new LoansHarness().call('boardLoan', SERVICER, boarding({ lender: DEALER }))).toBe('NOT_A_LENDER')
  })

  it('rejects: NOT_A_SERVICER', () => {
    expect(new LoansHarness().call('boardLoan', LENDER, boarding({ servicer: DEALER }))).toBe('NOT_A_SERVICER')
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const { references } = boarding()
    const on = (vehicle: VehicleId) => boarding({ references: { ...references, vehicle } })
    expect(new LoansHarness().call('boardLoan', SERVICER, on(NO_VEHICLE))).toBe('VEHICLE_NOT_FOUND')
    expect(new LoansHarness().call('boardLoan', SERVICER, on(VEHICLE))).toBe('ok')
  })

  it.each([0, 601])('rejects: TERM_OUT_OF_RANGE (%i months)', (termMonths) => {
    const args = boarding({ contract: { ...contract, termMonths } })
    expect(new LoansHarness().call('boardLoan', SERVICER, args)).toBe('TERM_OUT_OF_RANGE')
  })

  it.each([
    { firstPaymentMonth: civilMonth(2017, 12) },
    { maturityMonth: civilMonth(2017, 12) },
    { firstPaymentMonth: civilMonth(2018, 2), maturityMonth: civilMonth(2018, 1) },
  ])('rejects: MONTHS_OUT_OF_ORDER %#', (months) => {
    const args = boarding({ contract: { ...contract, ...months } })
    expect(new LoansHarness().call('boardLoan', SERVICER, args)).toBe('MONTHS_OUT_OF_ORDER')
  })

  it.each([{ asOf: date('1899-12-31') }, { asOf: date('2030-01-03') }, { interestPaidThrough: date('2030-01-03') }])(
    'rejects: DATE_OUT_OF_RANGE %#',
    (opening) => {
      const args = boarding({ opening: openingOf(opening) })
      expect(new LoansHarness().call('boardLoan', SERVICER, args)).toBe('DATE_OUT_OF_RANGE')
    },
  )

  it('accepts the date it is already, further east', () => {
    const args = boarding({ opening: openingOf({ asOf: date('2030-01-02') }) })
    expect(new LoansHarness().call('boardLoan', SERVICER, args)).toBe('ok')
  })
})
