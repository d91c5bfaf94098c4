import { explain } from '@chassis/finance'
import type { Genesis } from '@chassis/kernel'
import { isPlatformError } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import {
  boarded,
  date,
  LOAN,
  type LoansHarness,
  openingOf,
  payment,
  SERVICER,
  usd,
} from '../../../../packages/contracts/src/loans/loans-harness.test-support.ts'
import { fileOfLedger, loanOfLedger } from './find-loan.ts'

const sourceOf = (harness: LoansHarness) => ({
  book: harness.read(),
  snapshot: { position: { height: 7, time: date('2020-03-31') * 86_400_000 } },
  genesis: { members: [] } as unknown as Genesis,
})

/** The code of the error that a call ends with. */
function codeOf(call: () => unknown): unknown {
  try {
    call()
  } catch (cause) {
    if (isPlatformError(cause)) return cause.code
    throw cause
  }
  return undefined
}

describe('loanOfLedger', () => {
  const paid = () => boarded().must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))

  it('is the loan on the day of the last block, or on a day that is asked for', () => {
    const file = fileOfLedger(loanOfLedger(sourceOf(paid()), LOAN, {}))
    expect(file.asOf).toBe(date('2020-03-31'))
    // 1.00 a day until the payment; 9,740.00 at 3.66 % over 366 days after it.
    const { result } = explain(file.terms, file.facts, file.asOf, 'payoff')
    expect(result).toBe(usd(9_740_00) + usd(48_70))
    expect(fileOfLedger(loanOfLedger(sourceOf(paid()), LOAN, { asOf: date('2020-02-01') })).facts).toEqual([])
  })

  it('says that there is no such loan, or none yet', () => {
    const other = `loan_${'0'.repeat(32)}`
    expect(codeOf(() => loanOfLedger(sourceOf(paid()), other, {}))).toBe('ID_NOT_FOUND')
    expect(codeOf(() => loanOfLedger(sourceOf(paid()), LOAN, { asOf: date('2019-06-30') }))).toBe('ID_NOT_FOUND')
  })

  it('does not guess when interest began, but tells what was attested, and what a supposed day comes to', () => {
    const source = sourceOf(boarded({ opening: openingOf({ interestPaidThrough: undefined }) }))
    expect(codeOf(() => fileOfLedger(loanOfLedger(source, LOAN, {})))).toBe('LOAN_NOT_EXPLAINABLE')
    const file = fileOfLedger(loanOfLedger(source, LOAN, {}), true)
    expect(explain(file.terms, file.facts, file.asOf, 'principal').result).toBe(usd(10_000_00))
    const supposed = fileOfLedger(loanOfLedger(source, LOAN, { interestFrom: date('2020-03-21') }))
    expect(explain(supposed.terms, supposed.facts, supposed.asOf, 'payoff').result).toBe(usd(10_010_00))
  })
})
