/**
 * Endpoints and their messages, on disk. What changes in one turn of the event loop is written in one transaction: a
 * cursor never moves over an event whose message is not kept with it.
 */
import type { Database } from 'lmdb'
import type { GatewayStore } from '../store/gateway-store.ts'
import {
  type Endpoint,
  type Message,
  type MessageId,
  type MessageState,
  messageId,
  messagePrefix,
  placeOf,
  type StoredEndpoint,
  type StoredMessage,
  type WebhookId,
  type WebhookLimits,
  webhookId,
} from './webhook-records.ts'

/** The messages of an endpoint: those that wait, and how many there are of the others. */
interface Box {
  readonly pending: Map<MessageId, StoredMessage>
  delivered: number
  dead: number
  /** Before that nothing in it is due. */
  dueAt: number
}

export interface PageOfMessages {
  readonly messages: readonly Message[]
  /** The last one, when there are more. */
  readonly next: MessageId | undefined
}

/** Delivered messages are forgotten by the tenth of those that are kept, so that looking for them pays. */
const TRIM_SHARE = 0.1
/** A cursor that only passed what is of no interest is written so often. */
const CURSOR_STEP = 1_000

export class WebhookOutbox {
  private readonly store: GatewayStore
  private readonly limits: WebhookLimits
  private readonly endpointTable: Database<StoredEndpoint, string>
  private readonly messageTable: Database<StoredMessage, string>
  private readonly endpoints = new Map<WebhookId, StoredEndpoint>()
  private readonly boxes = new Map<WebhookId, Box>()
  private readonly cursors = new Map<WebhookId, number>()
  private changedEndpoints = new Map<WebhookId, StoredEndpoint | undefined>()
  private changedMessages = new Map<MessageId, StoredMessage | undefined>()

  constructor(store: GatewayStore, limits: WebhookLimits) {
    this.store = store
    this.limits = limits
    this.endpointTable = store.table('webhooks')
    this.messageTable = store.table('webhookMessages')
    for (const { key, value } of this.endpointTable.getRange({})) this.hold(webhookId.parse(key), value)
    for (const { key, value } of this.messageTable.getRange({})) this.count(messageId.parse(key), value)
  }

  all(): readonly Endpoint[] {
    return [...this.endpoints].map(([id, stored]) => ({ id, ...stored }))
  }

  find(id: WebhookId): Endpoint | undefined {
    const stored = this.endpoints.get(id)
    return stored && { id, ...stored }
  }

  save({ id, ...stored }: Endpoint): void {
    this.hold(id, stored)
    this.changedEndpoints.set(id, stored)
  }

  /** Moves the cursor; written at once only with the messages that it passed. */
  move(endpoint: Endpoint, cursor: number, isFound: boolean): void {
    const moved = { ...endpoint, cursor }
    if (isFound || cursor - (this.cursors.get(endpoint.id) ?? 0) >= CURSOR_STEP) {
      this.cursors.set(endpoint.id, cursor)
      this.save(moved)
      return
    }
    const { id, ...stored } = moved
    this.endpoints.set(id, stored)
  }

  /** Removes an endpoint and its messages. */
  remove(id: WebhookId): void {
    this.flush()
    for (const message of this.keysOf(id)) this.changedMessages.set(message, undefined)
    this.changedEndpoints.set(id, undefined)
    this.endpoints.delete(id)
    this.boxes.delete(id)
    this.cursors.delete(id)
    this.flush()
  }

  message(id: MessageId): Message | undefined {
    const stored = this.changedMessages.has(id) ? this.changedMessages.get(id) : this.messageTable.get(id)
    return stored && { id, ...stored }
  }

  /** Keeps a message of an endpoint that is there. */
  put({ id, ...stored }: Message): void {
    const box = this.boxOf(placeOf(id).webhook)
    const before = this.message(id)?.state
    if (before === 'delivered' || before === 'dead') box[before] -= 1
    box.pending.delete(id)
    this.count(id, stored)
    this.changedMessages.set(id, stored)
    if (box.delivered > this.limits.delivered * (1 + TRIM_SHARE)) this.trim(placeOf(id).webhook)
  }

