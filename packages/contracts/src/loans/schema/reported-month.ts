/** A month as its servicer reports it, and what every node makes of it. */
import {
  bool,
  civilDateType,
  exactInteger,
  field,
  list,
  MEMBER,
  oneOf,
  optional,
  record,
  u16,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { reportedAmount, reportedRate } from './amounts.ts'

/** The reporting period, both days included. */
export const ReportingPeriod = record('ReportingPeriod', {
  begin: field(1, civilDateType, MEMBER, 'First day'),
  end: field(2, civilDateType, MEMBER, 'Last day'),
})
export type ReportingPeriod = ValueOf<typeof ReportingPeriod>

/** The servicer's figures. One that it does not state is left out, never taken as zero. */
export const MonthClaim = record('MonthClaim', {
  beginBalance: field(1, optional(reportedAmount), MEMBER, 'Balance at the beginning, minor units'),
  endBalance: field(2, optional(reportedAmount), MEMBER, 'Balance at the end, minor units'),
  paid: field(3, optional(reportedAmount), MEMBER, 'Total received, minor units'),
  interest: field(4, optional(reportedAmount), MEMBER, 'Of it, interest'),
  principal: field(5, optional(reportedAmount), MEMBER, 'Of it, principal'),
  other: field(6, optional(reportedAmount), MEMBER, 'Of it, other'),
  otherAdjustment: field(7, optional(reportedAmount), MEMBER, 'Other adjustment that lowers the balance, minor units'),
  rate: field(8, optional(reportedRate), MEMBER, 'Rate of the period, 10⁻⁹'),
  interestPaidThrough: field(9, optional(civilDateType), MEMBER, 'Date through which interest is paid'),
  scheduledPayment: field(10, optional(reportedAmount), MEMBER, 'Scheduled payment of the period, minor units'),
  nextPaymentDue: field(11, optional(reportedAmount), MEMBER, 'Payment due in the next period, minor units'),
  daysPastDue: field(12, optional(u16), MEMBER, 'Days past due at the end'),
  modified: field(13, optional(bool), MEMBER, 'Whether the contract was modified in the period'),
})
export type MonthClaim = ValueOf<typeof MonthClaim>

/**
 * How a month was judged. From its own figures (finance: judgeReportedMonth), where nothing else is known; `recomputed`
 * only where dated payments are on the ledger and every stated figure follows from them.
 */
export const monthVerdict = oneOf(
  'noPayment',
  'zeroBalance',
  'zeroRate',
  'interestOnly',
  'consistentWithInferredDate',
  'break',
  'notStated',
  'recomputed',
)
export type MonthVerdict = ValueOf<typeof monthVerdict>
/**
 * `attested`: the balance now rests on this report. `payments`: it rests on recorded payments; the report is compared.
 */
export const monthBasis = oneOf('attested', 'payments')

/** Why a figure could not be reproduced; the words of finance first. */
export const breakReason = oneOf(
  'balanceNotConserved',
  'paidNotSplit',
  'negativeFigure',
  'interestAtZeroRate',
  'principalWithoutInterest',
  'interestFitsNoWholeDays',
  'beginBalanceDiffers',
  'rateDiffers',
  'balanceBelowZero',
  'paidDiffers',
  'interestDiffers',
  'principalDiffers',
  'feesDiffer',
  'balanceMovementDiffers',
)
export type BreakReason = ValueOf<typeof breakReason>

export const MonthJudgement = record('MonthJudgement', {
  basis: field(1, monthBasis, MEMBER, 'What the balance rests on'),
  verdict: field(2, monthVerdict, MEMBER, 'One word for the month'),
  agreement: field(3, optional(oneOf('exact', 'withinOneCent')), MEMBER, 'How close, where a date was inferred'),
  reasons: field(4, list(breakReason, 16), MEMBER, 'Every break found, in the order of checking'),
  inferredDays: field(5, optional(exactInteger), MEMBER, 'Days fitted to the claimed interest: inferred, not known'),
  expectedInterest: field(6, optional(exactInteger), MEMBER, 'Interest of so many days, minor units'),
  balanceDifference: field(7, optional(exactInteger), MEMBER, 'begin − principal − adjustment − end, minor units'),
  paidDifference: field(8, optional(exactInteger), MEMBER, 'paid − interest − principal − other, minor units'),
})
export type MonthJudgement = ValueOf<typeof MonthJudgement>

/** One figure that cannot be reproduced: what is claimed beside what follows. */
export const BreakDetail = record('BreakDetail', {
  about: field(1, u32, MEMBER, 'Index of the fact with the claim'),
  reason: field(2, breakReason, MEMBER, 'Which figure, and how it fails'),
  claimed: field(3, optional(exactInteger), MEMBER, 'The claimed figure, minor units (10⁻⁹ for a rate)'),
  recomputed: field(4, optional(exactInteger), MEMBER, 'What follows from the other figures, same unit'),
})
export type BreakDetail = ValueOf<typeof BreakDetail>
