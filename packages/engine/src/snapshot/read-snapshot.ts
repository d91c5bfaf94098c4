/** Reads a snapshot file: verifies signatures, hashes, lengths, counts and order as it goes; memory is one chunk. */
import type { Buffer } from 'node:buffer'
import { createHash, hash } from 'node:crypto'
import { deriveLedgerId, Genesis } from '@chassis/kernel'
import { type Bytes, compareBytes, equalBytes, isPlatformError, Rejection, utf8Decode } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { appHashOf, openLedgerCheckpoint, openNote, parseNote } from '@chassis/proofs'
import { decode, type LedgerId, ledgerId } from '@chassis/protocol'
import { readU64 } from '../block-store/record.ts'
import { operatorKey, signsPosition } from '../solo/checkpoint-note.ts'
import type { StatePosition } from '../state-store/state-position.ts'
import { snapshotError } from './snapshot-error.ts'
import {
  beginsChunk,
  CHUNK_BYTES,
  CHUNK_BYTES_MAX,
  END_BYTES,
  ENTRY_HEAD_BYTES,
  entryLength,
  FIRST_KEYSPACE,
  HEADER_BYTES_MAX,
  KEY_BYTES_MAX,
  LAST_KEYSPACE,
  NOTE_BYTES_MAX,
  OPENING_BYTES,
  SNAPSHOT_FORMAT,
  SNAPSHOT_MAGIC,
  type SnapshotEntry,
  type SnapshotFormat,
  SnapshotHeader,
  type SnapshotSummary,
  snapshotNoteText,
} from './snapshot-format.ts'
import { SnapshotSource } from './snapshot-source.ts'

export class SnapshotReader {
  private readonly source: SnapshotSource
  private readonly total = createHash('sha256')
  private format: SnapshotFormat = SNAPSHOT_FORMAT.signed
  readonly ledgerId: LedgerId
  readonly genesis: Genesis
  readonly position: StatePosition
  /** The operator's signed checkpoint of the position, verified; undefined of an unsigned snapshot. */
  readonly checkpoint: string | undefined

  /**
   * Opens a file and verifies its header: the genesis gives the ledger id, the checkpoint is signed by the operator
   * whom the genesis names, and the position is the signed one. With `unsigned` an unsigned snapshot is read as well:
   * whoever says so knows its app hash or its total hash from elsewhere and compares it. Throws SNAPSHOT_MISSING,
   * SNAPSHOT_NOT_ONE, SNAPSHOT_FORMAT_UNKNOWN, SNAPSHOT_TRUNCATED, SNAPSHOT_DAMAGED, SNAPSHOT_NOT_SIGNED and the
   * storage errors.
   */
  constructor(path: string, accept: 'signed' | 'unsigned' = 'signed') {
    this.source = new SnapshotSource(path)
    try {
      const header = decoding('the header', () => decode(SnapshotHeader, this.headerBytes()))
      this.genesis = decoding('the genesis', () => decode(Genesis, header.genesis))
      this.ledgerId = deriveLedgerId(sha256, this.genesis)
      if (!equalBytes(ledgerId.bytesOf(this.ledgerId), header.ledgerId)) {
        throw snapshotError('SNAPSHOT_DAMAGED', 'the genesis is not the one the ledger id names', OPENING_BYTES)
      }
      this.position = positionOf(header)
      this.checkpoint =
        this.format === SNAPSHOT_FORMAT.signed ? this.openCheckpoint(header) : requireUnsigned(header, accept)
    } catch (error) {
      this.source.close()
      throw error
    }
  }

  close(): void {
    this.source.close()
  }

  /** Bytes read so far, of {@link size}. */
  get offset(): number {
    return this.source.offset
  }

  get size(): number {
    return this.source.size
  }

