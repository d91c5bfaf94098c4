/** What can happen to a loan. A fact never changes; another one takes it back. */
import type { CivilDate } from '@chassis/primitives'
import type { PaymentType, PrepaymentMode } from '../products/product.ts'
import type { RateE9 } from '../rate.ts'

interface Common {
  /** Unique within the loan. */
  readonly id: string
  /** From this day on it counts. */
  readonly effective: CivilDate
  /** On this day it was entered in the book. */
  readonly posted: CivilDate
}

/** Money paid out to the borrower or to whom the borrower says. */
export interface Disbursement extends Common {
  readonly kind: 'disbursement'
  readonly amountMinor: bigint
}

/** Money received. */
export interface Payment extends Common {
  readonly kind: 'payment'
  readonly amountMinor: bigint
  readonly type: PaymentType
}

/** Money received whose purpose is not known yet. */
export interface SuspenseReceipt extends Common {
  readonly kind: 'suspenseReceipt'
  readonly amountMinor: bigint
}

/** Money in suspense becomes a payment. */
export interface SuspenseApplication extends Common {
  readonly kind: 'suspenseApplication'
  readonly amountMinor: bigint
}

/** Money in suspense or paid over goes back. */
export interface Refund extends Common {
  readonly kind: 'refund'
  readonly from: 'overpaid' | 'suspense' | 'advance'
  readonly amountMinor: bigint
}

/** Principal paid before it is due. */
export interface Prepayment extends Common {
  readonly kind: 'prepayment'
  readonly amountMinor: bigint
  readonly mode: PrepaymentMode
}

/** Everything is paid. */
export interface PayoffReceived extends Common {
  readonly kind: 'payoff'
  readonly amountMinor: bigint
  /** Last day of the quote that it answers. */
  readonly goodThrough: CivilDate | undefined
}

export interface FeeCharged extends Common {
  readonly kind: 'fee'
  readonly code: string
  readonly amountMinor: bigint
}

/** A fee that was paid goes back to the borrower. */
export interface FeeRefunded extends Common {
  readonly kind: 'feeRefund'
  /** The id of the fee. */
  readonly fee: string
  readonly amountMinor: bigint
}

/** Something owed is forgiven. */
export interface Waiver extends Common {
  readonly kind: 'waiver'
  readonly component: 'interest' | 'penalty' | 'fee'
  readonly amountMinor: bigint
  /** Of one fee only. */
  readonly fee: string | undefined
}

export interface RateChanged extends Common {
  readonly kind: 'rateChange'
  readonly rate: RateE9
}

/** A new value of the index that the rate follows. */
export interface IndexFixed extends Common {
  readonly kind: 'indexFixing'
  readonly value: RateE9
}

/** The next instalments are skipped; all others move back by as many periods. */
export interface Deferment extends Common {
  readonly kind: 'deferment'
  readonly count: number
  readonly pays: 'interest' | 'nothing'
  readonly interest: 'capitalise' | 'defer' | 'waive'
  /** Instalments keep their amount and the last takes the difference, or are levelled again. */
  readonly amounts: 'keep' | 'relevel'
}

/** More instalments at the end, levelled again. */
export interface Extension extends Common {
  readonly kind: 'extension'
  readonly count: number
}

/** Arrears are taken into a new schedule; the loan is current again. */
export interface ReAge extends Common {
  readonly kind: 'reAge'
  readonly count: number
  readonly firstDue: CivilDate
}

/** Arrears are spread over the remaining instalments, on their dates. */
export interface ReAmortise extends Common {
  readonly kind: 'reAmortise'
}

/** A new schedule for what is not yet due; arrears stay due. */
export interface Reschedule extends Common {
  readonly kind: 'reschedule'
  readonly count: number
  readonly firstDue: CivilDate
  readonly rate: RateE9 | undefined
}

/** Interest, penalties or fees become principal. */
export interface Capitalisation extends Common {
  readonly kind: 'capitalisation'
  readonly interestMinor: bigint
  readonly penaltyMinor: bigint
  readonly feeMinor: bigint
}

/** A part of what is owed, or all of it, is given up. */
export interface WriteOff extends Common {
  readonly kind: 'writeOff'
  readonly amounts: Readonly<Record<'principal' | 'interest' | 'penalty' | 'fee', bigint>> | 'all'
}

/** The lender treats the loan as lost and still collects. */
export interface ChargeOff extends Common {
  readonly kind: 'chargeOff'
}

/** Everything falls due at once. */
export interface Acceleration extends Common {
  readonly kind: 'acceleration'
}

/** Days from `effective` to `until` (excluded) do not count as past due. */
export interface DelinquencyPause extends Common {
  readonly kind: 'delinquencyPause'
  readonly until: CivilDate
}

/** What becomes of a guaranteed residual. */
export interface Election extends Common {
  readonly kind: 'election'
  readonly choice: 'return' | 'trade' | 'purchase'
  /** Distance driven, same unit as the allowance. */
  readonly distance: bigint
  /** Charge for the condition of the vehicle. */
  readonly conditionMinor: bigint
  /** `trade`: what the vehicle is taken for. */
  readonly tradeMinor: bigint
}

/** Takes another fact back, as if it had never been. */
export interface Reversal extends Common {
  readonly kind: 'reversal'
  /** The id of the fact taken back. */
  readonly of: string
}

/** Everything that moves a loan. */
export type MovingFact =
  | Disbursement
  | Payment
  | SuspenseReceipt
  | SuspenseApplication
  | Refund
  | Prepayment
  | PayoffReceived
  | FeeCharged
  | FeeRefunded
  | Waiver
  | RateChanged
  | IndexFixed
  | Deferment
  | Extension
  | ReAge
  | ReAmortise
  | Reschedule
  | Capitalisation
  | WriteOff
  | ChargeOff
  | Acceleration
  | DelinquencyPause
  | Election

export type Fact = MovingFact | Reversal
