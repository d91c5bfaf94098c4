/**
 * Thread that writes one snapshot, so that blocks go on meanwhile: a read transaction of LMDB holds the state still. It
 * ends by itself: to terminate a thread that closes LMDB ends the whole process.
 */
import { writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { assert, type Bytes, isPlatformError, PlatformError } from '@chassis/primitives'
import { encode, type LedgerId } from '@chassis/protocol'
import { storageError } from '../../files/storage-error.ts'
import { headerOf, writeSnapshotFile } from '../../snapshot/snapshot-file.ts'
import { seenHeight } from '../../state-store/state-position.ts'
import { openStateSnapshot } from '../../state-store/state-snapshot.ts'
import { PieceHasher, SnapshotOffer } from './snapshot-offer.ts'

export interface SnapshotWork {
  readonly stateFolder: string
  /** The file to write, and beside it that of its offer. */
  readonly file: string
  readonly offerFile: string
  readonly ledgerId: LedgerId
  readonly genesis: Bytes
  /** Of the checkpoint that is to be written; another one is not. */
  readonly height: number
  readonly pieceBytes: number
  /** One 32-bit number: 1 when the snapshot is not wanted any more. */
  readonly stop: SharedArrayBuffer
}

export type SnapshotReply =
  /** The state is held: checkpoints may go on. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

async function work({
  stateFolder,
  file,
  offerFile,
  ledgerId,
  genesis,
  height,
  pieceBytes,
  stop,
}: SnapshotWork): Promise<number> {
  const stopped = new Int32Array(stop)
  const state = openStateSnapshot(stateFolder)
  try {
    const { position } = state
    assert(seenHeight(position) === height, 'the checkpoint is the one that was held')
    reply({ kind: 'opened' })
    const written = (bytes: Bytes): void => {
      if (Atomics.load(stopped, 0) === 1) {
        throw new PlatformError('the snapshot is not wanted any more', { code: 'LEDGER_CLOSED' })
      }
      hasher.update(bytes)
    }
    const hasher = new PieceHasher(pieceBytes)
    const seen = position.seen ?? { height, time: position.time }
    const header = headerOf(ledgerId, genesis, { ...position, seen })
    await writeSnapshotFile({ file, header, state, written })
    const offer = {
      ledgerId,
      height: BigInt(height),
      appHash: position.appHash,
      length: BigInt(hasher.length),
      pieceBytes,
      pieces: hasher.finish(),
    }
    // With it the snapshot is there.
    writeFileSync(offerFile, encode(SnapshotOffer, offer), { mode: 0o600, flush: true })
    return hasher.length
  } finally {
    await state.close()
  }
}

const reply = (message: SnapshotReply): void => parentPort?.postMessage(message)
try {
  reply({ kind: 'done', bytes: await work(workerData as SnapshotWork) })
} catch (error) {
  const known = isPlatformError(error) ? error : storageError(error, (workerData as SnapshotWork).file)
  const { code, message } = known as { code: string; message: string }
  reply({ kind: 'failed', code, message })
}
