/** What a node's folder says of the ledger: its genesis and where its network begins. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NodeStart, nodeFolder, readNodeStart } from '@chassis/engine'
import { Genesis } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import { decode } from '@chassis/protocol'

export interface NodeLedger {
  readonly genesis: Genesis
  readonly start: NodeStart
}

/** Throws NODE_NOT_FOUND, NODE_START_UNREADABLE, NODE_GENESIS_DAMAGED. */
export function readNodeLedger(home: string): NodeLedger {
  const folder = nodeFolder(join(home, 'chassis'))
  const start = readNodeStart(folder.start)
  try {
    return { start, genesis: decode(Genesis, readFileSync(folder.genesis)) }
  } catch (cause) {
    throw new PlatformError(`${folder.genesis} is not the genesis of the node's ledger`, {
      code: 'NODE_GENESIS_DAMAGED',
      details: { file: folder.genesis },
      cause,
    })
  }
}

/** How often the members have started the network, from the end of its chain id. */
export function epochOf({ chainId }: Pick<NodeStart, 'chainId'>): number {
  return Number(chainId.slice(chainId.lastIndexOf('-') + 1))
}
