/** What lies where in the folder of a network node's application. */
import { join } from 'node:path'

export interface NodeFolder {
  readonly root: string
  /** Which network it belongs to and where that begins: {@link NodeStart}. Its presence makes the folder a node's. */
  readonly start: string
  /** The ledger's genesis, encoded; absent until a joining node has its first state. */
  readonly genesis: string
  /** The chain secret, readable by the owner only. */
  readonly keys: string
  /** LMDB: the application state, a checkpoint behind CometBFT's block store. */
  readonly state: string
  /** The state that the network begins with; absent on a node that joined by state sync. */
  readonly baseSnapshot: string
  /** Snapshots that other nodes may fetch. */
  readonly snapshots: string
}

export function nodeFolder(root: string): NodeFolder {
  return {
    root,
    start: join(root, 'start.json'),
    genesis: join(root, 'genesis'),
    keys: join(root, 'keys'),
    state: join(root, 'state'),
    baseSnapshot: join(root, 'base.snapshot'),
    snapshots: join(root, 'snapshots'),
  }
}
