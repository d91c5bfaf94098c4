/** Webhooks: where members are told of events without asking. */
import { randomBytes } from 'node:crypto'
import { Rejection } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { GatewayError } from '../errors.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import { urlFault } from './endpoint-url.ts'
import { isKnownFilter } from './webhook-message.ts'
import type { PageOfMessages, WebhookOutbox } from './webhook-outbox.ts'
import {
  type Endpoint,
  type Message,
  type MessageId,
  type MessageState,
  placeOf,
  type StoredSecret,
  type WebhookId,
  type WebhookLimits,
  webhookId,
} from './webhook-records.ts'

export interface WebhookParts {
  readonly outbox: WebhookOutbox
  readonly ledger: LedgerAccess
  readonly limits: WebhookLimits
  /** Told when something may have become due. */
  wake(): void
}

export interface WebhookRequest {
  readonly url: string
  readonly events: readonly string[]
}

const SECRET_BYTES = 32

export class Webhooks {
  private readonly parts: WebhookParts

  constructor(parts: WebhookParts) {
    this.parts = parts
  }

  /** Told of what comes from now on. Refuses WEBHOOK_URL_REFUSED, PARAMETER_INVALID and TOO_MANY_WEBHOOKS. */
  create({ url, events }: WebhookRequest, account: AccountId): Endpoint {
    const { outbox, ledger, limits } = this.parts
    const reason = urlFault(url, ledger.genesis.environment === 'development')
    if (reason !== undefined) throw new Rejection(GatewayError.WEBHOOK_URL_REFUSED, { field: 'url', reason })
    if (!events.every(isKnownFilter)) throw new Rejection(GatewayError.PARAMETER_INVALID, { param: 'events' })
    if (outbox.all().length >= limits.endpoints || this.of(account).length >= limits.perAccount) {
      throw new Rejection(GatewayError.TOO_MANY_WEBHOOKS)
    }
    const endpoint: Endpoint = {
      id: webhookId.of(Uint8Array.from(randomBytes(webhookId.length))),
      account,
      url,
      events: [...new Set(events)],
      secrets: [newSecret()],
      cursor: ledger.state.position.logSize,
      createdAt: ledger.now(),
    }
    return this.keep(endpoint)
  }

  /** Those of an account, oldest first. */
  of(account: AccountId): readonly Endpoint[] {
    const own = this.parts.outbox.all().filter((endpoint) => endpoint.account === account)
    return own.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  find(id: WebhookId): Endpoint | undefined {
    return this.parts.outbox.find(id)
  }

  countsOf({ id }: Endpoint): Readonly<Record<MessageState, number>> {
    return this.parts.outbox.countsOf(id)
  }

  remove({ id }: Endpoint): void {
    this.parts.outbox.remove(id)
  }

  /** Signs with a new secret, and for a day with the one before it, too. */
  rotate(endpoint: Endpoint): Endpoint {
    const { ledger, limits } = this.parts
    const [newest] = endpoint.secrets as readonly [StoredSecret]
    const old = { secret: newest.secret, until: ledger.now() + limits.oldSecretMs }
    return this.keep({ ...endpoint, secrets: [newSecret(), old] })
  }

  /** Sends nothing more, or sends again: what waits at once, then what came in between. */
  enable(endpoint: Endpoint, isEnabled: boolean): Endpoint {
    const { outbox, ledger } = this.parts
    const { disabled, failingSince: _, ...rest } = endpoint
    if (!isEnabled) {
      return this.keep({ ...endpoint, disabled: disabled ?? { reason: 'request', at: ledger.now() } })
    }
    if (disabled !== undefined) {
      for (const [id, message] of [...outbox.pendingOf(endpoint.id)]) {
        outbox.put({ ...message, id, nextAt: ledger.now() })
      }
    }
    return this.keep(disabled === undefined ? endpoint : rest)
  }

  /** Messages of an endpoint, newest first, behind `after`. */
  messages(
    { id }: Endpoint,
    state: MessageState | undefined,
    limit: number,
    after: MessageId | undefined,
  ): PageOfMessages {
    return this.parts.outbox.page(id, state, limit, after)
  }

  /** A message of this endpoint. */
  message({ id }: Endpoint, message: MessageId): Message | undefined {
    return placeOf(message).webhook === id ? this.parts.outbox.message(message) : undefined
  }

  /** Sends a message again, whatever became of it, with the id it has. */
  resend(message: Message): Message {
    const { outbox, ledger, wake } = this.parts
    const again: Message = { ...message, state: 'pending', tries: 0, nextAt: ledger.now() }
    outbox.put(again)
    outbox.flush()
    wake()
    return again
  }

  /** Sends again what was given up of events since a time. Returns how many there are. */
  resendDead({ id }: Endpoint, since: number): number {
    const { outbox, ledger, wake } = this.parts
    const dead = outbox.deadSince(id, since)
    for (const message of dead) outbox.put({ ...message, state: 'pending', tries: 0, nextAt: ledger.now() })
    outbox.flush()
    wake()
    return dead.length
  }

  private keep(endpoint: Endpoint): Endpoint {
    const { outbox, wake } = this.parts
    outbox.save(endpoint)
    outbox.flush()
    wake()
    return endpoint
  }
}

function newSecret(): StoredSecret {
  return { secret: `whsec_${randomBytes(SECRET_BYTES).toString('base64')}` }
}
