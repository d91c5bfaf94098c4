/**
 * Drafts: bodies that wait for the signatures of several accounts, for days if need be. Each is on an ordered lane of
 * its own, so that it holds up nothing else of its sender; when its signatures suffice it is submitted.
 */
import { randomBytes } from 'node:crypto'
import { compareKeys, verifySignature } from '@chassis/kernel'
import { type Bytes, equalBytes, Rejection } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import {
  type AccountId,
  decode,
  encode,
  encodeBody,
  encodeTransaction,
  ORDERED_VALIDITY_MAX_MS,
  SIGNATURES_MAX,
  SignatureEntry,
  TRANSACTION_BYTES_MAX,
  TransactionBody,
  type TransactionId,
  transactionId,
  transactionIdOf,
} from '@chassis/protocol'
import type { Database } from 'lmdb'
import { GatewayError } from '../errors.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { concernedBy, isConcernedKey, type Standing, standingOf } from './policy-standing.ts'

export interface StoredDraft {
  readonly body: Uint8Array
  readonly signatures: readonly Uint8Array[]
  readonly createdBy: AccountId
  /** Milliseconds UTC. */
  readonly createdAt: number
}

export interface Draft {
  readonly id: TransactionId
  readonly bodyBytes: Bytes
  readonly body: TransactionBody
  readonly signatures: readonly SignatureEntry[]
  readonly createdBy: AccountId
  readonly createdAt: number
  readonly standing: readonly Standing[]
}

export type DraftRequest = Pick<TransactionBody, 'from' | 'validUntil' | 'calls'>

/** Lanes that drafts of one sender use, above those that programs count through. */
const FIRST_LANE = 1n << 32n
const LANES = 16
const DRAFTS_MAX = 10_000
/** Of one creator: others keep room. */
const OF_CREATOR_MAX = 100
/** A signature has to be collected within the validity. */
const VALIDITY_MIN_MS = 60_000
/** Room in a transaction for the signatures. */
const BODY_BYTES_MAX = TRANSACTION_BYTES_MAX - 16_384

export interface DraftParts {
  readonly table: Database<StoredDraft, string>
  readonly ledger: LedgerAccess
  readonly reads: LedgerReads
}

export class Drafts {
  private readonly parts: DraftParts

  constructor(parts: DraftParts) {
    this.parts = parts
    this.removeExpired()
  }

  /** Keeps a draft. Refuses DRAFT_REFUSED with the reason. */
  async create(request: DraftRequest, createdBy: AccountId): Promise<Draft> {
    const { ledger, reads, table } = this.parts
    const now = ledger.now()
    this.removeExpired()
    const validFor = request.validUntil - now
    ensureDraft(validFor >= VALIDITY_MIN_MS && validFor <= ORDERED_VALIDITY_MAX_MS, 'validUntil')
    const nonce = this.freeLane(request.from)
    const salt = Uint8Array.from(randomBytes(16))
    const body: TransactionBody = { ledgerId: ledger.ledgerId, nonce, salt, ...request }
    ensureDraft(request.calls.length > 0 && concernedBy(reads, body).has(createdBy), 'calls')
    const bodyBytes = encodeBody(body)
    ensureDraft(bodyBytes.length <= BODY_BYTES_MAX, 'size')
    const all = [...this.all()]
    const own = all.filter((draft) => draft.createdBy === createdBy)
    ensureDraft(all.length < DRAFTS_MAX && own.length < OF_CREATOR_MAX, 'tooMany')
    const id = transactionIdOf(sha256, bodyBytes)
    await table.put(id, { body: bodyBytes, signatures: [], createdBy, createdAt: now })
    await table.flushed
    return this.find(id) as Draft
  }

  find(id: TransactionId): Draft | undefined {
    const stored = this.parts.table.get(id)
    if (stored === undefined) return undefined
    const draft = this.open(id, stored)
    return draft.body.validUntil >= this.parts.ledger.now() ? draft : undefined
  }

