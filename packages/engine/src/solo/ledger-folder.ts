/** What lies where in the folder of a solo ledger. */
import { join } from 'node:path'

export interface LedgerFolder {
  readonly root: string
  /** The block store: the write-ahead log and the source of truth. */
  readonly blocks: string
  /** LMDB: the application state, rebuilt from the blocks when absent. */
  readonly state: string
  /** Operator key and chain secret, readable by the owner only. */
  readonly keys: string
  /** The last signed checkpoint, as a C2SP note. */
  readonly checkpoint: string
  /** Of a ledger that was imported: the snapshot that its block store begins at. */
  readonly baseSnapshot: string
}

/** There while an import is under way; what it left behind is then no ledger. */
export const IMPORT_MARKER = 'import.incomplete'

export function ledgerFolder(root: string): LedgerFolder {
  return {
    root,
    blocks: join(root, 'blocks'),
    state: join(root, 'state'),
    keys: join(root, 'keys'),
    checkpoint: join(root, 'checkpoint'),
    baseSnapshot: join(root, 'base.snapshot'),
  }
}
