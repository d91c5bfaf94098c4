/**
 * A worked loan: what was agreed and what happened, what each fact paid, where the loan stands on some days, and the
 * whole schedule. Every figure stands as it is printed, a decimal text in units of the currency, so that it can be
 * checked with a calculator. Dates are YYYY-MM-DD.
 */
export interface WorkedLoan {
  /** Its place for ever: name of the table, then a short form of its own name. */
  readonly id: string
  readonly name: string
  readonly about: readonly string[]
  /** `id@version` of a product, then the fields that differ from it. */
  readonly product: string
  /** Fields of the contract, as in a loan file. */
  readonly contract: string
  readonly facts: readonly WorkedFact[]
  readonly positions: readonly WorkedPosition[]
  /** Of the last position. */
  readonly schedule: readonly WorkedRow[]
  readonly totals: WorkedAmounts
}

/** A fact, what it paid (the loan on that day with it, less the loan without it), and how the loan stands after it. */
export interface WorkedFact {
  readonly id: string
  readonly effective: string
  /** Kind, amount if there is one, then names and values. */
  readonly text: string
  readonly interest: string
  readonly principal: string
  readonly fee: string
  readonly penalty: string
  /** In advance, in suspense or overpaid after it. */
  readonly held: string
  /** Principal after it. */
  readonly left: string
}

export interface WorkedPosition {
  readonly asOf: string
  readonly status: string
  readonly settledOn: string | undefined
  readonly principal: string
  /** Posted and unpaid. */
  readonly interest: string
  /** Accrued since. */
  readonly accrued: string
  readonly fees: string
  readonly penalties: string
  readonly held: string
  readonly due: string
  readonly daysPastDue: string
  readonly payoff: string
}

export interface WorkedAmounts {
  readonly interest: string
  readonly principal: string
  readonly amount: string
  readonly paid: string
}

export interface WorkedRow extends WorkedAmounts {
  readonly n: string
  readonly due: string
  readonly status: string
}

/** The loans that show one kind of thing. */
export interface WorkedTable {
  readonly name: string
  readonly title: string
  readonly about: readonly string[]
  readonly loans: readonly WorkedLoan[]
}
