/** For tests: a ledger of the toy contract, storage in memory, and transactions whose signatures are taken as given. */
import { type Bytes, compareBytes, fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  type Call,
  decodeTransaction,
  deriveAccountId,
  encode,
  encodeBody,
  encodeTransaction,
  type LedgerId,
  type Policy,
  type SignatureEntry,
  type TransactionBody,
  transactionHash,
} from '@chassis/protocol'
import type { BlockOutcome } from './block.ts'
import { commitToChainSecret, type Genesis } from './genesis.ts'
import type { LedgerDefinition } from './ledger-definition.ts'
import { LedgerMachine, type MachineStart } from './machine.ts'
import type { StateReader, StateWrite } from './state-reader.ts'
import { people, Run, rolesOf, type Step, TOY, toy } from './toy-contract.test-support.ts'
import type { SignatureVerdict, VerifiedTransaction } from './verified-transaction.ts'

export class MemoryStore implements StateReader {
  readonly values = new Map<string, Bytes>()
  get(key: Bytes): Bytes | undefined {
    return this.values.get(toHex(key))
  }
  *scan(prefix: Bytes, after?: Bytes): Iterable<readonly [Bytes, Bytes]> {
    const start = toHex(prefix)
    const from = after && toHex(after)
    const keys = [...this.values.keys()].filter((key) => key.startsWith(start) && (from === undefined || key > from))
    for (const key of keys.sort((a, b) => compareBytes(fromHex(a), fromHex(b))))
      yield [fromHex(key), this.values.get(key) as Bytes]
  }
  apply(writes: readonly StateWrite[]): void {
    for (const [key, value] of writes) {
      if (value) this.values.set(toHex(key), value.slice())
      else this.values.delete(toHex(key))
    }
  }
}

export const START = 1_800_000_000_000
export const CHAIN_SECRET = sha256.hash(utf8Encode('toy secret'))

export interface Sender {
  readonly account: AccountId
  readonly policy: Policy
  readonly publicKey: Bytes
}

const SALT = new Uint8Array(16)
/** A y-coordinate that is canonical and not of small order; nothing here verifies signatures. */
export const keyOf = (name: string): Bytes => sha256.hash(utf8Encode(name)).with(31, 0x11)

export function sender(name: string): Sender {
  const publicKey = keyOf(name)
  const policy: Policy = { threshold: 1, keys: [{ kind: 'ed25519', publicKey, weight: 1 }], accounts: [] }
  return { account: deriveAccountId(sha256, policy, SALT), policy, publicKey }
}

export const toyDefinition: LedgerDefinition = {
  protocolVersion: 1,
  contracts: [people, toy],
  needs: {},
  directory: { contract: people, rolesOf: rolesOf as never },
  invariants: [],
}

export function toyGenesis(senders: readonly Sender[], more: Partial<Genesis> = {}): Genesis {
  return {
    name: 'Toy',
    environment: 'development',
    protocolVersion: 1,
    time: START,
    chainSecretCommitment: commitToChainSecret(sha256, CHAIN_SECRET),
    operatorKey: keyOf('operator'),
    quotaPerSecond: 1_000_000n,
    quotaBurst: 1_000_000_000n,
    accounts: senders.map(({ account, policy }) => ({ account, salt: SALT, policy })),
    members: [],
    ...more,
  }
}

export class ToyLedger {
  readonly store = new MemoryStore()
  readonly alarms: unknown[] = []
  readonly genesis: Genesis
  machine: LedgerMachine
  last: BlockOutcome
  private readonly definition: LedgerDefinition
  private readonly earlier: readonly LedgerDefinition[]

  constructor(
    senders: readonly Sender[],
    more: Partial<Genesis> = {},
    definition = toyDefinition,
    earlier: readonly LedgerDefinition[] = [],
  ) {
    this.definition = definition
    this.earlier = earlier
    this.genesis = toyGenesis(senders, more)
    this.machine = this.open()
    this.last = this.machine.found(() => {})
    this.store.apply(this.last.writes)
  }

  private open(start?: MachineStart): LedgerMachine {
    const alarm = (failure: unknown) => this.alarms.push(failure)
    const { definition, earlier, genesis, store: reader } = this
    const options = { definition, earlier, sha256, reader, genesis, chainSecret: CHAIN_SECRET, alarm }
    return new LedgerMachine(options, start)
  }

  /** As after a restart: everything in memory is gone. */
  reopen(): void {
    const { logSize, logRoot, stateRoot } = this.last
    const { lastHeight: height, lastTime: time } = this.machine
    this.machine = this.open({ height, time, logSize: Number(logSize), logRoot, stateRoot })
  }

  block(
    time: number,
    transactions: readonly VerifiedTransaction[],
    unauthenticated: 'drop' | 'record' = 'drop',
  ): BlockOutcome {
    const height = this.machine.lastHeight + 1n
    const outcome = this.machine.executeBlock({ height, time, transactions, unauthenticated })
    this.store.apply(outcome.writes)
    this.last = outcome
    return outcome
  }

  /** Codes of the results of one block. */
  codes(time: number, ...transactions: readonly VerifiedTransaction[]): number[] {
    return this.block(time, transactions).results.map(({ code }) => code)
  }
}

type CallOf = Omit<Call, never>

export interface TransactionOptions {
  readonly ledger: LedgerId
  readonly from: AccountId
  readonly nonce?: TransactionBody['nonce']
  readonly validUntil?: number
  readonly salt?: string
  readonly calls: readonly CallOf[]
  readonly signers: readonly { readonly publicKey: Bytes; readonly kind?: SignatureEntry['kind'] }[]
  readonly verdict?: SignatureVerdict
}

/**
 * A verified transaction as the kernel receives it; every signature has the verdict that is given, by default valid.
 */
export function transaction(options: TransactionOptions): VerifiedTransaction {
  const { ledger, from, calls, signers } = options
  const bodyBytes = encodeBody({
    ledgerId: ledger,
    from,
    nonce: options.nonce ?? { kind: 'unordered' },
    validUntil: options.validUntil ?? START + 60_000,
    salt: sha256.hash(utf8Encode(options.salt ?? '')).slice(0, 16),
    calls,
  })
  const entries = signers.map(({ publicKey, kind = 'ed25519' as const }) => ({
    kind,
    publicKey,
    signature: new Uint8Array(64),
  }))
  const raw = encodeTransaction(bodyBytes, entries)
  const hash = transactionHash(sha256, bodyBytes)
  return {
    raw,
    transaction: decodeTransaction(raw),
    hash,
    verdicts: entries.map(() => options.verdict ?? { valid: true }),
  }
}

/** The call that runs steps of the toy contract. */
export function runCallOf(as: AccountId, ...steps: readonly Step[]): CallOf {
  return { contract: TOY, method: 1, as, args: encode(Run, { steps }) }
}
