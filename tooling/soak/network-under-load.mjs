/** A network of real processes under a steady load of payments, to do things to and to judge afterwards. */
import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import {
  applicationProgram,
  findNodes,
  foundDemoNetwork,
  freePorts,
  NetworkClient,
  NetworkSender,
  networkFolder,
  PaymentBook,
  readDemoMember,
  readNetworkFile,
  readNodeLedger,
  Supervisor,
} from '@chassis/chassis/network'
import { toHex } from '@chassis/primitives'
import { rpcClient } from '../network/rpc-client.mjs'
import { requireOutcomes, requireSameHeaders } from './check-network.mjs'
import { seededRandom } from './random.mjs'

/** Whatever must happen happens within this time, on the slowest machine. */
const PATIENCE_MS = 240_000
const POLL_MS = 100
const LOANS = 40
/** Payments under way: few, so that what becomes final after an event was sent after it. */
const IN_FLIGHT = 24

const BIN = fileURLToPath(new URL('../../apps/chassis/bin/chassis.mjs', import.meta.url))

const quiet = { format: String, print() {}, note() {}, progress() {}, progressDone() {}, exit() {} }

/**
 * @param {object} options
 * @param {string} options.dir folder of the network, made anew
 * @param {number} options.validators
 * @param {number} options.seed
 * @param {number} [options.perSecond] payments a second
 * @param {(line: string) => void} [options.log]
 * @param {(network: object) => void} [options.prepare] after the founding, before the start
 * @param {(node: object, first: number) => object | undefined} [options.application] another program for a node;
 *   `first` is the height of the first block
 * @param {() => void} [options.ended] after everything has stopped
 */
export async function networkUnderLoad({ log = () => {}, perSecond = 15, ...options }) {
  const { dir, validators, seed } = options
  mkdirSync(dir, { recursive: true })
  const ports = await freePorts(2 * validators)
  const nodes = Array.from({ length: validators }, (_, i) => ({
    name: `node${i + 1}`,
    ports: { p2pPort: ports[2 * i], rpcPort: ports[2 * i + 1] },
  }))
  const { network, soloHeight } = await foundDemoNetwork({ dir, nodes }, quiet)
  await options.prepare?.(network)
  const supervisor = await Supervisor.start({
    dir,
    cometbft: process.env.CHASSIS_COMETBFT || 'cometbft',
    application: (node) => options.application?.(node, soloHeight + 1) ?? applicationProgram(),
  })
  const under = new NetworkUnderLoad({
    dir,
    network,
    supervisor,
    random: seededRandom(seed),
    log,
    first: soloHeight + 1,
    ended: () => options.ended?.(),
  })
  try {
    await under.everybodyUp()
    await under.startLoad(perSecond)
    return under
  } catch (error) {
    await under.stop()
    throw error
  }
}

class NetworkUnderLoad {
  /** Acknowledged payments: id → height and code. */
  acknowledged = new Map()
  sent = 0
  /** Nodes that are not expected to take part any more. */
  excluded = new Set()
  #checkedTo
  #load
  #ending = new AbortController()
  #clients = new Map()

  constructor(parts) {
    Object.assign(this, parts)
    this.#checkedTo = parts.first
  }

  get names() {
    return this.network.nodes.map(({ name }) => name).filter((name) => !this.excluded.has(name))
  }

  command(command, args = {}) {
    return this.supervisor.handle({ command, arguments: args })
  }

  rpc(name) {
    const known = this.#clients.get(name)
    if (known !== undefined) return known
    // Nodes join: the file knows those that were not there at the start.
    const { rpcPort } = readNetworkFile(this.dir).nodes.find((node) => node.name === name)
    const client = rpcClient(rpcPort)
    this.#clients.set(name, client)
    return client
  }

  async node(name) {
    const { nodes } = await this.supervisor.status()
    return nodes.find((node) => node.name === name)
  }

  /** The processes of a node now. */
  async pids(name) {
    return (await this.node(name)).pids
  }

  /** Waits until `condition` holds; throws what it waited for, with the status, when that takes too long. */
  async eventually(what, condition, patience = PATIENCE_MS) {
    const deadline = performance.now() + patience
    for (;;) {
      if (await condition()) return
      if (performance.now() > deadline) {
        throw new Error(`it did not happen: ${what}\n${JSON.stringify(await this.supervisor.status(), undefined, 1)}`)
      }
      await delay(POLL_MS)
    }
  }

