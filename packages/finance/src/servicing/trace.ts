/** Collects derivations while a loan is folded. */
import type { Derivation, DerivationRule } from './derivation.ts'

/** What amounts are kept apart by. */
export type Account = 'principal' | 'interest' | 'penalty' | 'fee' | 'advance' | 'suspense' | 'overpaid'

export interface Trace {
  /** What every account rose and fell by, in order. */
  readonly accounts: Record<Account, Derivation[]>
  /** Accruals since interest was last posted. */
  accruals: Derivation[]
  lateAccruals: Derivation[]
  /** Billed instalments by number. */
  readonly instalments: Map<number, Derivation>
  /** The latest level amount. */
  level: Derivation | undefined
  rate: Derivation | undefined
  /** The fact that is being applied. */
  fact: Derivation | undefined
}

export function newTrace(): Trace {
  return {
    accounts: { principal: [], interest: [], penalty: [], fee: [], advance: [], suspense: [], overpaid: [] },
    accruals: [],
    lateAccruals: [],
    instalments: new Map(),
    level: undefined,
    rate: undefined,
    fact: undefined,
  }
}

/** A node of a derivation. */
export function derived(
  rule: DerivationRule,
  inputs: Derivation['inputs'],
  result: bigint,
  children: readonly Derivation[] = [],
): Derivation {
  return { rule, version: 1, inputs, children, result }
}
