/** Arguments of the methods. */
import { accountId, field, loanId, MEMBER, oneOf, optional, record, u32, type ValueOf } from '@chassis/protocol'
import { positiveLoanAmount } from './amounts.ts'
import { breakExplanation, ClaimedSplit, Entry, Receipt, reversalReason } from './facts.ts'
import { MonthClaim, ReportingPeriod } from './reported-month.ts'
import { ContractTerms, LoanReferences, loanOrigin, OpeningBalance, ServicingTerms, VaultDigests } from './terms.ts'

export const BoardLoan = record('BoardLoan', {
  loan: field(1, loanId, MEMBER, 'Random, chosen by the submitter'),
  lender: field(2, accountId, MEMBER, 'Whose receivable it is'),
  servicer: field(3, accountId, MEMBER, 'Who collects'),
  terms: field(4, ServicingTerms, MEMBER, 'What the arithmetic needs of the contract'),
  contract: field(5, ContractTerms, MEMBER, 'The rest of the contract'),
  opening: field(6, OpeningBalance, MEMBER, 'The balance taken over, as attested'),
  references: field(7, LoanReferences, MEMBER, 'Names elsewhere'),
  vault: field(8, optional(VaultDigests), MEMBER, 'Commitments to personal data held by the submitter'),
  origin: field(9, optional(loanOrigin), MEMBER, 'Of a loan that is no real one; stays with it for ever'),
})
export type BoardLoan = ValueOf<typeof BoardLoan>

export const ReportMonth = record('ReportMonth', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  period: field(2, ReportingPeriod, MEMBER, 'Which month'),
  entry: field(3, Entry, MEMBER, 'Number and date of the entry'),
  claim: field(4, MonthClaim, MEMBER, "The servicer's figures"),
})
export type ReportMonth = ValueOf<typeof ReportMonth>

export const CorrectMonth = record('CorrectMonth', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  month: field(2, u32, MEMBER, 'Index of the report that is corrected'),
  entry: field(3, Entry, MEMBER, 'Number and date of the entry'),
  claim: field(4, MonthClaim, MEMBER, 'All figures from now on'),
})
export type CorrectMonth = ValueOf<typeof CorrectMonth>

export const RecordPayment = record('RecordPayment', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  receipt: field(2, Receipt, MEMBER, 'What came, and when'),
  claimed: field(3, optional(ClaimedSplit), MEMBER, "The servicer's split"),
})
export type RecordPayment = ValueOf<typeof RecordPayment>

export const ReversePayment = record('ReversePayment', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  payment: field(2, u32, MEMBER, 'Index of the payment'),
  reason: field(3, reversalReason, MEMBER, 'Why'),
  entry: field(4, Entry, MEMBER, 'Number and date of the entry'),
})

export const Settle = record('Settle', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  receipt: field(2, Receipt, MEMBER, 'What came, and when'),
  payoff: field(3, positiveLoanAmount, MEMBER, 'What settles the loan on the effective date, minor units'),
})

export const ResolveBreak = record('ResolveBreak', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  opened: field(2, u32, MEMBER, 'Index of the fact that opened the break'),
  resolution: field(3, oneOf('explained', 'waived'), MEMBER, 'How'),
  explanation: field(4, breakExplanation, MEMBER, 'Why'),
})

export const CorrectBoarding = record('CorrectBoarding', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  entry: field(2, Entry, MEMBER, 'Number and date of the entry'),
  terms: field(3, ServicingTerms, MEMBER, 'What the arithmetic needs of the contract, from now on'),
  contract: field(4, ContractTerms, MEMBER, 'The rest of the contract, from now on'),
  opening: field(5, OpeningBalance, MEMBER, 'The balance taken over, from now on'),
  vault: field(6, optional(VaultDigests), MEMBER, 'Commitments to personal data, from now on; absent: there are none'),
})
export type CorrectBoarding = ValueOf<typeof CorrectBoarding>

export const ChangeServicer = record('ChangeServicer', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  servicer: field(2, accountId, MEMBER, 'Who collects from now on'),
})
