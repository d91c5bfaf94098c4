/** `network.json`: the names, ports and public keys of a network's nodes. */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { PlatformError } from '@chassis/primitives'
import { networkFolder } from './node-home.ts'

export const NODES_MAX = 64
const FILE_BYTES_MAX = 1024 * 1024
const FORMAT = 'chassis-network/v1'

/** What orders transactions into: the ledger, or CometBFT's built-in key-value store (a baseline for measuring). */
export type ApplicationKind = 'chassis' | 'kvstore'

export interface NetworkNode {
  readonly name: string
  readonly p2pPort: number
  readonly rpcPort: number
  /** CometBFT's id of the node: the address of its node key, 40 hex digits. */
  readonly nodeId: string
  /** Ed25519 public key that it signs blocks with once members voted it in, 64 hex digits. */
  readonly validatorKey: string
}

export interface NetworkFile {
  readonly format: typeof FORMAT
  readonly chainId: string
  readonly ledgerId?: string
  readonly application: ApplicationKind
  readonly nodes: readonly NetworkNode[]
}

const NAME = /^[a-z][a-z0-9-]{0,31}$/
/** Folders of the network that are no nodes. */
const RESERVED = ['founding', 'run']

export function isNodeName(name: string): boolean {
  return NAME.test(name) && !RESERVED.includes(name)
}

/** Throws INPUT_NODE_NAME unless `name` can name a node. */
export function requireNodeName(name: string): string {
  if (isNodeName(name)) return name
  throw new PlatformError(`${name} cannot be the name of a node`, { code: 'INPUT_NODE_NAME', details: { name } })
}

export function networkExists(dir: string): boolean {
  return existsSync(networkFolder(dir).file)
}

/** Reads `network.json`. Throws NETWORK_NOT_FOUND, NETWORK_FILE_UNREADABLE. */
export function readNetworkFile(dir: string): NetworkFile {
  const { file } = networkFolder(dir)
  if (!networkExists(dir)) {
    throw new PlatformError(`no network in ${dir}`, { code: 'NETWORK_NOT_FOUND', details: { folder: dir } })
  }
  const unreadable = (reason: string, cause?: unknown) =>
    new PlatformError(`${file}: ${reason}`, { code: 'NETWORK_FILE_UNREADABLE', details: { file, reason }, cause })
  if (statSync(file).size > FILE_BYTES_MAX) throw unreadable('too large')
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw unreadable(cause instanceof SyntaxError ? 'not JSON' : String((cause as { code?: string }).code), cause)
  }
  const problem = problemOf(value)
  if (problem !== undefined) throw unreadable(problem)
  return value as NetworkFile
}

export function writeNetworkFile(dir: string, network: NetworkFile): void {
  const { file } = networkFolder(dir)
  writeFileSync(`${file}.new`, `${JSON.stringify(network, undefined, 2)}\n`, { flush: true })
  renameSync(`${file}.new`, file)
}

/** The node of that name. Throws NETWORK_NODE_UNKNOWN. */
export function nodeNamed({ nodes }: Pick<NetworkFile, 'nodes'>, name: string): NetworkNode {
  const node = nodes.find((one) => one.name === name)
  if (node) return node
  throw new PlatformError(`no node ${name}`, {
    code: 'NETWORK_NODE_UNKNOWN',
    details: { name, nodes: nodes.map((one) => one.name).join(', ') },
  })
}

const isPort = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 65536
const isHex = (value: unknown, digits: number): boolean =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value)

function problemOf(value: unknown): string | undefined {
  const file = value as Partial<NetworkFile> | null
  if (typeof file !== 'object' || file === null || file.format !== FORMAT) return `format is not ${FORMAT}`
  if (typeof file.chainId !== 'string' || !/^[\w.-]{1,50}$/.test(file.chainId)) return 'chainId'
  if (file.application !== 'chassis' && file.application !== 'kvstore') return 'application'
  if (file.ledgerId !== undefined && typeof file.ledgerId !== 'string') return 'ledgerId'
  if (!Array.isArray(file.nodes) || file.nodes.length < 1 || file.nodes.length > NODES_MAX) return 'nodes'
  const bad = file.nodes.findIndex((node) => !isNode(node))
  if (bad >= 0) return `nodes[${bad}]`
  const names = new Set(file.nodes.map(({ name }) => name))
  const ports = new Set(file.nodes.flatMap(({ p2pPort, rpcPort }) => [p2pPort, rpcPort]))
  if (names.size < file.nodes.length) return 'a name is there twice'
  return ports.size < 2 * file.nodes.length ? 'a port is there twice' : undefined
}

function isNode(node: unknown): node is NetworkNode {
  const { name, p2pPort, rpcPort, nodeId, validatorKey } = (node ?? {}) as Partial<NetworkNode>
  const named = typeof name === 'string' && isNodeName(name)
  return named && isPort(p2pPort) && isPort(rpcPort) && isHex(nodeId, 40) && isHex(validatorKey, 64)
}
