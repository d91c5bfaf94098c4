/** What of a machine depends on the protocol version: contracts bound to a view of the state. */
import { accounts } from './accounts/contract.ts'
import { buildEnvironment, type EnvironmentOptions } from './build-environment.ts'
import type { LedgerDefinition } from './ledger-definition.ts'
import type { CallEnvironment } from './run-call.ts'
import type { StateReader } from './state-reader.ts'
import { type Place, StateView } from './state-view.ts'

export interface Runtime {
  readonly definition: LedgerDefinition
  readonly view: StateView
  readonly env: CallEnvironment
  /** Where the accounts' heads are. */
  readonly heads: Place
}

type RuntimeOptions = Omit<EnvironmentOptions, 'definition'> & { readonly reader: StateReader }

/** Between blocks only: the view begins with what is stored. */
export function openRuntime(options: RuntimeOptions, definition: LedgerDefinition): Runtime {
  const { reader, sha256, genesis } = options
  const view = new StateView(reader, sha256)
  const env = buildEnvironment({ definition, sha256, genesis, alarm: (failure) => options.alarm(failure) }, view)
  return { definition, view, env, heads: view.place(accounts.number, accounts.state.heads) }
}
