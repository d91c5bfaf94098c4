/** What the main thread and the gateway's say to each other besides the ledger's port. */
import type { MessagePort } from 'node:worker_threads'
import type { StreamLimits } from '../events/event-hub.ts'
import type { Allowances } from '../http/allowance.ts'
import type { ServerLimits } from '../http/server.ts'
import type { VaultSettings } from '../vault/open-desk.ts'
import type { WebhookLimits } from '../webhooks/webhook-records.ts'

/** What a gateway is started with. */
export interface ThreadOptions {
  readonly dir: string
  readonly host: string
  readonly port: number
  /** Where people reach it; by default its loopback address. */
  readonly origin?: string
  /** Folder of the built web portal. */
  readonly siteFolder?: string
  readonly webOrigins?: readonly string[]
  readonly allowances?: Allowances
  readonly limits?: Partial<ServerLimits>
  readonly streamLimits?: Partial<StreamLimits>
  readonly webhookLimits?: Partial<WebhookLimits>
  /** The vault of the member that runs it; without one, it releases nothing. */
  readonly vault?: VaultSettings
}

export interface ThreadData extends ThreadOptions {
  readonly ledger: MessagePort
}

export type ToThread =
  | { readonly kind: 'close' }
  /** The port of a read model that answers from now on. */
  | { readonly kind: 'readModel'; readonly port: MessagePort }

export type FromThread =
  | { readonly kind: 'listening'; readonly origin: string; readonly port: number }
  | { readonly kind: 'failed'; readonly code: string; readonly details: Readonly<Record<string, string | number>> }
  | { readonly kind: 'closed' }
