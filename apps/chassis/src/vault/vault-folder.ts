/** Where the vault of a ledger's folder is, and whose it is. */
import { join } from 'node:path'
import type { VaultOptions } from '@chassis/gateway'
import type { DemoSlug } from '../ledger/demo-members.ts'

/** The member that boards the book keeps its personal data. */
export const KEEPER: DemoSlug = 'servicer'

export function vaultOf(dir: string): VaultOptions {
  return { dir: join(dir, 'vault'), rootKeyFile: join(dir, 'keys', 'vault.key') }
}
