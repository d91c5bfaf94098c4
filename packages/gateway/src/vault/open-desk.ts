/** Opens the vault of the member that runs this gateway. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlatformError } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { readKeeper } from './keeper.ts'
import { DEFAULT_POLICY, type MaskingPolicy } from './masking-policy.ts'
import { openVault } from './open-vault.ts'
import { parsePolicy } from './parse-policy.ts'
import { type DeskOptions, VaultDesk } from './vault-desk.ts'

/** Where a member's vault is, and who writes its receipts. */
export interface VaultSettings {
  readonly dir: string
  readonly rootKeyFile: string
  /** The member's account. */
  readonly account: AccountId
  /** The 32-byte seed, in hex, of a key that satisfies the account's policy alone. */
  readonly keyFile: string
}

const POLICY_FILE = 'masking.json'
const POLICY_BYTES_MAX = 262_144

/** Throws VAULT_KEY_MISMATCH, KEEPER_KEY_MISSING, VAULT_POLICY_INVALID. */
export function openDesk(settings: VaultSettings, ledger: Pick<DeskOptions, 'ledger' | 'reads'>): VaultDesk {
  const keeper = readKeeper(settings.account, settings.keyFile)
  const policy = readPolicy(join(settings.dir, POLICY_FILE))
  const vault = openVault(settings)
  return new VaultDesk({ vault, keeper, policy, ...ledger })
}

/** The keeper's own policy, where its vault's folder has one. */
function readPolicy(file: string): MaskingPolicy {
  if (!existsSync(file)) return DEFAULT_POLICY
  const invalid = (reason: string, cause?: unknown) =>
    new PlatformError('the masking policy cannot be used', {
      code: 'VAULT_POLICY_INVALID',
      details: { file, reason },
      cause,
    })
  const text = readFileSync(file, 'utf8')
  if (text.length > POLICY_BYTES_MAX) throw invalid('too long')
  try {
    return parsePolicy(JSON.parse(text))
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message : 'unreadable', cause)
  }
}
