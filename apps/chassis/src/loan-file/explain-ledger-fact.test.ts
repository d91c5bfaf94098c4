import { createFormatter, LOCALES, type Locale } from '@chassis/messages'
import { isPlatformError, Rejection } from '@chassis/primitives'
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
} from '../../../../packages/contracts/src/loans/loans-harness.test-support.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { explainLedgerFact } from './explain-ledger-fact.ts'
import { explainLedgerLoan } from './explain-ledger-loan.ts'
import type { LedgerLoan } from './find-loan.ts'

const loanOf = (harness: LoansHarness, asOf = '2020-03-31'): LedgerLoan => {
  const genesis = { members: [] } as unknown as LedgerLoan['genesis']
  return { loan: LOAN, facts: harness.facts(), asOf: date(asOf), interestFrom: undefined, genesis }
}

function printing(locale: Locale, call: (io: CliIo) => void): string {
  const lines: string[] = []
  call({ locale, format: createFormatter(locale), print: (line: string) => lines.push(line) } as unknown as CliIo)
  return lines.join('\n')
}

/** What is printed, or the code of the error. */
function explained(loan: LedgerLoan, fact: string, on?: string, json = false): string {
  const day = on === undefined ? undefined : date(on)
  try {
    return printing('en', (io) => explainLedgerFact(loan, { fact, on: day }, { json }, io))
  } catch (error) {
    if (isPlatformError(error)) return error.code
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}

const entry = (externalRef: string) => ({ externalRef, posted: date('2020-02-10') })
const corrected = () =>
  boarded()
    .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    .must('correctMonth', SERVICER, {
      loan: LOAN,
      month: 1,
      entry: entry('c1'),
      claim: { ...JANUARY, principal: usd(270_00), interest: usd(30_00), endBalance: usd(9_730_00) },
    })

describe('explainLedgerFact', () => {
  it('supposes a payment on another day, and never', () => {
    const loan = loanOf(boarded().must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00))))
    const later = explained(loan, 'fact-1', '2020-02-20')
    expect(later).toContain('Had fact-1 been effective on 2020-02-20')
    // Ten more days of 1.00 come out of the payment before principal does.
    expect(later).toContain('Unpaid principal: +10.00 USD')
    expect(explained(loan, 'fact-1')).toContain('Had fact-1 never happened')
  })

  it('explains a corrected month with the figures that count, whichever of its facts is named', () => {
    const loan = loanOf(corrected())
    const last = loan.facts.findLastIndex(({ kind }) => kind === 'monthCorrected')
    const text = explained(loan, 'fact-1')
    expect(text).toContain(`fact 1 reports was corrected. Corrections: ${last}. The figures of fact ${last} count`)
    expect(text).toContain('−270.00 → 9730.00')
    expect(text).toContain('1.00 USD less or more, on the principal of 10000.00 USD before it')
    expect(explained(loan, `fact-${last}`)).toBe(text)
    expect(JSON.parse(explained(loan, 'fact-1', undefined, true))).toMatchObject({
      fact: 1,
      report: 1,
      corrections: [last],
      month: { fact: last, lowersPrincipalBy: '27000' },
      principal: '1000000',
      perDiem: '100',
    })
  })

  it('says of a month that was compared with payments that it moves nothing', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-01-10', usd(300_00)))
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
    expect(explained(loanOf(harness), 'fact-2')).toContain('It moves nothing, so nothing would differ without it')
    const json: unknown = JSON.parse(explained(loanOf(harness), 'fact-2', undefined, true))
    expect(json).toMatchObject({ report: 2, corrections: [] })
    expect(json).not.toHaveProperty('perDiem')
  })

  it('says why nothing can be supposed of a fact', () => {
    const harness = boarded()
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(300_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-03-10', usd(300_00)))
      .must('reversePayment', SERVICER, reversal(2, 'r1', '2020-03-12'))
    expect(explained(loanOf(harness), 'fact-2')).toBe('FACT_REVERSED')
    expect(explained(loanOf(harness, '2020-02-09'), 'fact-1')).toBe('FACT_COUNTS_LATER')
    expect(explained(loanOf(harness), 'fact-3')).toBe('FACT_MOVES_NOTHING')
    expect(explained(loanOf(harness), 'fact-0')).toBe('FACT_MOVES_NOTHING')
    for (const unknown of ['fact-4', '1', 'fact--1', 'fact-01']) {
      expect(explained(loanOf(harness), unknown), unknown).toBe('FACT_UNKNOWN')
    }
  })
})

describe('explainLedgerLoan', () => {
  it.each(['level', 'daysPastDue', 'instalment:3'] as const)('has no %s, and says so without a file', (amount) => {
    const explaining = () => printing('en', (io) => explainLedgerLoan(loanOf(boarded()), amount, {}, io))
    expect(explaining).toThrow(expect.objectContaining({ code: 'LOAN_HAS_NO_DUE_DAYS' }))
  })

  it.each(LOCALES)('opens an amount in %s', (locale) => {
    const text = printing(locale, (io) => explainLedgerLoan(loanOf(boarded()), 'payoff', {}, io))
    expect(text).toContain('10090.00')
  })
})
