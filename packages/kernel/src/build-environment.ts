/** Binds the contracts of a ledger to a view and wires what they need of one another. Done once per machine. */
import { assert, type Sha256 } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { accounts } from './accounts/contract.ts'
import type { AccountsState } from './accounts/state.ts'
import { bindState } from './bind-state.ts'
import type { ProviderContext, StateAccess } from './contract.ts'
import type { Genesis } from './genesis.ts'
import { type AnyContract, type LedgerDefinition, methodTable } from './ledger-definition.ts'
import { type CallEnvironment, emitEvent, noCurrentCall } from './run-call.ts'
import type { StateDefinition } from './state-definition.ts'
import type { StateView } from './state-view.ts'

export interface EnvironmentOptions {
  readonly definition: LedgerDefinition
  readonly sha256: Sha256
  readonly genesis: Genesis
  alarm(failure: unknown): void
}

export function buildEnvironment(options: EnvironmentOptions, view: StateView): CallEnvironment {
  const { definition, sha256, genesis } = options
  const all: readonly AnyContract[] = [accounts, ...definition.contracts]
  const current = noCurrentCall()
  const states = new Map(all.map((c) => [c, bindState(view, c.number, c.state) as StateAccess<StateDefinition>]))
  const accountsAccess = states.get(accounts) as unknown as StateAccess<AccountsState>
  const provider = (from: AnyContract): ProviderContext<StateDefinition> => {
    const state = states.get(from)
    assert(state, `${from.name} is not in the list of contracts`)
    return {
      state,
      now: () => current.now,
      emit: (event, body) => emitEvent(current.events, from.number, event, body),
      schedule: (dueMs, method, args) => current.schedule(from.number, dueMs, method, args),
      cancel: (id) => accountsAccess.agenda.delete(id),
    }
  }
  const governing = definition.governance
  const bound = new Map(
    all.map((c) => {
      const needs: Record<string, unknown> = c === accounts || c === governing?.contract ? { sha256, genesis } : {}
      for (const [name, wired] of Object.entries(definition.needs[c.name] ?? {})) {
        needs[name] = wired.provide(provider(wired.from))
      }
      return [c, { state: states.get(c) as StateAccess<StateDefinition>, needs }] as const
    }),
  )
  const directoryState = states.get(definition.directory.contract)
  assert(directoryState, 'the directory contract is not in the list')
  return {
    sha256,
    view,
    accounts: accountsAccess,
    methods: methodTable({ ...definition, contracts: all }),
    bound,
    rolesOf: (account: AccountId) => definition.directory.rolesOf(directoryState as never, account),
    governance: governing?.provide(provider(governing.contract)),
    alarm: (failure) => options.alarm(failure),
    current,
  }
}
