/** A product: the rules of a loan as versioned data. There is no code per product. */
import type { CivilDate } from '@chassis/primitives'
import type { CurrencyCode } from '../currency.ts'
import type { DayCount } from '../day-count/day-count.ts'
import type { RateE9 } from '../rate.ts'

/** The direction of a rounding; see rounding.ts. */
export type RoundingDirection = 'floor' | 'ceiling' | 'down' | 'up' | 'halfUp' | 'halfEven'

/**
 * What interest is counted on.
 * - `daily`: on the principal that is really outstanding, day by day; a payment pays the interest up to its day.
 * - `scheduled`: on the balance of the schedule; paying an instalment early or late does not change it.
 * - `precomputed`: fixed with the contract; settling early gives a rebate.
 */
export type InterestMethod = 'daily' | 'scheduled' | 'precomputed'

/**
 * How days become years. Besides the market conventions: `actual/364` (52 weeks), and `equalPeriods`, in which every
 * regular period is the same part of a year and only an odd first period counts days over `stubYearDays`.
 */
export type AccrualDayCount = DayCount | 'actual/364' | 'equalPeriods'

export interface InterestRule {
  readonly method: InterestMethod
  readonly dayCount: AccrualDayCount
  /** `equalPeriods` only: the days of a year outside regular periods. */
  readonly stubYearDays: 360 | 365
  /** From an exact accrual to minor units, wherever interest is posted. */
  readonly rounding: RoundingDirection
  /** Whether what the rounding left over is carried into the next accrual or dropped. */
  readonly residue: 'carry' | 'drop'
  /**
   * `scheduled`: whether interest is exact until it is posted, or every stretch at one balance and rate is rounded by
   * itself (so does Apache Fineract).
   */
  readonly parts: 'exact' | 'rounded'
  /** After a change of rate the coming instalments are levelled again, or keep their amount. */
  readonly rateChange: 'relevel' | 'keepAmount'
}

export interface Frequency {
  readonly unit: 'day' | 'week' | 'semiMonth' | 'month'
  /** Every so many units; 1 for semi-monthly. Biweekly is 2 weeks, quarterly 3 months. */
  readonly every: number
}

/**
 * How instalments come about. `account` has none: a balance that another book hands over without its due days. All of
 * it is due at once, interest is counted anew from the day of every fact, and days past due cannot be told.
 */
export type ScheduleKind = 'level' | 'equalPrincipal' | 'interestOnly' | 'addOn' | 'lease' | 'account'

export type RollRule = 'none' | 'following' | 'modifiedFollowing' | 'preceding'

export interface ScheduleRule {
  readonly kind: ScheduleKind
  readonly frequency: Frequency
  /** Instalment amounts are rounded to whole multiples of `unitMinor`. */
  readonly rounding: RoundingDirection
  readonly unitMinor: bigint
  /** `evenLast`: the level amount may differ by one unit if the final instalment is then closer to it. */
  readonly fit: 'exact' | 'evenLast'
  /** The instalment that takes what the rounding leaves. `first` is not for level instalments. */
  readonly remainder: 'last' | 'first'
  /** `addOn`: how the charge is earned over the instalments. */
  readonly earning: 'equal' | 'rule78' | 'actuarial'
  /** Where a due date goes that falls on a day without business. */
  readonly roll: RollRule
  /** Whether interest runs to the nominal date or to the rolled one. */
  readonly accrueTo: 'nominal' | 'rolled'
  /** Days of the week without business, 1 = Monday … 7 = Sunday. */
  readonly weekend: readonly number[]
  readonly holidays: readonly CivilDate[]
  /** What happens when an instalment does not cover the interest of its period. */
  readonly negativeAmortisation: 'refuse' | 'capitalise'
}

/** What a payment can pay. */
export type Component = 'penalty' | 'fee' | 'interest' | 'principal'

/** A payment may be allocated by another order than the usual one, according to what it is. */
export type PaymentType = 'payment' | 'payoff' | 'prepayment' | 'recovery' | 'refund' | 'goodwill' | 'trade'

/**
 * What becomes of the money that nothing due could take.
 * - `next`: it lowers the principal now and counts towards the next instalments (`daily` only).
 * - `hold`: it is held and pays the next instalments when they fall due.
 * - `keep`, `lower`, `shorten`: it is a prepayment of that mode.
 */
export type ExcessRule = 'next' | 'hold' | PrepaymentMode

/**
 * - `keep`: instalments keep their amount; the schedule ends when nothing is left.
 * - `lower`: as many instalments, levelled again on the smaller balance.
 * - `shorten`: the fewest instalments whose level amount is not above the present one.
 */
export type PrepaymentMode = 'keep' | 'lower' | 'shorten'

export interface AllocationRule {
  readonly order: readonly Component[]
  /** Orders of particular types of payment; others follow `order`. */
  readonly orders: { readonly [T in PaymentType]?: readonly Component[] | undefined }
  /** `instalment`: the oldest instalment first, all of it. `component`: the first component of all, then the next. */
  readonly across: 'instalment' | 'component'
  readonly excess: ExcessRule
}

export interface PrepaymentRule {
  readonly modes: readonly PrepaymentMode[]
  /** Part of the prepaid principal that is charged as a fee. */
  readonly feeRate: RateE9
  /** `atOnce`: interest accrued so far is posted and paid first. `withInstalment`: it waits for the next due date. */
  readonly interest: 'atOnce' | 'withInstalment'
}

export type RebateRule = 'none' | 'actuarial' | 'rule78' | 'straightLine'

export interface PayoffRule {
  /** `scheduled` only: whether a payoff bears the interest of the days so far or of the whole period. */
  readonly interest: 'toDate' | 'wholePeriod'
  /** `precomputed` only: how the unearned charge is given back. */
  readonly rebate: RebateRule
  /** Terms longer than this get the actuarial rebate instead of the rule of 78. */
  readonly rule78Months: number
  /** A payoff may be short by so much; the rest is waived. */
  readonly toleranceMinor: bigint
}

export interface LateFee {
  readonly kind: 'flat' | 'percentOfUnpaid' | 'percentOfInstalment'
  /** Of a flat fee. */
  readonly amountMinor: bigint
  /** Of a percentage. */
  readonly rate: RateE9
  readonly minMinor: bigint
  readonly maxMinor: bigint | undefined
}

export interface LateInterest {
  /** A yearly rate of its own, or … */
  readonly rate: RateE9 | undefined
  /** … the contract rate times this (in 10⁻⁹). */
  readonly multiple: RateE9 | undefined
  readonly base: 'principal' | 'instalment'
  readonly yearDays: 360 | 365
}

export interface LateRule {
  /** Days after the due date within which nothing is charged. */
  readonly graceDays: number
  readonly fee: LateFee | undefined
  readonly interest: LateInterest | undefined
}

export interface DelinquencyRule {
  /** An instalment that lacks no more than this counts as paid. */
  readonly toleranceMinor: bigint
  /** First days past due of each bucket after `current`, ascending: 1, 30, 60, 90. */
  readonly buckets: readonly number[]
}

export interface Product {
  readonly id: string
  readonly version: number
  /** Which version of these rules computes the loan. */
  readonly computationVersion: 1
  readonly currency: CurrencyCode
  readonly interest: InterestRule
  readonly schedule: ScheduleRule
  readonly allocation: AllocationRule
  readonly prepayment: PrepaymentRule
  readonly payoff: PayoffRule
  readonly late: LateRule | undefined
  readonly delinquency: DelinquencyRule
  /** Whether interest runs on after a charge-off. */
  readonly chargeOffInterest: 'stop' | 'continue'
}
