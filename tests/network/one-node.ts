/**
 * One validator of a ledger of loans: the built `chassis node run` and a real CometBFT, each a process that the test
 * may kill.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePorts } from '@chassis/chassis/network'
import { allRefusals } from '@chassis/contracts/ledger'
import {
  CometLedger,
  exportSnapshot,
  foundNode,
  foundSoloLedger,
  keysOf,
  ledgerFolder,
  type NodeStart,
  networkAppState,
  prepareJoiningNode,
  readGenesis,
} from '@chassis/engine'
import { toHex } from '@chassis/primitives'
import { boarding, createMembers, genesisOf, rules, submitAll } from '../../tooling/benches/support/loan-load.mjs'

const CHASSIS = fileURLToPath(new URL('../../apps/chassis/bin/chassis.mjs', import.meta.url))
const COMETBFT = process.env.CHASSIS_COMETBFT || 'cometbft'
/** How long anything that must happen may take on a busy machine. */
const PATIENCE_MS = 90_000
/** CometBFT now and then hangs in its own shutdown when its application vanishes. */
const ENDS_WITHIN_MS = 45_000

export type Part = 'application' | 'comet'
export type Members = ReturnType<typeof createMembers>

/** Blocks between two snapshots: small, so that a joining node finds one soon. */
export const SNAPSHOT_INTERVAL = 25

export interface NodeProcesses {
  readonly home: string
  readonly url: string
}

export interface OneNode extends NodeProcesses {
  readonly base: string
  readonly p2p: number
  readonly members: Members
  readonly start: NodeStart
  /** The snapshot that the network begins with, and the secret to read it. */
  readonly snapshot: string
  readonly chainSecret: Uint8Array
}

/** Founds a solo ledger with `loans` loans and makes a network of one validator of it. */
export async function createOneNode(loans: number): Promise<OneNode> {
  const base = mkdtempSync(join(tmpdir(), 'chassis-one-node-'))
  const members = createMembers()
  const solo = join(base, 'solo')
  const ledger = await foundSoloLedger({ dir: solo, rules, workers: 0 }, genesisOf(members))
  const refused = await submitAll(ledger, boarding(ledger.ledgerId, members, 0, loans), 16)
  if (refused.size > 0) throw new Error('a loan was refused')
  await ledger.close()
  const snapshot = join(base, 'ledger.snapshot')
  await exportSnapshot({ dir: solo, file: snapshot })
  const folder = ledgerFolder(solo)
  const { chainSecret } = keysOf(folder, readGenesis(folder.blocks).genesis)
  const home = join(base, 'node')
  mkdirSync(join(home, 'run'), { recursive: true })
  const { start, position } = await foundNode({ dir: join(home, 'chassis'), snapshot, chainSecret, rules })
  const [rpc, p2p] = (await freePorts(2)) as [number, number]
  execFileSync(COMETBFT, ['init', '--home', join(home, 'comet')], { stdio: 'ignore' })
  writeGenesis(home, start, toHex(position.appHash))
  writeConfig(home, rpc, p2p)
  return { base, home, members, start, url: `http://127.0.0.1:${rpc}`, p2p, snapshot, chainSecret }
}

/** A second node, no validator, that gets its state from the first one and trusts the block of `height`. */
export async function createJoiningNode(
  first: OneNode,
  trusted: { readonly height: number; readonly hash: string },
): Promise<NodeProcesses> {
  const home = join(first.base, 'joining')
  mkdirSync(join(home, 'run'), { recursive: true })
  const { start, chainSecret } = first
  await prepareJoiningNode({ dir: join(home, 'chassis'), start, chainSecret })
  const [rpc, p2p] = (await freePorts(2)) as [number, number]
  execFileSync(COMETBFT, ['init', '--home', join(home, 'comet')], { stdio: 'ignore' })
  copyFileSync(join(first.home, 'comet/config/genesis.json'), join(home, 'comet/config/genesis.json'))
  const id = execFileSync(COMETBFT, ['show-node-id', '--home', join(first.home, 'comet')], { encoding: 'utf8' }).trim()
  writeConfig(home, rpc, p2p, {
    persistent_peers: `"${id}@127.0.0.1:${first.p2p}"`,
    enable: 'true',
    rpc_servers: `"${first.url},${first.url}"`,
    trust_height: String(trusted.height),
    trust_hash: `"${trusted.hash}"`,
    discovery_time: '"5s"',
  })
  return { home, url: `http://127.0.0.1:${rpc}` }
}

