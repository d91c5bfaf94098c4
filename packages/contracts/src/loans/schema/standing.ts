/** How well each figure of a loan is known: the answer of a query, never stored. */
import {
  accountId,
  civilDateType,
  exactInteger,
  field,
  list,
  loanId,
  MEMBER,
  oneOf,
  optional,
  record,
  u16,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { currencyCode } from '../../vocabulary/currency-code.ts'
import { monthVerdict } from './reported-month.ts'

export const figureName = oneOf(
  'principal',
  'interest',
  'fees',
  'suspense',
  'perDiem',
  'payoff',
  'daysPastDue',
  'nextPayment',
)
export type FigureName = ValueOf<typeof figureName>

/**
 * `attested`: another book hands it over. `recomputed`: every node computes it, from an attestation on. `supposed`:
 * computed from a day on which nobody answers for. `claimed`: the servicer says so and nothing here can check it.
 * `unknown`: no fact determines it.
 */
export const figureBasis = oneOf('attested', 'recomputed', 'supposed', 'claimed', 'unknown')
export type FigureBasis = ValueOf<typeof figureBasis>

export const unknownBecause = oneOf('interestStartNotStated', 'dueDaysNotStated', 'notReported')

export const KnownFigure = record('KnownFigure', {
  name: field(1, figureName, MEMBER, 'Which'),
  basis: field(2, figureBasis, MEMBER, 'How it is known'),
  value: field(3, optional(exactInteger), MEMBER, 'Minor units; days for daysPastDue; absent where it is unknown'),
  fact: field(4, optional(u32), MEMBER, 'Index of the fact that it rests on'),
  atLeast: field(5, optional(exactInteger), MEMBER, 'Of an unknown figure: what is known of it, minor units'),
  because: field(6, optional(unknownBecause), MEMBER, 'Why it cannot be known'),
})
export type KnownFigure = ValueOf<typeof KnownFigure>

/** A reported month and what it did to the principal. */
export const MonthStep = record('MonthStep', {
  fact: field(1, u32, MEMBER, 'Index of the report or of its last Correction'),
  end: field(2, civilDateType, MEMBER, 'Last day of the period'),
  verdict: field(3, monthVerdict, MEMBER, 'What every node made of its figures'),
  lowersPrincipalBy: field(
    4,
    optional(exactInteger),
    MEMBER,
    'Minor units; absent where it was compared with payments',
  ),
  principal: field(5, exactInteger, MEMBER, 'Principal after it, minor units'),
  inferredDays: field(6, optional(exactInteger), MEMBER, 'Days fitted to the claimed interest: inferred, not known'),
})
export type MonthStep = ValueOf<typeof MonthStep>

/** Months in an answer; earlier ones are counted. */
export const MONTHS_SHOWN = 24

export const LoanStanding = record('LoanStanding', {
  loan: field(1, loanId, MEMBER, 'The loan'),
  currency: field(2, currencyCode, MEMBER, 'Of all amounts'),
  asOf: field(3, civilDateType, MEMBER, 'The day'),
  attestedBy: field(4, accountId, MEMBER, 'Who answers for the balance that the rest is computed from'),
  attestedAsOf: field(5, civilDateType, MEMBER, 'Close of the day that it is attested for'),
  restsOn: field(6, u32, MEMBER, 'Index of the fact with that attestation'),
  payments: field(7, u32, MEMBER, 'Recorded payments in force since'),
  interestFrom: field(8, optional(civilDateType), MEMBER, 'Interest is counted from this day on after the attestation'),
  isSupposed: field(9, optional(oneOf('supposed')), MEMBER, 'That day was supposed by whoever asks'),
  figures: field(10, list(KnownFigure, figureName.words.length), MEMBER, 'Every figure, and how it is known'),
  openingPrincipal: field(11, exactInteger, MEMBER, 'Principal as it was boarded, minor units'),
  months: field(12, list(MonthStep, MONTHS_SHOWN), MEMBER, 'The last reported months, in the order of their ends'),
  earlierMonths: field(13, u16, MEMBER, 'Reported months before them'),
  claimedPrincipal: field(14, optional(exactInteger), MEMBER, "The servicer's balance, where it differs"),
  openBreaks: field(15, u16, MEMBER, 'Breaks opened and not closed'),
})
export type LoanStanding = ValueOf<typeof LoanStanding>
