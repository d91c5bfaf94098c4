/** Single values of a network's state, as a node has them after its last block. */
import { KEYSPACE, type StateReader, storageKey, treeKey } from '@chassis/kernel'
import { type Bytes, equalBytes } from '@chassis/primitives'
import type { NetworkClient } from './network-client.ts'

/** Where a value lies: contract, map, key within the map. */
export interface StatePlace {
  readonly contract: number
  readonly map: number
  readonly key: Bytes
}

/**
 * A reader that knows this place and no other. What the node says is believed: it is asked by its own member. Throws
 * NODE_UNREACHABLE and NODE_REFUSED.
 */
export async function readPlace(client: NetworkClient, { contract, map, key }: StatePlace): Promise<StateReader> {
  const address = storageKey(KEYSPACE.value, treeKey(contract, map, key))
  const value = await client.ask((ledger) => ledger.value(address))
  return { get: (wanted) => (equalBytes(wanted, address) ? value : undefined), scan: () => [] }
}
