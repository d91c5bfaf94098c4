/** A network over CometBFT's built-in key-value store: what CometBFT itself costs, to measure the ledger beside it. */
import { mkdirSync } from 'node:fs'
import type { CometSettings } from './comet-config.ts'
import { cometGenesis } from './comet-genesis.ts'
import { createCometKeys } from './comet-keys.ts'
import { createNode, type NodePorts } from './create-node.ts'
import { type NetworkFile, writeNetworkFile } from './network-file.ts'
import { freePorts } from './ports.ts'

const CHAIN_ID = 'chassis-kvstore'
const POWER = 10n

/** Makes it in an absent or empty folder, on ports that are free now. */
export async function createKvstoreNetwork(
  dir: string,
  validators: number,
  settings: Partial<CometSettings> = {},
): Promise<NetworkFile> {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const all = Array.from({ length: validators }, (_, i) => ({ name: `node${i + 1}`, keys: createCometKeys() }))
  const ports = await freePorts(2 * validators)
  const genesis = cometGenesis({
    chainId: CHAIN_ID,
    time: Date.now(),
    initialHeight: 1n,
    appHash: '',
    validators: all.map(({ name, keys }) => ({ name, publicKey: keys.validator.publicKey, power: POWER })),
  })
  const nodes = all.map(({ name, keys }, i) => {
    const own = { p2pPort: ports[2 * i], rpcPort: ports[2 * i + 1] } as NodePorts
    return createNode(dir, { name, keys, ports: own, genesis, settings: { ...settings, proxyApp: 'kvstore' } })
  })
  const network: NetworkFile = { format: 'chassis-network/v1', chainId: CHAIN_ID, application: 'kvstore', nodes }
  writeNetworkFile(dir, network)
  return network
}
