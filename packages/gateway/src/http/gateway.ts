/** What handlers work with. */
import type { Locale } from '@chassis/messages'
import type { AuditLog } from '../authorisation/audit-log.ts'
import type { Challenges } from '../authorisation/challenges.ts'
import type { DemoMember } from '../authorisation/demo-members.ts'
import type { Sessions } from '../authorisation/sessions.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { EventHub } from '../events/event-hub.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import type { ListSource } from '../lists/list-source.ts'
import type { ReadModelLink } from '../read-model/read-model-link.ts'
import type { Site } from '../site/open-site.ts'
import type { IdempotencyKeys } from '../store/idempotency-keys.ts'
import type { Transactions } from '../transactions/transactions.ts'
import type { VaultDesk } from '../vault/vault-desk.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { Allowances } from './allowance.ts'
import type { Metrics } from './metrics.ts'

export interface GatewayConfig {
  /** Where people reach this gateway, e.g. `http://localhost:8480`: the audience of sign-ins. */
  readonly origin: string
  /** Values of the Host header that are answered. */
  readonly hosts: readonly string[]
  /** Web origins whose pages may call from a browser. */
  readonly webOrigins: readonly string[]
  readonly allowances: Allowances
}

export interface Documents {
  readonly openApi: string
  docsPage(locale: Locale): string
  /** Undefined for a code that is none. */
  errorPage(code: string, locale: Locale): string | undefined
}

export interface Gateway {
  readonly config: GatewayConfig
  readonly ledger: LedgerAccess
  readonly reads: LedgerReads
  readonly sessions: Sessions
  readonly challenges: Challenges
  readonly audit: AuditLog
  readonly lists: ListSource
  readonly readModel: ReadModelLink
  readonly transactions: Transactions
  readonly drafts: Drafts
  readonly keys: IdempotencyKeys
  readonly events: EventHub
  readonly webhooks: Webhooks
  readonly metrics: Metrics
  readonly documents: Documents
  /** The web portal, where one was built. */
  readonly site: Site | undefined
  /** Absent where the member keeps no vault here. */
  readonly vault: VaultDesk | undefined
  /** None but on a development ledger. */
  readonly demoMembers: readonly DemoMember[]
  /** Milliseconds UTC. */
  now(): number
}