  pendingOf(webhook: WebhookId): ReadonlyMap<MessageId, StoredMessage> {
    return this.boxOf(webhook).pending
  }

  countsOf(webhook: WebhookId): Readonly<Record<MessageState, number>> {
    const { pending, delivered, dead } = this.boxOf(webhook)
    return { pending: pending.size, delivered, dead }
  }

  /** When something of an endpoint may be due; set after a look at all that waits. */
  dueAt(webhook: WebhookId): number {
    return this.boxOf(webhook).dueAt
  }

  looked(webhook: WebhookId, dueAt: number): void {
    this.boxOf(webhook).dueAt = dueAt
  }

  /** The newest events first. */
  page(
    webhook: WebhookId,
    state: MessageState | undefined,
    limit: number,
    after: MessageId | undefined,
  ): PageOfMessages {
    this.flush()
    const found: Message[] = []
    const prefix = messagePrefix(webhook)
    const start = after ?? `${prefix}g`
    for (const { key, value } of this.messageTable.getRange({ start, end: prefix, reverse: true })) {
      if (key === after || (state !== undefined && value.state !== state)) continue
      if (found.length === limit) return { messages: found, next: found.at(-1)?.id }
      found.push({ id: messageId.parse(key), ...value })
    }
    return { messages: found, next: undefined }
  }

  /** Dead messages of events since a time, oldest first. */
  deadSince(webhook: WebhookId, since: number): readonly Message[] {
    this.flush()
    const found: Message[] = []
    for (const id of this.keysOf(webhook)) {
      const message = this.message(id)
      if (message?.state === 'dead' && message.createdAt >= since) found.push(message)
    }
    return found
  }

  /** Writes what changed. Throws when the disk does not take it; it is kept for the next time. */
  flush(): void {
    if (this.changedEndpoints.size === 0 && this.changedMessages.size === 0) return
    const { changedEndpoints, changedMessages } = this
    this.store.batch(() => {
      writeAll(this.endpointTable, changedEndpoints)
      writeAll(this.messageTable, changedMessages)
    })
    this.changedEndpoints = new Map()
    this.changedMessages = new Map()
  }

  /** Writes everything, and where the cursors are. */
  close(): void {
    for (const [id, stored] of this.endpoints) this.changedEndpoints.set(id, stored)
    this.flush()
  }

  private hold(id: WebhookId, stored: StoredEndpoint): void {
    if (!this.boxes.has(id)) {
      this.boxes.set(id, { pending: new Map(), delivered: 0, dead: 0, dueAt: 0 })
      this.cursors.set(id, stored.cursor)
    }
    this.endpoints.set(id, stored)
  }

  private count(id: MessageId, stored: StoredMessage): void {
    const box = this.boxOf(placeOf(id).webhook)
    if (stored.state !== 'pending') {
      box[stored.state] += 1
      return
    }
    box.pending.set(id, stored)
    box.dueAt = Math.min(box.dueAt, stored.nextAt)
  }

  private boxOf(webhook: WebhookId): Box {
    return this.boxes.get(webhook) as Box
  }

  private *keysOf(webhook: WebhookId): Generator<MessageId> {
    const prefix = messagePrefix(webhook)
    for (const key of this.messageTable.getKeys({ start: prefix, end: `${prefix}g` })) yield messageId.parse(key)
  }

  /** Forgets the oldest delivered messages beyond those that are kept. */
  private trim(webhook: WebhookId): void {
    this.flush()
    const box = this.boxOf(webhook)
    let left = box.delivered - this.limits.delivered
    for (const id of this.keysOf(webhook)) {
      if (left === 0) break
      if (this.message(id)?.state !== 'delivered') continue
      this.changedMessages.set(id, undefined)
      box.delivered -= 1
      left -= 1
    }
  }
}

function writeAll<T>(table: Database<T, string>, changes: ReadonlyMap<string, T | undefined>): void {
  for (const [key, value] of changes) {
    if (value === undefined) table.removeSync(key)
    else table.putSync(key, value)
  }
}
