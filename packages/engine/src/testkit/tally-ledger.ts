/** A ledger for tests: the tally contract, deterministic senders, and signed transactions in any number. */
import type { Genesis, LedgerDefinition } from '@chassis/kernel'
import { type Bytes, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  deriveAccountId,
  encode,
  encodeBody,
  encodeTransaction,
  type LedgerId,
  loanId,
  type Policy,
  signBytes,
} from '@chassis/protocol'
import type { LedgerRules } from '../application.ts'
import type { GenesisOf } from '../solo/open-solo-ledger.ts'
import { Post, Remind, TALLY_NUMBER, type TallyId, tally } from './tally-contract.ts'

const definition: LedgerDefinition = {
  protocolVersion: 1,
  contracts: [tally],
  needs: {},
  directory: { contract: tally, rolesOf: () => [] },
  invariants: [],
}

export const tallyRules: LedgerRules = { definition, foundMembers() {} }

export interface Sender {
  readonly account: AccountId
  readonly key: SigningKey
  readonly policy: Policy
  sequence: bigint
}

const SALT = new Uint8Array(16)
export const TALLY_START = 1_750_000_000_000

export function tallySenders(count: number): Sender[] {
  return Array.from({ length: count }, (_, i) => {
    const key = ed25519KeyFromSeed(sha256.hash(utf8Encode(`sender ${i}`)))
    const policy: Policy = {
      threshold: 1,
      keys: [{ kind: 'ed25519', publicKey: key.publicKey, weight: 1 }],
      accounts: [],
    }
    return { account: deriveAccountId(sha256, policy, SALT), key, policy, sequence: 0n }
  })
}

export function tallyGenesis(senders: readonly Sender[], time = TALLY_START): GenesisOf {
  return (keys): Genesis => ({
    ...keys,
    name: 'Tally',
    environment: 'development',
    protocolVersion: 1,
    time,
    quotaPerSecond: 1n << 40n,
    quotaBurst: 1n << 60n,
    accounts: senders.map(({ account, policy }) => ({ account, salt: SALT, policy })),
    members: [],
  })
}

export function tallyId(number: number): TallyId {
  return loanId.of(sha256.hash(utf8Encode(`tally ${number}`)).subarray(0, 16))
}

export interface TransactionOptions {
  readonly ledger: LedgerId
  readonly sender: Sender
  readonly validUntil: number
  /** Default: the sender's next sequence in lane 0, which is thereby used. */
  readonly sequence?: bigint
}

function signed(options: TransactionOptions, method: number, args: Bytes): Bytes {
  const { ledger, sender, validUntil } = options
  if (options.sequence === undefined) sender.sequence += 1n
  const sequence = options.sequence ?? sender.sequence
  const body = encodeBody({
    ledgerId: ledger,
    from: sender.account,
    nonce: { kind: 'ordered', lane: 0n, sequence },
    validUntil,
    salt: sha256.hash(utf8Encode(`${sender.account} ${sequence}`)).slice(0, 16),
    calls: [{ contract: TALLY_NUMBER, method, as: sender.account, args }],
  })
  const signature = sender.key.sign(signBytes('ed25519', ledger, body))
  return encodeTransaction(body, [{ kind: 'ed25519', publicKey: sender.key.publicKey, signature }])
}

/** A signed posting. `reference` defaults to one that is never used twice. */
export function signPost(
  options: TransactionOptions & { readonly tally: TallyId; readonly amount: bigint; readonly reference?: string },
): Bytes {
  const reference = options.reference ?? `${options.sender.account.slice(-12)}-${options.sender.sequence + 1n}`
  return signed(options, 1, encode(Post, { tally: options.tally, amount: options.amount, reference }))
}

export function signRemind(options: TransactionOptions & { readonly tally: TallyId; readonly at: number }): Bytes {
  return signed(options, 2, encode(Remind, { tally: options.tally, at: options.at }))
}
