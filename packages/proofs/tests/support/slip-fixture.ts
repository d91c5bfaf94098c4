/** For tests: a ledger in miniature (tree, chronicles, log, operator) and real slips made from it. */
import { type Bytes, concatBytes, utf8Encode } from '@chassis/primitives'
import {
  type CommitmentScheme,
  choice,
  committedForm,
  encode,
  factContext,
  field,
  hash32,
  type LedgerId,
  leafContext,
  ledgerId,
  list,
  MEMBER,
  openFields,
  optional,
  PUBLIC,
  record,
  SLIP_VERSION,
  Slip,
  stateContext,
  type TrustFile,
  text,
  u32,
  u64,
} from '@chassis/protocol'
import { appendToFrontier, EMPTY_FRONTIER, type Frontier, frontierRoot } from '../../src/log/frontier.ts'
import { leafHash } from '../../src/log/hashing.ts'
import { openMerkleLog } from '../../src/log/merkle-log.ts'
import { createMemoryTileStore } from '../../src/log/tile-store.ts'
import { ledgerOrigin, signLedgerCheckpoint } from '../../src/note/ledger-checkpoint.ts'
import { formatVerifierKey, verifierKey } from '../../src/note/verifier-key.ts'
import { buildStateTree, type StateTree } from '../../src/tree/state-tree.ts'
import { type CommitChoices, commitAnchor, trustedNetwork } from './commit-fixture.ts'
import { hashText, testSha256 as sha256 } from './test-sha256.ts'
import { testKeyPair } from './test-signatures.ts'

export const Head = record('Head', {
  factCount: field(1, u32, PUBLIC, 'Facts'),
  factsRoot: field(2, hash32, PUBLIC, 'Their root'),
  status: field(3, text(20), PUBLIC, 'Status'),
  terms: field(4, text(100), MEMBER, 'Terms'),
  position: field(5, u64, MEMBER, 'Position'),
})

export const Fact = choice('Fact', {
  boarded: [
    1,
    record('FactBoarded', {
      by: field(1, text(20), PUBLIC, 'Who'),
      opening: field(2, u64, MEMBER, 'Opening'),
      references: field(3, optional(text(40)), MEMBER, 'References'),
    }),
  ],
  paid: [
    2,
    record('FactPaid', {
      by: field(1, text(20), PUBLIC, 'Who'),
      amount: field(2, u64, MEMBER, 'Amount'),
      parts: field(3, list(u64, 8), MEMBER, 'Split'),
    }),
  ],
})

const Plain = record('PlainAccount', {
  name: field(1, text(40), PUBLIC, 'Name'),
  role: field(2, text(40), PUBLIC, 'Role'),
  limit: field(3, u64, MEMBER, 'Limit'),
})

const Outcome = record('MiniOutcome', {
  height: field(1, u64, PUBLIC, 'Height'),
  code: field(2, u32, PUBLIC, 'Code'),
  from: field(3, text(40), MEMBER, 'From'),
  events: field(4, list(text(40), 8), MEMBER, 'Events'),
})

export const LOANS = { contract: 258, map: 1 } as const
const ACCOUNTS = { contract: 1, map: 2 } as const
const LOAN_COUNT = 40
const ACCOUNT_COUNT = 400
const OUTCOME_COUNT = 70

export const addressOf = (place: { readonly contract: number; readonly map: number }, key: Bytes): Bytes =>
  concatBytes(Uint8Array.of(place.contract >> 8, place.contract & 0xff, place.map), key)

export const keyOf = (name: string): Bytes => hashText(name).slice(0, 16)

type Opened = readonly { readonly fieldNumber: number; readonly disclosure: Bytes }[]
const part = (committed: Bytes, opened: Opened) => ({
  committed,
  opened: opened.map(({ fieldNumber, disclosure }) => ({ field: fieldNumber, disclosure })),
})

/** A whole ledger whose keys and secrets follow from `seed`; the content is the same for every seed. */
export class MiniLedger {
  readonly id: LedgerId
  readonly pair: ReturnType<typeof testKeyPair>
  readonly scheme: CommitmentScheme
  readonly present = new Set<string>()
  private readonly seed: string
  private readonly values = new Map<string, { committed: Bytes; opened: Opened; facts: ReturnType<typeof part>[] }>()
  private readonly outcomes: { committed: Bytes; opened: Opened }[] = []
  private readonly tree: StateTree
  private readonly log = openMerkleLog(sha256, createMemoryTileStore())
  readonly note: Bytes

  constructor(seed: string) {
    this.seed = seed
    this.id = ledgerId.of(this.seeded('ledger'))
    this.pair = testKeyPair(this.seeded('operator'))
    this.scheme = { sha256, chainSecret: this.seeded('secret') }
    for (let i = 0; i < LOAN_COUNT; i++) this.addLoan(i)
    for (let i = 0; i < ACCOUNT_COUNT; i++) this.addAccount(i)
    for (let i = 0; i < OUTCOME_COUNT; i++) this.addOutcome(i)
    this.log.append(this.outcomes.map(({ committed }) => committed))
    this.tree = buildStateTree(
      sha256,
      [...this.values].map(([address, { committed }]) => ({
        path: sha256.hash(Buffer.from(address, 'hex')),
        valueHash: sha256.hash(committed),
      })),
    )
    this.note = this.sign(this.pair)
  }

  private seeded(name: string): Bytes {
    return hashText(`${this.seed} ${name}`)
  }

