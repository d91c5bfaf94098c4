/** What a vault is: a local store of personal data, encrypted per record, per subject and per epoch of its keeper. */
import type { Bytes } from '@chassis/primitives'
import type { OpenedRecord } from './disclosures.ts'

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

/** What an erasure destroys: what its proof on the ledger says. */
export interface Erasure {
  readonly records: number
  /** RFC 6962 root over the commitments of the records, in the order of their ids. */
  readonly root: Bytes
  readonly epoch: number
}

export interface Vault {
  /** Throws VAULT_RECORD_EXISTS, and VAULT_SUBJECT_ERASED for a subject whose data were erased. */
  put(request: PutRequest): OpenedRecord
  get(recordId: string): OpenedRecord | undefined
  /** Ids of a subject's records in their order; none while an erasure is under way. */
  recordsOf(subject: string): readonly string[]
  /** Makes all that `work` puts and discards durable at once: one wait for the disk instead of one for each record. */
  batch<T>(work: () => T): T
  /** Removes a record whose commitments never reached a ledger. */
  discard(recordId: string): void
  /** First step: from here on nothing of the subject is read. Asking again gives the same answer. */
  beginErasure(subject: string): Erasure
  /** Takes the first step back: the ledger refused the erasure. */
  cancelErasure(subject: string): void
  /** Last step: deletes the subject's key and all its records. The subject never comes back. */
  finishErasure(subject: string): void
  /** Subjects whose erasure was begun and not finished. */
  unfinishedErasures(): readonly string[]
  /** Subjects whose data are gone: those that the register beside the key names. */
  erasedSubjects(): readonly string[]
  /** A key that only this vault has, for one purpose; it changes with nothing but the purpose. */
  derivedKey(purpose: string): Bytes
  readonly epoch: number
  close(): Promise<void>
}
