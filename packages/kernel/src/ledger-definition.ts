/** A protocol version: the list of contracts and how they are wired. */
import { assert, type RefusalCode } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { Contract, InvariantCheck, MethodDefinition, ProviderContext, ReadState } from './contract.ts'
import type { GovernancePort } from './governance-port.ts'
import type { Role } from './roles.ts'
import type { StateDefinition } from './state-definition.ts'

// biome-ignore lint/suspicious/noExplicitAny: contracts of different states in one list
export type AnyContract = Contract<any>

/** One wire: what `provide` builds over the provider contract's state. */
export interface Wire {
  readonly from: AnyContract
  readonly provide: (context: ProviderContext<StateDefinition>) => unknown
}

export function wire<S extends StateDefinition, I>(
  from: Contract<S>,
  provide: (context: ProviderContext<S>) => I,
): Wire {
  return { from, provide: provide as unknown as Wire['provide'] }
}

/** Names the governing contract of a ledger definition and builds its port. */
export interface GovernanceSeam {
  readonly contract: AnyContract
  readonly provide: (context: ProviderContext<StateDefinition>) => GovernancePort
}

export interface LedgerDefinition {
  readonly protocolVersion: number
  readonly contracts: readonly AnyContract[]
  /** contract name → need name → wire */
  readonly needs: Readonly<Record<string, Readonly<Record<string, Wire>>>>
  /** Roles of a member organisation, from the contract that keeps members; called with that contract's bound state. */
  readonly directory: { readonly contract: AnyContract; rolesOf(state: never, account: AccountId): readonly Role[] }
  /** The contract that keeps validators, versions and parameters; a ledger without one keeps those of genesis. */
  readonly governance?: GovernanceSeam
  readonly invariants: readonly { readonly contract: AnyContract; readonly check: InvariantCheck<never> }[]
}

export interface FoundMethod {
  readonly contract: AnyContract
  readonly name: string
  readonly method: MethodDefinition
}

/** contract × 1000 + method → method. */
export function methodTable(definition: LedgerDefinition): ReadonlyMap<number, FoundMethod> {
  const table = new Map<number, FoundMethod>()
  for (const c of definition.contracts) {
    for (const [name, method] of Object.entries(c.methods)) {
      const number = c.number * 1000 + method.number
      assert(!table.has(number) && method.number >= 1 && method.number <= 999, `method number ${number} twice`)
      table.set(number, { contract: c, name, method })
    }
  }
  return table
}

/** Every refusal that the contracts of a ledger may give. */
export function contractRefusals(definition: LedgerDefinition): readonly RefusalCode[] {
  return definition.contracts.flatMap((c) => Object.values(c.errors) as RefusalCode[])
}

export type { ReadState }
