/** What the contract announces. */
import { accountId, field, list, loanId, MEMBER, optional, PUBLIC, record, u32 } from '@chassis/protocol'
import { breakResolution } from './facts.ts'
import { monthVerdict } from './reported-month.ts'
import { loanOrigin } from './terms.ts'

const loan = field(1, loanId, MEMBER, 'The loan')
const fact = field(2, u32, MEMBER, 'Index of the fact')

export const LoanBoarded = record('LoanBoarded', {
  loan,
  lender: field(2, accountId, PUBLIC, 'Whose receivable it is'),
  servicer: field(3, accountId, PUBLIC, 'Who collects'),
  origin: field(4, optional(loanOrigin), PUBLIC, 'Of a loan that is no real one'),
})
export const MonthJudged = record('MonthJudged', {
  loan,
  fact,
  verdict: field(3, monthVerdict, MEMBER, 'One word for the month'),
})
export const PaymentRecorded = record('PaymentRecorded', { loan, fact })
export const PaymentUndone = record('PaymentUndone', { loan, fact })
export const BreaksOpened = record('BreaksOpened', {
  loan,
  facts: field(2, list(u32, 32, 1), MEMBER, 'Indices of the facts that opened them'),
})
export const BreaksCorrected = record('BreaksCorrected', {
  loan,
  facts: field(2, list(u32, 32, 1), MEMBER, 'Indices of the facts that closed them'),
})
export const BreakResolved = record('BreakResolved', {
  loan,
  fact,
  resolution: field(3, breakResolution, MEMBER, 'How'),
})
export const LoanSettled = record('LoanSettled', { loan, fact })
export const BoardingRestated = record('BoardingRestated', { loan, fact })
export const ServicerReplaced = record('ServicerReplaced', {
  loan,
  servicer: field(2, accountId, PUBLIC, 'Who collects from now on'),
})
