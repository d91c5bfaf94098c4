/** Submitted transactions until their block is there: broadcasts, asks for many outcomes at once, acknowledges. */
import { type Bytes, isPlatformError, PlatformError, type RefusalCode, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decodeTransaction, transactionHash } from '@chassis/protocol'
import type { Acknowledgement } from '../../solo/acknowledgement.ts'
import { nameOf } from '../../state-store/write-batch.ts'
import { NODE, NODE_CODE } from '../driver/answers.ts'
import { OUTCOMES_MAX, type OutcomesAnswer } from '../query/query-schema.ts'
import type { BroadcastAnswer } from './comet-rpc.ts'
import type { RpcFailure } from './json-rpc.ts'

export interface PendingOptions {
  readonly pendingMax: number
  /** Milliseconds until a submitter is told OUTCOME_UNKNOWN. */
  readonly patience: number
  /**
   * A transaction that was accepted may be dropped again (its nonce was used, the node was killed): it is sent again
   * after so many milliseconds, which CometBFT answers with why it cannot be, or that it has it.
   */
  readonly resend: number
  readonly refusals: readonly RefusalCode[]
  broadcast(raw: Bytes): Promise<BroadcastAnswer | RpcFailure>
  find(subjects: readonly Bytes[]): Promise<OutcomesAnswer['outcomes']>
}

interface Pending {
  /** Of the whole transaction: other signatures under the same body are another submission. */
  readonly name: string
  readonly raw: Bytes
  readonly hash: Bytes
  readonly promise: Promise<Acknowledgement>
  readonly since: number
  /** When it was handed to CometBFT last. */
  sentAt: number
  /** CometBFT has it, as far as is known. */
  accepted: boolean
  resolve(acknowledgement: Acknowledgement): void
  reject(error: unknown): void
}

const POLL_MS = 25
/** Requests of this client that CometBFT answers at the same time. */
const SENDING_MAX = 64
const RETRY_MS = 250

export class PendingOutcomes {
  private readonly options: PendingOptions
  private readonly pending = new Map<string, Pending>()
  private readonly toSend: Pending[] = []
  private sending = 0
  private polling = false
  private closed = false

  constructor(options: PendingOptions) {
    this.options = options
  }

  submit(raw: Bytes): Promise<Acknowledgement> {
    let name: string
    let hash: Bytes
    try {
      hash = transactionHash(sha256, decodeTransaction(raw).bodyBytes)
      name = nameOf(sha256.hash(raw))
    } catch (error) {
      return Promise.reject(error)
    }
    const known = this.pending.get(name)
    if (known !== undefined) return known.promise
    const { pendingMax } = this.options
    if (this.pending.size >= pendingMax) return Promise.reject(busy(this.pending.size))
    const { promise, ...settle } = deferred<Acknowledgement>()
    const one: Pending = { name, raw, hash, promise, since: performance.now(), sentAt: 0, accepted: false, ...settle }
    this.pending.set(name, one)
    this.send(one)
    return promise
  }

  close(): void {
    this.closed = true
    for (const one of this.pending.values()) {
      one.reject(new PlatformError('the ledger is closed', { code: 'LEDGER_CLOSED' }))
    }
    this.pending.clear()
  }

  private send(one: Pending): void {
    this.toSend.push(one)
    this.pump()
  }

  private pump(): void {
    while (this.sending < SENDING_MAX) {
      const next = this.toSend.shift()
      if (next === undefined) return
      this.sending += 1
      void this.sendOne(next).finally(() => {
        this.sending -= 1
        this.pump()
      })
    }
  }

  private async sendOne(one: Pending): Promise<void> {
    one.sentAt = performance.now()
    try {
      const answer = await this.options.broadcast(one.raw)
      if ('message' in answer) {
        // "tx already exists in cache": it waits for a block, or its block is there.
        if (/already exists in cache/.test(answer.data)) one.accepted = true
        else if (/mempool is full/.test(answer.data)) throw busy(this.pending.size)
        // The application is gone and CometBFT ends in a moment: it has the transaction or not, as when it is killed.
        else if (/^appConn mempool:/.test(answer.data)) one.accepted = true
        else
          throw new PlatformError(answer.data, {
            code: 'NODE_REFUSED',
            details: { reason: answer.data, number: answer.code },
          })
      } else if (answer.code === 0) one.accepted = true
      else throw refusalOf(answer, this.pending.size)
      this.poll()
    } catch (error) {
      await this.failed(one, error)
    }
  }