  /**
   * The entries, a chunk at a time, and as return value what the file comes to. Only then is all of it verified: the
   * total hash is signed by the operator. Throws SNAPSHOT_TRUNCATED, SNAPSHOT_DAMAGED, SNAPSHOT_NOT_SIGNED.
   */
  *chunks(): Generator<readonly SnapshotEntry[], SnapshotSummary> {
    let chunks = 0
    let entries = 0
    let lastKey: Bytes | undefined
    let lastLength = 0
    for (;;) {
      const at = this.source.offset
      const head = this.source.take(4, 'the list of chunks')
      const length = head.readUInt32BE(0)
      if (length === 0) return this.end(head, chunks, entries)
      if (length > CHUNK_BYTES_MAX) throw snapshotError('SNAPSHOT_DAMAGED', `chunk of ${length} bytes`, at)
      const payload = this.source.take(length, `chunk ${chunks + 1}`)
      const digest = this.source.take(32, `chunk ${chunks + 1}`)
      if (!equalBytes(hash('sha256', payload, 'buffer'), digest)) {
        throw snapshotError('SNAPSHOT_DAMAGED', `chunk ${chunks + 1} does not have the hash recorded for it`, at)
      }
      this.total.update(head).update(digest)
      const list = entriesOf(payload, at)
      const [first] = list as [SnapshotEntry]
      const cutElsewhere = lastLength > 0 && !beginsChunk(lastLength, entryLength(first))
      if (cutElsewhere || (list.length > 1 && length > CHUNK_BYTES)) {
        throw snapshotError('SNAPSHOT_DAMAGED', `chunk ${chunks + 1} is cut where no export cuts`, at)
      }
      lastKey = checkOrder(list, lastKey, at)
      lastLength = length
      chunks += 1
      entries += list.length
      yield list
    }
  }

  private headerBytes(): Buffer {
    const { source } = this
    if (source.size < SNAPSHOT_MAGIC.length)
      throw snapshotError('SNAPSHOT_NOT_ONE', 'it is shorter than its first line')
    const magic = source.take(SNAPSHOT_MAGIC.length, 'its opening')
    if (!equalBytes(magic, SNAPSHOT_MAGIC)) throw snapshotError('SNAPSHOT_NOT_ONE', 'it does not begin like one', 0)
    const numbers = source.take(8, 'its opening')
    const version = numbers.readUInt32BE(0)
    if (version !== SNAPSHOT_FORMAT.signed && version !== SNAPSHOT_FORMAT.unsigned) {
      throw snapshotError('SNAPSHOT_FORMAT_UNKNOWN', `format ${version}, known are 1 and 2`)
    }
    this.format = version
    const length = numbers.readUInt32BE(4)
    if (length > HEADER_BYTES_MAX) throw snapshotError('SNAPSHOT_DAMAGED', `header of ${length} bytes`, 20)
    const bytes = source.take(length, 'its header')
    this.total.update(magic).update(numbers).update(bytes)
    return bytes
  }

  private openCheckpoint(header: SnapshotHeader): string {
    const { checkpoint } = header
    if (checkpoint === undefined || header.seenHeight !== undefined || header.seenTime !== undefined) {
      throw snapshotError('SNAPSHOT_DAMAGED', 'its header is not that of a signed snapshot', OPENING_BYTES)
    }
    const note = signed('the checkpoint', () => {
      const text = utf8Decode(checkpoint)
      requireOneSignature(text)
      const key = operatorKey(this.ledgerId, this.genesis.operatorKey)
      return { text, opened: openLedgerCheckpoint(verifier, text, key) }
    })
    if (!signsPosition(note.opened, this.position)) {
      throw snapshotError('SNAPSHOT_DAMAGED', 'the signed checkpoint is of another position', OPENING_BYTES)
    }
    return note.text
  }

  private end(head: Buffer, chunks: number, entries: number): SnapshotSummary {
    const at = this.source.offset
    const rest = this.source.take(END_BYTES - 4, 'its end')
    const counts = rest.subarray(0, 16)
    if (readU64(counts, 0) !== chunks || readU64(counts, 8) !== entries) {
      throw snapshotError('SNAPSHOT_DAMAGED', `the counts are not ${chunks} chunks and ${entries} entries`, at)
    }
    const total = this.total.update(head).update(counts).digest()
    if (!equalBytes(rest.subarray(16), total)) {
      throw snapshotError('SNAPSHOT_DAMAGED', 'the total hash is not that of the content', at + 16)
    }
    const length = this.source.take(4, 'its signature').readUInt32BE(0)
    if (length > NOTE_BYTES_MAX) throw snapshotError('SNAPSHOT_DAMAGED', `signature of ${length} bytes`, at + 48)
    const note = this.source.take(length, 'its signature')
    if (this.source.offset !== this.source.size) {
      throw snapshotError('SNAPSHOT_DAMAGED', 'bytes after its end', this.source.offset)
    }
    if (this.format === SNAPSHOT_FORMAT.signed) this.verifyNote(note, total)
    else if (note.length > 0) throw snapshotError('SNAPSHOT_DAMAGED', 'a signature on an unsigned snapshot', at + 48)
    return { chunks, entries, hash: total }
  }

