import { describe, expect, it } from 'vitest'
import { FACTS_MAX } from '../guards.ts'
import {
  boarded,
  DEALER,
  LENDER,
  LOAN,
  LoansHarness,
  OTHER_SERVICER,
  payment,
  SERVICER,
} from '../loans-harness.test-support.ts'

describe('changeServicer', () => {
  it('gives the loan to another servicer; the old one speaks for it no more', () => {
    const harness = boarded().must('changeServicer', LENDER, { loan: LOAN, servicer: OTHER_SERVICER })
    expect(harness.head).toMatchObject({ servicer: OTHER_SERVICER, lender: LENDER })
    expect(harness.facts()[1]).toMatchObject({ kind: 'servicerChanged', before: SERVICER, after: OTHER_SERVICER })
    const args = payment('p1', '2020-01-31', 1n)
    expect(harness.call('recordPayment', SERVICER, args)).toBe('NOT_LENDER_NOR_SERVICER')
    expect(harness.call('recordPayment', OTHER_SERVICER, args)).toBe('ok')
    expect(harness.postings[0]?.owner).toBe(OTHER_SERVICER)
    expect(harness.findings()).toEqual([])
  })

  it('lets the lender take the servicing back', () => {
    expect(boarded().call('changeServicer', LENDER, { loan: LOAN, servicer: LENDER })).toBe('ok')
  })

  it('rejects: LOAN_NOT_FOUND', () => {
    expect(new LoansHarness().call('changeServicer', LENDER, { loan: LOAN, servicer: SERVICER })).toBe('LOAN_NOT_FOUND')
  })

  it('rejects: NOT_LENDER_NOR_SERVICER', () => {
    const args = { loan: LOAN, servicer: OTHER_SERVICER }
    expect(boarded().call('changeServicer', OTHER_SERVICER, args)).toBe('NOT_LENDER_NOR_SERVICER')
  })

  it('rejects: ONLY_THE_LENDER', () => {
    expect(boarded().call('changeServicer', SERVICER, { loan: LOAN, servicer: OTHER_SERVICER })).toBe('ONLY_THE_LENDER')
  })

  it('rejects: NOT_A_SERVICER', () => {
    expect(boarded().call('changeServicer', LENDER, { loan: LOAN, servicer: DEALER })).toBe('NOT_A_SERVICER')
  })

  it('rejects: SERVICER_UNCHANGED', () => {
    expect(boarded().call('changeServicer', LENDER, { loan: LOAN, servicer: SERVICER })).toBe('SERVICER_UNCHANGED')
  })

  it('rejects: TOO_MANY_FACTS', () => {
    const harness = boarded()
    const [fact] = harness.facts()
    while (harness.state.loans.factCount(LOAN) < FACTS_MAX) harness.state.loans.append(LOAN, fact as never)
    expect(harness.call('changeServicer', LENDER, { loan: LOAN, servicer: OTHER_SERVICER })).toBe('TOO_MANY_FACTS')
  })
})
