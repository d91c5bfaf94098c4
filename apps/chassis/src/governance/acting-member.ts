/** The member that acts: the key in its file, and the account whose policy names it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHex, PlatformError, toHex } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey } from '@chassis/primitives/node'
import { type AccountId, accountId } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import { networkExists } from '../network/network-file.ts'
import { networkFolder } from '../network/node-home.ts'
import type { Governed, GovernedLedger } from './open-governed.ts'

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/

/**
 * Where keys are unless another folder is named: in that of the ledger, or of the ledger that the network came from.
 */
export function membersFolder({ dir }: GovernedLedger, named: string | undefined): string {
  return named ?? (networkExists(dir) ? networkFolder(dir).founding : dir)
}

/** Reads `members/NAME.key` (a 32-byte seed in hex) in `folder`. Throws MEMBER_KEY_MISSING. */
export function readMemberKey(folder: string, name: string): SigningKey {
  const file = join(folder, 'members', `${name}.key`)
  const absent = (cause?: unknown) =>
    new PlatformError(`no usable key in ${file}`, { code: 'MEMBER_KEY_MISSING', details: { file }, cause })
  if (!NAME.test(name)) throw absent()
  try {
    return ed25519KeyFromSeed(fromHex(readFileSync(file, 'utf8').trim()))
  } catch (cause) {
    throw absent(cause)
  }
}

/** The member account that this key alone can act for. Throws INPUT_KEY_OF_NOBODY where there is none. */
export function memberOfKey(state: Governed, key: SigningKey, name: string): MemberKey {
  const hex = toHex(key.publicKey)
  for (const [account] of state.members.members.entries()) {
    const policy = state.accounts.accounts.get(account)?.policy
    const own = policy?.keys.find(({ kind, publicKey }) => kind === 'ed25519' && toHex(publicKey) === hex)
    if (policy && own && own.weight >= policy.threshold) return { account, key }
  }
  throw new PlatformError(`no member acts with the key of ${name}`, {
    code: 'INPUT_KEY_OF_NOBODY',
    details: { name, publicKey: hex },
  })
}

/** A member by account id, legal name, or the name of a key file. Throws INPUT_MEMBER_UNKNOWN. */
export function memberNamed(state: Governed, folder: string, name: string): AccountId {
  if (name.startsWith('acct_')) return accountId.parse(name)
  for (const [account, { legalName }] of state.members.members.entries()) if (legalName === name) return account
  try {
    return memberOfKey(state, readMemberKey(folder, name), name).account
  } catch (cause) {
    throw new PlatformError(`no member is called ${name}`, { code: 'INPUT_MEMBER_UNKNOWN', details: { name }, cause })
  }
}

/** The legal name of an account, else its id. */
export function memberText(state: Governed, account: AccountId): string {
  return state.members.members.get(account)?.legalName ?? account
}
