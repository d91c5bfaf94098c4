/** How an amount came about: a tree of rules, as data. Words are somebody else's. */

/**
 * The rules that a derivation can name, each with what its node holds. Documented in docs/spec/servicing.md; a renderer
 * in any language needs nothing else.
 */
export type DerivationRule =
  /** Sum of the children. */
  | 'sum'
  /** Principal, rate, from, to, weight, denominator → an exact accrual. */
  | 'accrual'
  /** Interest posted: the children are accruals; rounding and residue. */
  | 'posting'
  /** Late interest posted. */
  | 'latePosting'
  /** Late interest of one segment. */
  | 'lateAccrual'
  /** The level amount, solved and rounded. */
  | 'level'
  /** An instalment, billed. */
  | 'billing'
  /** A part of a payment, by the order of allocation. */
  | 'allocation'
  /** A fact, as it was given. */
  | 'fact'
  /** A late fee. */
  | 'lateFee'
  /** A tax charged with an instalment. */
  | 'tax'
  /** A fee for prepayment. */
  | 'prepaymentFee'
  /** A rebate on precomputed interest. */
  | 'rebate'
  /** A figure taken over from another book. */
  | 'attestation'
  /** A rate from an index value. */
  | 'floatingRate'
  /** Days past due: oldest unpaid instalment, pauses. */
  | 'daysPastDue'
  /** What settles the loan. */
  | 'payoff'

/** Minor units, exact numerators and rates are bigints; days and numbers of instalments are numbers. */
export type DerivationValue = bigint | number | string | boolean | readonly string[]

export interface Derivation {
  readonly rule: DerivationRule
  readonly version: 1
  readonly inputs: Readonly<Record<string, DerivationValue | undefined>>
  readonly children: readonly Derivation[]
  /** Minor units, days or a rate; what it is follows from the rule. */
  readonly result: bigint
}
