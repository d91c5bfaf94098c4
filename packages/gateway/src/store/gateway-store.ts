/** What a gateway must not forget: drafts that wait for signatures, idempotency keys, webhooks and their messages. */
import { mkdirSync } from 'node:fs'
import { type Database, open, type RootDatabase } from 'lmdb'

export interface GatewayStore {
  table<T>(name: string): Database<T, string>
  /** Carries out all writes within `work`, to any of its tables, or none of them; durable when it returns. */
  batch(work: () => void): void
  close(): Promise<void>
}

/** Opens or creates the store in `folder` (mode 0700). */
export function openGatewayStore(folder: string): GatewayStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const root: RootDatabase = open({ path: folder, maxDbs: 8 })
  return {
    table: <T>(name: string) => root.openDB<T, string>(name, {}),
    batch: (work) => root.transactionSync(work),
    close: () => root.close(),
  }
}
