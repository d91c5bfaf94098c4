/**
 * Sends webhooks. The history log is the queue: a cursor of each endpoint goes over it, and what waits to be sent is
 * kept with the cursor, so that nothing is left out over a restart. At least once: what was under way is sent again.
 */
import type { LookupAddress } from 'node:dns'
import type { Viewer } from '../authorisation/viewer.ts'
import { grantOf } from '../authorisation/visible.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import { type LedgerReads, rolesOf } from '../ledger/ledger-reads.ts'
import { type LedgerLeaf, readLeaf } from '../transactions/leaf-view.ts'
import { waitAfter } from './next-attempt.ts'
import { type PostAnswer, postMessage } from './post-message.ts'
import { readSecret, signWebhook } from './standard-webhooks.ts'
import { eventsFor, writeMessage } from './webhook-message.ts'
import type { WebhookOutbox } from './webhook-outbox.ts'
import {
  type Attempt,
  type AttemptResult,
  type Endpoint,
  type Message,
  type MessageId,
  messageIdOf,
  placeOf,
  type WebhookLimits,
} from './webhook-records.ts'

export interface DispatcherParts {
  readonly outbox: WebhookOutbox
  readonly ledger: LedgerAccess
  readonly reads: LedgerReads
  readonly limits: WebhookLimits
  /** Milliseconds UTC of this machine: receivers compare it with their own. */
  now(): number
  /** From 0 up to 1. */
  random(): number
  attempted(result: AttemptResult, seconds: number): void
  /** The store took nothing; it is tried again. */
  failed(): void
  resolve?(name: string): Promise<readonly LookupAddress[]>
}

type SendAnswer = PostAnswer | { readonly result: 'withheld' }

/** Outcomes that are looked at for one endpoint, and for all of them, before other work has its turn. */
const OUTCOMES_OF_ONE = 200
const OUTCOMES_OF_ALL = 1_000
/** Blocks within so many milliseconds share a look, and looks take no more than so much of the time. */
const GATHER_MS = 10
const LOOK_SHARE = 0.3
const ATTEMPTS_KEPT = 20
const GONE = 410

export class WebhookDispatcher {
  private readonly parts: DispatcherParts
  private readonly underWay = new Map<MessageId, Promise<void>>()
  private readonly ended = new AbortController()
  private readonly stopWatching: () => void
  private readonly clock: NodeJS.Timeout
  private timer: NodeJS.Timeout | undefined
  private turn = 0
  private lookTook = 0

  constructor(parts: DispatcherParts) {
    this.parts = parts
    this.stopWatching = parts.ledger.watch(() => this.wake())
    this.clock = setInterval(() => this.wake(), parts.limits.lookMs).unref()
    this.wake()
  }

