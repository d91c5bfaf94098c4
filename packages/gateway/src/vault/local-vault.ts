/**
 * The vault over LMDB. Keys: the root key file opens the epoch's key, that opens a subject's, that opens a record's.
 * Sources: RFC 3394 for wrapping, RFC 9901 for commitments.
 */
import { hkdfSync, randomBytes } from 'node:crypto'
import { type Bytes, PlatformError, toBase64Url } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { logRootOf } from '@chassis/proofs'
import type { Database, RootDatabase } from 'lmdb'
import { type OpenedRecord, openRecord, type PlainFields } from './disclosures.ts'
import { newKey, seal, unseal, unwrapKey, wrapKey } from './envelope.ts'
import { beginRegister, enterInRegister, readRegister } from './erasure-register.ts'
import type { Erasure, PutRequest, Vault } from './vault.ts'

export interface StoredRecord {
  readonly subject: string
  readonly schema: string
  readonly wrappedKey: Uint8Array
  readonly sealed: Uint8Array
}

export interface StoredSubject {
  /** The epoch whose key wraps this subject's. */
  readonly epoch: number
  readonly wrappedKey: Uint8Array
}

interface StoredErasure extends Erasure {
  readonly isDone: boolean
}

/** Version of the associated data, which a record keeps whatever epoch its subject's key is wrapped in. */
const FORMAT = 1
const TOKEN_KEY = 'token-key'
const INDEXED = 'indexed'

export class LocalVault implements Vault {
  private readonly root: RootDatabase
  private readonly records: Database<StoredRecord, string>
  private readonly subjects: Database<StoredSubject, string>
  private readonly bySubject: Database<string, string>
  private readonly erasures: Database<StoredErasure, string>
  private readonly epochKeys = new Map<number, Uint8Array>()
  private readonly tokenKey: Uint8Array
  private readonly register: string
  readonly epoch: number

  /** `register`: the file in which finished erasures are entered. */
  constructor(root: RootDatabase, rootKey: Uint8Array, register: string) {
    this.root = root
    this.register = register
    this.records = root.openDB('records', {})
    this.subjects = root.openDB('subjects', {})
    this.bySubject = root.openDB('bySubject', { dupSort: true, encoding: 'ordered-binary' })
    this.erasures = root.openDB('erasures', {})
    const epochs: Database<Uint8Array, number> = root.openDB('epochs', {})
    for (const { key, value } of epochs.getRange({})) this.epochKeys.set(key, unwrapKey(rootKey, value))
    if (this.epochKeys.size === 0) {
      const key = newKey()
      this.epochKeys.set(1, key)
      epochs.putSync(1, wrapKey(rootKey, key))
    }
    this.epoch = Math.max(...this.epochKeys.keys())
    const meta: Database<Uint8Array, string> = root.openDB('meta', {})
    if (!meta.doesExist(TOKEN_KEY)) meta.putSync(TOKEN_KEY, wrapKey(rootKey, newKey()))
    this.tokenKey = unwrapKey(rootKey, meta.get(TOKEN_KEY) as Uint8Array)
    if (!meta.doesExist(INDEXED)) this.indexRecords(meta)
    this.followRegister()
  }

  /** An older copy of the vault that was put back erases whom the register names; one that was lost is completed. */
  private followRegister(): void {
    // It is there from the first day: where it is missing, nobody knows.
    beginRegister(this.register)
    const entered = readRegister(this.register)
    const erased = new Set(this.erasedSubjects())
    enterInRegister(
      this.register,
      [...erased].filter((subject) => !entered.has(subject)),
    )
    for (const subject of entered) {
      if (erased.has(subject)) continue
      this.beginErasure(subject)
      this.destroy(subject)
    }
  }

  /** Vaults of the first form have no index by subject. */
  private indexRecords(meta: Database<Uint8Array, string>): void {
    this.root.transactionSync(() => {
      for (const { key, value } of this.records.getRange({})) this.bySubject.putSync(value.subject, key)
      meta.putSync(INDEXED, new Uint8Array(1))
    })
  }

  put(request: PutRequest): OpenedRecord {
    if (this.erasures.doesExist(request.subject)) {
      throw new PlatformError('the data of this subject were erased', { code: 'VAULT_SUBJECT_ERASED' })
    }
    const existing = this.get(request.recordId)
    if (existing) {
      if (!sameValues(existing, request)) {
        throw new PlatformError('the vault holds other values under this record id', {
          code: 'VAULT_RECORD_EXISTS',
          details: { record: request.recordId },
        })
      }
      return existing
    }
    const plain: Record<string, PlainFields[string]> = {}
    for (const [name, value] of Object.entries(request.values)) {
      plain[name] = { salt: toBase64Url(randomBytes(16)), value }
    }
    const key = newKey()
    const sealed = seal(key, Buffer.from(JSON.stringify(plain)), associatedData(request))
    this.root.transactionSync(() => {
      const wrappedKey = wrapKey(this.subjectKey(request.subject), key)
      const { subject, schema } = request
      this.records.putSync(request.recordId, { subject, schema, wrappedKey, sealed })
      this.bySubject.putSync(subject, request.recordId)
    })
    return openRecord(request, plain)
  }

