/** Puts the parts of a gateway together over a ledger. */
import { join } from 'node:path'
import type { Locale } from '@chassis/messages'
import { openAuditLog } from '../authorisation/audit-log.ts'
import { Challenges } from '../authorisation/challenges.ts'
import { readDemoMembers } from '../authorisation/demo-members.ts'
import { Sessions } from '../authorisation/sessions.ts'
import { Drafts } from '../drafts/drafts.ts'
import { EventHub, STREAM_LIMITS, type StreamLimits } from '../events/event-hub.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { readModelSource } from '../read-model/list-source.ts'
import { ReadModelLink } from '../read-model/read-model-link.ts'
import type { Site } from '../site/open-site.ts'
import { openGatewayStore } from '../store/gateway-store.ts'
import { IdempotencyKeys } from '../store/idempotency-keys.ts'
import { trackTransactions } from '../transactions/transactions.ts'
import { openDesk, type VaultSettings } from '../vault/open-desk.ts'
import { openWebhooks } from '../webhooks/open-webhooks.ts'
import type { WebhookLimits } from '../webhooks/webhook-records.ts'
import { docsPage } from './docs-page.ts'
import { errorPage } from './error-page.ts'
import type { Documents, Gateway, GatewayConfig } from './gateway.ts'
import { createMetrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import type { Route } from './route.ts'

export interface GatewayOptions {
  /** Folder of the ledger; the gateway keeps what is its own in `gateway/` below it. */
  readonly dir: string
  readonly ledger: LedgerAccess
  readonly routes: readonly Route[]
  /** May be asked only once the server listens: the address is known by then. */
  config(): GatewayConfig
  readonly streamLimits?: Partial<StreamLimits> | undefined
  readonly webhookLimits?: Partial<WebhookLimits> | undefined
  readonly site?: Site | undefined
  readonly vault?: VaultSettings | undefined
  /** Milliseconds UTC; the system's clock by default. */
  now?(): number
}

export interface OpenedGateway extends Gateway {
  close(): Promise<void>
}

export function gatewayFolder(dir: string): string {
  return join(dir, 'gateway')
}

export function createGateway(options: GatewayOptions): OpenedGateway {
  const { dir, ledger } = options
  const now = (): number => options.now?.() ?? Date.now()
  const reads = ledgerReads(ledger.state)
  const height = (): number => ledger.state.position.height
  const sessions = new Sessions({ reads, height, now })
  const transactions = trackTransactions(ledger)
  const vault = options.vault && openDesk(options.vault, { ledger, reads })
  const store = openGatewayStore(join(gatewayFolder(dir), 'store'))
  const audit = openAuditLog(join(gatewayFolder(dir), 'audit'), now)
  const readModel = new ReadModelLink()
  const metrics = createMetrics({
    height,
    pending: () => transactions.pending,
    sessions: () => sessions.size,
    streams: () => events.size,
    readModel: () => readModel.status,
    webhooks: () => hooks.figures(),
  })
  const hooks = openWebhooks({
    ...{ store, ledger, reads, now, limits: options.webhookLimits },
    attempted: (result, seconds) => metrics.attempted(result, seconds),
    failed: () => metrics.webhookStoreFailed(),
  })
  const events = new EventHub({
    ledger,
    reads,
    sessions,
    limits: { ...STREAM_LIMITS, ...options.streamLimits },
    streamed: (count) => metrics.streamed(count),
    dropped: () => metrics.dropped(),
  })
  return {
    get config() {
      return options.config()
    },
    ledger,
    reads,
    sessions,
    challenges: new Challenges({ ledgerId: ledger.ledgerId, audience: () => options.config().origin, now }),
    audit,
    lists: readModelSource(ledger, reads, readModel),
    readModel,
    transactions,
    drafts: new Drafts({ table: store.table('drafts'), ledger, reads }),
    keys: new IdempotencyKeys(store.table('keys'), now),
    events,
    webhooks: hooks.webhooks,
    metrics,
    site: options.site,
    demoMembers: readDemoMembers(dir, ledger.genesis),
    documents: documentsOf(options),
    vault,
    now,
    async close() {
      readModel.close()
      audit.close()
      await vault?.close()
      await hooks.close()
      await store.close()
    },
  }
}

/** Made once: a page of every schema takes a good part of a second. */
function documentsOf({ routes, config }: GatewayOptions): Documents {
  let document: string | undefined
  const pages = new Map<Locale, string>()
  return {
    get openApi() {
      document ??= JSON.stringify(openApi(routes, config().origin))
      return document
    },
    docsPage(locale) {
      const page = pages.get(locale) ?? docsPage(routes, locale)
      pages.set(locale, page)
      return page
    },
    errorPage,
  }
}
