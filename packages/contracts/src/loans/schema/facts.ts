/**
 * The facts of a loan. Figures lie in nested records, so that a fact commits to at most five hidden fields.
 * `by` and `recordedAt` are in every fact: who said it, and the block time from which it was known.
 */
import {
  accountId,
  choice,
  civilDateType,
  exactInteger,
  field,
  instant,
  list,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { externalRefType } from '../../vocabulary/code-text.ts'
import { loanAmount, positiveLoanAmount } from './amounts.ts'
import { BreakDetail, MonthClaim, MonthJudgement, ReportingPeriod } from './reported-month.ts'
import { ContractTerms, LoanReferences, loanOrigin, OpeningBalance, ServicingTerms, VaultDigests } from './terms.ts'

const by = field(1, accountId, PUBLIC, 'The member who says so')
const recordedAt = field(2, instant, PUBLIC, 'Block time')

export const paymentChannel = oneOf('transfer', 'directDebit', 'card', 'cheque', 'cash', 'other')

/** Money received outside the ledger: evidence, not a movement of tokens. */
export const Receipt = record('Receipt', {
  externalRef: field(1, externalRefType, MEMBER, "The servicer's number of this payment, unique for member and loan"),
  effective: field(2, civilDateType, MEMBER, 'Date from which it counts'),
  posted: field(3, civilDateType, MEMBER, "Date on which it was entered in the servicer's book"),
  amount: field(4, positiveLoanAmount, MEMBER, 'Amount received, minor units'),
  channel: field(5, optional(paymentChannel), MEMBER, 'How it came'),
})
export type Receipt = ValueOf<typeof Receipt>

/** What a payment paid. The parts add up to the amount. */
export const Split = record('Split', {
  interest: field(1, loanAmount, MEMBER, 'Minor units'),
  fees: field(2, loanAmount, MEMBER, 'Minor units'),
  principal: field(3, loanAmount, MEMBER, 'Minor units'),
  suspense: field(4, loanAmount, MEMBER, 'Minor units; what nothing due could take'),
})
export type Split = ValueOf<typeof Split>

/** The servicer's split. What it does not state is not compared. */
export const ClaimedSplit = record('ClaimedSplit', {
  interest: field(1, loanAmount, MEMBER, 'Minor units'),
  principal: field(2, loanAmount, MEMBER, 'Minor units'),
  fees: field(3, optional(loanAmount), MEMBER, 'Minor units'),
})
export type ClaimedSplit = ValueOf<typeof ClaimedSplit>

/** Beside each other: what every node computed when the payment was recorded, and what the servicer claims. */
export const RecordedSplit = record('RecordedSplit', {
  recomputed: field(1, Split, MEMBER, 'Computed by every node from the facts known then'),
  claimed: field(2, optional(ClaimedSplit), MEMBER, "The servicer's claim"),
})

export const paymentPurpose = oneOf('instalment', 'payoff')

export const PaymentReceived = record('PaymentReceived', {
  by,
  recordedAt,
  purpose: field(3, paymentPurpose, PUBLIC, 'Payoff: it was recorded as settling the loan'),
  receipt: field(4, Receipt, MEMBER, 'What came, and when'),
  split: field(5, RecordedSplit, MEMBER, 'What it paid'),
})

export const Boarded = record('Boarded', {
  by,
  recordedAt,
  terms: field(3, ServicingTerms, MEMBER, 'What the arithmetic needs of the contract'),
  contract: field(4, ContractTerms, MEMBER, 'The rest of the contract'),
  opening: field(5, OpeningBalance, MEMBER, 'Attested opening balance'),
  references: field(6, LoanReferences, MEMBER, 'Names elsewhere'),
  vault: field(7, optional(VaultDigests), MEMBER, 'Commitments to personal data held by the member'),
  lender: field(8, accountId, PUBLIC, 'Whose receivable it is'),
  servicer: field(9, accountId, PUBLIC, 'Who collects'),
  origin: field(10, optional(loanOrigin), PUBLIC, 'Of a loan that is no real one'),
})

/** When a later fact was entered and under which number. */
export const Entry = record('Entry', {
  externalRef: field(1, externalRefType, MEMBER, "The submitter's number of this entry, unique for member and loan"),
  posted: field(2, civilDateType, MEMBER, "Date on which it was entered in the submitter's book"),
})
export type Entry = ValueOf<typeof Entry>

export const reversalReason = oneOf('insufficientFunds', 'enteredInError', 'chargeback', 'misapplied')

/** The payment never counted: the position is recomputed without it. The payment's fact stays. */
export const PaymentReversed = record('PaymentReversed', {
  by,
  recordedAt,
  reverses: field(3, u32, MEMBER, 'Index of the payment'),
  reason: field(4, reversalReason, MEMBER, 'Why'),
  entry: field(5, Entry, MEMBER, 'Number and date of the entry'),
})

export const MonthReported = record('MonthReported', {
  by,
  recordedAt,
  period: field(3, ReportingPeriod, MEMBER, 'Which month'),
  entry: field(4, Entry, MEMBER, 'Number and date of the entry'),
  claim: field(5, MonthClaim, MEMBER, "The servicer's figures"),
  judgement: field(6, MonthJudgement, MEMBER, 'What every node made of them'),
})

/** The figures of a MonthClaim, for the list of what a Correction changes. */
export const monthFigure = oneOf(
  'beginBalance',
  'endBalance',
  'paid',
  'interest',
  'principal',
  'other',
  'otherAdjustment',
  'rate',
  'interestPaidThrough',
  'scheduledPayment',
  'nextPaymentDue',
  'daysPastDue',
  'modified',
)

/** One figure that a Correction changes. Dates are days since 1970-01-01, true is 1; absent: not stated. */
export const ChangedFigure = record('ChangedFigure', {
  figure: field(1, monthFigure, MEMBER, 'Which'),
  before: field(2, optional(exactInteger), MEMBER, 'As claimed before'),
  after: field(3, optional(exactInteger), MEMBER, 'As claimed now'),
})
export type ChangedFigure = ValueOf<typeof ChangedFigure>

/** A Correction: new figures for a month that was reported before. The first report stays. */
export const MonthCorrected = record('MonthCorrected', {
  by,
  recordedAt,
  corrects: field(3, u32, MEMBER, 'Index of the report'),
  entry: field(4, Entry, MEMBER, 'Number and date of the entry'),
  claim: field(5, MonthClaim, MEMBER, 'All figures from now on'),
  changes: field(6, list(ChangedFigure, 16, 1), MEMBER, 'What differs from the claim before'),
  judgement: field(7, MonthJudgement, MEMBER, 'What every node made of them'),
})

export const BreakOpened = record('BreakOpened', {
  by,
  recordedAt,
  detail: field(3, BreakDetail, MEMBER, 'Claimed and recomputed'),
})

/** `corrected` is set by a Correction; `explained` leaves both figures; `waived` is the lender's. */
export const breakResolution = oneOf('explained', 'corrected', 'waived')
/** Why a difference is not an error, where that is known. */
export const breakExplanation = oneOf(
  'severalPaymentsInPeriod',
  'rateChangedInPeriod',
  'contractModified',
  'roundingPractice',
  'timing',
  'dataError',
  'other',
)

export const BreakClosed = record('BreakClosed', {
  by,
  recordedAt,
  opened: field(3, u32, MEMBER, 'Index of the fact that opened it'),
  resolution: field(4, breakResolution, MEMBER, 'How'),
  explanation: field(5, optional(breakExplanation), MEMBER, 'Why, where it was explained or waived'),
})

export const ServicerChanged = record('ServicerChanged', {
  by,
  recordedAt,
  before: field(3, accountId, PUBLIC, 'Who collected until now'),
  after: field(4, accountId, PUBLIC, 'Who collects from now on'),
})

/**
 * A Correction of what was said at the boarding. It states all of it as it stands from now on, as if the loan had been
 * boarded so; the boarding and the Corrections before it stay.
 */
export const BoardingCorrected = record('BoardingCorrected', {
  by,
  recordedAt,
  entry: field(3, Entry, MEMBER, 'Number and date of the entry'),
  terms: field(4, ServicingTerms, MEMBER, 'What the arithmetic needs of the contract'),
  contract: field(5, ContractTerms, MEMBER, 'The rest of the contract'),
  opening: field(6, OpeningBalance, MEMBER, 'Attested opening balance'),
  vault: field(7, optional(VaultDigests), MEMBER, 'Commitments to personal data held by the member'),
})

export const LoanFact = choice('LoanFact', {
  boarded: [1, Boarded],
  paymentReceived: [2, PaymentReceived],
  paymentReversed: [3, PaymentReversed],
  monthReported: [4, MonthReported],
  monthCorrected: [5, MonthCorrected],
  breakOpened: [6, BreakOpened],
  breakClosed: [7, BreakClosed],
  servicerChanged: [8, ServicerChanged],
  boardingCorrected: [9, BoardingCorrected],
})
export type LoanFact = ValueOf<typeof LoanFact>
export type FactOf<K extends LoanFact['kind']> = Extract<LoanFact, { readonly kind: K }>