  /** Those that an account has a say in, oldest first. */
  concerning(account: AccountId): readonly Draft[] {
    const now = this.parts.ledger.now()
    return [...this.all()]
      .filter((draft) => draft.body.validUntil >= now && this.concerns(draft, account))
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  concerns({ body }: Draft, account: AccountId): boolean {
    return concernedBy(this.parts.reads, body).has(account)
  }

  /** Adds a signature; one by the same key takes its place. Refuses DRAFT_SIGNATURE_REFUSED. */
  async sign({ id, bodyBytes, body, signatures }: Draft, entry: SignatureEntry): Promise<Draft> {
    const { ledger, reads, table } = this.parts
    const isConcerned = isConcernedKey(reads, concernedBy(reads, body), entry)
    const isValid = isConcerned && verifySignature(sha256, verifier, ledger.ledgerId, bodyBytes, entry).valid
    if (!isValid) throw new Rejection(GatewayError.DRAFT_SIGNATURE_REFUSED)
    const others = signatures.filter((s) => s.kind !== entry.kind || !equalBytes(s.publicKey, entry.publicKey))
    if (others.length >= SIGNATURES_MAX) throw new Rejection(GatewayError.DRAFT_SIGNATURE_REFUSED)
    const all = [...others, entry].sort(compareKeys).map((s) => encode(SignatureEntry, s))
    const stored = table.get(id)
    if (stored === undefined) throw new Rejection(GatewayError.NOT_FOUND)
    await table.put(id, { ...stored, signatures: all })
    await table.flushed
    return this.find(id) as Draft
  }

  async remove(id: TransactionId): Promise<void> {
    await this.parts.table.remove(id)
  }

  /** The transaction, once every party is satisfied. */
  transactionOf({ bodyBytes, signatures, standing }: Draft): Bytes | undefined {
    return standing.every(({ isSatisfied }) => isSatisfied) ? encodeTransaction(bodyBytes, signatures) : undefined
  }

  get size(): number {
    return this.parts.table.getKeysCount()
  }

  private *all(): Generator<Draft> {
    for (const { key, value } of this.parts.table.getRange()) yield this.open(transactionId.parse(key), value)
  }

  private open(id: TransactionId, stored: StoredDraft): Draft {
    const bodyBytes = Uint8Array.from(stored.body)
    const body = decode(TransactionBody, bodyBytes)
    const signatures = stored.signatures.map((bytes) => decode(SignatureEntry, Uint8Array.from(bytes)))
    const { createdBy, createdAt } = stored
    const standing = standingOf(this.parts.reads, body, signatures)
    return { id, bodyBytes, body, signatures, createdBy, createdAt, standing }
  }

  /** A lane that no other draft of the sender is on. Refuses DRAFT_REFUSED when all are taken. */
  private freeLane(from: AccountId): Extract<TransactionBody['nonce'], { kind: 'ordered' }> {
    const taken = new Set<bigint>()
    for (const { body } of this.all()) {
      if (body.from === from && body.nonce.kind === 'ordered') taken.add(body.nonce.lane)
    }
    const used = this.parts.reads.accounts.heads.get(from)?.lanes ?? []
    for (let lane = FIRST_LANE; lane < FIRST_LANE + BigInt(LANES); lane++) {
      if (taken.has(lane)) continue
      const last = used.find((entry) => entry.lane === lane)?.last ?? 0n
      return { kind: 'ordered', lane, sequence: last + 1n }
    }
    throw new Rejection(GatewayError.DRAFT_REFUSED, { reason: 'lanes' })
  }

  private removeExpired(): void {
    const now = this.parts.ledger.now()
    for (const { id, body } of this.all()) if (body.validUntil < now) void this.parts.table.remove(id)
  }
}

function ensureDraft(condition: boolean, reason: string): void {
  if (!condition) throw new Rejection(GatewayError.DRAFT_REFUSED, { reason })
}
