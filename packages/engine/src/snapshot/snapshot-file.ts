/** Writes one snapshot file (docs/spec/snapshot.md), signed by an operator or not. */
import { Buffer } from 'node:buffer'
import { createHash, type Hash, hash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { type Bytes, isPlatformError, PlatformError, utf8Encode } from '@chassis/primitives'
import type { SigningKey } from '@chassis/primitives/node'
import { formatNote, signNote } from '@chassis/proofs'
import { encode, type LedgerId, ledgerId } from '@chassis/protocol'
import { writeU64 } from '../block-store/record.ts'
import { storageError } from '../files/storage-error.ts'
import { operatorKey } from '../solo/checkpoint-note.ts'
import { POSITION_KEY, type StatePosition } from '../state-store/state-position.ts'
import type { StateSnapshot } from '../state-store/state-snapshot.ts'
import {
  beginsChunk,
  END_BYTES,
  ENTRY_HEAD_BYTES,
  entryLength,
  FIRST_KEYSPACE,
  KEY_BYTES_MAX,
  LAST_KEYSPACE,
  OPENING_BYTES,
  SNAPSHOT_FORMAT,
  SNAPSHOT_MAGIC,
  type SnapshotEntry,
  type SnapshotFormat,
  SnapshotHeader,
  type SnapshotSummary,
  snapshotNoteText,
} from './snapshot-format.ts'

export interface SnapshotFileOptions {
  readonly file: string
  readonly header: SnapshotHeader
  readonly state: StateSnapshot
  /** Whose note the file ends with; without one it is unsigned. */
  readonly operator?: SigningKey
  /** Told of all bytes of the file, in their order. */
  written?(bytes: Bytes): void
  progress?(step: { readonly entries: number; readonly bytes: number }): void
}

const EVERYTHING = new Uint8Array(0)
const NOTHING = new Uint8Array(0)

/** What a header says of a position; the checkpoint of a signed snapshot is still to be added. */
export function headerOf(id: LedgerId, genesis: Bytes, position: StatePosition): SnapshotHeader {
  const { height, time, appHash, logSize, logRoot, stateRoot, seen } = position
  return {
    ledgerId: ledgerId.bytesOf(id),
    genesis,
    height: BigInt(height),
    time,
    appHash,
    logSize: BigInt(logSize),
    logRoot,
    stateRoot,
    checkpoint: undefined,
    seenHeight: seen && BigInt(seen.height),
    seenTime: seen?.time,
  }
}

/**
 * The file appears under its name when it is complete and on stable storage, readable by its owner only. Throws
 * STATE_DAMAGED and the storage errors.
 */
export async function writeSnapshotFile(
  options: SnapshotFileOptions,
): Promise<{ readonly summary: SnapshotSummary; readonly bytes: number }> {
  const { file, header, state, operator } = options
  const part = `${file}.${process.pid}.part`
  let handle: FileHandle | undefined
  try {
    handle = await open(part, 'wx', 0o600)
    const out = new SnapshotWriter(handle, (bytes) => options.written?.(bytes))
    await out.open(header, operator === undefined ? SNAPSHOT_FORMAT.unsigned : SNAPSHOT_FORMAT.signed)
    let told = 0
    for (const entry of entriesOf(state)) {
      // Chunks are written between two steps of the scan: at most one of them is in memory.
      await out.add(entry)
      if (out.chunks === told) continue
      told = out.chunks
      options.progress?.({ entries: out.entries, bytes: out.bytes })
    }
    const summary = await out.end(header, operator)
    await handle.sync()
    await handle.close()
    handle = undefined
    await rename(part, file)
    return { summary, bytes: out.bytes }
  } catch (error) {
    await handle?.close()
    await rm(part, { force: true })
    throw isPlatformError(error) ? error : storageError(error, file)
  }
}

/** Everything but the position, which the header holds. */
function* entriesOf(state: StateSnapshot): Generator<SnapshotEntry> {
  for (const entry of state.scan(EVERYTHING, POSITION_KEY)) {
    const [key] = entry
    const space = key[0] as number
    if (space >= FIRST_KEYSPACE && space <= LAST_KEYSPACE && key.length <= KEY_BYTES_MAX) yield entry
    else {
      throw new PlatformError('the stored state has a key that the kernel does not write', {
        code: 'STATE_DAMAGED',
        details: { height: state.position.height, reason: `key space ${space}` },
      })
    }
  }
}

/** Lays out one snapshot on an open file. */
class SnapshotWriter {
  private readonly handle: FileHandle
  private readonly written: ((bytes: Bytes) => void) | undefined
  private readonly total: Hash = createHash('sha256')
  private pending: SnapshotEntry[] = []
  private pendingBytes = 0
  chunks = 0
  entries = 0
  bytes = 0

  constructor(handle: FileHandle, written?: (bytes: Bytes) => void) {
    this.handle = handle
    this.written = written
  }

  async open(header: SnapshotHeader, format: SnapshotFormat): Promise<void> {
    const encoded = encode(SnapshotHeader, header)
    const opening = Buffer.alloc(OPENING_BYTES)
    opening.set(SNAPSHOT_MAGIC, 0)
    opening.writeUInt32BE(format, SNAPSHOT_MAGIC.length)
    opening.writeUInt32BE(encoded.length, SNAPSHOT_MAGIC.length + 4)
    this.total.update(opening).update(encoded)
    await this.write(opening)
    await this.write(encoded)
  }

  /** The bytes of an entry must not change until its chunk is written. */
  async add(entry: SnapshotEntry): Promise<void> {
    const length = entryLength(entry)
    if (beginsChunk(this.pendingBytes, length)) await this.writeChunk()
    this.pending.push(entry)
    this.pendingBytes += length
    this.entries += 1
  }

  /** Without an operator the snapshot is unsigned: the note is empty. */
  async end(header: SnapshotHeader, operator: SigningKey | undefined): Promise<SnapshotSummary> {
    if (this.pending.length > 0) await this.writeChunk()
    const end = Buffer.alloc(END_BYTES)
    writeU64(end, this.chunks, 4)
    writeU64(end, this.entries, 12)
    const total = this.total.update(end.subarray(0, 20)).digest()
    end.set(total, 20)
    await this.write(end)
    const note = operator === undefined ? NOTHING : noteOf(header, total, operator)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(note.length)
    await this.write(length)
    await this.write(note)
    return { chunks: this.chunks, entries: this.entries, hash: total }
  }

  private async writeChunk(): Promise<void> {
    const chunk = Buffer.allocUnsafe(4 + this.pendingBytes + 32)
    chunk.writeUInt32BE(this.pendingBytes, 0)
    let at = 4
    for (const [key, value] of this.pending) {
      chunk.writeUInt16BE(key.length, at)
      chunk.writeUInt32BE(value.length, at + 2)
      chunk.set(key, at + ENTRY_HEAD_BYTES)
      chunk.set(value, at + ENTRY_HEAD_BYTES + key.length)
      at += ENTRY_HEAD_BYTES + key.length + value.length
    }
    const digest = hash('sha256', chunk.subarray(4, at), 'buffer')
    chunk.set(digest, at)
    this.total.update(chunk.subarray(0, 4)).update(digest)
    this.chunks += 1
    this.pending = []
    this.pendingBytes = 0
    await this.write(chunk)
  }

  private async write(bytes: Uint8Array): Promise<void> {
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await this.handle.write(bytes, written)
      written += bytesWritten
    }
    this.bytes += bytes.length
    this.written?.(bytes)
  }
}

function noteOf({ ledgerId: ledger, height }: SnapshotHeader, total: Bytes, operator: SigningKey): Bytes {
  const key = operatorKey(ledgerId.of(ledger), operator.publicKey)
  return utf8Encode(formatNote(signNote(snapshotNoteText(ledger, height, total), key, operator.sign)))
}
