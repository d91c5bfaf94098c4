/**
 * Founds a network from a solo ledger: its members vote in the validators, its export becomes every node's beginning.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  exportSnapshot,
  foundNode,
  ledgerFolder,
  type NodeStart,
  networkAppState,
  type SoloLedger,
} from '@chassis/engine'
import { equalBytes, fromHex, PlatformError, toHex } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import { rules } from '../ledger/rules.ts'
import { Sender } from '../ledger/sender.ts'
import { cometGenesis } from './comet-genesis.ts'
import { type CometKeys, createCometKeys } from './comet-keys.ts'
import { createNode, type NodePorts } from './create-node.ts'
import { type NetworkFile, networkExists, writeNetworkFile } from './network-file.ts'
import { networkFolder, nodeHome } from './node-home.ts'
import { type CurrentValidator, currentValidators, voteIn } from './validator-votes.ts'

export interface FoundingNode {
  readonly name: string
  readonly ports: NodePorts
  /** The member that runs it, and that has a vote as long as it does. */
  readonly organisation: AccountId
}

export interface FoundNetworkOptions {
  /** Folder of the network: absent or without a network. */
  readonly dir: string
  readonly solo: { readonly dir: string; readonly ledger: SoloLedger }
  /** Members of the solo ledger with more than two thirds of its votes. */
  readonly voters: readonly MemberKey[]
  readonly nodes: readonly FoundingNode[]
  progress?(done: number, total: number): void
}

export interface FoundedNetwork {
  readonly network: NetworkFile
  /** Last height of the solo ledger: its operator is believed up to here. */
  readonly soloHeight: number
  readonly appHash: string
}

/** Power of each founding validator: enough for steps of a third, the most that one block may change. */
export const VALIDATOR_POWER = 100n

/**
 * Closes the solo ledger: two that went on would be two histories under one id. Throws NETWORK_EXISTS, and what voting,
 * exporting and making nodes throw.
 */
export async function foundNetwork(options: FoundNetworkOptions): Promise<FoundedNetwork> {
  const { dir, solo, nodes } = options
  requireUnused(dir, nodes)
  const keys = nodes.map(() => createCometKeys())
  let validators: readonly CurrentValidator[]
  try {
    await admit(options, keys)
    validators = currentValidators(solo.ledger.reader)
  } finally {
    await solo.ledger.close()
  }
  mkdirSync(networkFolder(dir).run, { recursive: true, mode: 0o700 })
  const { snapshot } = networkFolder(dir)
  const { position } = await exportSnapshot({ dir: solo.dir, file: snapshot })
  const chainSecret = fromHex(readFileSync(join(ledgerFolder(solo.dir).keys, 'chain.secret'), 'latin1').trim())
  const starts: NodeStart[] = []
  for (const { name } of nodes) {
    options.progress?.(starts.length, nodes.length)
    starts.push((await foundNode({ dir: nodeHome(dir, name).chassis, snapshot, chainSecret, rules })).start)
  }
  const [start] = starts as [NodeStart]
  const genesis = cometGenesis({
    chainId: start.chainId,
    time: Math.max(Date.now(), position.time),
    initialHeight: BigInt(start.initialHeight),
    appHash: toHex(position.appHash),
    appState: networkAppState(start),
    validators: validators.map(({ publicKey, power }) => ({ publicKey, power, name: nameOf(publicKey, nodes, keys) })),
  })
  const entries = nodes.map(({ name, ports }, i) =>
    createNode(dir, { name, ports, keys: keys[i] as CometKeys, genesis }),
  )
  const network: NetworkFile = {
    format: 'chassis-network/v1',
    chainId: start.chainId,
    ledgerId: start.ledgerId,
    application: 'chassis',
    nodes: entries,
  }
  writeNetworkFile(dir, network)
  return { network, soloHeight: position.height, appHash: toHex(position.appHash) }
}

async function admit({ solo, voters, nodes }: FoundNetworkOptions, keys: readonly CometKeys[]): Promise<void> {
  const { ledger } = solo
  const before = currentValidators(ledger.reader)
  if (before.length > 0) {
    throw new PlatformError('the ledger has validators already', {
      code: 'NETWORK_VALIDATORS_PRESENT',
      details: { folder: solo.dir, validators: before.length },
    })
  }
  const senders = new Map(voters.map((voter) => [voter.account, new Sender(ledger, voter)]))
  const governed = {
    reader: () => ledger.reader,
    send: (from: MemberKey, calls: Parameters<Sender['send']>[0]) => (senders.get(from.account) as Sender).send(calls),
  }
  await voteIn(
    governed,
    voters,
    nodes.map(({ organisation }, i) => {
      const { publicKey } = (keys[i] as CometKeys).validator
      return { kind: 'admit', publicKey, power: VALIDATOR_POWER, organisation } as const
    }),
  )
}

function nameOf(publicKey: Uint8Array, nodes: readonly FoundingNode[], keys: readonly CometKeys[]): string {
  const at = keys.findIndex(({ validator }) => equalBytes(validator.publicKey, publicKey))
  return nodes[at]?.name ?? ''
}

function requireUnused(dir: string, nodes: readonly FoundingNode[]): void {
  const taken = (path: string) => readdirOf(path).length > 0
  if (!networkExists(dir) && !nodes.some(({ name }) => taken(nodeHome(dir, name).root))) return
  throw new PlatformError(`${dir} holds a network already`, { code: 'NETWORK_EXISTS', details: { folder: dir } })
}

function readdirOf(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
