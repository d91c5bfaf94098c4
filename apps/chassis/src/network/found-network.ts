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
import { type Bytes, equalBytes, fromHex, PlatformError, toHex } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import { rules } from '../ledger/rules.ts'
import { Sender } from '../ledger/sender.ts'
import { cometGenesis } from './comet-genesis.ts'
import { type CometKeys, createCometKeys } from './comet-keys.ts'
import { createNode, type NodePorts } from './create-node.ts'
import { type NetworkFile, networkExists, writeNetworkFile } from './network-file.ts'
import { networkFolder, nodeHome } from './node-home.ts'
import { type Change, type CurrentValidator, currentValidators, voteIn } from './validator-votes.ts'

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
  /** 1 for a new network; counted up when the members start it again after a loss. */
  readonly epoch?: number
  progress?(done: number, total: number): void
}

export interface FoundedNetwork {
  readonly network: NetworkFile
  /** Last height of the solo ledger: its operator is believed up to here. */
  readonly soloHeight: number
  readonly appHash: string
}

/** Power of each founding validator: enough for steps of a third, the most that one block may change. */
export const VALIDATOR_POWER = 1_000n

/**
 * Closes the solo ledger: two that went on would be two histories under one id. Throws NETWORK_EXISTS, and what voting,
 * exporting and making nodes throw.
 */
export async function foundNetwork(options: FoundNetworkOptions): Promise<FoundedNetwork> {
  const { dir, solo, nodes, epoch = 1 } = options
  requireUnused(dir, nodes)
  const keys = nodes.map(() => createCometKeys())
  let validators: readonly CurrentValidator[]
  try {
    await seat(options, keys)
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
    starts.push((await foundNode({ dir: nodeHome(dir, name).chassis, snapshot, chainSecret, rules, epoch })).start)
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

/** The members vote the new keys in: as first validators or, after a loss, in the place of the keys that are there. */
async function seat(options: FoundNetworkOptions, keys: readonly CometKeys[]): Promise<void> {
  const { solo, nodes } = options
  const { ledger } = solo
  const before = currentValidators(ledger.reader)
  const publicKeys = keys.map(({ validator }) => validator.publicKey)
  if (before.length === 0) {
    await decide(
      options,
      nodes.map(({ organisation }, i) => {
        return { kind: 'admit', publicKey: publicKeys[i] as Bytes, power: VALIDATOR_POWER, organisation }
      }),
    )
    return
  }
  if (before.length !== nodes.length) {
    throw new PlatformError(`the ledger has ${before.length} validators`, {
      code: 'NETWORK_VALIDATORS_PRESENT',
      details: { folder: solo.dir, validators: before.length },
    })
  }
  // One at a time: no more may change in one block.
  for (const [i, { publicKey }] of before.entries()) {
    await decide(options, [{ kind: 'rotateKey', publicKey, newPublicKey: publicKeys[i] as Bytes }])
  }
}

async function decide({ solo, voters }: FoundNetworkOptions, changes: readonly Change[]): Promise<void> {
  const { ledger } = solo
  const validators = currentValidators(ledger.reader)
  const entitled = new Set(validators.map(({ organisation }) => organisation))
  const voting = validators.length === 0 ? voters : voters.filter(({ account }) => entitled.has(account))
  const senders = new Map(voting.map((voter) => [voter.account, new Sender(ledger, voter)]))
  const governed = {
    reader: () => ledger.reader,
    send: (from: MemberKey, calls: Parameters<Sender['send']>[0]) => (senders.get(from.account) as Sender).send(calls),
  }
  await voteIn(governed, voting, changes)
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
