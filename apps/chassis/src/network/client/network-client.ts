/**
 * A ledger seen through several nodes of its network: when one does not bring a transaction into a block, the next one
 * gets it as well. The ledger takes it once, whoever brings it.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { allRefusals } from '@chassis/contracts/ledger'
import { type Acknowledgement, CometLedger } from '@chassis/engine'
import { type Bytes, isPlatformError, PlatformError } from '@chassis/primitives'

export interface NetworkClientOptions {
  /** RPC ports of nodes on this machine. */
  readonly ports: readonly number[]
  /** Milliseconds after which an unacknowledged transaction is given up; it may still become final. */
  readonly patience?: number
  /** Submissions that are not acknowledged yet, by each node; beyond it submitters are told BUSY. */
  readonly pendingMax?: number
}

const PATIENCE_MS = 60_000
/** Milliseconds after which another node gets the transaction, too. */
const NEXT_NODE_MS = 3_000
const PAUSE_MS = 200

/** Failures that say something of one node only. */
const OF_ONE_NODE = /^(NODE_UNREACHABLE|NODE_REFUSED|OUTCOME_UNKNOWN|BUSY|LEDGER_CLOSED)$/

export class NetworkClient {
  private readonly options: NetworkClientOptions
  private readonly ledgers = new Map<number, Promise<CometLedger>>()
  private preferred = 0

  constructor(options: NetworkClientOptions) {
    this.options = options
  }

  /**
   * Resolves when the transaction is final: in a block that two thirds decided. Rejects with the numbered rejection of
   * one that does not authenticate, with BUSY when every node has too many, and with OUTCOME_UNKNOWN when it is not
   * known in time what became of it.
   */
  async submit(raw: Bytes): Promise<Acknowledgement> {
    const deadline = performance.now() + (this.options.patience ?? PATIENCE_MS)
    const first = this.preferred
    const attempts: Promise<Acknowledgement>[] = []
    let busy = 0
    let last: unknown
    let turn = 0
    while (performance.now() < deadline) {
      const place = (first + turn) % this.options.ports.length
      attempts.push(this.through(place, (ledger) => ledger.submit(raw)))
      const outcome = await Promise.race([...attempts.map(settled), delay(NEXT_NODE_MS, undefined, { ref: false })])
      if (outcome !== undefined && 'value' in outcome) {
        this.preferred = place
        return outcome.value
      }
      if (outcome !== undefined) {
        last = outcome.error
        if (!isOfOneNode(last)) throw last
        attempts.splice(attempts.indexOf(outcome.promise), 1)
        if (last.code === 'BUSY' && ++busy >= this.options.ports.length) throw last
        await delay(PAUSE_MS)
      }
      turn += 1
      this.preferred = (first + turn) % this.options.ports.length
    }
    const seconds = Math.round((this.options.patience ?? PATIENCE_MS) / 1_000)
    throw new PlatformError('no node has said what became of the transaction', {
      code: 'OUTCOME_UNKNOWN',
      retryable: true,
      details: { seconds },
      cause: last,
    })
  }

  /** Asks the first node that answers. Throws NODE_UNREACHABLE when none does. */
  async ask<T>(question: (ledger: CometLedger) => Promise<T>): Promise<T> {
    let last: unknown
    for (let i = 0; i < this.options.ports.length; i++) {
      try {
        return await this.through((this.preferred + i) % this.options.ports.length, question)
      } catch (error) {
        last = error
        if (!isOfOneNode(error)) throw error
      }
    }
    throw last
  }

  async close(): Promise<void> {
    for (const ledger of this.ledgers.values()) await ledger.then((one) => one.close()).catch(() => {})
  }

  private async through<T>(place: number, use: (ledger: CometLedger) => Promise<T>): Promise<T> {
    const known = this.ledgers.get(place)
    const ledger = known ?? this.connect(this.options.ports[place] as number)
    this.ledgers.set(place, ledger)
    try {
      return await use(await ledger)
    } catch (error) {
      // One that could not be connected is connected next time.
      if (isOfOneNode(error) && error.code === 'NODE_UNREACHABLE') this.ledgers.delete(place)
      throw error
    }
  }

  private connect(port: number): Promise<CometLedger> {
    const { patience = PATIENCE_MS, pendingMax } = this.options
    const url = `http://127.0.0.1:${port}`
    return CometLedger.connect({
      url,
      refusals: allRefusals,
      patience,
      ...(pendingMax !== undefined && { pendingMax }),
    })
  }
}

type Settled =
  | { readonly value: Acknowledgement }
  | { readonly error: unknown; readonly promise: Promise<Acknowledgement> }

function settled(promise: Promise<Acknowledgement>): Promise<Settled> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error, promise }),
  )
}

function isOfOneNode(error: unknown): error is PlatformError {
  return isPlatformError(error) && OF_ONE_NODE.test(error.code)
}
