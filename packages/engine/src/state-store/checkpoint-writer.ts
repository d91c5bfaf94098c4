/** Who writes a checkpoint: a thread beside the node's main one, or the caller itself. */
import { Worker } from 'node:worker_threads'
import { PlatformError } from '@chassis/primitives'
import { builtModule } from '../files/built-module.ts'
import { storageError } from '../files/storage-error.ts'
import { BUSY, type CheckpointMessage, type CheckpointReply, type CheckpointWorkerData } from './checkpoint-state.ts'
import type { StateDatabase } from './open-lmdb.ts'
import type { StatePosition } from './state-position.ts'
import { type BatchEntry, packBatch } from './write-batch.ts'
import { writeCheckpoint } from './write-checkpoint.ts'

export interface CheckpointWriter {
  /**
   * Writes all of `entries` in one transaction. Fails with DISK_FULL, STORAGE_READ_ONLY, STORAGE_FAILED and the like.
   */
  write(entries: Iterable<BatchEntry>, position: StatePosition): Promise<void>
  close(): Promise<void>
}

/** Entries packed before the event loop gets its turn: about two milliseconds of work. */
const SLICE_ENTRIES = 4_096

function* slices(entries: Iterable<BatchEntry>): Generator<readonly BatchEntry[]> {
  let slice: BatchEntry[] = []
  for (const entry of entries) {
    slice.push(entry)
    if (slice.length < SLICE_ENTRIES) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

/** Writes on the caller's own thread: tools, tests and machines with one core. */
export function inlineCheckpointWriter(database: StateDatabase, path: string): CheckpointWriter {
  return {
    async write(entries, position) {
      try {
        writeCheckpoint(database, [...slices(entries)].map(packBatch), position)
        await database.flushed
      } catch (error) {
        throw storageError(error, path)
      }
    },
    close: () => Promise.resolve(),
  }
}

/** Longest wait for a transaction when the process ends. */
const EXIT_WAIT_MS = 30_000

/** Returns when no transaction is open and none can begin any more. */
function awaitTransaction(busy: Int32Array): void {
  while (Atomics.compareExchange(busy, 0, BUSY.idle, BUSY.ending) === BUSY.writing) {
    if (Atomics.wait(busy, 0, BUSY.writing, EXIT_WAIT_MS) === 'timed-out') return
  }
}

/** Writes on a thread of its own; the entries must not change until the promise settles. */
export async function threadCheckpointWriter(path: string): Promise<CheckpointWriter> {
  const busy = new Int32Array(new SharedArrayBuffer(4))
  busy[0] = BUSY.writing
  const workerData: CheckpointWorkerData = { path, busy }
  const worker = new Worker(builtModule('./checkpoint-worker', import.meta.url), { workerData, execArgv: [] })
  const beforeExit = (): void => awaitTransaction(busy)
  process.on('exit', beforeExit)
  let waiting: { resolve(): void; reject(error: unknown): void } | undefined
  let stopped: PlatformError | undefined
  const next = (): Promise<void> =>
    stopped === undefined
      ? new Promise((resolve, reject) => {
          waiting = { resolve, reject }
        })
      : Promise.reject(stopped)
  const fail = (error: PlatformError): void => {
    stopped = error
    waiting?.reject(error)
    waiting = undefined
  }
  worker.on('message', (reply: CheckpointReply) => {
    if (reply.kind === 'failed') {
      fail(new PlatformError(reply.message, { code: reply.code, details: { file: path, reason: reply.message } }))
    } else {
      waiting?.resolve()
      waiting = undefined
    }
  })
  worker.on('error', (error) => fail(storageError(error, path)))
  worker.on('exit', () => fail(new PlatformError('the checkpoint thread ended', { code: 'LEDGER_CLOSED' })))
  await next()
  // From here on the thread keeps the process alive only while it writes.
  worker.unref()
  return {
    async write(entries, position) {
      worker.ref()
      try {
        for (const slice of slices(entries)) {
          const batch = packBatch(slice)
          worker.postMessage({ kind: 'part', batch } satisfies CheckpointMessage, [batch.buffer as ArrayBuffer])
          await new Promise((resolve) => setImmediate(resolve))
        }
        const done = next()
        worker.postMessage({ kind: 'commit', position } satisfies CheckpointMessage)
        await done
      } finally {
        worker.unref()
      }
    },
    async close() {
      process.off('exit', beforeExit)
      if (stopped !== undefined) {
        await worker.terminate()
        return
      }
      worker.ref()
      const closed = next()
      worker.postMessage({ kind: 'close' } satisfies CheckpointMessage)
      await closed
    },
  }
}
