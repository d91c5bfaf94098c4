/** `chain export`: writes the last checkpointed state of a ledger as a snapshot file. */
import { Buffer } from 'node:buffer'
import { createHash, type Hash, hash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Genesis } from '@chassis/kernel'
import { type Bytes, isPlatformError, PlatformError, utf8Encode } from '@chassis/primitives'
import type { SigningKey } from '@chassis/primitives/node'
import { formatNote, signNote } from '@chassis/proofs'
import { encode, type LedgerId, ledgerId } from '@chassis/protocol'
import { writeU64 } from '../block-store/record.ts'
import { storageError } from '../files/storage-error.ts'
import { checkpointSigner, operatorKey, readCheckpointFile } from '../solo/checkpoint-note.ts'
import { ledgerFolder } from '../solo/ledger-folder.ts'
import { keysOf, readGenesis } from '../solo/open-solo-ledger.ts'
import { POSITION_KEY, type StatePosition } from '../state-store/state-position.ts'
import { openStateSnapshot, type StateSnapshot } from '../state-store/state-snapshot.ts'
import {
  beginsChunk,
  END_BYTES,
  ENTRY_HEAD_BYTES,
  entryLength,
  FIRST_KEYSPACE,
  KEY_BYTES_MAX,
  LAST_KEYSPACE,
  OPENING_BYTES,
  SNAPSHOT_FORMAT_VERSION,
  SNAPSHOT_MAGIC,
  type SnapshotEntry,
  SnapshotHeader,
  type SnapshotSummary,
  snapshotNoteText,
} from './snapshot-format.ts'

export interface ExportSnapshotOptions {
  readonly dir: string
  readonly file: string
  progress?(step: { readonly entries: number; readonly bytes: number }): void
}

export interface ExportedSnapshot extends SnapshotSummary {
  readonly ledgerId: LedgerId
  readonly position: StatePosition
  /** Length of the file. */
  readonly bytes: number
}

const EVERYTHING = new Uint8Array(0)

/**
 * Exports the last checkpointed state of the ledger in `dir`, beside a running node or without one. The file appears
 * under its name when it is complete and on stable storage, readable by its owner only: it holds what members know.
 * Equal states give equal bytes. Throws LEDGER_NOT_FOUND, KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER,
 * STATE_DAMAGED and the storage errors.
 */
export async function exportSnapshot(options: ExportSnapshotOptions): Promise<ExportedSnapshot> {
  const folder = ledgerFolder(options.dir)
  const { id, genesis } = readGenesis(folder.blocks)
  const { operator } = keysOf(folder, genesis)
  const state = openStateSnapshot(folder.state)
  try {
    const key = operatorKey(id, genesis.operatorKey)
    const written = readCheckpointFile(folder.checkpoint, key)
    const { position } = state
    const checkpoint =
      written.state === 'read' && written.checkpoint.height === position.height
        ? written.note
        : checkpointSigner(id, operator).sign(position)
    const header = headerOf(id, encode(Genesis, genesis), position, checkpoint)
    return await writeFileOf(options, id, header, state, operator)
  } finally {
    await state.close()
  }
}

function headerOf(id: LedgerId, genesis: Bytes, position: StatePosition, checkpoint: string): SnapshotHeader {
  return {
    ledgerId: ledgerId.bytesOf(id),
    genesis,
    height: BigInt(position.height),
    time: position.time,
    appHash: position.appHash,
    logSize: BigInt(position.logSize),
    logRoot: position.logRoot,
    stateRoot: position.stateRoot,
    checkpoint: utf8Encode(checkpoint),
  }
}

async function writeFileOf(
  options: ExportSnapshotOptions,
  id: LedgerId,
  header: SnapshotHeader,
  state: StateSnapshot,
  operator: SigningKey,
): Promise<ExportedSnapshot> {
  const { file } = options
  const part = `${file}.${process.pid}.part`
  let handle: FileHandle | undefined
  try {
    handle = await open(part, 'wx', 0o600)
    const out = new SnapshotWriter(handle)
    await out.open(header)
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
    return { ...summary, ledgerId: id, position: state.position, bytes: out.bytes }
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
  private readonly total: Hash = createHash('sha256')
  private pending: SnapshotEntry[] = []
  private pendingBytes = 0
  chunks = 0
  entries = 0
  bytes = 0

  constructor(handle: FileHandle) {
    this.handle = handle
  }

  async open(header: SnapshotHeader): Promise<void> {
    const encoded = encode(SnapshotHeader, header)
    const opening = Buffer.alloc(OPENING_BYTES)
    opening.set(SNAPSHOT_MAGIC, 0)
    opening.writeUInt32BE(SNAPSHOT_FORMAT_VERSION, SNAPSHOT_MAGIC.length)
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

  async end(header: SnapshotHeader, operator: SigningKey): Promise<SnapshotSummary> {
    if (this.pending.length > 0) await this.writeChunk()
    const end = Buffer.alloc(END_BYTES)
    writeU64(end, this.chunks, 4)
    writeU64(end, this.entries, 12)
    const total = this.total.update(end.subarray(0, 20)).digest()
    end.set(total, 20)
    await this.write(end)
    const key = operatorKey(ledgerId.of(header.ledgerId), operator.publicKey)
    const text = snapshotNoteText(header.ledgerId, header.height, total)
    const note = utf8Encode(formatNote(signNote(text, key, operator.sign)))
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
  }
}
