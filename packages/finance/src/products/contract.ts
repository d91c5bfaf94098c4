/** What one borrower agreed: amounts, dates and rate, under the rules of a product. */
import type { CivilDate } from '@chassis/primitives'
import type { RateE9 } from '../rate.ts'
import type { Product } from './product.ts'

/** A rate that follows an index: index + margin, held between floor and cap. */
export interface FloatingRate {
  readonly index: string
  readonly margin: RateE9
  readonly cap: RateE9 | undefined
  readonly floor: RateE9 | undefined
  /** By how much one fixing may move the rate. */
  readonly stepCap: RateE9 | undefined
}

/** A last amount that is settled apart. */
export interface ResidualTerms {
  readonly amountMinor: bigint
  /** Due with the last instalment, or one period after it. */
  readonly due: 'withLast' | 'nextPeriod'
  /** `balloon`: it is simply owed. `guaranteed`: the borrower returns, trades or buys. */
  readonly kind: 'balloon' | 'guaranteed'
  /** What counts when no choice was made by the due date. */
  readonly otherwise: 'purchase' | 'return'
  /** Kilometres or miles that the contract allows, and the charge for each one more, in minor units. */
  readonly distanceAllowance: bigint
  readonly excessDistanceMinor: bigint
}

/** Instalments `from`…`to` (counted from 1) in which less is paid. */
export interface GraceTerms {
  readonly from: number
  readonly to: number
  readonly pays: 'interest' | 'nothing'
  /** Where nothing is paid: interest joins the principal, waits for the next instalment, or is not charged. */
  readonly interest: 'capitalise' | 'defer' | 'waive'
}

/** From instalment `from` on the level amount counts so many percent. */
export interface StepTerms {
  readonly from: number
  readonly percent: number
}

/** An amount added to every instalment that falls due in one of these months (1 to 12). */
export interface BonusTerms {
  readonly months: readonly number[]
  readonly amountMinor: bigint
}

/** An instalment whose amount the contract states. */
export interface StatedInstalment {
  readonly n: number
  readonly amountMinor: bigint
}

/** The balance that another book hands over: attested, not recomputed. */
export interface OpeningTerms {
  /** Close of this day; facts come after it. */
  readonly asOf: CivilDate
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly feeMinor: bigint
  readonly penaltyMinor: bigint
  readonly suspenseMinor: bigint
  /** `account`: what an earlier rounding left of the interest, over the denominator of the loan; may be negative. */
  readonly residue: bigint
  /** Interest is counted from this day on. */
  readonly interestFrom: CivilDate
  /** Instalments that the other book has billed; `contract.count` counts all. */
  readonly billed: number
  /** Of the billed ones, what is unpaid, the oldest first: number, amount, and interest in it. */
  readonly unpaid: readonly { readonly n: number; readonly amountMinor: bigint; readonly interestMinor: bigint }[]
}

export interface Contract {
  readonly principalMinor: bigint
  /** Interest runs from this day on. */
  readonly start: CivilDate
  readonly rate: RateE9
  readonly floating: FloatingRate | undefined
  /** Number of instalments, without a residual that is due apart; 0 of an account. */
  readonly count: number
  readonly firstDue: CivilDate
  /** Day of the month (31: its last day), two of them for semi-monthly; empty: the day of `firstDue`. */
  readonly dueDays: readonly number[]
  /** The level amount, where the contract states it; otherwise it is solved. */
  readonly amountMinor: bigint | undefined
  readonly residual: ResidualTerms | undefined
  readonly grace: readonly GraceTerms[]
  readonly steps: readonly StepTerms[]
  readonly bonus: readonly BonusTerms[]
  readonly stated: readonly StatedInstalment[]
  /** Add-on: the whole finance charge. Lease: not used. */
  readonly chargeMinor: bigint | undefined
  /** Lease: the money factor, in 10⁻⁹. */
  readonly moneyFactor: RateE9 | undefined
  /** Tax on every instalment, charged with it as a fee. */
  readonly taxRate: RateE9
  /** The whole instalment is taxed, or its principal (depreciation) alone. */
  readonly taxOn: 'amount' | 'principal'
  /** `atStart`: the principal is paid out on `start`. `byFacts`: in tranches, up to the principal. */
  readonly disbursement: 'atStart' | 'byFacts'
  readonly opening: OpeningTerms | undefined
}

export interface Terms {
  readonly product: Product
  readonly contract: Contract
}
