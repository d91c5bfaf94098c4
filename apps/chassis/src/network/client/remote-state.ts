/** Single values of a network's state, as a node has them after its last block. */
import { QUERY_PATHS, StateAnswer, StateQuery } from '@chassis/engine'
import { KEYSPACE, type StateReader, storageKey, treeKey } from '@chassis/kernel'
import { type Bytes, PlatformError, toHex } from '@chassis/primitives'
import { decode, encode } from '@chassis/protocol'
import type { NodeRpc } from './node-rpc.ts'

/** Where a value lies: contract, map, key within the map. */
export interface StatePlace {
  readonly contract: number
  readonly map: number
  readonly key: Bytes
}

/**
 * A reader that knows these places and no others. What the node says is believed: it is asked by its own member. Throws
 * COMET_RPC_FAILED.
 */
export async function readPlaces(rpc: NodeRpc, places: readonly StatePlace[]): Promise<StateReader> {
  const known = new Map<string, Bytes | undefined>()
  for (const { contract, map, key } of places) {
    const address = storageKey(KEYSPACE.value, treeKey(contract, map, key))
    const value = await rpc.query(QUERY_PATHS.state, encode(StateQuery, { kind: 'value', key: address }))
    if (value === undefined) {
      throw new PlatformError('the node has no state yet', {
        code: 'COMET_RPC_FAILED',
        details: { reason: 'no state' },
      })
    }
    known.set(toHex(address), decode(StateAnswer, value).entries[0]?.value)
  }
  return { get: (key) => known.get(toHex(key)), scan: () => [] }
}
