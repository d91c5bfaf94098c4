/** How an amount came about: a tree of rules, as data. Words are somebody else's. */

/**
 * The rules that a derivation can name. What each node holds is documented in docs/spec/servicing.md, section 18; a
 * renderer in any language needs nothing else.
 */
export const DERIVATION_RULES = [
  'sum',
  'fact',
  'attestation',
  'allocation',
  'movement',
  'accrual',
  'residue',
  'posting',
  'precomputed',
  'unbilledCharge',
  'rebate',
  'lateAccrual',
  'latePosting',
  'lateFee',
  'tax',
  'prepaymentFee',
  'billing',
  'projection',
  'level',
  'floatingRate',
  'daysPastDue',
  'payoff',
] as const
export type DerivationRule = (typeof DERIVATION_RULES)[number]

/** How an account moved without a payment: the `how` of `movement` nodes. */
export const MOVEMENTS = [
  'disbursed',
  'received',
  'charged',
  'excess',
  'applied',
  'set off',
  'refunded',
  'waived',
  'writtenOff',
  'capitalised',
  'surrendered',
  'takenBack',
  'overpaid',
] as const
export type Movement = (typeof MOVEMENTS)[number]

/** Minor units, exact numerators and rates are bigints; dates (days since 1970) and counts are numbers. */
export type DerivationValue = bigint | number | string | boolean

export interface Derivation {
  readonly rule: DerivationRule
  readonly version: 1
  readonly inputs: Readonly<Record<string, DerivationValue | undefined>>
  readonly children: readonly Derivation[]
  /** Minor units, an exact numerator, days or a rate: which one follows from the rule. */
  readonly result: bigint
}