function writeGenesis(home: string, start: NodeStart, appHash: string): void {
  const file = join(home, 'comet/config/genesis.json')
  const document = JSON.parse(readFileSync(file, 'utf8'))
  document.chain_id = start.chainId
  document.initial_height = String(start.initialHeight)
  document.app_hash = appHash.toUpperCase()
  document.app_state = networkAppState(start)
  writeFileSync(file, JSON.stringify(document))
}

function writeConfig(home: string, rpc: number, p2p: number, more: Readonly<Record<string, string>> = {}): void {
  const file = join(home, 'comet/config/config.toml')
  const settings: Record<string, string> = {
    proxy_app: '"unix://run/abci.sock"',
    timeout_propose: '"300ms"',
    timeout_commit: '"50ms"',
    create_empty_blocks: 'false',
    create_empty_blocks_interval: '"2s"',
    indexer: '"null"',
    addr_book_strict: 'false',
    allow_duplicate_ip: 'true',
    ...more,
  }
  let text = readFileSync(file, 'utf8')
  for (const [name, value] of Object.entries(settings)) {
    text = text.replace(new RegExp(`^${name} = .*$`, 'm'), `${name} = ${value}`)
  }
  text = text.replace('tcp://127.0.0.1:26657', `tcp://127.0.0.1:${rpc}`)
  writeFileSync(file, text.replace('tcp://0.0.0.0:26656', `tcp://127.0.0.1:${p2p}`))
}

/** The two processes of the node. */
export class Pair {
  private readonly node: NodeProcesses
  private readonly running = new Map<Part, ChildProcess>()

  constructor(node: NodeProcesses) {
    this.node = node
  }

  /** Starts what does not run, the application first; resolves when the RPC answers. */
  async start(): Promise<void> {
    const { home } = this.node
    const socket = join(home, 'run/abci.sock')
    if (!this.running.has('application')) {
      rmSync(socket, { force: true })
      this.spawn('application', process.execPath, [
        CHASSIS,
        'node',
        'run',
        '--home',
        '.',
        '--snapshot-interval',
        String(SNAPSHOT_INTERVAL),
      ])
      await this.eventually('the socket of the application', () => existsSync(socket))
    }
    if (!this.running.has('comet')) this.spawn('comet', COMETBFT, ['start', '--home', 'comet', '--log_level', 'error'])
    await this.eventually('CometBFT answers', () =>
      fetch(`${this.node.url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
  }

  /** kill -9, and waits until it is gone. */
  async kill(part: Part): Promise<void> {
    await this.end(part, 'SIGKILL')
  }

  /** Resolves when a process that was not told to end has ended. */
  async gone(part: Part): Promise<void> {
    await this.eventually(`${part} ends`, () => !this.running.has(part))
  }

  /** After its application has gone: CometBFT ends by itself or, where it hangs, as the supervisor ends it. */
  async endComet(): Promise<void> {
    const deadline = performance.now() + ENDS_WITHIN_MS
    while (this.running.has('comet') && performance.now() < deadline) await delay(20)
    await this.kill('comet')
  }

  isRunning(part: Part): boolean {
    return this.running.has(part)
  }

  async stop(): Promise<void> {
    await this.end('comet', 'SIGTERM')
    await this.end('application', 'SIGTERM')
  }

  log(part: Part): string {
    return readFileSync(join(this.node.home, `${part}.log`), 'utf8')
  }

  async killBoth(): Promise<void> {
    await this.kill('comet')
    await this.kill('application')
  }

  private async end(part: Part, signal: NodeJS.Signals): Promise<void> {
    const child = this.running.get(part)
    if (child === undefined) return
    child.kill(signal)
    await this.gone(part)
  }

  private spawn(part: Part, program: string, args: readonly string[]): void {
    const { home } = this.node
    const log = openSync(join(home, `${part}.log`), 'a')
    const { NODE_OPTIONS: _, ...env } = process.env
    const child = spawn(program, args, { cwd: home, env, stdio: ['ignore', log, log] })
    this.running.set(part, child)
    child.once('exit', () => this.running.delete(part))
  }

  /** Waits until `condition` holds. Throws what it waited for, with the last lines of the logs. */
  async eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    while (!(await condition())) {
      if (performance.now() > deadline) throw new Error(`it did not happen: ${what}\n${this.logs()}`)
      await delay(20)
    }
  }

  private logs(): string {
    return ['application', 'comet']
      .map((part) => (existsSync(join(this.node.home, `${part}.log`)) ? this.log(part as Part).slice(-2_000) : ''))
      .join('\n')
  }
}

export function connect({ url }: NodeProcesses): Promise<CometLedger> {
  return CometLedger.connect({ url, refusals: allRefusals })
}
