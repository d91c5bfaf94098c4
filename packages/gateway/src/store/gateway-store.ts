/** What a gateway must not forget: drafts that wait for signatures, and idempotency keys. */
import { mkdirSync } from 'node:fs'
import { type Database, open, type RootDatabase } from 'lmdb'

export interface GatewayStore {
  table<T>(name: string): Database<T, string>
  close(): Promise<void>
}

/** Opens or creates the store in `folder` (mode 0700). */
export function openGatewayStore(folder: string): GatewayStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const root: RootDatabase = open({ path: folder, maxDbs: 4 })
  return {
    table: <T>(name: string) => root.openDB<T, string>(name, {}),
    close: () => root.close(),
  }
}
