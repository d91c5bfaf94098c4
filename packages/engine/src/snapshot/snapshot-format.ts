/** The layout of a snapshot file (docs/spec/snapshot.md): opening, chunks, end. One state has one file. */
import { Buffer } from 'node:buffer'
import { KEYSPACE } from '@chassis/kernel'
import { type Bytes, toBase64, toHex } from '@chassis/primitives'
import { bytes, field, hash32, instant, MEMBER, optional, PUBLIC, record, u64, type ValueOf } from '@chassis/protocol'

export const SNAPSHOT_MAGIC: Bytes = Buffer.from('CHASSIS SNAPSHOT', 'latin1')
/**
 * `signed`: by the operator of a solo ledger. `unsigned`: of a network node, where the app hash in it is known from
 * outside: from a header that the validators signed, or from a genesis that the members agreed on.
 */
export const SNAPSHOT_FORMAT = { signed: 1, unsigned: 2 } as const
export type SnapshotFormat = (typeof SNAPSHOT_FORMAT)[keyof typeof SNAPSHOT_FORMAT]
/** Magic, format version, length of the header. */
export const OPENING_BYTES = SNAPSHOT_MAGIC.length + 8

const GENESIS_BYTES_MAX = 2 * 1024 * 1024
export const NOTE_BYTES_MAX = 4_096
export const HEADER_BYTES_MAX = GENESIS_BYTES_MAX + 2 * NOTE_BYTES_MAX

/** Most bytes of a chunk that holds more than one entry. */
export const CHUNK_BYTES = 1024 * 1024
/** Most bytes of any chunk: room for one value of the largest kind, a bundle of 256 log entries. */
export const CHUNK_BYTES_MAX = 32 * 1024 * 1024
/** Length of the key (2 bytes) and of the value (4 bytes). */
export const ENTRY_HEAD_BYTES = 6
export const KEY_BYTES_MAX = 255
/** Counts of chunks and entries (8 bytes each) and the total hash, after the empty chunk that ends the list. */
export const END_BYTES = 4 + 8 + 8 + 32

export const FIRST_KEYSPACE = KEYSPACE.value
export const LAST_KEYSPACE = KEYSPACE.subject

/** What a snapshot says before its entries. */
export const SnapshotHeader = record('SnapshotHeader', {
  ledgerId: field(1, hash32, PUBLIC, 'Whose state this is'),
  genesis: field(2, bytes(GENESIS_BYTES_MAX, 1), MEMBER, 'The genesis, encoded; its hash is the ledger id'),
  height: field(3, u64, PUBLIC, 'Height of the last block that changed the state'),
  time: field(4, instant, PUBLIC, 'Its time'),
  appHash: field(5, hash32, PUBLIC, 'App hash after it'),
  logSize: field(6, u64, PUBLIC, 'Leaves of the history log'),
  logRoot: field(7, hash32, PUBLIC, 'Root of the history log'),
  stateRoot: field(8, hash32, PUBLIC, 'Root of the state tree'),
  checkpoint: field(
    9,
    optional(bytes(NOTE_BYTES_MAX, 1)),
    PUBLIC,
    "The operator's signed checkpoint of that block; of a signed snapshot",
  ),
  seenHeight: field(10, optional(u64), PUBLIC, 'Height of the last block, empty ones counted; of an unsigned snapshot'),
  seenTime: field(11, optional(instant), PUBLIC, 'Its time'),
})
export type SnapshotHeader = ValueOf<typeof SnapshotHeader>

/** A storage entry: one of the kernel's keys and its value. */
export type SnapshotEntry = readonly [key: Bytes, value: Bytes]

/** What a whole file comes to. */
export interface SnapshotSummary {
  readonly chunks: number
  readonly entries: number
  /** Total hash: names the snapshot. */
  readonly hash: Bytes
}

export function entryLength([key, value]: SnapshotEntry): number {
  return ENTRY_HEAD_BYTES + key.length + value.length
}

/** Whether an entry of `next` bytes begins a new chunk when the current one has `length` bytes. */
export function beginsChunk(length: number, next: number): boolean {
  return length > 0 && length + next > CHUNK_BYTES
}

/** The text that the operator signs at the end. It is no checkpoint: its first line is no origin of one. */
export function snapshotNoteText(ledgerId: Bytes, height: bigint, hash: Bytes): string {
  return `chassis.snapshot/v1\n${toHex(ledgerId)}\n${height}\n${toBase64(hash)}\n`
}
