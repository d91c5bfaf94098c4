/** Webhooks of members: registered here, sent by the gateway. */
import { Rejection } from '@chassis/primitives'
import { bool, field, instant, list, MEMBER, oneOf, optional, PUBLIC, record, u32 } from '@chassis/protocol'
import type { Viewer } from '../../authorisation/viewer.ts'
import { grantOf, visible } from '../../authorisation/visible.ts'
import { GatewayError } from '../../errors.ts'
import { cursorText } from '../../schema/api-types.ts'
import {
  type Endpoint,
  MESSAGE_STATES,
  type Message,
  type MessageId,
  messageId,
  placeOf,
  type StoredSecret,
  type WebhookId,
  webhookId,
} from '../../webhooks/webhook-records.ts'
import {
  Delivery,
  DeliveryParams,
  Webhook,
  WebhookParams,
  WebhookRequest,
  WebhookSecret,
} from '../../webhooks/webhook-schema.ts'
import { ensureSeenInFull, limitField, NoParams, notFound, PAGE_DEFAULT } from '../common.ts'
import type { Gateway } from '../gateway.ts'
import { type Route, route } from '../route.ts'

/** As many as an account may have. */
const LISTED_MAX = 100
const BODY_BYTES_MAX = 16_384

function shown({ webhooks }: Gateway, endpoint: Endpoint) {
  const { id, url, events, createdAt, cursor, failingSince, disabled } = endpoint
  return {
    ...{ id, url, events, createdAt, next: BigInt(cursor), ...webhooks.countsOf(endpoint) },
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(disabled === undefined ? {} : { disabled: disabled.reason, disabledAt: disabled.at }),
  }
}

function withSecret(gateway: Gateway, endpoint: Endpoint) {
  const [{ secret }] = endpoint.secrets as readonly [StoredSecret]
  return { webhook: shown(gateway, endpoint), secret }
}

function deliveryOf({ id, type, state, createdAt, tries, nextAt, attempts }: Message) {
  const { index, event: number } = placeOf(id)
  const due = state === 'pending' ? { nextAt } : {}
  return { id, type, index: BigInt(index), number, state, createdAt, tries, ...due, attempts }
}

function webhookFor({ webhooks }: Gateway, viewer: Viewer, id: WebhookId): Endpoint {
  const endpoint = webhooks.find(id)
  const owners = endpoint === undefined ? [] : [endpoint.account]
  ensureSeenInFull(visible(viewer, 'webhook', owners), viewer, endpoint !== undefined)
  return endpoint ?? notFound()
}

/** The account of a member that may have webhooks. */
function memberOf(viewer: Viewer): NonNullable<Viewer['account']> {
  ensureSeenInFull(grantOf(viewer, 'webhook').own, viewer, true)
  return viewer.account ?? notFound()
}

const common = { tag: 'webhooks', kind: 'webhook', open: false, query: NoParams, refuses: [] } as const

const createWebhook = route({
  ...common,
  operation: 'createWebhook',
  method: 'POST',
  path: '/v1/webhooks',
  says: 'Has events that come from now on sent to an address: those that the member may see, as in its event stream.',
  cost: 50,
  params: NoParams,
  body: { type: WebhookRequest, maxBytes: BODY_BYTES_MAX },
  idempotent: true,
  answer: { type: WebhookSecret },
  status: 201,
  refuses: [GatewayError.WEBHOOK_URL_REFUSED, GatewayError.TOO_MANY_WEBHOOKS],
  async handle({ body, viewer, gateway, made, keep, header }) {
    const account = memberOf(viewer)
    const earlier = made === undefined ? undefined : gateway.webhooks.find(webhookId.parse(made))
    const endpoint = earlier ?? gateway.webhooks.create({ url: body.url, events: body.events ?? [] }, account)
    await keep(endpoint.id)
    header('location', `/v1/webhooks/${endpoint.id}`)
    return withSecret(gateway, endpoint)
  },
})

const listWebhooks = route({
  ...common,
  operation: 'listWebhooks',
  method: 'GET',
  path: '/v1/webhooks',
  says: 'The webhooks of the member, oldest first.',
  cost: 2,
  params: NoParams,
  answer: { type: record('WebhookList', { items: field(1, list(Webhook, LISTED_MAX), MEMBER, 'All there are') }) },
  handle({ viewer, gateway }) {
    const own = gateway.webhooks.of(memberOf(viewer))
    return { items: own.map((endpoint) => shown(gateway, endpoint)) }
  },
})

const getWebhook = route({
  ...common,
  operation: 'getWebhook',
  method: 'GET',
  path: '/v1/webhooks/{webhook}',
  says: 'A webhook of the member, and how it fares.',
  cost: 1,
  params: WebhookParams,
  answer: { type: Webhook },
  handle: ({ params, viewer, gateway }) => shown(gateway, webhookFor(gateway, viewer, params.webhook)),
})

