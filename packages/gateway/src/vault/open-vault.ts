/**
 * The first part of the vault: a local store of personal data, encrypted per record and per subject, whose commitments
 * stand on the ledger. Source of the commitment form: RFC 9901, section 4.2.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Bytes, PlatformError, toBase64Url, utf8Encode } from '@chassis/primitives'
import { asciiBase64Url } from '@chassis/protocol'
import { type Database, open, type RootDatabase } from 'lmdb'
import { newKey, seal, unseal, unwrapKey, wrapKey } from './envelope.ts'

export interface VaultOptions {
  readonly dir: string
  /** 32 bytes, created with mode 0600 when absent. */
  readonly rootKeyFile: string
}

export interface PutRequest {
  /** Unique; putting the same values again changes nothing. */
  readonly recordId: string
  /** Whose data it is; erasing the subject makes all its records unreadable. */
  readonly subject: string
  /** Name and version of the record's schema, e.g. `obligor/v1`. */
  readonly schema: string
  /** Field name → value as text. */
  readonly values: Readonly<Record<string, string>>
}

export interface OpenedRecord {
  readonly subject: string
  readonly schema: string
  readonly values: Readonly<Record<string, string>>
  /** Field name → RFC 9901 disclosure (ASCII). */
  readonly disclosures: Readonly<Record<string, string>>
  /** SHA-256 of each disclosure, in the order of the field names: what the ledger holds. */
  readonly digests: readonly Bytes[]
}

export interface Vault {
  put(request: PutRequest): OpenedRecord
  get(recordId: string): OpenedRecord | undefined
  /** Makes all that `work` puts and discards durable at once: one wait for the disk instead of one for each record. */
  batch<T>(work: () => T): T
  /** Removes a record whose commitments never reached a ledger. */
  discard(recordId: string): void
  /** Deletes the subject's key and all its records. Returns how many records went. */
  erase(subject: string): number
  close(): Promise<void>
}

interface StoredRecord {
  readonly subject: string
  readonly schema: string
  readonly wrappedKey: Uint8Array
  readonly sealed: Uint8Array
}

interface StoredSubject {
  readonly epoch: number
  readonly wrappedKey: Uint8Array
}

type Plain = Readonly<Record<string, { readonly salt: string; readonly value: string }>>

/**
 * Opens or creates the vault in `dir`. One process writes at a time. Throws VAULT_KEY_MISMATCH when the key is not that
 * of the vault, or is gone: a new key is made for a new vault only.
 */
export function openVault(options: VaultOptions): Vault {
  const isNew = !existsSync(join(options.dir, 'data.mdb'))
  const rootKey = loadRootKey(options.rootKeyFile, isNew)
  mkdirSync(options.dir, { recursive: true, mode: 0o700 })
  return new LocalVault(open({ path: options.dir, maxDbs: 4 }), rootKey)
}

function loadRootKey(file: string, isNew: boolean): Uint8Array {
  if (!existsSync(file)) {
    if (!isNew) {
      throw new PlatformError('the key file of the vault is gone', { code: 'VAULT_KEY_MISMATCH', details: { file } })
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, newKey(), { mode: 0o600, flag: 'wx' })
  }
  const key = readFileSync(file)
  if (key.length !== 32) {
    throw new PlatformError('the vault root key file does not hold 32 bytes', {
      code: 'VAULT_KEY_MISMATCH',
      details: { file },
    })
  }
  return key
}

const EPOCH = 1

class LocalVault implements Vault {
  private readonly root: RootDatabase
  private readonly records: Database<StoredRecord, string>
  private readonly subjects: Database<StoredSubject, string>
  private readonly epochKey: Uint8Array

  constructor(root: RootDatabase, rootKey: Uint8Array) {
    this.root = root
    this.records = root.openDB('records', {})
    this.subjects = root.openDB('subjects', {})
    const epochs: Database<Uint8Array, number> = root.openDB('epochs', {})
    const wrapped = epochs.get(EPOCH)
    if (wrapped) {
      this.epochKey = unwrapKey(rootKey, wrapped)
    } else {
      this.epochKey = newKey()
      epochs.putSync(EPOCH, wrapKey(rootKey, this.epochKey))
    }
  }

  put(request: PutRequest): OpenedRecord {
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
    const plain: Record<string, { salt: string; value: string }> = {}
    for (const [name, value] of Object.entries(request.values)) {
      plain[name] = { salt: toBase64Url(randomBytes(16)), value }
    }
    const key = newKey()
    const sealed = seal(key, Buffer.from(JSON.stringify(plain)), associatedData(request))
    this.root.transactionSync(() => {
      const wrappedKey = wrapKey(this.subjectKey(request.subject), key)
      const { subject, schema } = request
      this.records.putSync(request.recordId, { subject, schema, wrappedKey, sealed })
    })
    return openRecord(request, plain)
  }

  private subjectKey(subject: string): Uint8Array {
    const stored = this.subjects.get(subject)
    if (stored) return unwrapKey(this.epochKey, stored.wrappedKey)
    const key = newKey()
    this.subjects.putSync(subject, { epoch: EPOCH, wrappedKey: wrapKey(this.epochKey, key) })
    return key
  }

  get(recordId: string): OpenedRecord | undefined {
    const stored = this.records.get(recordId)
    const subject = stored && this.subjects.get(stored.subject)
    if (!stored || !subject) return undefined
    const key = unwrapKey(unwrapKey(this.epochKey, subject.wrappedKey), stored.wrappedKey)
    const plain = JSON.parse(
      unseal(key, stored.sealed, associatedData({ recordId, ...stored })).toString('utf8'),
    ) as Plain
    return openRecord(stored, plain)
  }

  batch<T>(work: () => T): T {
    return this.root.transactionSync(work)
  }

  discard(recordId: string): void {
    if (this.records.doesExist(recordId)) this.records.removeSync(recordId)
  }

  erase(subject: string): number {
    return this.root.transactionSync(() => {
      const doomed: string[] = []
      for (const { key, value } of this.records.getRange({})) if (value.subject === subject) doomed.push(key)
      for (const key of doomed) this.records.removeSync(key)
      this.subjects.removeSync(subject)
      return doomed.length
    })
  }

  close(): Promise<void> {
    return this.root.close()
  }
}

function associatedData(record: {
  readonly recordId: string
  readonly subject: string
  readonly schema: string
}): string {
  return JSON.stringify([record.recordId, record.subject, record.schema, EPOCH])
}

function sameValues(existing: OpenedRecord, request: PutRequest): boolean {
  const names = Object.keys(request.values)
  return (
    existing.subject === request.subject &&
    names.length === Object.keys(existing.values).length &&
    names.every((name) => existing.values[name] === request.values[name])
  )
}

function openRecord(record: { readonly subject: string; readonly schema: string }, plain: Plain): OpenedRecord {
  const values: Record<string, string> = {}
  const disclosures: Record<string, string> = {}
  const digests: Bytes[] = []
  for (const name of Object.keys(plain).sort((a, b) => (a < b ? -1 : 1))) {
    const { salt, value } = plain[name] as Plain[string]
    const disclosure = asciiBase64Url(utf8Encode(JSON.stringify([salt, name, value])))
    values[name] = value
    disclosures[name] = Buffer.from(disclosure).toString('ascii')
    digests.push(Uint8Array.from(createHash('sha256').update(disclosure).digest()))
  }
  return { subject: record.subject, schema: record.schema, values, disclosures, digests }
}
