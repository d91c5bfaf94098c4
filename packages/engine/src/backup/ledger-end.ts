/** Where the blocks of a ledger end. */
import type { Bytes } from '@chassis/primitives'
import { type LedgerId, ledgerId } from '@chassis/protocol'
import { readBlockStore } from '../block-store/block-store.ts'
import { scanSegments } from '../block-store/scan-segments.ts'
import { ledgerFolder } from '../solo/ledger-folder.ts'
import { readGenesis } from '../solo/open-solo-ledger.ts'

export interface LedgerEnd {
  readonly ledgerId: LedgerId
  /** Of the last block. */
  readonly height: number
  /** After that block; absent where the ledger has been founded and no more: no block says it. */
  readonly appHash: Bytes | undefined
}

/**
 * The last block of the ledger in `dir`, or its base or founding where no block follows. Reads the blocks alone. Throws
 * LEDGER_NOT_FOUND and LEDGER_DAMAGED.
 */
export function ledgerEnd(dir: string): LedgerEnd {
  const { blocks: folder } = ledgerFolder(dir)
  const { id, base } = readGenesis(folder)
  const { height } = scanSegments(folder, ledgerId.bytesOf(id), -1).chain
  const reader = readBlockStore({ folder, ledgerId: ledgerId.bytesOf(id) })
  try {
    const last = height === base?.height ? base : reader.block(height)
    return { ledgerId: id, height, appHash: last?.appHash }
  } finally {
    reader.close()
  }
}
