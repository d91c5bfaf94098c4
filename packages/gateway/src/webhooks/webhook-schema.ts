/** Webhooks as the API shows them. */
import { field, instant, list, MEMBER, oneOf, optional, PUBLIC, record, text, u32, u64 } from '@chassis/protocol'
import { wholeNumber } from '../schema/api-types.ts'
import { URL_BYTES_MAX } from './endpoint-url.ts'
import { ATTEMPT_RESULTS, DISABLED_REASONS, MESSAGE_STATES, messageId, webhookId } from './webhook-records.ts'

const FILTERS_MAX = 100

const filters = list(text(120, 3), FILTERS_MAX)

export const Webhook = record('Webhook', {
  id: field(1, webhookId, MEMBER, 'The webhook'),
  url: field(2, text(URL_BYTES_MAX, 1), MEMBER, 'Where messages are sent'),
  events: field(3, filters, MEMBER, 'contract.event or contract.*; none: all events that the member may see'),
  createdAt: field(4, instant, MEMBER, 'When it was registered'),
  next: field(5, u64, MEMBER, 'Index of the first outcome that was not looked at yet'),
  pending: field(6, u32, MEMBER, 'Messages that wait'),
  delivered: field(7, u32, MEMBER, 'Messages that were taken, as far as they are kept'),
  dead: field(8, u32, MEMBER, 'Messages that were given up'),
  failingSince: field(9, optional(instant), MEMBER, 'First failure since a message was taken last'),
  disabled: field(
    10,
    optional(oneOf(...DISABLED_REASONS)),
    MEMBER,
    'Why nothing is sent: request, gone (410), failing',
  ),
  disabledAt: field(11, optional(instant), MEMBER, 'Since when nothing is sent'),
})

export const WebhookSecret = record('WebhookSecret', {
  webhook: field(1, Webhook, MEMBER, 'The webhook'),
  secret: field(2, text(120, 1), MEMBER, 'Verifies its messages, by Standard Webhooks; shown this once'),
})

export const WebhookRequest = record('WebhookRequest', {
  url: field(1, text(URL_BYTES_MAX, 1), MEMBER, 'https and public; on development ledgers http and this machine, too'),
  events: field(2, optional(filters), MEMBER, 'contract.event or contract.*; all by default'),
})

const Attempt = record('WebhookAttempt', {
  at: field(1, instant, MEMBER, 'When it began'),
  result: field(
    2,
    oneOf(...ATTEMPT_RESULTS),
    MEMBER,
    'What came of it; withheld: the event is not to be seen any more',
  ),
  status: field(3, optional(wholeNumber(0, 999)), MEMBER, 'HTTP status of the answer'),
  durationMs: field(4, u32, MEMBER, 'Milliseconds that it took'),
})

export const Delivery = record('WebhookDelivery', {
  id: field(1, messageId, MEMBER, 'The message: its webhook-id, the same in every attempt'),
  type: field(2, text(120), MEMBER, 'contract.event'),
  index: field(3, u64, MEMBER, 'Index of the outcome in the history log'),
  number: field(4, u32, MEMBER, 'Which event of the outcome, from 0'),
  state: field(5, oneOf(...MESSAGE_STATES), MEMBER, 'Dead: it was given up'),
  createdAt: field(6, instant, MEMBER, 'Time of the event'),
  tries: field(7, u32, MEMBER, 'Attempts since it was queued or sent again'),
  nextAt: field(8, optional(instant), MEMBER, 'When it is due, while it is pending'),
  attempts: field(9, list(Attempt, 20), MEMBER, 'The last ones, oldest first'),
})

export const WebhookParams = record('WebhookParams', { webhook: field(1, webhookId, PUBLIC, 'The webhook') })
export const DeliveryParams = record('WebhookDeliveryParams', {
  webhook: field(1, webhookId, PUBLIC, 'The webhook'),
  delivery: field(2, messageId, PUBLIC, 'The message'),
})