  private subjectKey(subject: string): Uint8Array {
    const stored = this.subjects.get(subject)
    if (stored) return this.openSubject(stored)
    const key = newKey()
    const wrappedKey = wrapKey(this.epochKey(this.epoch), key)
    this.subjects.putSync(subject, { epoch: this.epoch, wrappedKey })
    return key
  }

  private openSubject({ epoch, wrappedKey }: StoredSubject): Uint8Array {
    return unwrapKey(this.epochKey(epoch), wrappedKey)
  }

  private epochKey(epoch: number): Uint8Array {
    const key = this.epochKeys.get(epoch)
    if (key !== undefined) return key
    throw new PlatformError('the key of an epoch is gone', { code: 'VAULT_KEY_MISMATCH' })
  }

  get(recordId: string): OpenedRecord | undefined {
    const stored = this.records.get(recordId)
    if (stored === undefined || this.erasures.doesExist(stored.subject)) return undefined
    return this.open(recordId, stored)
  }

  private open(recordId: string, stored: StoredRecord): OpenedRecord | undefined {
    const subject = this.subjects.get(stored.subject)
    if (subject === undefined) return undefined
    const key = unwrapKey(this.openSubject(subject), stored.wrappedKey)
    const text = unseal(key, stored.sealed, associatedData({ recordId, ...stored })).toString('utf8')
    return openRecord(stored, JSON.parse(text) as PlainFields)
  }

  recordsOf(subject: string): readonly string[] {
    return this.erasures.doesExist(subject) ? [] : this.idsOf(subject)
  }

  /**
   * To be called outside of write transactions: within one, lmdb 3.5.6 decodes a key that it never wrote, and fails
   * where what happens to lie there is none.
   */
  private idsOf(subject: string): readonly string[] {
    return [...this.bySubject.getValues(subject)]
  }

  batch<T>(work: () => T): T {
    return this.root.transactionSync(work)
  }

  discard(recordId: string): void {
    const stored = this.records.get(recordId)
    if (stored === undefined) return
    this.root.transactionSync(() => {
      this.records.removeSync(recordId)
      this.bySubject.removeSync(stored.subject, recordId)
    })
  }

  beginErasure(subject: string): Erasure {
    const recordIds = [...this.idsOf(subject)].sort((a, b) => (a < b ? -1 : 1))
    return this.root.transactionSync(() => {
      const begun = this.erasures.get(subject)
      // LMDB lends its memory: what leaves is a copy.
      if (begun !== undefined) return { records: begun.records, root: Uint8Array.from(begun.root), epoch: begun.epoch }
      const commitments: Bytes[] = []
      for (const recordId of recordIds) {
        const opened = this.open(recordId, this.records.get(recordId) as StoredRecord)
        if (opened !== undefined) commitments.push(opened.commitment)
      }
      const erasure = { records: commitments.length, root: logRootOf(sha256, commitments), epoch: this.epoch }
      this.erasures.putSync(subject, { ...erasure, isDone: false })
      return erasure
    })
  }

  cancelErasure(subject: string): void {
    if (this.erasures.get(subject)?.isDone === false) this.erasures.removeSync(subject)
  }

  finishErasure(subject: string): void {
    if (this.erasures.get(subject)?.isDone !== false) return
    // First: a backup that is put back must not know less than the vault.
    enterInRegister(this.register, [subject])
    this.destroy(subject)
  }

  private destroy(subject: string): void {
    const recordIds = this.idsOf(subject)
    this.root.transactionSync(() => {
      const begun = this.erasures.get(subject)
      if (begun === undefined || begun.isDone) return
      for (const recordId of recordIds) this.records.removeSync(recordId)
      this.bySubject.removeSync(subject)
      this.subjects.removeSync(subject)
      this.erasures.putSync(subject, { ...begun, isDone: true })
    })
  }

  unfinishedErasures(): readonly string[] {
    const found: string[] = []
    for (const { key, value } of this.erasures.getRange({})) if (!value.isDone) found.push(key)
    return found
  }

  erasedSubjects(): readonly string[] {
    return [...this.erasures.getRange({})].filter(({ value }) => value.isDone).map(({ key }) => key)
  }

  derivedKey(purpose: string): Bytes {
    return new Uint8Array(hkdfSync('sha256', this.tokenKey, new Uint8Array(0), purpose, 32))
  }

  close(): Promise<void> {
    return this.root.close()
  }
}

function associatedData(record: Pick<PutRequest, 'recordId' | 'subject' | 'schema'>): string {
  return JSON.stringify([record.recordId, record.subject, record.schema, FORMAT])
}

function sameValues(existing: OpenedRecord, request: PutRequest): boolean {
  const names = Object.keys(request.values)
  return (
    existing.subject === request.subject &&
    names.length === Object.keys(existing.values).length &&
    names.every((name) => existing.values[name] === request.values[name])
  )
}
