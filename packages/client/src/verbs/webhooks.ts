/** Webhooks of the member that is signed in, at one gateway. They are the gateway's, and nothing of the ledger. */
import { instant, type JsonObject, type JsonValue, u64 } from '@chassis/protocol'
import type { Client } from '../client.ts'
import type { AskOptions } from '../http/connection.ts'
import { newSubmissionKey } from './submissions.ts'

/** Times in milliseconds UTC. */
export interface Webhook {
  /** `hook_…`. */
  readonly id: string
  readonly url: string
  /** `contract.event`, or `contract.*`; none: all that the member may see. */
  readonly events: readonly string[]
  readonly createdAt: number
  /** Index in the history log of the first outcome that was not looked at yet. */
  readonly next: bigint
  /** Messages that wait, that were taken (as far as they are kept), and that were given up. */
  readonly pending: number
  readonly delivered: number
  readonly dead: number
  /** The first failure since a message was taken last. */
  readonly failingSince?: number
  /** Why nothing is sent, and since when. */
  readonly disabled?: { readonly reason: 'request' | 'gone' | 'failing'; readonly at: number }
}

/** `secret` is shown this once. */
export interface NewWebhook {
  readonly webhook: Webhook
  readonly secret: string
}

export interface WebhookDelivery {
  /** `msg_…`: the message's `webhook-id`, the same in every attempt. */
  readonly id: string
  readonly type: string
  /** Where the event is: the outcome in the history log, and which event of it, from 0. */
  readonly index: bigint
  readonly number: number
  readonly state: 'pending' | 'delivered' | 'dead'
  readonly createdAt: number
  /** Attempts since it was queued or sent again; when the next is due. */
  readonly tries: number
  readonly nextAt?: number
  /** The last ones, oldest first. */
  readonly attempts: readonly {
    readonly at: number
    readonly result: 'taken' | 'answered' | 'timeout' | 'connection' | 'address' | 'withheld'
    readonly status?: number
    readonly durationMs: number
  }[]
}

/** Throws ApiProblemError throughout: NOT_FOUND for what is another member's; API_ANSWER_UNREADABLE. */
export class Webhooks {
  private readonly client: Client

  constructor(client: Client) {
    this.client = client
  }

  /**
   * Has events that come from now on sent to `url`, which is https and public except on development ledgers. Under the
   * same `key` a repetition answers as the first time for a day, secret included. Throws WEBHOOK_URL_REFUSED,
   * TOO_MANY_WEBHOOKS.
   */
  create(url: string, { events, key }: { readonly events?: readonly string[]; readonly key?: string } = {}) {
    const headers = { 'idempotency-key': key ?? newSubmissionKey() }
    return this.askForSecret('', { json: { url, ...(events && { events }) }, headers })
  }

  /** Oldest first, at most ten. */
  list(): Promise<readonly Webhook[]> {
    return this.client.askFor('/v1/webhooks', {}, ({ items }: { readonly items: readonly JsonObject[] }) =>
      items.map(webhookOf),
    )
  }

  find(id: string): Promise<Webhook> {
    return this.client.askFor(pathOf(id), {}, webhookOf)
  }

  /** Begins to send again where it stopped, or stops. */
  enable(id: string, enabled = true): Promise<Webhook> {
    return this.client.askFor(pathOf(id), { json: { enabled } }, webhookOf)
  }

  /** A new secret; for a day messages are signed with the old one, too. */
  rotateSecret(id: string): Promise<NewWebhook> {
    return this.askForSecret(`/${encodeURIComponent(id)}/secret`, { method: 'POST' })
  }

  /** Ends it; what waits is not sent any more. */
  async remove(id: string): Promise<void> {
    await this.client.ask(pathOf(id), { method: 'DELETE' })
  }

  /** Messages with their attempts, the newest event first. */
  async *deliveries(
    id: string,
    { state }: { readonly state?: WebhookDelivery['state'] } = {},
  ): AsyncGenerator<WebhookDelivery> {
    const query = new URLSearchParams({ limit: '100', ...(state && { state }) })
    for (;;) {
      const path = `${pathOf(id)}/deliveries?${query}`
      const { items, next } = await this.client.askFor(path, {}, pageOf)
      yield* items
      if (next === undefined) return
      query.set('cursor', next)
    }
  }

  /** Sends a message again, with the id it has, whatever became of it. */
  resend(id: string, message: string): Promise<WebhookDelivery> {
    const path = `${pathOf(id)}/deliveries/${encodeURIComponent(message)}/resend`
    return this.client.askFor(path, { method: 'POST' }, deliveryOf)
  }

  /** Sends again all that were given up, of events since then; resolves to how many they are. */
  resendDead(id: string, since: number): Promise<number> {
    const json = { since: instant.toJson(since) }
    return this.client.askFor(`${pathOf(id)}/resend`, { json }, ({ count }: { readonly count: number }) => count)
  }

  private askForSecret(path: string, options: AskOptions): Promise<NewWebhook> {
    return this.client.askFor(
      `/v1/webhooks${path}`,
      options,
      ({ webhook, secret }: { readonly webhook: JsonObject; readonly secret: string }) => {
        return { webhook: webhookOf(webhook), secret }
      },
    )
  }
}

const pathOf = (id: string): string => `/v1/webhooks/${encodeURIComponent(id)}`

const timeOf = (answer: JsonObject, name: string): number => instant.fromJson(answer[name] as JsonValue, name)
const indexOf = (answer: JsonObject, name: string): bigint => u64.fromJson(answer[name] as JsonValue, name)

function webhookOf(answer: JsonObject): Webhook {
  const { createdAt: _created, next: _next, failingSince, disabled: reason, disabledAt, ...rest } = answer
  return {
    ...(rest as unknown as Pick<Webhook, 'id' | 'url' | 'events' | 'pending' | 'delivered' | 'dead'>),
    createdAt: timeOf(answer, 'createdAt'),
    next: indexOf(answer, 'next'),
    ...(failingSince === undefined ? {} : { failingSince: timeOf(answer, 'failingSince') }),
    ...(reason === undefined || disabledAt === undefined
      ? {}
      : { disabled: { reason: reason as 'request', at: timeOf(answer, 'disabledAt') } }),
  }
}

interface DeliveryPage {
  readonly items: readonly JsonObject[]
  readonly next?: string
}

function pageOf({ items, next }: DeliveryPage): { items: readonly WebhookDelivery[]; next: string | undefined } {
  return { items: items.map(deliveryOf), next }
}

function deliveryOf(answer: JsonObject): WebhookDelivery {
  const { index: _index, createdAt: _created, nextAt, attempts, ...rest } = answer
  return {
    ...(rest as unknown as Pick<WebhookDelivery, 'id' | 'type' | 'number' | 'state' | 'tries'>),
    index: indexOf(answer, 'index'),
    createdAt: timeOf(answer, 'createdAt'),
    ...(nextAt === undefined ? {} : { nextAt: timeOf(answer, 'nextAt') }),
    attempts: (attempts as readonly JsonObject[]).map((one) => ({
      ...(one as unknown as WebhookDelivery['attempts'][number]),
      at: timeOf(one, 'at'),
    })),
  }
}