  private verifyNote(note: Buffer, total: Bytes): void {
    const { text } = signed('the total hash', () => {
      const decoded = utf8Decode(note)
      requireOneSignature(decoded)
      return openNote(verifier, decoded, [operatorKey(this.ledgerId, this.genesis.operatorKey)])
    })
    const expected = snapshotNoteText(ledgerId.bytesOf(this.ledgerId), BigInt(this.position.height), total)
    if (text !== expected) throw snapshotError('SNAPSHOT_NOT_SIGNED', 'the signature is over another snapshot')
  }
}

function requireUnsigned(header: SnapshotHeader, accept: 'signed' | 'unsigned'): undefined {
  if (accept === 'signed') throw snapshotError('SNAPSHOT_NOT_SIGNED', 'it is a snapshot of a network node')
  const { checkpoint, seenHeight, seenTime } = header
  if (checkpoint === undefined && seenHeight !== undefined && seenTime !== undefined) return
  throw snapshotError('SNAPSHOT_DAMAGED', 'its header is not that of an unsigned snapshot', OPENING_BYTES)
}

/** One form only: a further signature would change the file and not what it says. */
function requireOneSignature(note: string): void {
  if (parseNote(note).signatures.length === 1) return
  throw snapshotError('SNAPSHOT_NOT_SIGNED', 'a note with more than one signature')
}

function positionOf(header: SnapshotHeader): StatePosition {
  const { time, appHash, logRoot, stateRoot } = header
  const height = Number(header.height)
  const logSize = Number(header.logSize)
  const seenHeight = Number(header.seenHeight ?? header.height)
  const seenTime = header.seenTime ?? time
  const inRange = [height, logSize, seenHeight].every(Number.isSafeInteger)
  if (!inRange || seenHeight < height || seenTime < time) {
    throw snapshotError('SNAPSHOT_DAMAGED', 'a position out of range', OPENING_BYTES)
  }
  if (!equalBytes(appHashOf(sha256, logSize, logRoot, stateRoot), appHash)) {
    throw snapshotError('SNAPSHOT_DAMAGED', 'the app hash is not that of the roots', OPENING_BYTES)
  }
  const seen = header.seenHeight === undefined ? {} : { seen: { height: seenHeight, time: seenTime } }
  return { height, time, appHash, logSize, logRoot, stateRoot, ...seen }
}

/** The entries of a chunk, as views of it. */
function entriesOf(payload: Buffer, at: number): SnapshotEntry[] {
  const list: SnapshotEntry[] = []
  const wrong = () => snapshotError('SNAPSHOT_DAMAGED', 'an entry does not fit its chunk', at)
  for (let offset = 0; offset < payload.length; ) {
    if (payload.length - offset < ENTRY_HEAD_BYTES) throw wrong()
    const keyLength = payload.readUInt16BE(offset)
    const valueLength = payload.readUInt32BE(offset + 2)
    const from = offset + ENTRY_HEAD_BYTES
    offset = from + keyLength + valueLength
    if (keyLength < 1 || keyLength > KEY_BYTES_MAX || offset > payload.length) throw wrong()
    list.push([payload.subarray(from, from + keyLength), payload.subarray(from + keyLength, offset)])
  }
  return list
}

/** Ascending keys of the kernel's key spaces; returns the last one. */
function checkOrder(list: readonly SnapshotEntry[], before: Bytes | undefined, at: number): Bytes | undefined {
  let last = before
  for (const [key] of list) {
    const space = key[0] as number
    if (space < FIRST_KEYSPACE || space > LAST_KEYSPACE) {
      throw snapshotError('SNAPSHOT_DAMAGED', `an entry of key space ${space}`, at)
    }
    if (last !== undefined && compareBytes(last, key) >= 0) {
      throw snapshotError('SNAPSHOT_DAMAGED', 'the entries are not in key order', at)
    }
    last = key
  }
  return last
}

function decoding<T>(what: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Rejection) {
      throw snapshotError('SNAPSHOT_DAMAGED', `${what} cannot be read: ${error.refusal.name}`, OPENING_BYTES)
    }
    throw error
  }
}

function signed<T>(what: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (isPlatformError(error) || !(error instanceof Rejection)) throw error
    throw snapshotError('SNAPSHOT_NOT_SIGNED', `${what} is not signed by the operator: ${error.refusal.name}`)
  }
}