  everybodyUp() {
    return this.eventually('every node is up and has what the others have', async () => {
      const { nodes } = await this.supervisor.status()
      const taking = nodes.filter(({ name }) => !this.excluded.has(name))
      return taking.every(({ up, height, catchingUp }) => up && height > 0 && !catchingUp)
    })
  }

  async startLoad(perSecond) {
    const [first] = findNodes(this.dir)
    const { genesis, start } = readNodeLedger(first.home)
    const folder = networkFolder(this.dir).founding
    const [servicer, lender] = ['servicer', 'lender'].map((slug) => readDemoMember(folder, genesis, slug))
    const ports = this.network.nodes.map(({ rpcPort }) => rpcPort)
    this.client = new NetworkClient({ ports, patience: 2 * PATIENCE_MS })
    this.sender = new NetworkSender(this.client, start.ledgerId, servicer)
    this.genesis = genesis
    this.ledgerId = start.ledgerId
    this.members = { servicer, lender, of: (slug) => readDemoMember(folder, genesis, slug) }
    const book = new PaymentBook(servicer, lender, LOANS)
    this.loans = book.loans
    await this.sender.send(book.boarding())
    this.#load = this.#pay(book, perSecond)
    // Told when it is waited for.
    this.#load.catch(() => {})
    await this.progress(10)
  }

  async #pay(book, perSecond) {
    const underWay = new Set()
    const { signal } = this.#ending
    let failure
    for (let sent = 0; !signal.aborted && failure === undefined; await delay(1_000 / perSecond)) {
      if (underWay.size >= IN_FLIGHT) continue
      this.sent = ++sent
      const one = this.sender
        .send([book.payment()])
        .then(({ hash, height, result }) => {
          this.acknowledged.set(`tx_${toHex(hash)}`, { height, code: result.code })
        })
        .catch((error) => {
          failure ??= error
        })
        .finally(() => underWay.delete(one))
      underWay.add(one)
    }
    await Promise.all(underWay)
    if (failure !== undefined) throw failure
  }

  /** Waits until so many more payments are acknowledged. */
  async progress(count = 10) {
    // Beyond what is under way now.
    const goal = this.sent + count
    await this.eventually(`${count} more payments are final`, () => this.acknowledged.size >= goal)
  }

  /**
   * That nothing becomes final for a while. The votes for one more block may be on their way already; nothing can
   * decide the block after that one, however slow the machine is.
   */
  async standstill(ms) {
    const last = (await this.#highest()) + 1
    await delay(ms)
    const told = Math.max(0, ...[...this.acknowledged.values()].map(({ height }) => height))
    const height = Math.max(told, await this.#highest())
    if (height > last) throw new Error(`block ${height} became final without a majority, after block ${last}`)
  }

  async #highest() {
    const { nodes } = await this.supervisor.status()
    return Math.max(0, ...nodes.map(({ height }) => height ?? 0))
  }

  /**
   * Every node has caught up and has the same chain; everything that was acknowledged is on it, on every node.
   */
  async check() {
    await this.everybodyUp()
    const acknowledged = new Map(this.acknowledged)
    const goal = Math.max(this.first, ...[...acknowledged.values()].map(({ height }) => height))
    await this.eventually(`every node has block ${goal}`, async () => {
      const { nodes } = await this.supervisor.status()
      return nodes.every(({ name, height }) => this.excluded.has(name) || height > goal)
    })
    const clients = new Map(this.names.map((name) => [name, this.rpc(name)]))
    await requireSameHeaders(clients, this.#checkedTo, goal)
    await requireOutcomes(clients, acknowledged)
    this.#checkedTo = goal
  }

  /** Ids of some acknowledged payments. */
  sampleAcknowledged(count) {
    return this.random.sample([...this.acknowledged.keys()], count)
  }

  /** Ends the load and waits until every payment that was sent is acknowledged. */
  async endLoad() {
    this.#ending.abort()
    await this.#load
    if (this.acknowledged.size < this.sent) throw new Error(`${this.sent} sent, ${this.acknowledged.size} acknowledged`)
    return { sent: this.sent, acknowledged: this.acknowledged.size }
  }

  async stop() {
    this.#ending.abort()
    await this.client?.close()
    for (const client of this.#clients.values()) client.close()
    await this.supervisor.stop()
    this.ended()
  }

  /** Runs a command as a person would; throws what it printed when it fails. */
  async chassis(args) {
    try {
      return (await promisify(execFile)(process.execPath, [BIN, ...args])).stdout
    } catch (error) {
      throw new Error(`chassis ${args.join(' ')}: ${error.stdout}${error.stderr}`)
    }
  }
}
