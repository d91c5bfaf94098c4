/** Makes the folder of one node: keys (0600, never overwritten), genesis, configuration. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHex } from '@chassis/primitives'
import { type CometSettings, cometConfig } from './comet-config.ts'
import { type CometKeys, cometAddress, writeCometKeys } from './comet-keys.ts'
import type { NetworkNode } from './network-file.ts'
import { ABCI_SOCKET, nodeHome } from './node-home.ts'

export type NodePorts = Pick<NetworkNode, 'p2pPort' | 'rpcPort'>

export interface NewNode {
  readonly name: string
  readonly ports: NodePorts
  readonly keys: CometKeys
  /** The text of `genesis.json`. */
  readonly genesis: string
  readonly settings?: Partial<CometSettings>
}

/** Throws the error of the file system where the node is there already. */
export function createNode(network: string, node: NewNode): NetworkNode {
  const home = nodeHome(network, node.name)
  for (const folder of [home.run, home.logs, join(home.comet, 'config'), join(home.comet, 'data')])
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeCometKeys(home.comet, node.keys)
  writeFileSync(join(home.comet, 'config', 'genesis.json'), node.genesis, { flag: 'wx' })
  const entry = {
    name: node.name,
    ...node.ports,
    nodeId: cometAddress(node.keys.node.publicKey),
    validatorKey: toHex(node.keys.validator.publicKey),
  }
  writeCometConfig(network, entry, node.settings)
  return entry
}

/** Writes `config.toml` of a node. */
export function writeCometConfig(network: string, node: NetworkNode, settings: Partial<CometSettings> = {}): void {
  const { name: moniker, p2pPort, rpcPort } = node
  const file = join(nodeHome(network, node.name).comet, 'config', 'config.toml')
  const text = cometConfig({ moniker, p2pPort, rpcPort, proxyApp: `unix://${ABCI_SOCKET}`, ...settings })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

export function nodeExists(network: string, name: string): boolean {
  return existsSync(nodeHome(network, name).root)
}
