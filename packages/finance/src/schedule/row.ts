/** A row of the schedule: one instalment. */
import type { CivilDate } from '@chassis/primitives'

/** How the amount of an instalment comes about. */
export type Pay =
  /** `percent` of the level amount, and `extraMinor`. */
  | { readonly kind: 'level'; readonly percent: number; readonly extraMinor: bigint }
  /** An amount that is stated. */
  | { readonly kind: 'stated'; readonly amountMinor: bigint }
  /** An equal part of the principal, and the interest. */
  | { readonly kind: 'principal'; readonly principalMinor: bigint }
  /** The interest alone. */
  | { readonly kind: 'interest' }
  | { readonly kind: 'nothing'; readonly interest: 'capitalise' | 'defer' | 'waive' }
  /** The residual, or all that is left. */
  | { readonly kind: 'residual'; readonly amountMinor: bigint }
  /** Fixed with the contract: precomputed interest and its principal. */
  | { readonly kind: 'precomputed'; readonly interestMinor: bigint; readonly principalMinor: bigint }

export interface Row {
  /** From 1. */
  readonly n: number
  /** Its place in the series of due dates. */
  readonly slot: number
  /** The period in which its interest accrues: `start` included, `end` excluded. */
  readonly start: CivilDate
  readonly end: CivilDate
  /** Start of the regular period that ends at `end`; before or after `start` in an odd period. */
  readonly regularStart: CivilDate
  readonly due: CivilDate
  readonly pay: Pay
  /** As planned; once billed, as billed. */
  readonly amountMinor: bigint
  readonly isBilled: boolean
  /** Parts of the amount; zero until billed. */
  readonly interestMinor: bigint
  readonly principalMinor: bigint
  readonly paidMinor: bigint
  /** Part of `paidMinor`. */
  readonly paidInterestMinor: bigint
}
