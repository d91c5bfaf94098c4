/** Runs all nodes of a network on this machine, with a relay on every link between them. */
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:net'
import { availableParallelism } from 'node:os'
import { type LedgerLock, lockLedger } from '@chassis/engine'
import { isPlatformError, PlatformError } from '@chassis/primitives'
import { type NetworkFile, type NetworkNode, nodeNamed, readNetworkFile } from '../network-file.ts'
import { ABCI_SOCKET, logFileOf, networkFolder, nodeHome, PARTS, type Part, pidFileOf } from '../node-home.ts'
import { isPortFree } from '../ports.ts'
import { cometEnvironment } from './comet-environment.ts'
import { type ControlRequest, serveControl } from './control.ts'
import { type LinkState, LinkTable, OPEN_LINKS } from './link-table.ts'
import { type NetworkStatus, nodeStatus } from './network-status.ts'
import { type NodeCommands, NodePair, type NodeState, PAIR_TIMES, type PairTimes } from './node-pair.ts'
import { endOrphans } from './orphans.ts'
import { parsePartition } from './partition.ts'

export interface Program {
  readonly command: string
  readonly args: readonly string[]
}

export interface SupervisorOptions {
  readonly dir: string
  /** The CometBFT program. */
  readonly cometbft: string
  /** The application of a node, to run in the node's folder; not asked where CometBFT has it built in. */
  application(node: NetworkNode): Program
  readonly times?: PairTimes
  /** Without relays: nodes dial each other directly, and links can be neither cut nor slowed. For measuring. */
  readonly direct?: boolean
  /** Told of every change of a node's state. */
  changed?(name: string, state: NodeState): void
}

interface Entry {
  readonly node: NetworkNode
  readonly pair: NodePair
}

export class Supervisor {
  private readonly options: SupervisorOptions
  private readonly network: NetworkFile
  private readonly links = new LinkTable()
  private readonly entries = new Map<string, Entry>()
  private lock: LedgerLock | undefined
  private control: Server | undefined
  private stopping: Promise<void> | undefined
  private ended: () => void = () => {}
  /** Resolves when the network was told to go down and everything has ended. */
  readonly down = new Promise<void>((resolve) => {
    this.ended = resolve
  })

  private constructor(options: SupervisorOptions, network: NetworkFile) {
    this.options = options
    this.network = network
  }

  /**
   * Takes the network's lock, ends what a killed supervisor left behind and starts every node. Throws NETWORK_RUNNING,
   * PORT_IN_USE and what reading the network throws.
   */
  static async start(options: SupervisorOptions): Promise<Supervisor> {
    const supervisor = new Supervisor(options, readNetworkFile(options.dir))
    const { run } = networkFolder(options.dir)
    mkdirSync(run, { recursive: true, mode: 0o700 })
    supervisor.lock = await lockNetwork(run, options.dir)
    try {
      await endOrphans(options.dir, supervisor.network.nodes)
      for (const node of supervisor.network.nodes) await requireFreePorts(node)
      for (const node of supervisor.network.nodes) await supervisor.add(node)
      supervisor.control = await serveControl(options.dir, (request) => supervisor.handle(request))
    } catch (error) {
      await supervisor.stop()
      throw error
    }
    for (const { pair } of supervisor.entries.values()) pair.start()
    return supervisor
  }

  async status(): Promise<NetworkStatus> {
    const { chainId, ledgerId } = this.network
    return {
      chainId,
      ...(ledgerId !== undefined && { ledgerId }),
      supervisor: process.pid,
      links: this.links.state,
      nodes: await Promise.all([...this.entries.values()].map(({ node, pair }) => nodeStatus(node, pair.report))),
    }
  }

  /** The pair of a node, for whoever runs the supervisor in its own process. Throws NETWORK_NODE_UNKNOWN. */
  pairOf(name: string): NodePair {
    nodeNamed({ nodes: [...this.entries.values()].map(({ node }) => node) }, name)
    return (this.entries.get(name) as Entry).pair
  }

  shapeLinks(state: LinkState): void {
    this.links.apply(state)
  }

  /** Stops every node in order, then everything else. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll()
    return this.stopping
  }

  private async stopAll(): Promise<void> {
    await Promise.all([...this.entries.values()].map(({ pair }) => pair.stop()))
    await this.links.close()
    const { control } = this
    if (control !== undefined) await new Promise((resolve) => control.close(resolve))
    await this.lock?.release()
    this.lock = undefined
    this.ended()
  }

  /** Carries out one request of a command. */
  async handle({ command, arguments: args }: ControlRequest): Promise<unknown> {
    const name = String(args.node ?? '')
    switch (command) {
      case 'status':
        return this.status()
      case 'kill':
        return this.kill(name, args.part as Part | undefined)
      case 'restart':
        return this.restart(name)
      case 'pause':
        this.requireState(name, ['running']).pause()
        return {}
      case 'resume':
        this.requireState(name, ['paused']).resume()
        return {}
      case 'partition':
        return this.partition(String(args.groups), args.broken === true)
      case 'links':
        return this.changeLinks(Number(args.delayMs), Number(args.loss))
      case 'heal':
        this.links.apply(OPEN_LINKS)
        return {}
      case 'add':
        return this.addNamed(name)
      case 'remove':
        return this.remove(name)
      case 'down':
        // The answer goes out first.
        setImmediate(() => void this.stop())
        return {}
      default:
        throw new PlatformError(`no command ${command}`, {
          code: 'NETWORK_CONTROL_FAILED',
          details: { reason: `no command ${command}` },
        })
    }
  }

