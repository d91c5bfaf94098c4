/**
 * Puts transactions into a network and tells when they are final: in a block that two thirds decided. A node may die
 * with
 * a transaction that it has taken but not passed on, so what is not final after a while is sent again, to another node;
 * the ledger takes it once.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { OUTCOMES_MAX, OutcomesAnswer, OutcomesQuery, QUERY_PATHS } from '@chassis/engine'
import { type Bytes, isPlatformError, PlatformError, Rejection, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decode, decodeTransaction, encode, transactionHash } from '@chassis/protocol'
import { type CheckResult, NodeRpc } from './node-rpc.ts'
import { refusalOfCode } from './refusal-of-code.ts'

export interface FinalTransaction {
  /** The transaction id as bytes. */
  readonly hash: Bytes
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  /** 0: all calls took effect; otherwise the number of the refusal, and the transaction counts as used. */
  readonly code: number
}

export interface NetworkClientOptions {
  /** RPC ports of nodes on this machine, the preferred one first. */
  readonly ports: readonly number[]
  /** Transactions under way at once; more wait here. */
  readonly inFlight?: number
  /** Milliseconds after which an unanswered transaction is given up: it may still become final. */
  readonly patience?: number
}

const IN_FLIGHT = 2_000
const PATIENCE_MS = 60_000
const POLL_MS = 40
/** Milliseconds after which what is not final is sent again. */
const RESEND_MS = 2_000

interface Pending {
  readonly raw: Bytes
  readonly hash: Bytes
  readonly since: number
  sentAt: number
  resolve(final: FinalTransaction): void
  reject(error: unknown): void
}

export class NetworkClient {
  readonly rpc: NodeRpc
  private readonly options: NetworkClientOptions
  private readonly pending = new Map<string, Pending>()
  private readonly waiting: (() => void)[] = []
  private polling: Promise<void> | undefined

  constructor(options: NetworkClientOptions) {
    this.options = options
    this.rpc = new NodeRpc(options.ports)
  }

  /**
   * Resolves when the transaction is final. Rejects with the numbered refusal of a transaction that no node takes, with
   * NETWORK_BUSY when they have too much to do, with NETWORK_INDEFINITE when it is not known what became of it.
   */
  async submit(raw: Bytes): Promise<FinalTransaction> {
    while (this.pending.size >= (this.options.inFlight ?? IN_FLIGHT)) {
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    const hash = transactionHash(sha256, decodeTransaction(raw).bodyBytes)
    const key = toHex(hash)
    const final = new Promise<FinalTransaction>((resolve, reject) => {
      const since = performance.now()
      this.pending.set(key, { raw, hash, since, sentAt: since, resolve, reject })
    })
    void this.send(key)
    this.polling ??= this.poll().finally(() => {
      this.polling = undefined
    })
    return final
  }

  private async send(key: string): Promise<void> {
    const pending = this.pending.get(key)
    if (pending === undefined) return
    pending.sentAt = performance.now()
    try {
      const refused = await this.rpc.broadcast(pending.raw)
      // What is refused the second time may be final already.
      if (refused !== undefined && pending.sentAt - pending.since < RESEND_MS) this.end(key, refusalError(refused))
    } catch (error) {
      if (!isPlatformError(error)) this.end(key, error)
    }
  }

  private async poll(): Promise<void> {
    while (this.pending.size > 0) {
      await delay(POLL_MS)
      const keys = [...this.pending.keys()]
      for (let from = 0; from < keys.length; from += OUTCOMES_MAX)
        await this.look(keys.slice(from, from + OUTCOMES_MAX))
      this.sendAgain()
    }
  }

  private async look(keys: readonly string[]): Promise<void> {
    const subjects = keys.flatMap((key) => this.pending.get(key)?.hash ?? [])
    if (subjects.length === 0) return
    try {
      const value = await this.rpc.query(QUERY_PATHS.outcomes, encode(OutcomesQuery, { subjects }))
      if (value === undefined) return
      for (const { place, leaf } of decode(OutcomesAnswer, value).outcomes) {
        const hash = subjects[place] as Bytes
        this.end(toHex(hash), { hash, height: Number(leaf.height), time: leaf.time, code: leaf.code })
      }
    } catch (error) {
      // No node answers now; what is pending stays so until its time is up.
      if (!isPlatformError(error)) throw error
    }
  }

  private sendAgain(): void {
    const now = performance.now()
    let turned = false
    for (const [key, { since, sentAt }] of this.pending) {
      if (now - since > (this.options.patience ?? PATIENCE_MS)) this.end(key, indefinite(key))
      if (now - sentAt < RESEND_MS) continue
      if (!turned) this.rpc.turn()
      turned = true
      void this.send(key)
    }
  }

  private end(key: string, outcome: FinalTransaction | unknown): void {
    const pending = this.pending.get(key)
    if (pending === undefined) return
    this.pending.delete(key)
    if (isFinal(outcome)) pending.resolve(outcome)
    else pending.reject(outcome)
    this.waiting.shift()?.()
  }
}

function isFinal(outcome: unknown): outcome is FinalTransaction {
  return typeof outcome === 'object' && outcome !== null && 'height' in outcome
}

function refusalError({ code, codespace, log }: CheckResult): unknown {
  const refusal = codespace === 'chassis' ? refusalOfCode(code) : undefined
  if (refusal !== undefined) return new Rejection(refusal)
  return new PlatformError(`not taken: ${log}`, { code: 'NETWORK_BUSY', details: { reason: log } })
}

function indefinite(key: string): PlatformError {
  const id = `tx_${key}`
  return new PlatformError(`it is not known what became of ${id}`, { code: 'NETWORK_INDEFINITE', details: { id } })
}
