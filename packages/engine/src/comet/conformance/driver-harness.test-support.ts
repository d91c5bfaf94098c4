/** Both drivers behind one face, for the suite that both pass: a clock, a ledger port, and ways to end it. */
import { join } from 'node:path'
import { contractRefusals } from '@chassis/kernel'
import { formatVerifierKey } from '@chassis/proofs'
import { ProtocolError, type TrustFile } from '@chassis/protocol'
import { vi } from 'vitest'
import { Application } from '../../application.ts'
import type { LedgerPort } from '../../ledger-port.ts'
import { operatorKey } from '../../solo/checkpoint-note.ts'
import { ledgerFolder } from '../../solo/ledger-folder.ts'
import { openSoloLedger, readGenesis, type SoloOptions } from '../../solo/open-solo-ledger.ts'
import type { SoloLedger } from '../../solo/solo-ledger.ts'
import { copyLedger } from '../../testkit/tally-book.ts'
import { tallyRules } from '../../testkit/tally-ledger.ts'
import { CometLedger } from '../client/comet-ledger.ts'
import type { FakeStore } from '../testkit/fake-comet.ts'
import { RpcBridge } from '../testkit/rpc-bridge.ts'
import { addTallyNode, newStore, openTallyNode, type TallyNetwork, type TallyNode } from '../testkit/tally-network.ts'

export interface DriverHarness {
  readonly port: LedgerPort
  /** Milliseconds UTC. */
  readonly now: number
  /** Calls that failed unexpectedly. */
  readonly alarms: number
  /** Lets the driver work until `promise` settles. */
  settle<T>(promise: Promise<T>): Promise<T>
  /** The clock goes on, and what is due by then runs. */
  pass(ms: number): Promise<void>
  /** An orderly end, and a new beginning. */
  reopen(): Promise<void>
  /** An end as by kill -9, and a new beginning. */
  crash(): Promise<void>
  /** What a verifier of its slips believes. */
  trust(): TrustFile
  close(): Promise<void>
}

export type OpenHarness = (network: TallyNetwork, name: string, now: number) => Promise<DriverHarness>

/** Runs `end` while no state reaches the disk any more: all that is left of a process that was killed. */
async function killed(end: () => Promise<void>): Promise<void> {
  const checkpoint = vi.spyOn(Application.prototype, 'checkpoint').mockResolvedValue(undefined)
  try {
    await end()
  } finally {
    checkpoint.mockRestore()
  }
}

const entryOf = (port: LedgerPort) => ({ ledgerId: port.ledgerId, name: 'Tally', environment: 'development' }) as const

class SoloHarness implements DriverHarness {
  port!: SoloLedger
  now: number
  alarms = 0
  private readonly dir: string

  constructor(dir: string, now: number) {
    this.dir = dir
    this.now = now
  }

  async open(): Promise<void> {
    const options: SoloOptions = {
      dir: this.dir,
      rules: tallyRules,
      workers: 0,
      checkpointWriter: 'inline',
      now: () => this.now,
      alarm: () => {
        this.alarms += 1
      },
    }
    this.port = await openSoloLedger(options)
  }

  settle<T>(promise: Promise<T>): Promise<T> {
    return promise
  }

  async pass(ms: number): Promise<void> {
    this.now += ms
    this.port.clockMoved()
    await this.port.head()
  }

  async reopen(): Promise<void> {
    await this.port.close()
    await this.open()
  }

  async crash(): Promise<void> {
    await killed(() => this.port.close())
    await this.open()
  }

  trust(): TrustFile {
    const { id, genesis } = readGenesis(ledgerFolder(this.dir).blocks)
    const operator = formatVerifierKey(operatorKey(id, genesis.operatorKey))
    return { format: 'chassis-trust/v1', ledgers: [{ ...entryOf(this.port), operator }] }
  }

  close(): Promise<void> {
    return this.port.close()
  }
}

/** The ledger that the network began as goes on by itself. */
export const openSolo: OpenHarness = async ({ base, solo }, name, now) => {
  const dir = join(base, name)
  copyLedger(solo, dir)
  const harness = new SoloHarness(dir, now)
  await harness.open()
  return harness
}

class CometHarness implements DriverHarness {
  port!: CometLedger
  now: number
  private readonly network: TallyNetwork
  private readonly name: string
  private readonly store: FakeStore
  private node!: TallyNode
  private bridge!: RpcBridge
  private earlierAlarms = 0

  constructor(network: TallyNetwork, name: string, now: number) {
    this.network = network
    this.name = name
    this.now = now
    this.store = newStore(network)
  }

  get alarms(): number {
    return this.earlierAlarms + this.node.events.filter(({ event }) => event === 'alarm').length
  }

  async open(): Promise<void> {
    this.node = await openTallyNode(this.network, this.store, { name: this.name, now: () => this.now })
    if (this.bridge === undefined) {
      this.bridge = new RpcBridge(this.node.comet)
      await this.bridge.listen()
    } else {
      this.bridge.reconnect(this.node.comet)
    }
    const refusals = [...contractRefusals(tallyRules.definition), ...Object.values(ProtocolError)]
    this.port = await CometLedger.connect({ url: this.bridge.url, refusals })
  }

  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false
    const watched = promise.finally(() => {
      settled = true
    })
    watched.catch(() => {})
    while (!settled) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      // A block for what waits, and the one after it, whose header proves it.
      const head = this.store.height
      if (this.bridge.mempool.length > 0 || head !== this.provenHeight) {
        this.provenHeight = this.bridge.mempool.length > 0 ? -1 : head + 1
        await this.bridge.makeBlock({ time: this.now })
      }
    }
    return watched
  }
  private provenHeight = -1

  async pass(ms: number): Promise<void> {
    this.now += ms
    await this.bridge.makeBlock({ time: this.now })
  }

  async reopen(): Promise<void> {
    await this.end(() => this.node.stop())
    await this.open()
  }

  async crash(): Promise<void> {
    await this.end(() => killed(() => this.node.stop()))
    await this.open()
  }

  trust(): TrustFile {
    const validators = [{ publicKey: this.bridge.validator.publicKey, power: 10n }]
    const entry = { ...entryOf(this.port), chainId: this.network.start.chainId, validators }
    return { format: 'chassis-trust/v1', ledgers: [entry] }
  }

  async close(): Promise<void> {
    await this.end(() => this.node.stop())
    await this.bridge.close()
  }

  private async end(stop: () => Promise<void>): Promise<void> {
    this.earlierAlarms = this.alarms
    await this.port.close()
    await stop()
    this.node.events.length = 0
  }
}

export const openComet: OpenHarness = async (network, name, now) => {
  await addTallyNode(network, name)
  const harness = new CometHarness(network, name, now)
  await harness.open()
  return harness
}
