/** Puts the parts of webhooks together over a gateway's store. */
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import type { GatewayStore } from '../store/gateway-store.ts'
import { type DispatcherParts, WebhookDispatcher } from './webhook-dispatcher.ts'
import { WebhookOutbox } from './webhook-outbox.ts'
import { WEBHOOK_LIMITS, type WebhookLimits } from './webhook-records.ts'
import { Webhooks } from './webhooks.ts'

export interface WebhookOptions extends Pick<DispatcherParts, 'now' | 'attempted' | 'failed'> {
  readonly store: GatewayStore
  readonly ledger: LedgerAccess
  readonly reads: LedgerReads
  readonly limits: Partial<WebhookLimits> | undefined
}

/** Of all webhooks together. */
export interface WebhookFigures {
  readonly enabled: number
  readonly disabled: number
  readonly pending: number
  readonly dead: number
}

export interface OpenedWebhooks {
  readonly webhooks: Webhooks
  figures(): WebhookFigures
  /** Ends what is under way; it is sent again by the next that begins. */
  close(): Promise<void>
}

export function openWebhooks({ store, limits: given, ...parts }: WebhookOptions): OpenedWebhooks {
  const limits = { ...WEBHOOK_LIMITS, ...given }
  const outbox = new WebhookOutbox(store, limits)
  const dispatcher = new WebhookDispatcher({ ...parts, outbox, limits, random: Math.random })
  return {
    webhooks: new Webhooks({ outbox, ledger: parts.ledger, limits, wake: () => dispatcher.wake() }),
    figures: () => figuresOf(outbox),
    close: () => dispatcher.close(),
  }
}

function figuresOf(outbox: WebhookOutbox): WebhookFigures {
  const endpoints = outbox.all()
  const counts = endpoints.map(({ id }) => outbox.countsOf(id))
  const enabled = endpoints.filter(({ disabled }) => disabled === undefined).length
  return {
    enabled,
    disabled: endpoints.length - enabled,
    pending: counts.reduce((sum, { pending }) => sum + pending, 0),
    dead: counts.reduce((sum, { dead }) => sum + dead, 0),
  }
}
