/** What the verbs of a client share. */
import type { LedgerId, TrustFile } from '@chassis/protocol'
import type { Connection } from './http/connection.ts'
import type { ClientStore } from './store/client-store.ts'

export interface ClientParts {
  readonly connection: Connection
  readonly ledgerId: LedgerId
  readonly trust: TrustFile
  readonly store: ClientStore
}
