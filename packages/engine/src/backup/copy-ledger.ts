/** Copies a solo ledger while its node runs: a folder from which it goes on at the same app hash. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Bytes } from '@chassis/primitives'
import { ledgerId } from '@chassis/protocol'
import { scanSegments } from '../block-store/scan-segments.ts'
import { ledgerFolder } from '../solo/ledger-folder.ts'
import { readGenesis } from '../solo/open-solo-ledger.ts'
import { copyDatabase } from './copy-database.ts'
import { copyFile } from './copy-file.ts'
import { type LedgerEnd, ledgerEnd } from './ledger-end.ts'

/**
 * Copies blocks, state, checkpoint and base snapshot of the ledger in `dir` into the folder `to`; no keys. What may
 * lag is copied first: the checkpoint, then the state, then the blocks to their last complete write group, of which
 * nothing changes any more. Throws LEDGER_NOT_FOUND, LEDGER_DAMAGED and the storage errors.
 */
export async function copyLedger(dir: string, to: string): Promise<LedgerEnd> {
  const source = ledgerFolder(dir)
  const target = ledgerFolder(to)
  const { id } = readGenesis(source.blocks)
  for (const [file, copy] of [
    [source.checkpoint, target.checkpoint],
    [source.baseSnapshot, target.baseSnapshot],
  ] as const) {
    if (existsSync(file)) await copyFile({ from: file, to: copy })
  }
  await copyDatabase(source.state, target.state)
  await copyBlocks(source.blocks, target.blocks, ledgerId.bytesOf(id))
  return ledgerEnd(to)
}

async function copyBlocks(from: string, to: string, id: Bytes): Promise<void> {
  const { segments, end } = scanSegments(from, id, -1)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const [i, { path }] of segments.entries()) {
    const length = i === segments.length - 1 ? end : statSync(path).size
    await copyFile({ from: path, to: join(to, basename(path)), length })
  }
}
