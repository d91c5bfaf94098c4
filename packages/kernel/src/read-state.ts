/** Read access to committed state for queries, invariants and tools: no savepoints, but iteration. */
import { assert, type Bytes, type Sha256 } from '@chassis/primitives'
import type { FactReference, ReadChronicle, ReadState } from './contract.ts'
import { fromStorage, KernelFault } from './kernel-fault.ts'
import type { AnyDefinition, StateDefinition } from './state-definition.ts'
import { factKey, KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { referenceKey } from './state-view.ts'
import { decodeStoredFact, decodeStoredValue } from './stored-value.ts'

const NO_KEY = new Uint8Array(0)

function readAccess(
  reader: StateReader,
  sha256: Sha256,
  contract: number,
  definition: AnyDefinition,
): ReadChronicle<string, unknown, unknown> {
  const isChronicle = definition.shape === 'chronicle'
  const address = (key: string) => treeKey(contract, definition.number, definition.key.bytesOf(key))
  const value = (bytes: Bytes) =>
    fromStorage('a value cannot be decoded', () => decodeStoredValue(definition.value, isChronicle, bytes).value)
  const get = (key: string) => {
    const bytes = reader.get(storageKey(KEYSPACE.value, address(key)))
    return bytes && value(bytes)
  }
  return {
    get,
    *entries(after) {
      const prefix = storageKey(KEYSPACE.value, treeKey(contract, definition.number, NO_KEY))
      const start = after === undefined ? undefined : storageKey(KEYSPACE.value, address(after))
      for (const [key, bytes] of reader.scan(prefix, start)) {
        yield [definition.key.of(key.subarray(prefix.length)) as string, value(bytes)] as const
      }
    },
    *facts(key, from = 0, to = Number.MAX_SAFE_INTEGER) {
      assert(definition.shape === 'chronicle', 'only chronicles have facts')
      const head = get(key) as { readonly factCount: number } | undefined
      const end = Math.min(to, head?.factCount ?? 0)
      for (let index = from; index < end; index++) {
        const bytes = reader.get(factKey(address(key), index))
        if (bytes === undefined) throw new KernelFault('storage: a fact is missing')
        yield fromStorage('a fact cannot be decoded', () => decodeStoredFact(definition.fact, bytes).fact)
      }
    },
    findReference(key, reference: FactReference) {
      const bytes = reader.get(referenceKey(sha256, address(key), reference))
      return bytes && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
    },
  }
}

/** Typed reads of one contract's committed state. */
export function readState<S extends StateDefinition>(
  reader: StateReader,
  sha256: Sha256,
  contract: { readonly number: number; readonly state: S },
): ReadState<S> {
  const out: Record<string, unknown> = {}
  for (const [name, definition] of Object.entries(contract.state)) {
    out[name] = readAccess(reader, sha256, contract.number, definition)
  }
  return out as ReadState<S>
}
