/** The folder of a node that joins a running network: by the state of others, or by all blocks since the beginning. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { foundNode, nodeFolder, prepareJoiningNode } from '@chassis/engine'
import { fromHex, PlatformError } from '@chassis/primitives'
import { rules } from '../ledger/rules.ts'
import type { StateSync } from './comet-config.ts'
import { type NetworkFile, nodeNamed } from './network-file.ts'
import { epochOf, readNodeLedger } from './node-genesis.ts'
import { networkFolder, nodeHome } from './node-home.ts'
import { findTrustedBlock } from './trusted-block.ts'

/** `state`: a snapshot of the others, then the blocks since. `blocks`: the network's beginning, then all blocks. */
export type SyncKind = 'state' | 'blocks'

/** State sync where some other node has a snapshot to give, else all blocks. */
export function chooseSync(dir: string, others: readonly string[]): SyncKind {
  const hasSnapshot = (name: string) => {
    const { snapshots } = nodeFolder(nodeHome(dir, name).chassis)
    return existsSync(snapshots) && readdirSync(snapshots).some((file) => file.endsWith('.offer'))
  }
  return others.some(hasSnapshot) ? 'state' : 'blocks'
}

/**
 * Makes the application's folder of node `name` and resolves to what its CometBFT has to be told for state sync. The
 * chain secret and the beginning come from the folder of another node. Throws COMET_RPC_FAILED and NETWORK_NODES_DIFFER
 * (state sync), NETWORK_BEGINNING_MISSING (blocks), and what making a node throws.
 */
export async function makeJoiningNode(
  dir: string,
  network: NetworkFile,
  name: string,
  sync: SyncKind,
): Promise<StateSync | undefined> {
  const others = network.nodes.filter((node) => node.name !== name)
  const source = others.find((node) => existsSync(nodeFolder(nodeHome(dir, node.name).chassis).start))
  if (source === undefined) throw missing(dir)
  const { start } = readNodeLedger(nodeHome(dir, source.name).root)
  const secretFile = join(nodeFolder(nodeHome(dir, source.name).chassis).keys, 'chain.secret')
  const chainSecret = fromHex(readFileSync(secretFile, 'latin1').trim())
  const folder = nodeHome(dir, name).chassis
  if (sync === 'blocks') {
    const { snapshot } = networkFolder(dir)
    if (!existsSync(snapshot)) throw missing(dir)
    await foundNode({ dir: folder, snapshot, chainSecret, rules, epoch: epochOf(start) })
    return undefined
  }
  const { height, hash, rpcServers } = await findTrustedBlock(others.map(({ rpcPort }) => rpcPort))
  await prepareJoiningNode({ dir: folder, start, chainSecret })
  return { rpcServers, trustHeight: height, trustHash: hash }
}

/**
 * Clears what a node knows of the ledger, so that it can be fetched again. Its keys stay, and so does what it has
 * signed: a validator that forgot that could sign twice.
 */
export function clearNode(dir: string, network: NetworkFile, name: string): void {
  nodeNamed(network, name)
  const home = nodeHome(dir, name)
  rmSync(home.chassis, { recursive: true, force: true })
  const data = join(home.comet, 'data')
  for (const entry of existsSync(data) ? readdirSync(data) : []) {
    if (entry !== 'priv_validator_state.json') rmSync(join(data, entry), { recursive: true, force: true })
  }
}

function missing(dir: string): PlatformError {
  return new PlatformError(`nothing to begin with in ${dir}`, {
    code: 'NETWORK_BEGINNING_MISSING',
    details: { folder: dir, file: networkFolder(dir).snapshot },
  })
}
