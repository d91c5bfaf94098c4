/**
 * Priority of payments as data. A program is a list of steps without loops or jumps, so that it always ends, and the
 * amounts that come in are exactly those that go out or stay in the reserve.
 */
import type { Fraction } from '../exact/fraction.ts'

/** How much principal a step pays at most. */
export type PrincipalAmount =
  /** What the period brought in: `principalCollectedMinor` of the inputs. */
  | { readonly kind: 'collected' }
  /**
   * So much that the classes together come down to this share of the pool (rounded down, in their favour): the target
   * for overcollateralisation is the rest of the pool.
   */
  | { readonly kind: 'downToPoolShare'; readonly share: Fraction }
  /** Turbo: everything that is available. */
  | { readonly kind: 'all' }

/** Sequential pays the first class in full before the second gets anything; pro rata pays all in proportion. */
export type PayMode = 'sequential' | 'proRata'

export type WaterfallStep =
  /** What is due and carried of one fee, at most `capMinor` in one period; the rest is carried. */
  | { readonly kind: 'fee'; readonly fee: string; readonly capMinor?: bigint }
  /** Interest due and carried of the classes; what is not paid is carried. */
  | { readonly kind: 'interest'; readonly classes: readonly string[]; readonly mode: PayMode }
  /** The same, out of the reserve account, for what is still unpaid. */
  | { readonly kind: 'interestFromReserve'; readonly classes: readonly string[]; readonly mode: PayMode }
  | {
      readonly kind: 'principal'
      readonly classes: readonly string[]
      readonly mode: PayMode
      readonly amount: PrincipalAmount
    }
  /** Principal out of the reserve account, if it pays all these classes off: the last use of a reserve. */
  | { readonly kind: 'principalFromReserve'; readonly classes: readonly string[] }
  /** Fills the reserve account up to its target. */
  | { readonly kind: 'reserveTopUp' }
  /** Takes out of the reserve account what is above its target, or everything once no class has a balance. */
  | { readonly kind: 'reserveRelease' }
  /** Everything that is left to the holder of the residual. */
  | { readonly kind: 'residual' }

/** Trips when one measure is more than `exceeds` times another. */
export interface WaterfallTrigger {
  readonly name: string
  readonly measure: string
  readonly of: string
  readonly exceeds: Fraction
  /** Whether it stays tripped for good, or is looked at anew every period. */
  readonly isLasting: boolean
}

export interface WaterfallOrder {
  /** The order applies when this trigger is tripped; without it, always. */
  readonly whenTripped?: string
  readonly steps: readonly WaterfallStep[]
}

export interface WaterfallProgram {
  readonly fees: readonly string[]
  /** Most senior first. */
  readonly classes: readonly string[]
  readonly triggers: readonly WaterfallTrigger[]
  /** The first order that applies is carried out; the last has no condition. */
  readonly orders: readonly WaterfallOrder[]
  /** The servicer may buy the pool once it is at most this share of its first balance. */
  readonly cleanUpCall?: Fraction
}

export interface ClassState {
  readonly balanceMinor: bigint
  /** Interest of former periods that was not paid. */
  readonly shortfallMinor: bigint
}

/** What one period leaves for the next. */
export interface WaterfallState {
  readonly classes: Readonly<Record<string, ClassState>>
  /** Fees of former periods that were not paid. */
  readonly feesCarriedMinor: Readonly<Record<string, bigint>>
  readonly reserveMinor: bigint
  /** Lasting triggers that have tripped. */
  readonly tripped: readonly string[]
}

/** What happened in the period. All amounts are minor units of one currency and not negative. */
export interface WaterfallInputs {
  /** Everything that may be distributed, call price excluded. */
  readonly availableMinor: bigint
  readonly principalCollectedMinor: bigint
  readonly poolBalanceMinor: bigint
  readonly firstPoolBalanceMinor: bigint
  readonly reserveTargetMinor: bigint
  readonly feesDueMinor: Readonly<Record<string, bigint>>
  /** Interest of this period by class: balance × rate × days, computed and rounded by the notes' own terms. */
  readonly interestDueMinor: Readonly<Record<string, bigint>>
  /** Amounts that triggers look at, by name: losses, delinquencies, first balance. */
  readonly measuresMinor: Readonly<Record<string, bigint>>
  /** The price at which the servicer buys the pool, if it exercises its call. */
  readonly callPriceMinor?: bigint
}