  private async kill(name: string, part: Part | undefined): Promise<unknown> {
    const pair = this.pairOf(name)
    if (part === undefined) await pair.kill()
    else if (PARTS.includes(part)) this.requireState(name, ['running', 'starting', 'paused']).killPart(part)
    return {}
  }

  private async restart(name: string): Promise<unknown> {
    const pair = this.pairOf(name)
    await pair.stop()
    pair.start()
    return {}
  }

  private requireState(name: string, states: readonly NodeState[]): NodePair {
    const pair = this.pairOf(name)
    if (states.includes(pair.state)) return pair
    throw new PlatformError(`${name} is ${pair.state}`, {
      code: 'NETWORK_NODE_STATE',
      details: { name, state: pair.state, needed: states.join(', ') },
    })
  }

  private partition(text: string, broken: boolean): unknown {
    const groups = parsePartition(text, [...this.entries.keys()])
    this.links.apply({ ...this.links.state, groups, between: broken ? 'broken' : 'stalled' })
    return { groups }
  }

  private changeLinks(delayMs: number, loss: number): unknown {
    this.links.apply({ ...this.links.state, delayMs, loss })
    return {}
  }

  /** Starts a node that was written into `network.json` since. */
  private async addNamed(name: string): Promise<unknown> {
    const node = nodeNamed(readNetworkFile(this.options.dir), name)
    if (this.entries.has(name)) return {}
    await requireFreePorts(node)
    await this.add(node)
    this.pairOf(name).start()
    return {}
  }

  private async remove(name: string): Promise<unknown> {
    const pair = this.pairOf(name)
    await pair.stop()
    this.entries.delete(name)
    await this.links.remove(name)
    return {}
  }

  private async add(node: NetworkNode): Promise<void> {
    await this.links.add(
      node,
      [...this.entries.values()].map((entry) => entry.node),
    )
    const { changed, times = PAIR_TIMES } = this.options
    const pair: NodePair = new NodePair(
      () => this.commandsOf(node),
      () => changed?.(node.name, pair.state),
      times,
    )
    this.entries.set(node.name, { node, pair })
  }

  /**
   * Two that dial each other at once often refuse both connections as duplicates, so of those that start together the
   * earlier one dials. One that starts while others run dials all of those: after a long outage they hardly try any
   * more.
   */
  private dials(name: string, peer: string): boolean {
    const names = [...this.entries.keys()]
    return names.indexOf(name) < names.indexOf(peer) || this.entries.get(peer)?.pair.state === 'running'
  }

  private peersOf(name: string): string {
    const dials = (peer: string) => this.dials(name, peer)
    if (this.options.direct !== true) return this.links.peersOf(name, dials)
    const peers = [...this.entries.values()].map(({ node }) => node).filter((node) => node.name !== name)
    const dialled = peers.filter((peer) => dials(peer.name))
    return dialled.map(({ nodeId, p2pPort }) => `${nodeId}@127.0.0.1:${p2pPort}`).join(',')
  }

  private commandsOf(node: NetworkNode): NodeCommands {
    const home = nodeHome(this.options.dir, node.name)
    const files = (part: Part) => ({ cwd: home.root, logFile: logFileOf(home, part), pidFile: pidFileOf(home, part) })
    const peers = `--p2p.persistent_peers=${this.peersOf(node.name)}`
    const comet = {
      ...files('comet'),
      command: this.options.cometbft,
      args: ['start', '--home', 'comet', peers],
      // Counted anew at every start: nodes join and leave while others run.
      env: cometEnvironment(this.entries.size, availableParallelism(), process.env),
    }
    if (this.network.application === 'kvstore') return { comet }
    const application = { ...files('application'), ...this.options.application(node) }
    return { comet, application: { ...application, socket: `${home.root}/${ABCI_SOCKET}` } }
  }
}

async function lockNetwork(run: string, dir: string): Promise<LedgerLock> {
  try {
    return await lockLedger(run)
  } catch (error) {
    if (!isPlatformError(error) || error.code !== 'LEDGER_LOCKED') throw error
    throw new PlatformError(`the network in ${dir} is running already`, {
      code: 'NETWORK_RUNNING',
      details: { folder: dir, pid: error.details.pid ?? '?' },
      cause: error,
    })
  }
}

async function requireFreePorts({ name, p2pPort, rpcPort }: NetworkNode): Promise<void> {
  for (const port of [p2pPort, rpcPort]) {
    if (await isPortFree(port)) continue
    throw new PlatformError(`port ${port} is in use`, { code: 'PORT_IN_USE', details: { port, name } })
  }
}
