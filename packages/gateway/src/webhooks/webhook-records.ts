/** What is kept of webhooks: endpoints, and the messages on their way to them. */
import { type AccountId, type Identifier, identifier } from '@chassis/protocol'

export const webhookId = /* @__PURE__ */ identifier('hook', 16)
export type WebhookId = Identifier<'hook'>

/**
 * A message: the endpoint (16 bytes), the index of the outcome in the history log (6) and of the event in it (2). The
 * same event has the same id for the same endpoint, however often it is sent and wherever a gateway begins again.
 */
export const messageId = /* @__PURE__ */ identifier('msg', 24)
export type MessageId = Identifier<'msg'>

/** Why nothing is sent to an endpoint: who registered it said so, it answered 410, or it failed for too long. */
export const DISABLED_REASONS = ['request', 'gone', 'failing'] as const
export type DisabledReason = (typeof DISABLED_REASONS)[number]

export interface StoredSecret {
  /** `whsec_` and base64. */
  readonly secret: string
  /** Signed with no longer from then on, milliseconds UTC; absent for the newest. */
  readonly until?: number
}

export interface StoredEndpoint {
  readonly account: AccountId
  readonly url: string
  /** `contract.event`, or `contract.*`; none: all. */
  readonly events: readonly string[]
  /** The newest first. */
  readonly secrets: readonly StoredSecret[]
  /** Index of the first outcome that was not looked at. */
  readonly cursor: number
  /** Milliseconds UTC, as all times here. */
  readonly createdAt: number
  /** Of the first failure since something was taken last. */
  readonly failingSince?: number
  readonly disabled?: { readonly reason: DisabledReason; readonly at: number }
}

export interface Endpoint extends StoredEndpoint {
  readonly id: WebhookId
}

/**
 * How an attempt ended: taken (2xx), another answer, none in time, no connection, an address that is not to be reached
 * from here; withheld: the member may not see the event any more.
 */
export const ATTEMPT_RESULTS = ['taken', 'answered', 'timeout', 'connection', 'address', 'withheld'] as const
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number]

export interface Attempt {
  readonly at: number
  readonly result: AttemptResult
  /** HTTP status, where there was one. */
  readonly status?: number
  readonly durationMs: number
}

export const MESSAGE_STATES = ['pending', 'delivered', 'dead'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

export interface StoredMessage {
  /** `contract.event` */
  readonly type: string
  readonly state: MessageState
  readonly createdAt: number
  /** Attempts since it was queued, or sent again, last. */
  readonly tries: number
  /** When it is due, while it is pending. */
  readonly nextAt: number
  /** The last ones, oldest first. */
  readonly attempts: readonly Attempt[]
}

export interface Message extends StoredMessage {
  readonly id: MessageId
}

export interface WebhookLimits {
  /** Endpoints of all and of one account. */
  readonly endpoints: number
  readonly perAccount: number
  /** Messages of an endpoint that wait; when they are as many, the rest waits in the history log. */
  readonly pending: number
  /** Delivered and dead messages of an endpoint that are kept. With more dead ones it is disabled. */
  readonly delivered: number
  readonly dead: number
  readonly tries: number
  /** An endpoint that took nothing for so long is disabled. */
  readonly failingForMs: number
  /** For so long messages are signed with the old secret, too. */
  readonly oldSecretMs: number
  /** Attempts under way at the same time, to all and to one endpoint. */
  readonly underWay: number
  readonly underWayTo: number
  /** For a whole attempt. */
  readonly attemptMs: number
  /** Between two looks at what has become due. */
  readonly lookMs: number
}

const HOUR_MS = 3_600_000

export const WEBHOOK_LIMITS: WebhookLimits = {
  endpoints: 200,
  perAccount: 10,
  pending: 500,
  delivered: 1_000,
  dead: 1_000,
  tries: 16,
  failingForMs: 72 * HOUR_MS,
  oldSecretMs: 24 * HOUR_MS,
  underWay: 128,
  underWayTo: 4,
  attemptMs: 15_000,
  lookMs: 500,
}

const WEBHOOK_PREFIX = 'hook_'
const MESSAGE_PREFIX = 'msg_'

/** What all messages of an endpoint begin with; they are in the order of the log. */
export function messagePrefix(webhook: WebhookId): string {
  return MESSAGE_PREFIX + webhook.slice(WEBHOOK_PREFIX.length)
}

export function messageIdOf(webhook: WebhookId, index: number, event: number): MessageId {
  const place = index.toString(16).padStart(12, '0') + event.toString(16).padStart(4, '0')
  return messageId.parse(messagePrefix(webhook) + place)
}

export function placeOf(message: MessageId): {
  readonly webhook: WebhookId
  readonly index: number
  readonly event: number
} {
  const hex = message.slice(MESSAGE_PREFIX.length)
  return {
    webhook: webhookId.parse(WEBHOOK_PREFIX + hex.slice(0, 32)),
    index: Number.parseInt(hex.slice(32, 44), 16),
    event: Number.parseInt(hex.slice(44), 16),
  }
}
