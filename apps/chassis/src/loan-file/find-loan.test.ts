import { explain } from '@chassis/finance'
import { isPlatformError, parseCivilDate } from '@chassis/primitives'
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
import { loanOfLedger } from './find-loan.ts'

const sourceOf = (harness: LoansHarness) => ({
  book: harness.read(),
  snapshot: { position: { height: 7, time: date('2020-03-31') * 86_400_000 } },
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
    const file = loanOfLedger(sourceOf(paid()), LOAN, undefined, false)
    expect(file.asOf).toBe(date('2020-03-31'))
    // 1.00 a day until the payment; 9,740.00 at 3.66 % over 366 days after it.
    const { result } = explain(file.terms, file.facts, file.asOf, 'payoff')
    expect(result).toBe(usd(9_740_00) + usd(48_70))
    const earlier = loanOfLedger(sourceOf(paid()), LOAN, parseCivilDate('2020-02-01'), false)
    expect(earlier.facts).toEqual([])
  })

  it('says that there is no such loan', () => {
    const other = `loan_${'0'.repeat(32)}`
    expect(codeOf(() => loanOfLedger(sourceOf(paid()), other, undefined, false))).toBe('ID_NOT_FOUND')
  })

  it('does not guess an unknown start of interest, but tells what was attested', () => {
    const source = sourceOf(boarded({ opening: openingOf({ interestPaidThrough: undefined }) }))
    expect(codeOf(() => loanOfLedger(source, LOAN, undefined, false))).toBe('LOAN_NOT_EXPLAINABLE')
    const file = loanOfLedger(source, LOAN, undefined, true)
    expect(explain(file.terms, file.facts, file.asOf, 'principal').result).toBe(usd(10_000_00))
  })
})
