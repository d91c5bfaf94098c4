/** The leaves of the state tree, computed again from the stored values: how the tree is rebuilt at start. */
import type { Bytes } from '@chassis/primitives'
import { type CommitmentScheme, committedForm, stateContext } from '@chassis/protocol'
import { accounts } from './accounts/contract.ts'
import { fromStorage, KernelFault } from './kernel-fault.ts'
import type { LedgerDefinition } from './ledger-definition.ts'
import type { AnyDefinition } from './state-definition.ts'
import { KEYSPACE, type StateReader } from './state-reader.ts'
import { decodeStoredValue } from './stored-value.ts'

const PREFIX = Uint8Array.of(KEYSPACE.value)

/** contract × 256 + map → definition. */
export function definitionTable(definition: LedgerDefinition): ReadonlyMap<number, AnyDefinition> {
  const table = new Map<number, AnyDefinition>()
  for (const c of [accounts, ...definition.contracts]) {
    for (const d of Object.values(c.state) as AnyDefinition[]) table.set(c.number * 256 + d.number, d)
  }
  return table
}

/** The committed form of a stored value, from its bytes and tree key. */
export function committedStoredValue(
  scheme: CommitmentScheme,
  definition: AnyDefinition,
  treeKey: Bytes,
  bytes: Bytes,
): Bytes {
  const isChronicle = definition.shape === 'chronicle'
  const stored = fromStorage('a value cannot be decoded', () => decodeStoredValue(definition.value, isChronicle, bytes))
  return committedForm(scheme, definition.value, stored.value, {
    context: stateContext(treeKey, stored.changedAt),
    schemaVersion: stored.version,
  })
}

export function* readTreeLeaves(
  options: { readonly reader: StateReader; readonly definition: LedgerDefinition },
  scheme: CommitmentScheme,
): Iterable<{ readonly path: Bytes; readonly valueHash: Bytes }> {
  const { sha256 } = scheme
  const definitions = definitionTable(options.definition)
  for (const [storage, bytes] of options.reader.scan(PREFIX)) {
    const treeKey = storage.slice(1)
    const number = ((treeKey[0] as number) * 256 + (treeKey[1] as number)) * 256 + (treeKey[2] as number)
    const definition = definitions.get(number)
    if (!definition) throw new KernelFault('storage: a value belongs to no declared map')
    const committed = committedStoredValue(scheme, definition, treeKey, bytes)
    yield { path: sha256.hash(treeKey), valueHash: sha256.hash(committed) }
  }
}
