/** The node that a folder on the command line means: its own folder, or that of its network. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeExists } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import { networkExists, readNetworkFile } from './network-file.ts'
import { nodeHome } from './node-home.ts'

export interface FoundNode {
  /** Folder of the node. */
  readonly home: string
  /** Port of its CometBFT's RPC on this machine. */
  readonly rpcPort: number
}

const RPC_ADDRESS = /^\[rpc\]\n(?:[^[].*\n)*?laddr = "tcp:\/\/127\.0\.0\.1:(\d+)"$/m

/**
 * The node in `dir`, or the nodes of the network in `dir`; empty where there is neither. Throws
 * NETWORK_FILE_UNREADABLE, NODE_CONFIG_UNREADABLE.
 */
export function findNodes(dir: string): readonly FoundNode[] {
  if (nodeExists(join(dir, 'chassis'))) return [{ home: dir, rpcPort: rpcPortOf(dir) }]
  if (!networkExists(dir)) return []
  return readNetworkFile(dir).nodes.map(({ name, rpcPort }) => ({ home: nodeHome(dir, name).root, rpcPort }))
}

function rpcPortOf(home: string): number {
  const file = join(home, 'comet', 'config', 'config.toml')
  try {
    const port = RPC_ADDRESS.exec(readFileSync(file, 'utf8'))?.[1]
    if (port !== undefined) return Number(port)
  } catch {
    // Told below.
  }
  throw new PlatformError(`${file} names no RPC address`, { code: 'NODE_CONFIG_UNREADABLE', details: { file } })
}
