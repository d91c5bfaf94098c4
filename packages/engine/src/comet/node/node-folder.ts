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
  /** What the state can be rebuilt from: the snapshot that the network begins with, or that the node joined by. */
  readonly baseSnapshot: string
  /** Total hash of that snapshot, in hex. */
  readonly baseHash: string
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
    baseHash: join(root, 'base.hash'),
    snapshots: join(root, 'snapshots'),
  }
}
