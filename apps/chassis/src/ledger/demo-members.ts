/** The founding members of a development ledger, with keys that the start command keeps for them. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Genesis, Role } from '@chassis/kernel'
import { fromHex, PlatformError, toHex } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'
import { type AccountId, deriveAccountId, type Policy } from '@chassis/protocol'

interface DemoMember {
  readonly slug: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Generated names: none of these organisations exists. */
export const DEMO_MEMBERS = [
  { slug: 'operator', name: 'Demo Ledger Operator', roles: ['operator'] },
  { slug: 'lender', name: 'Demo Captive Finance', roles: ['lender'] },
  { slug: 'servicer', name: 'Demo Loan Servicing', roles: ['servicer'] },
  { slug: 'dealer-north', name: 'Demo Dealer North', roles: ['dealer'] },
  { slug: 'dealer-south', name: 'Demo Dealer South', roles: ['dealer'] },
  { slug: 'insurer', name: 'Demo Motor Insurance', roles: ['insurer'] },
  { slug: 'registry', name: 'Demo Title Registry', roles: ['registry'] },
  { slug: 'bank', name: 'Demo Settlement Bank', roles: ['bank'] },
  { slug: 'regulator', name: 'Demo Regulator', roles: ['regulator', 'auditor'] },
] as const satisfies readonly DemoMember[]

/** A person whose account is there from the beginning, too: who owes one of the loans of the book. */
export const BORROWER = 'borrower'

export type DemoSlug = (typeof DEMO_MEMBERS)[number]['slug']

export interface MemberKey {
  readonly account: AccountId
  readonly key: SigningKey
}

const memberFolder = (dir: string) => join(dir, 'members')

/** The seed of a member's key, in hex. */
export function memberKeyFile(dir: string, slug: DemoSlug | typeof BORROWER): string {
  return join(memberFolder(dir), `${slug}.key`)
}

function policyOf(key: SigningKey): Policy {
  return { threshold: 1, keys: [{ kind: 'ed25519', publicKey: key.publicKey, weight: 1 }], accounts: [] }
}

/** Creates the members' keys and the borrower's (mode 0600) and says who they are, for genesis. */
export function createDemoMembers(dir: string): Pick<Genesis, 'accounts' | 'members'> {
  mkdirSync(memberFolder(dir), { recursive: true, mode: 0o700 })
  const accounts: Genesis['accounts'][number][] = []
  const members: Genesis['members'][number][] = []
  const open = (slug: DemoSlug | typeof BORROWER): AccountId => {
    const seed = randomBytes(32)
    writeFileSync(memberKeyFile(dir, slug), `${toHex(seed)}\n`, { mode: 0o600 })
    const policy = policyOf(ed25519KeyFromSeed(seed))
    const salt = Uint8Array.from(randomBytes(16))
    const account = deriveAccountId(sha256, policy, salt)
    accounts.push({ account, salt, policy })
    return account
  }
  for (const { slug, name, roles } of DEMO_MEMBERS) members.push({ account: open(slug), name, roles, country: 'US' })
  open(BORROWER)
  return { accounts, members }
}

/** The key of a demo member of the ledger in `dir`. */
export function readDemoMember(dir: string, genesis: Genesis, slug: DemoSlug | typeof BORROWER): MemberKey {
  const file = memberKeyFile(dir, slug)
  const absent = (cause?: unknown) =>
    new PlatformError(`no usable key of the demo member ${slug}`, {
      code: 'MEMBER_KEY_MISSING',
      details: { file },
      cause,
    })
  let seed: Uint8Array
  try {
    seed = fromHex(readFileSync(file, 'utf8').trim())
  } catch (cause) {
    throw absent(cause)
  }
  if (seed.length !== 32) throw absent()
  const key = ed25519KeyFromSeed(seed)
  const hex = toHex(key.publicKey)
  const found = genesis.accounts.find(({ policy }) => policy.keys.some((k) => toHex(k.publicKey) === hex))
  if (!found) throw absent()
  return { account: found.account, key }
}
