/** Collects derivations while a loan is folded. */
import type { Derivation, DerivationRule } from './derivation.ts'

/** What amounts are kept apart by. */
export const ACCOUNTS = ['principal', 'interest', 'penalty', 'fee', 'advance', 'suspense', 'overpaid'] as const
export type Account = (typeof ACCOUNTS)[number]

export interface Trace {
  /** What every account rose and fell by, in order: the results add up to the account. */
  readonly accounts: Record<Account, Derivation[]>
  /** What the accrual at hand consists of: what was left, and accruals since. */
  accruals: Derivation[]
  lateAccruals: Derivation[]
  /** How much of the interest account the last billed instalment had seen. */
  billed: number
  /** Billed instalments by number. */
  readonly instalments: Map<number, Derivation>
  /** The latest level amount. */
  level: Derivation | undefined
  /** The latest rate from an index. */
  rate: Derivation | undefined
  /** The fact that is being applied; undefined while time passes by itself. */
  fact: Derivation | undefined
  /** The order that the payment at hand follows. */
  order: string | undefined
}

export function newTrace(): Trace {
  return {
    accounts: { principal: [], interest: [], penalty: [], fee: [], advance: [], suspense: [], overpaid: [] },
    accruals: [],
    lateAccruals: [],
    billed: 0,
    instalments: new Map(),
    level: undefined,
    rate: undefined,
    fact: undefined,
    order: undefined,
  }
}

/** A trace that can go on without changing the first. */
export function copyTrace(trace: Trace): Trace {
  const { accounts } = trace
  const copies = Object.fromEntries(ACCOUNTS.map((account) => [account, [...accounts[account]]]))
  return {
    ...trace,
    accounts: copies as Trace['accounts'],
    accruals: [...trace.accruals],
    lateAccruals: [...trace.lateAccruals],
    instalments: new Map(trace.instalments),
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