  /** Has a look soon. */
  wake(): void {
    if (this.timer !== undefined || this.ended.signal.aborted) return
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        const started = performance.now()
        this.look()
        this.lookTook = performance.now() - started
      },
      Math.max(GATHER_MS, this.lookTook / LOOK_SHARE),
    )
  }

  /** Ends what is under way; it is sent again by the next that begins. */
  async close(): Promise<void> {
    this.stopWatching()
    clearInterval(this.clock)
    clearTimeout(this.timer)
    this.ended.abort()
    await Promise.all(this.underWay.values())
    this.write(() => this.parts.outbox.close())
  }

  private look(): void {
    const { outbox } = this.parts
    const leaves = new Map<number, LedgerLeaf>()
    const endpoints = outbox.all()
    // Another one is first every time, so that all get their turn while there is room for few.
    this.turn += 1
    let left = OUTCOMES_OF_ALL
    let isMore = false
    for (let i = 0; i < endpoints.length; i++) {
      const endpoint = endpoints[(i + this.turn) % endpoints.length] as Endpoint
      const viewer = this.viewerOf(endpoint)
      if (endpoint.disabled !== undefined || grantOf(viewer, 'webhook').own !== 'MEMBER') continue
      const end = this.feed(endpoint, viewer, Math.min(left, OUTCOMES_OF_ONE), leaves)
      left -= Math.max(0, end - endpoint.cursor)
      isMore ||= end < this.parts.ledger.state.position.logSize && this.hasRoom(endpoint)
      this.start(endpoint)
    }
    this.write()
    if (isMore) this.wake()
  }

  private write(write = () => this.parts.outbox.flush()): void {
    try {
      write()
    } catch {
      this.parts.failed()
    }
  }

  /** As the ledger knows the member now. */
  private viewerOf({ account }: Endpoint): Viewer {
    return { account, roles: rolesOf(this.parts.reads, account) }
  }

  /** Queues what is new for an endpoint, of `most` outcomes. Returns the index of the first that was not looked at. */
  private feed(endpoint: Endpoint, viewer: Viewer, most: number, leaves: Map<number, LedgerLeaf>): number {
    const { outbox, ledger, reads } = this.parts
    const size = ledger.state.position.logSize
    // A ledger that was put back from a backup has a shorter log than the one that was told of.
    let index = Math.min(endpoint.cursor, size)
    const end = Math.min(size, index + most)
    let isFound = false
    for (; index < end && this.hasRoom(endpoint); index++) {
      const known = leaves.get(index) ?? (readLeaf(ledger, BigInt(index)) as LedgerLeaf)
      leaves.set(index, known)
      for (const { number, type } of eventsFor(reads, viewer, endpoint.events, known.leaf)) {
        const createdAt = known.leaf.time
        const id = messageIdOf(endpoint.id, index, number)
        outbox.put({ id, type, state: 'pending', createdAt, tries: 0, nextAt: ledger.now(), attempts: [] })
        isFound = true
      }
    }
    if (index !== endpoint.cursor) outbox.move(endpoint, index, isFound)
    return index
  }

  private hasRoom({ id }: Endpoint): boolean {
    return this.parts.outbox.pendingOf(id).size < this.parts.limits.pending
  }

  /** Starts what is due, as far as there is room. */
  private start({ id: webhook }: Endpoint): void {
    const { outbox, ledger, limits } = this.parts
    const now = ledger.now()
    if (outbox.dueAt(webhook) > now) return
    let dueAt = Number.POSITIVE_INFINITY
    const pending = outbox.pendingOf(webhook)
    let own = 0
    for (const id of pending.keys()) if (this.underWay.has(id)) own += 1
    for (const [id, message] of pending) {
      if (this.underWay.has(id)) continue
      if (message.nextAt <= now && own < limits.underWayTo && this.underWay.size < limits.underWay) {
        own += 1
        this.begin({ id, ...message })
      } else dueAt = Math.min(dueAt, message.nextAt)
    }
    outbox.looked(webhook, dueAt)
  }

  private begin(message: Message): void {
    const attempt = this.attempt(message).finally(() => {
      this.underWay.delete(message.id)
      this.wake()
    })
    this.underWay.set(message.id, attempt)
  }

  private async attempt({ id }: Message): Promise<void> {
    const { outbox, ledger, attempted } = this.parts
    const at = ledger.now()
    const started = performance.now()
    const answer = await this.send(id)
    // Whatever came of it: nobody waits for it any more, and it is sent again.
    if (answer === undefined || this.ended.signal.aborted) return
    const ms = performance.now() - started
    attempted(answer.result, ms / 1000)
    const message = outbox.message(id)
    const endpoint = outbox.find(placeOf(id).webhook)
    if (message === undefined || endpoint === undefined) return
    const status = answer.result === 'withheld' ? undefined : answer.status
    const shown = status === undefined ? {} : { status }
    const attempt: Attempt = { at, result: answer.result, durationMs: Math.round(ms), ...shown }
    this.settle(endpoint, { ...message, attempts: [...message.attempts, attempt].slice(-ATTEMPTS_KEPT) }, answer)
    this.write()
  }

  /** Undefined when its endpoint is gone. */
  private async send(id: MessageId): Promise<SendAnswer | undefined> {
    const { outbox, ledger, reads, limits, resolve, now } = this.parts
    const { webhook, index, event } = placeOf(id)
    const endpoint = outbox.find(webhook)
    if (endpoint === undefined) return undefined
    const leaf = readLeaf(ledger, BigInt(index))
    const body = leaf && writeMessage(reads, this.viewerOf(endpoint), ledger.ledgerId, leaf, event)
    if (body === undefined) return { result: 'withheld' }
    const good = endpoint.secrets.filter(({ until }) => until === undefined || until > ledger.now())
    const secrets = good.map(({ secret }) => readSecret(secret) as Uint8Array)
    const signed = signWebhook(secrets, { id, timestamp: Math.floor(now() / 1000), payload: body })
    return postMessage({
      url: endpoint.url,
      headers: { ...signed, 'content-type': 'application/json', 'user-agent': 'chassis-webhooks/1' },
      body,
      limitMs: limits.attemptMs,
      isDevelopment: ledger.genesis.environment === 'development',
      signal: this.ended.signal,
      ...(resolve === undefined ? {} : { resolve }),
    })
  }

  private settle(endpoint: Endpoint, message: Message, answer: SendAnswer): void {
    const { outbox, ledger, limits, random } = this.parts
    if (answer.result === 'withheld') {
      outbox.put({ ...message, state: 'dead' })
      return
    }
    if (answer.result === 'taken') {
      outbox.put({ ...message, state: 'delivered', tries: message.tries + 1 })
      const { failingSince, ...rest } = endpoint
      if (failingSince !== undefined) outbox.save(rest)
      return
    }
    const now = ledger.now()
    const tries = message.tries + 1
    const nextAt = now + waitAfter(tries, random(), answer.retryAfterMs)
    outbox.put({ ...message, tries, nextAt, state: tries >= limits.tries ? 'dead' : 'pending' })
    const failingSince = endpoint.failingSince ?? now
    const isLost = now - failingSince >= limits.failingForMs || outbox.countsOf(endpoint.id).dead >= limits.dead
    const reason = answer.status === GONE ? 'gone' : isLost ? 'failing' : undefined
    const disabled = endpoint.disabled ?? (reason && { reason, at: now })
    outbox.save({ ...endpoint, failingSince, ...(disabled === undefined ? {} : { disabled }) })
  }
}