const enableWebhook = route({
  ...common,
  operation: 'enableWebhook',
  method: 'POST',
  path: '/v1/webhooks/{webhook}',
  says: 'Stops sending, or begins again where it stopped: what waits at once, then what came in between.',
  cost: 20,
  params: WebhookParams,
  body: {
    type: record('WebhookEnabling', { enabled: field(1, bool, MEMBER, 'Whether messages are sent') }),
    maxBytes: 1_024,
  },
  answer: { type: Webhook },
  handle({ params, body, viewer, gateway }) {
    const endpoint = webhookFor(gateway, viewer, params.webhook)
    return shown(gateway, gateway.webhooks.enable(endpoint, body.enabled))
  },
})

const rotateWebhookSecret = route({
  ...common,
  operation: 'rotateWebhookSecret',
  method: 'POST',
  path: '/v1/webhooks/{webhook}/secret',
  says: 'Gives the webhook a new secret. For a day its messages are signed with the one before it, too.',
  cost: 20,
  params: WebhookParams,
  answer: { type: WebhookSecret },
  handle({ params, viewer, gateway }) {
    const endpoint = webhookFor(gateway, viewer, params.webhook)
    return withSecret(gateway, gateway.webhooks.rotate(endpoint))
  },
})

const removeWebhook = route({
  ...common,
  operation: 'removeWebhook',
  method: 'DELETE',
  path: '/v1/webhooks/{webhook}',
  says: 'Ends a webhook; messages that wait are not sent any more.',
  cost: 20,
  params: WebhookParams,
  answer: { type: record('WebhookRemoved', { id: field(1, webhookId, MEMBER, 'The webhook that was') }) },
  handle({ params, viewer, gateway }) {
    const endpoint = webhookFor(gateway, viewer, params.webhook)
    gateway.webhooks.remove(endpoint)
    return { id: endpoint.id }
  },
})

const listWebhookDeliveries = route({
  ...common,
  operation: 'listWebhookDeliveries',
  method: 'GET',
  path: '/v1/webhooks/{webhook}/deliveries',
  says: 'Messages of a webhook with their attempts, the newest event first.',
  cost: 10,
  params: WebhookParams,
  query: record('WebhookDeliveriesQuery', {
    limit: field(1, limitField, PUBLIC, `Items on a page, ${PAGE_DEFAULT} by default`),
    cursor: field(2, optional(cursorText), PUBLIC, 'Where to go on: `next` of the page before'),
    state: field(3, optional(oneOf(...MESSAGE_STATES)), PUBLIC, 'Only those'),
  }),
  answer: {
    type: record('WebhookDeliveryList', {
      items: field(1, list(Delivery, 100), MEMBER, 'A page'),
      next: field(2, optional(messageId), MEMBER, 'The cursor of the next page; absent at the end'),
    }),
  },
  refuses: [GatewayError.CURSOR_INVALID],
  handle({ params, query, viewer, gateway }) {
    const endpoint = webhookFor(gateway, viewer, params.webhook)
    const after = query.cursor === undefined ? undefined : cursorOf(endpoint, query.cursor)
    const { messages, next } = gateway.webhooks.messages(endpoint, query.state, query.limit ?? PAGE_DEFAULT, after)
    return { items: messages.map(deliveryOf), ...(next === undefined ? {} : { next }) }
  },
})

function cursorOf({ id }: Endpoint, cursor: string): MessageId {
  const isOne = /^msg_[0-9a-f]{48}$/.test(cursor) && placeOf(messageId.parse(cursor)).webhook === id
  if (!isOne) throw new Rejection(GatewayError.CURSOR_INVALID, { param: 'cursor' })
  return messageId.parse(cursor)
}

const resendWebhookDelivery = route({
  ...common,
  operation: 'resendWebhookDelivery',
  method: 'POST',
  path: '/v1/webhooks/{webhook}/deliveries/{delivery}/resend',
  says: 'Sends a message again, with the id it has, whatever became of it.',
  cost: 10,
  params: DeliveryParams,
  answer: { type: Delivery },
  handle({ params, viewer, gateway }) {
    const endpoint = webhookFor(gateway, viewer, params.webhook)
    const message = gateway.webhooks.message(endpoint, params.delivery) ?? notFound()
    return deliveryOf(gateway.webhooks.resend(message))
  },
})

const resendDeadDeliveries = route({
  ...common,
  operation: 'resendDeadDeliveries',
  method: 'POST',
  path: '/v1/webhooks/{webhook}/resend',
  says: 'Sends again every message that was given up, of events since a time.',
  cost: 50,
  params: WebhookParams,
  body: {
    type: record('WebhookResend', { since: field(1, instant, MEMBER, 'Of events from then on') }),
    maxBytes: 1_024,
  },
  answer: { type: record('WebhookResent', { count: field(1, u32, MEMBER, 'Messages that are sent again') }) },
  handle({ params, body, viewer, gateway }) {
    const endpoint = webhookFor(gateway, viewer, params.webhook)
    return { count: gateway.webhooks.resendDead(endpoint, body.since) }
  },
})

export const WEBHOOK_ROUTES: readonly Route[] = [
  createWebhook,
  listWebhooks,
  getWebhook,
  enableWebhook,
  rotateWebhookSecret,
  removeWebhook,
  listWebhookDeliveries,
  resendWebhookDelivery,
  resendDeadDeliveries,
]
