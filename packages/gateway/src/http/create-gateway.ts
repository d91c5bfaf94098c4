/** Puts the parts of a gateway together over a ledger. */
import { join } from 'node:path'
import type { Locale } from '@chassis/messages'
import { openAuditLog } from '../authorisation/audit-log.ts'
import { Challenges } from '../authorisation/challenges.ts'
import { Sessions } from '../authorisation/sessions.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { scanSource } from '../lists/scan-source.ts'
import { trackTransactions } from '../transactions/transactions.ts'
import { docsPage } from './docs-page.ts'
import { errorPage } from './error-page.ts'
import type { Gateway, GatewayConfig } from './gateway.ts'
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
  /** Milliseconds UTC; the system's clock by default. */
  now?(): number
}

export interface OpenedGateway extends Gateway {
  close(): void
}

export function gatewayFolder(dir: string): string {
  return join(dir, 'gateway')
}

export function createGateway(options: GatewayOptions): OpenedGateway {
  const { dir, ledger, routes } = options
  const now = (): number => options.now?.() ?? Date.now()
  const reads = ledgerReads(ledger.state)
  const height = (): number => ledger.state.position.height
  const sessions = new Sessions({ reads, height, now })
  const transactions = trackTransactions(ledger)
  const audit = openAuditLog(join(gatewayFolder(dir), 'audit'), now)
  // Made once: a page of every schema takes a good part of a second.
  let document: string | undefined
  const pages = new Map<Locale, string>()
  return {
    get config() {
      return options.config()
    },
    ledger,
    reads,
    sessions,
    challenges: new Challenges({ ledgerId: ledger.ledgerId, audience: () => options.config().origin, now }),
    audit,
    lists: scanSource(ledger, reads),
    transactions,
    metrics: createMetrics({
      height,
      pending: () => transactions.pending,
      sessions: () => sessions.size,
      streams: () => 0,
    }),
    documents: {
      get openApi() {
        document ??= JSON.stringify(openApi(routes, options.config().origin))
        return document
      },
      docsPage(locale) {
        const page = pages.get(locale) ?? docsPage(routes, locale)
        pages.set(locale, page)
        return page
      },
      errorPage,
    },
    now,
    close: () => audit.close(),
  }
}