  get operator(): string {
    return formatVerifierKey(verifierKey(sha256, this.origin, this.pair.publicKey))
  }

  get origin(): string {
    return ledgerOrigin(ledgerId.bytesOf(this.id))
  }

  get trust(): TrustFile {
    const ledger = { ledgerId: this.id, name: 'Mini', environment: 'development', operator: this.operator } as const
    return { format: 'chassis-trust/v1', ledgers: [ledger] }
  }

  /** The same ledger as a network of four validators. */
  get networkTrust(): TrustFile {
    const ledger = { ledgerId: this.id, name: 'Mini', environment: 'development', ...trustedNetwork } as const
    return { format: 'chassis-trust/v1', ledgers: [ledger] }
  }

  /** The same claim, anchored in a commit of the network. */
  networked(slip: Slip, choices: CommitChoices = {}): Slip {
    const roots = { logSize: BigInt(OUTCOME_COUNT), logRoot: this.log.root(), stateRoot: this.tree.root() }
    return { ...slip, anchor: commitAnchor(roots, choices) }
  }

  /** The checkpoint over this ledger's roots, as whoever holds `pair` would sign it. */
  sign(
    pair: ReturnType<typeof testKeyPair>,
    changes: { readonly height?: number; readonly origin?: string } = {},
  ): Bytes {
    const origin = changes.origin ?? this.origin
    const checkpoint = {
      origin,
      logSize: OUTCOME_COUNT,
      logRoot: this.log.root(),
      height: changes.height ?? 12,
      time: 1_800_000_000_000,
      stateRoot: this.tree.root(),
    }
    return utf8Encode(signLedgerCheckpoint(checkpoint, verifierKey(sha256, origin, pair.publicKey), pair.sign))
  }

  private addLoan(number: number): void {
    const address = addressOf(LOANS, keyOf(`loan ${number}`))
    const values = [
      { kind: 'boarded', by: 'servicer', opening: 1_000_000n + BigInt(number), references: `R-${number}` },
      { kind: 'paid', by: 'servicer', amount: 30_000n, parts: [1_000n, 29_000n] },
      { kind: 'paid', by: 'servicer', amount: 30_000n, parts: [900n, 29_100n] },
    ] as const
    let frontier: Frontier = EMPTY_FRONTIER
    const facts = values.map((fact, index) => {
      const object = { context: factContext(address, index), schemaVersion: 1 }
      const committed = committedForm(this.scheme, Fact, fact, object)
      frontier = appendToFrontier(sha256, frontier, leafHash(sha256, committed))
      return part(committed, openFields(this.scheme, Fact, fact, object))
    })
    const head = {
      factCount: frontier.size,
      factsRoot: frontierRoot(sha256, frontier),
      status: 'active',
      terms: '4.26 %',
      position: 941_900n,
    }
    this.put(address, this.committed(Head, head, stateContext(address, 3n)), facts)
  }

  private addAccount(number: number): void {
    const address = addressOf(ACCOUNTS, keyOf(`account ${number}`))
    const account = { name: `Account ${number}`, role: 'lender', limit: 5n }
    this.put(address, this.committed(Plain, account, stateContext(address, 2n)), [])
  }

  private addOutcome(index: number): void {
    const outcome = { height: BigInt(index), code: 0, from: 'servicer', events: [`event ${index}`] }
    this.outcomes.push(this.committed(Outcome, outcome, leafContext(BigInt(index))))
  }

  private committed<T>(schema: Parameters<typeof committedForm<T>>[1], value: T, context: Bytes) {
    const object = { context, schemaVersion: 1 }
    return {
      committed: committedForm(this.scheme, schema, value, object),
      opened: openFields(this.scheme, schema, value, object),
    }
  }

  private put(address: Bytes, value: { committed: Bytes; opened: Opened }, facts: ReturnType<typeof part>[]): void {
    const hex = Buffer.from(address).toString('hex')
    this.present.add(hex)
    this.values.set(hex, { ...value, facts })
  }

  private seal(claim: Slip['claim'], note: Bytes = this.note): Slip {
    return { version: SLIP_VERSION, ledgerId: this.id, claim, anchor: { kind: 'checkpoint', note } }
  }

  private state(place: { readonly contract: number; readonly map: number }, key: Bytes, withFacts: boolean): Slip {
    const address = addressOf(place, key)
    const { siblings, leaf } = this.tree.prove(sha256.hash(address))
    const value = this.values.get(Buffer.from(address).toString('hex'))
    if (!value) {
      const path = { siblings, ...(leaf && { other: leaf }) }
      return this.seal({ kind: 'absence', address: { ...place, key }, path })
    }
    const claim = { kind: 'state', address: { ...place, key }, value: part(value.committed, value.opened) } as const
    return this.seal({ ...claim, path: { siblings }, ...(withFacts && { facts: value.facts }) })
  }

  loan(number: number): Slip {
    return this.state(LOANS, keyOf(`loan ${number}`), true)
  }

  account(number: number): Slip {
    return this.state(ACCOUNTS, keyOf(`account ${number}`), false)
  }

  absence(name: string): Slip {
    return this.state(LOANS, keyOf(name), false)
  }

  outcome(index: number): Slip {
    const { committed, opened } = this.outcomes[index] as { committed: Bytes; opened: Opened }
    const inclusion = this.log.inclusionProof(index)
    return this.seal({ kind: 'outcome', leafIndex: BigInt(index), leaf: part(committed, opened), inclusion })
  }
}

export const bytesOf = (slip: Slip): Bytes => encode(Slip, slip)
