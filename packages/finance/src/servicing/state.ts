/** Where a loan stands after some of its facts: plain data, never changed in place by a caller. */
import type { CivilDate } from '@chassis/primitives'
import type { Terms } from '../products/contract.ts'
import type { Component } from '../products/product.ts'
import type { RateE9 } from '../rate.ts'
import type { DueSeries } from '../schedule/due-dates.ts'
import type { Row } from '../schedule/row.ts'
import type { Election } from './fact.ts'
import type { Trace } from './trace.ts'

export type Amounts = Record<Component, bigint>

export interface Fee {
  /** The id of the fact that charged it. */
  readonly id: string
  readonly code: string
  readonly charged: CivilDate
  readonly amountMinor: bigint
  readonly paidMinor: bigint
  readonly waivedMinor: bigint
  readonly refundedMinor: bigint
}

export interface Pause {
  readonly from: CivilDate
  /** Excluded. */
  readonly until: CivilDate
}

/** Everything that ever moved, so that INV-L1 can be checked: what is owed = what came − what went. */
export interface Totals {
  disbursed: bigint
  /** Posted, by component; fees and penalties as charged. */
  charged: Amounts
  /** Principal counts what was paid, not what was given up. */
  paid: Amounts
  waived: Amounts
  writtenOff: Amounts
  /** Interest, penalties and fees that became principal. */
  capitalised: Amounts
  /** Settled by returning the vehicle. */
  surrendered: Amounts
  received: bigint
  refunded: bigint
  /** Given back by a rebate on precomputed interest. */
  rebated: bigint
}

export type LoanStatus = 'open' | 'settled' | 'chargedOff' | 'writtenOff'

export interface LoanState {
  readonly terms: Terms
  /** Hears of every step when a derivation is wanted; otherwise undefined. */
  trace: Trace | undefined
  /** All facts and events up to the end of this day are in. */
  date: CivilDate
  /** How many facts are in. */
  facts: number
  status: LoanStatus
  settledOn: CivilDate | undefined
  rate: RateE9
  /** Denominator of the weights of days, and of accruals (that times 10⁹): fixed by the product. */
  readonly dayUnit: bigint
  readonly accrualUnit: bigint
  /** What is owed. `principal` includes what is not due yet; the others are due. */
  owed: Amounts
  /** Held for the coming instalments. */
  advance: bigint
  /** Held until it is known what it is for. */
  suspense: bigint
  /** Received beyond everything owed. */
  overpaid: bigint
  /** Principal that is not billed yet, on which `scheduled` interest accrues. `daily`: not used, 0. */
  balance: bigint
  /** Accrued, not posted interest, over the denominator of the loan. */
  accrued: bigint
  accruedTo: CivilDate
  /** What of it lies before the last change of balance or rate; whole minor units where parts are rounded. */
  partsAccrued: bigint
  /** Position of the row in whose period `accruedTo` lies. */
  period: number
  /** `account`: the day from which the running days are counted, that of the last fact or of the opening. */
  countedFrom: CivilDate
  /** Interest posted since the last row was billed (`daily`). */
  periodInterest: bigint
  /** Belongs to this state alone; rows in it are replaced, never changed. */
  rows: Row[]
  /** Position of the first row that is not billed. */
  next: number
  /** Position of the first row that is not fully paid; at most `next`. */
  unpaid: number
  /** Position of the first row that a late fee may still be charged on. */
  lateNext: number
  /** Positions after it whose late fee came earlier: an instalment may fall due before the one ahead of it. */
  lateAhead: readonly number[]
  /** The series that open rows come from, and the slot of its first one. */
  series: DueSeries
  levelMinor: bigint | undefined
  fees: readonly Fee[]
  /** Late interest accrued and not posted, over yearDays × 10⁹, and the day up to which it is counted. */
  lateAccrued: bigint
  lateTo: CivilDate
  pauses: readonly Pause[]
  /** What the borrower chose about a guaranteed residual. */
  election: Election | undefined
  isElectionDone: boolean
  totals: Totals
}
