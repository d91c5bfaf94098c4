/**
 * `chassis network join NODE`: a new node in a running network, as a reader or, by vote of the members, a validator.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fromHex, PlatformError } from '@chassis/primitives'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { changePower } from '../change-power.ts'
import { createCometKeys } from '../comet-keys.ts'
import { createNode } from '../create-node.ts'
import { VALIDATOR_POWER } from '../found-network.ts'
import { chooseSync, makeJoiningNode, type SyncKind } from '../make-joining-node.ts'
import { type MembersAtHand, membersAtHand } from '../members-at-hand.ts'
import {
  type NetworkFile,
  NODES_MAX,
  nodeNamed,
  readNetworkFile,
  requireNodeName,
  writeNetworkFile,
} from '../network-file.ts'
import { nodeHome } from '../node-home.ts'
import { nextFreePorts } from '../ports.ts'
import { askSupervisor } from '../supervise/control.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { readStatus } from './network-status.ts'
import { statusLines } from './status-lines.ts'

interface Flags extends NetworkFlags {
  readonly sync?: SyncKind
  readonly validator?: boolean
  readonly members?: string
}

const EXAMPLES = ['chassis network join node5', 'chassis network join node5 --validator --sync state']
const POLL_MS = 200
/** A long chain takes its time; a node that gets nowhere is told after this long without a new block. */
const STUCK_MS = 120_000

export function registerNetworkJoin(network: Command, io: CliIo): void {
  const command = network
    .command('join')
    .argument('<node>', io.format('cli.network.join.argument'))
    .description(io.format('cli.network.join.description'))
    .option('--sync <kind>', io.format('cli.network.join.sync'), parseSync)
    .option('--validator', io.format('cli.network.join.validator'))
    .option('--members <folder>', io.format('cli.network.load.members'))
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((node: string, flags: Flags) => run(node, flags, io))
}

export function parseSync(text: string): SyncKind {
  if (text === 'state' || text === 'blocks') return text
  throw new InvalidArgumentError('state | blocks')
}

async function run(name: string, flags: Flags, io: CliIo): Promise<void> {
  const { dir, json } = flags
  const network = readNetworkFile(dir)
  requireNodeName(name)
  await requireRoom(dir, network, name)
  await askSupervisor(dir, 'status', {})
  const others = network.nodes.map((node) => node.name)
  const sync = flags.sync ?? chooseSync(dir, others)
  const stateSync = await makeJoiningNode(dir, network, name, sync)
  const genesis = readFileSync(join(nodeHome(dir, others[0] as string).comet, 'config', 'genesis.json'), 'utf8')
  const ports = await nextFreePorts(network.nodes)
  const settings = stateSync === undefined ? {} : { stateSync }
  const entry = createNode(dir, { name, ports, keys: createCometKeys(), genesis, settings })
  writeNetworkFile(dir, { ...network, nodes: [...network.nodes, entry] })
  await askSupervisor(dir, 'add', { node: name })
  await untilCaughtUp(dir, name, io).finally(() => io.progressDone())
  if (flags.validator) await admit(membersAtHand(dir, flags.members), fromHex(entry.validatorKey))
  const status = await readStatus(dir)
  if (json) io.print(JSON.stringify({ ...nodeNamed(status as never, name), sync }))
  else for (const line of statusLines(status, io)) io.print(line)
}

async function requireRoom(dir: string, { nodes }: NetworkFile, name: string): Promise<void> {
  const isThere = nodes.some((node) => node.name === name) || existsSync(nodeHome(dir, name).root)
  if (!isThere && nodes.length < NODES_MAX) return
  throw new PlatformError(`${name} is there already`, { code: 'NETWORK_NODE_EXISTS', details: { name, folder: dir } })
}

/** Waits until the node has what the others have. Throws NETWORK_NODE_STUCK with what its log says. */
export async function untilCaughtUp(dir: string, name: string, io: CliIo): Promise<void> {
  let height = -1
  let since = performance.now()
  for (;;) {
    const { nodes } = await readStatus(dir)
    const node = nodes.find((one) => one.name === name)
    const target = Math.max(...nodes.map((one) => one.height ?? 0))
    if (node?.up && !node.catchingUp && (node.height ?? 0) > 0) break
    const now = node?.height ?? 0
    if (now > height) since = performance.now()
    height = Math.max(height, now)
    io.progress(io.format('cli.network.join.progress'), now, Math.max(target, 1))
    if (node?.halt !== undefined || performance.now() - since > STUCK_MS) {
      const reason = node?.halt?.detail ?? node?.lastExit ?? String(node?.state)
      throw new PlatformError(`${name} does not catch up`, {
        code: 'NETWORK_NODE_STUCK',
        details: { name, height: now, reason },
      })
    }
    await delay(POLL_MS)
  }
}

/** A member without a validator runs the new one, so that it gets a vote. */
async function admit(members: MembersAtHand, publicKey: Uint8Array): Promise<void> {
  try {
    const organisation = await members.nextRunner()
    await changePower(members.governed, members.keys, { publicKey, organisation, power: VALIDATOR_POWER })
  } finally {
    await members.close()
  }
}
