/** What a loan shows on a date. */
import type { CivilDate } from '@chassis/primitives'
import type { RateE9 } from '../rate.ts'
import type { PayoffAmounts } from './payoff-amounts.ts'
import type { Amounts, Fee, LoanStatus, Totals } from './state.ts'

/** An exact amount: `numerator ÷ denominator` minor units. */
export interface ExactAmount {
  readonly numerator: bigint
  readonly denominator: bigint
}

export type RowStatus = 'paid' | 'partlyPaid' | 'unpaid' | 'due' | 'future'

export interface ScheduleRow {
  readonly n: number
  readonly start: CivilDate
  readonly end: CivilDate
  readonly due: CivilDate
  /** Principal before the row, as billed or projected; undefined for billed rows. */
  readonly openingMinor: bigint | undefined
  readonly interestMinor: bigint
  /** Negative where interest joins the principal. */
  readonly principalMinor: bigint
  readonly amountMinor: bigint
  readonly paidMinor: bigint
  readonly status: RowStatus
}

export interface Position {
  readonly asOf: CivilDate
  readonly status: LoanStatus
  readonly settledOn: CivilDate | undefined
  readonly rate: RateE9
  /** What is owed: principal due or not, posted interest, penalties, fees. */
  readonly owed: Readonly<Amounts>
  /** Interest accrued since it was last posted, exact, and rounded as a posting on this date would. */
  readonly accrued: ExactAmount
  readonly accruedMinor: bigint
  /** The same for late interest. */
  readonly lateAccruedMinor: bigint
  readonly advanceMinor: bigint
  readonly suspenseMinor: bigint
  readonly overpaidMinor: bigint
  /** What unpaid instalments, fees and penalties ask for now. */
  readonly dueMinor: bigint
  /** Of the instalments in it, those whose due date has passed. */
  readonly pastDueMinor: bigint
  readonly oldestUnpaidDue: CivilDate | undefined
  readonly daysPastDue: number
  /** 0: current; n: the n-th bucket of the product. */
  readonly bucket: number
  readonly nextDue: CivilDate | undefined
  readonly nextAmountMinor: bigint
  /** What the next day adds to interest. */
  readonly perDiem: ExactAmount
  readonly perDiemMinor: bigint
  readonly payoff: PayoffAmounts
  readonly levelMinor: bigint | undefined
  readonly fees: readonly Fee[]
  readonly totals: Totals
  readonly schedule: readonly ScheduleRow[]
}