  /** A node that does not answer may have it all the same; what it refuses may be on the ledger already. */
  private async failed(one: Pending, error: unknown): Promise<void> {
    if (this.closed || !this.pending.has(one.name)) return
    if (isPlatformError(error) && error.code === 'NODE_UNREACHABLE') {
      one.accepted = true
      this.poll()
      return
    }
    if (error instanceof Rejection && (await this.isThere(one))) return
    this.settle(one)?.reject(error)
  }

  private async isThere(one: Pending): Promise<boolean> {
    try {
      const [outcome] = await this.options.find([one.hash])
      if (outcome === undefined) return false
      this.acknowledge(one, outcome)
      return true
    } catch {
      return false
    }
  }

  private settle(one: Pending): Pending | undefined {
    return this.pending.delete(one.name) ? one : undefined
  }

  private poll(): void {
    if (this.polling || this.closed || this.pending.size === 0) return
    this.polling = true
    void this.pollOnce().finally(() => {
      this.polling = false
      if (this.pending.size > 0) setTimeout(() => this.poll(), POLL_MS)
    })
  }

  private async pollOnce(): Promise<void> {
    const waiting = [...this.pending.values()].filter(({ accepted }) => accepted)
    for (let from = 0; from < waiting.length; from += OUTCOMES_MAX) {
      const part = waiting.slice(from, from + OUTCOMES_MAX)
      try {
        const outcomes = await this.options.find(part.map(({ hash }) => hash))
        for (const outcome of outcomes) this.acknowledge(part[outcome.place] as Pending, outcome)
      } catch (error) {
        if (!isPlatformError(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
    const now = performance.now()
    for (const one of waiting) {
      if (!this.pending.has(one.name)) continue
      if (now - one.since > this.options.patience) this.settle(one)?.reject(unknownOutcome(one))
      else if (now - one.sentAt > this.options.resend) this.send(one)
    }
  }

  private acknowledge(one: Pending, outcome: OutcomesAnswer['outcomes'][number]): void {
    const { leaf, leafIndex, details } = outcome
    const refusal = this.options.refusals.find(({ code }) => code === leaf.code)
    this.settle(one)?.resolve({
      hash: one.hash,
      height: Number(leaf.height),
      time: leaf.time,
      result: {
        input: leaf.index,
        included: true,
        code: leaf.code,
        leafIndex,
        events: leaf.events,
        ...(refusal !== undefined && { refusal, details: details === '' ? {} : JSON.parse(details) }),
        ...(leaf.failedCall !== undefined && { failedCall: leaf.failedCall }),
      },
    })
  }
}

/** What CheckTx said: `module.NAME {details}`. */
function refusalOf({ code, codespace, log }: BroadcastAnswer, pending: number): unknown {
  const space = log.indexOf(' ')
  const name = space < 0 ? log : log.slice(0, space)
  if (codespace === NODE) {
    if (code === NODE_CODE.busy) return busy(pending)
    return new PlatformError(`the node refuses: ${name}`, {
      code: 'NODE_REFUSED',
      retryable: code === NODE_CODE.notReady,
      details: { reason: name, number: code },
    })
  }
  const dot = name.indexOf('.')
  const details = space < 0 ? {} : JSON.parse(log.slice(space + 1))
  return new Rejection({ module: name.slice(0, dot), name: name.slice(dot + 1), code }, details)
}

function busy(pending: number): PlatformError {
  return new PlatformError('too many transactions are waiting', { code: 'BUSY', retryable: true, details: { pending } })
}

function unknownOutcome({ since }: Pending): PlatformError {
  const seconds = Math.round((performance.now() - since) / 1_000)
  return new PlatformError(`no block has the transaction after ${seconds} s`, {
    code: 'OUTCOME_UNKNOWN',
    retryable: true,
    details: { seconds },
  })
}

function deferred<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}
