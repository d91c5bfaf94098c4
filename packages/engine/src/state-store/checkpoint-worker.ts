/** Thread that writes checkpoints, so that page writes never stand in the way of blocks. */
import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { assert, isPlatformError } from '@chassis/primitives'
import { storageError } from '../files/storage-error.ts'
import { openStateDatabase } from './open-lmdb.ts'
import type { StatePosition } from './state-position.ts'
import { writeCheckpoint } from './write-checkpoint.ts'

export type CheckpointMessage =
  | { readonly kind: 'part'; readonly batch: Uint8Array }
  | { readonly kind: 'commit'; readonly position: StatePosition }
  | { readonly kind: 'close' }

export type CheckpointReply =
  | { readonly kind: 'ready' | 'done' | 'closed' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

async function serve(path: string): Promise<void> {
  const port = parentPort
  assert(port !== null, 'runs in a thread of its own')
  const database = openStateDatabase(path, 'write')
  let parts: Buffer[] = []
  const reply = (message: CheckpointReply): void => port.postMessage(message)
  const commit = async (position: StatePosition): Promise<void> => {
    try {
      writeCheckpoint(database, parts, position)
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
  await serve(workerData as string)
} catch (error) {
  const code = isPlatformError(error) ? error.code : 'STORAGE_FAILED'
  parentPort?.postMessage({ kind: 'failed', code, message: String(error) } satisfies CheckpointReply)
}
