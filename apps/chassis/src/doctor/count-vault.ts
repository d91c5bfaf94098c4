/** Compares the personal data in a folder's vault with the commitments on its ledger. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { boardingOf } from '@chassis/contracts'
import { loans } from '@chassis/contracts/ledger'
import { ledgerFolder, openStateSnapshot, type StateSnapshot, storageError } from '@chassis/engine'
import { openVault, readRegister, registerFile, type Vault, type VaultOptions } from '@chassis/gateway'
import { readState } from '@chassis/kernel'
import { isPlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { bookSecret } from '../board/book-secret.ts'
import { personalOf } from '../board/put-personal.ts'
import { RowIdentities } from '../board/row-identity.ts'
import { vaultOf } from '../vault/vault-folder.ts'

/** So many loans are looked at; a damaged vault shows in any of them. */
const LOOKED_AT_MAX = 10_000

export interface VaultCounts {
  /** Loans whose data should be there, without those erased. */
  readonly count: number
  readonly erased: number
  /** Of `count`: missing, not to be opened, or not what was committed to. */
  readonly lost: number
}

/** Throws MEMBER_KEY_MISSING and the storage errors. */
export async function countVault(dir: string): Promise<VaultCounts> {
  const options = vaultOf(dir)
  let vault: Vault | undefined
  try {
    vault = openKept(options)
  } catch (error) {
    throw storageError(error, options.dir)
  }
  const snapshot = openStateSnapshot(ledgerFolder(dir).state)
  try {
    return countOf(snapshot, dir, vault)
  } finally {
    await vault?.close()
    await snapshot.close()
  }
}

/** Undefined where it or its key is gone: opening would begin a new one. */
function openKept(options: VaultOptions): Vault | undefined {
  const isThere = existsSync(join(options.dir, 'data.mdb')) && existsSync(options.rootKeyFile)
  return isThere ? openVault(options) : undefined
}

function countOf(snapshot: StateSnapshot, dir: string, vault: Vault | undefined): VaultCounts {
  const book = readState(snapshot, sha256, loans)
  const identities = new RowIdentities(bookSecret(dir))
  const register = readRegister(registerFile(vaultOf(dir).rootKeyFile))
  const counts = { count: 0, erased: 0, lost: 0 }
  for (const [loan] of book.loans.entries()) {
    if (counts.count + counts.erased === LOOKED_AT_MAX) break
    const facts = [...book.loans.facts(loan)]
    const [first] = facts
    if (first?.kind !== 'boarded') continue
    const identity = identities.of(first.references.externalRef)
    const boarding = boardingOf(facts)
    if (identity.loan !== loan || Object.values(boarding.vault ?? {}).every((digest) => digest === undefined)) continue
    if (register.has(Buffer.from(identity.obligorRef).toString('hex'))) {
      counts.erased += 1
      continue
    }
    counts.count += 1
    if (!holds(() => vault && personalOf(vault, { identity }, boarding))) counts.lost += 1
  }
  return counts
}

/** A record that cannot be opened is as good as none. */
function holds(read: () => unknown): boolean {
  try {
    return read() !== undefined
  } catch (error) {
    if (isPlatformError(error)) return false
    throw error
  }
}
