/**
 * Who acts in a simulation: seven founding members, three people, an account that two keys share, and validator keys.
 */
import { commitToChainSecret, type Genesis, type Role } from '@chassis/kernel'
import { type Bytes, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'
import { type AccountId, deriveAccountId, type Policy } from '@chassis/protocol'

export interface Actor {
  readonly name: string
  readonly account: AccountId
  readonly policy: Policy
  /** All of them sign. */
  readonly keys: readonly SigningKey[]
}

const MEMBERS: Readonly<Record<string, readonly Role[]>> = {
  operator: ['operator'],
  lender: ['lender'],
  servicer: ['servicer'],
  registry: ['registry'],
  dealer: ['dealer'],
  bank: ['bank'],
  insurer: ['insurer'],
}
export const MEMBER_NAMES = Object.keys(MEMBERS)
export const PEOPLE = ['alice', 'bob', 'carol'] as const

const SALT = new Uint8Array(16)
export const CHAIN_SECRET = sha256.hash(utf8Encode('simulated chain secret'))
/** 2027-01-15T08:00:00Z */
export const START = 1_800_000_000_000
/** Small enough to be used up now and then. */
const QUOTA_PER_SECOND = 2_000n
const QUOTA_BURST = 1_500_000n

const keyOf = (name: string): SigningKey => ed25519KeyFromSeed(sha256.hash(utf8Encode(`simulated ${name}`)))

function actor(name: string, keyNames: readonly string[] = [name]): Actor {
  const keys = keyNames.map(keyOf)
  keys.sort((a, b) => Buffer.compare(a.publicKey, b.publicKey))
  const entries = keys.map(({ publicKey }) => ({ kind: 'ed25519' as const, publicKey, weight: 1 }))
  const policy: Policy = { threshold: keys.length, keys: entries, accounts: [] }
  return { name, account: deriveAccountId(sha256, policy, SALT), policy, keys }
}

export class Cast {
  private readonly actors = new Map<string, Actor>()
  readonly genesis: Genesis
  /** The key that signs checkpoints where the ledger runs alone. */
  readonly operatorKey = keyOf('checkpoints')

  constructor() {
    for (const name of [...MEMBER_NAMES, ...PEOPLE]) this.actors.set(name, actor(name))
    this.actors.set('couple', actor('couple', ['alice', 'bob']))
    const all = [...this.actors.values()]
    this.genesis = {
      name: 'Simulated ledger',
      environment: 'development',
      protocolVersion: 1,
      time: START,
      chainSecretCommitment: commitToChainSecret(sha256, CHAIN_SECRET),
      operatorKey: this.operatorKey.publicKey,
      quotaPerSecond: QUOTA_PER_SECOND,
      quotaBurst: QUOTA_BURST,
      accounts: all.map(({ account, policy }) => ({ account, salt: SALT, policy })),
      members: Object.entries(MEMBERS).map(([name, roles]) => ({
        account: this.of(name).account,
        name: `The ${name}`,
        roles,
        country: 'JP',
      })),
    }
  }

  of(name: string): Actor {
    const found = this.actors.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
}

export const VALIDATOR_KEYS = 12

export function validatorKey(index: number): Bytes {
  return keyOf(`validator ${index}`).publicKey
}
