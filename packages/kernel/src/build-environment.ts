/** Binds the contracts of a ledger to a view and wires what they need of one another. Done once per machine. */
import { assert, type Sha256 } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { accounts } from './accounts/contract.ts'
import type { AccountsState } from './accounts/state.ts'
import { bindState } from './bind-state.ts'
import type { StateAccess } from './contract.ts'
import { type AnyContract, type LedgerDefinition, methodTable } from './ledger-definition.ts'
import { type CallEnvironment, emitEvent, noCurrentCall } from './run-call.ts'
import type { StateDefinition } from './state-definition.ts'
import type { StateView } from './state-view.ts'

export interface EnvironmentOptions {
  readonly definition: LedgerDefinition
  readonly sha256: Sha256
  alarm(failure: unknown): void
}

export function buildEnvironment(options: EnvironmentOptions, view: StateView): CallEnvironment {
  const { definition, sha256 } = options
  const all: readonly AnyContract[] = [accounts, ...definition.contracts]
  const current = noCurrentCall()
  const states = new Map(all.map((c) => [c, bindState(view, c.number, c.state) as StateAccess<StateDefinition>]))
  const accountsAccess = states.get(accounts) as unknown as StateAccess<AccountsState>
  const bound = new Map(
    all.map((c) => {
      const needs: Record<string, unknown> = c === accounts ? { sha256 } : {}
      for (const [name, wired] of Object.entries(definition.needs[c.name] ?? {})) {
        const state = states.get(wired.from)
        assert(state, `${c.name} needs ${name} from a contract that is not in the list`)
        needs[name] = wired.provide({
          state,
          now: () => current.now,
          emit: (event, body) => emitEvent(current.events, wired.from.number, event, body),
          schedule: (dueMs, method, args) => current.schedule(wired.from.number, dueMs, method, args),
          cancel: (id) => accountsAccess.agenda.delete(id),
        })
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
    alarm: (failure) => options.alarm(failure),
    current,
  }
}
