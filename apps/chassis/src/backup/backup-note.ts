/** What a backup says it is: a note that the ledger's operator signed (C2SP signed-note). */
import { keysOf, type LedgerBeginning, type LedgerEnd, type LedgerFolder, operatorKey } from '@chassis/engine'
import type { Genesis } from '@chassis/kernel'
import { type Bytes, formatInstant, fromHex, toHex } from '@chassis/primitives'
import { verifier } from '@chassis/primitives/node'
import { formatNote, openNote, parseNote, signNote } from '@chassis/proofs'
import { ledgerId } from '@chassis/protocol'
import { backupDamaged, NOTE } from './backup-files.ts'

export interface BackupStanding extends LedgerEnd {
  readonly appHash: Bytes
  /** When it was made, by the clock of the machine: for people. */
  readonly made: string
  /** SHA-256 of the list of digests, in hex. */
  readonly sums: string
}

const TITLE = 'chassis.backup/v1'
const BODY =
  /^chassis\.backup\/v1\n([0-9a-f]{64})\n(0|[1-9]\d{0,15})\n([0-9a-f]{64})\n([0-9TZ:.-]{20,30})\n([0-9a-f]{64})\n$/

/** `madeAt`: milliseconds UTC. */
export function signBackupNote(
  end: Pick<BackupStanding, 'ledgerId' | 'height' | 'appHash'>,
  sums: string,
  { folder, genesis, madeAt }: { readonly folder: LedgerFolder; readonly genesis: Genesis; readonly madeAt: number },
): string {
  const { operator } = keysOf(folder, genesis)
  const id = toHex(ledgerId.bytesOf(end.ledgerId))
  const lines = [TITLE, id, end.height, toHex(end.appHash), formatInstant(madeAt), sums]
  const key = operatorKey(end.ledgerId, operator.publicKey)
  return formatNote(signNote(`${lines.join('\n')}\n`, key, operator.sign))
}

/** What a note says; who signed it is {@link requireSigned}'s to judge. Throws BACKUP_DAMAGED. */
export function parseBackupNote(note: Uint8Array): BackupStanding {
  const match = BODY.exec(textOf(() => parseNote(note).text))
  if (match === null) throw backupDamaged(NOTE, 'does not say what a backup says')
  const [, id = '', height, appHash = '', made = '', sums = ''] = match
  return { ledgerId: ledgerId.of(fromHex(id)), height: Number(height), appHash: fromHex(appHash), made, sums }
}

/** Throws BACKUP_DAMAGED where the note is not signed by the operator whom the genesis of its ledger names. */
export function requireSigned(note: Uint8Array, { id, genesis }: Pick<LedgerBeginning, 'id' | 'genesis'>): void {
  if (parseBackupNote(note).ledgerId !== id) throw backupDamaged(NOTE, 'names another ledger')
  textOf(() => openNote(verifier, note, [operatorKey(id, genesis.operatorKey)]).text)
}

function textOf(read: () => string): string {
  try {
    return read()
  } catch (cause) {
    throw backupDamaged(NOTE, 'is not signed by the operator of this ledger', cause)
  }
}
