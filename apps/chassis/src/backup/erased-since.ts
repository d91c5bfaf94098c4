/** Who was erased after a backup was made: from ledgers, later backups and registers that know of it. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { consents } from '@chassis/contracts/ledger'
import { ledgerFolder, openStateSnapshot, readGenesis, soloLedgerExists } from '@chassis/engine'
import { readRegister, registerFile, vaultSubject } from '@chassis/gateway'
import { readState } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { LedgerId } from '@chassis/protocol'
import { vaultOf } from '../vault/vault-folder.ts'
import { ERASED, NOTE } from './backup-files.ts'
import { verifyBackup } from './verify-backup.ts'

/**
 * The subjects that `source` (folder of a ledger or of a backup of it, or a register) knows to be erased, as the vault
 * names them: of the proofs of erasure on the ledger, and of the register of the vault. Throws ERASURES_UNKNOWN where
 * it is none of these, ERASURES_OF_ANOTHER_LEDGER, and as `verifyBackup`.
 */
export async function erasedSince(source: string, id: LedgerId): Promise<readonly string[]> {
  if (!existsSync(source)) throw unknown(source)
  if (statSync(source).isFile()) return [...readRegister(source)]
  if (existsSync(join(source, NOTE))) {
    const { ledgerId } = await verifyBackup(source)
    requireSame(ledgerId, id, source)
    return [...readRegister(join(source, ERASED))]
  }
  if (!soloLedgerExists(source)) throw unknown(source)
  requireSame(readGenesis(ledgerFolder(source).blocks).id, id, source)
  return [...readRegister(registerFile(vaultOf(source).rootKeyFile)), ...(await erasedOnLedger(source))]
}

/** By the proofs of erasure in the checkpointed state; what a running node has not checkpointed is not among them. */
async function erasedOnLedger(dir: string): Promise<readonly string[]> {
  const { state } = ledgerFolder(dir)
  if (!existsSync(join(state, 'data.mdb'))) return []
  const snapshot = openStateSnapshot(state)
  try {
    const { subjects } = readState(snapshot, sha256, consents)
    return [...subjects.entries()].filter(([, { erasedAt }]) => erasedAt !== undefined).map(([id]) => vaultSubject(id))
  } finally {
    await snapshot.close()
  }
}

function requireSame(found: LedgerId, wanted: LedgerId, source: string): void {
  if (found === wanted) return
  throw new PlatformError(`${source} is of another ledger`, { code: 'ERASURES_OF_ANOTHER_LEDGER', details: { source } })
}

function unknown(source: string): PlatformError {
  return new PlatformError(`${source} knows of no erasures`, { code: 'ERASURES_UNKNOWN', details: { source } })
}
