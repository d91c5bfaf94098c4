/** Thread that writes checkpoints, so that page writes never stand in the way of blocks. */
import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { assert, isPlatformError } from '@chassis/primitives'
import { storageError } from '../files/storage-error.ts'
import { BUSY, type CheckpointMessage, type CheckpointReply, type CheckpointWorkerData } from './checkpoint-state.ts'
import { openStateDatabase, type StateDatabase } from './open-lmdb.ts'
import type { StatePosition } from './state-position.ts'
import { writeCheckpoint } from './write-checkpoint.ts'

/** Opening writes, too: the word is claimed when the thread starts. */
function openClaimed(path: string, release: () => void): StateDatabase {
  try {
    return openStateDatabase(path, 'write')
  } finally {
    release()
  }
}

async function serve({ path, busy }: CheckpointWorkerData): Promise<void> {
  const port = parentPort
  assert(port !== null, 'runs in a thread of its own')
  const release = (): void => {
    Atomics.store(busy, 0, BUSY.idle)
    Atomics.notify(busy, 0)
  }
  const database = openClaimed(path, release)
  let parts: Buffer[] = []
  const reply = (message: CheckpointReply): void => port.postMessage(message)
  const commit = async (position: StatePosition): Promise<void> => {
    // The process is ending: what is not checkpointed is replayed from the blocks.
    if (Atomics.compareExchange(busy, 0, BUSY.idle, BUSY.writing) !== BUSY.idle) return
    try {
      try {
        writeCheckpoint(database, parts, position)
      } finally {
        release()
      }
      await database.flushed
      reply({ kind: 'done' })
    } catch (error) {
      const known = storageError(error, path)
      reply({ kind: 'failed', code: known.code, message: known.message })
    }
    parts = []
  }
  port.on('message', async (message: CheckpointMessage) => {
    if (message.kind === 'part') {
      const { buffer, byteOffset, byteLength } = message.batch
      parts.push(Buffer.from(buffer, byteOffset, byteLength))
    } else if (message.kind === 'commit') {
      await commit(message.position)
    } else {
      await database.close()
      reply({ kind: 'closed' })
      port.close()
    }
  })
  reply({ kind: 'ready' })
}

try {
  await serve(workerData as CheckpointWorkerData)
} catch (error) {
  const code = isPlatformError(error) ? error.code : 'STORAGE_FAILED'
  parentPort?.postMessage({ kind: 'failed', code, message: String(error) } satisfies CheckpointReply)
}
