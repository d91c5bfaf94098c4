/** Thread that verifies signatures. */
import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '@chassis/primitives'
import type { LedgerId } from '@chassis/protocol'
import { verifyBatch } from './verify-batch.ts'

const port = parentPort
assert(port !== null, 'runs in a thread of its own')

port.on('message', ({ buffer, byteOffset, byteLength }: Uint8Array) => {
  const verdicts = verifyBatch(workerData as LedgerId, Buffer.from(buffer, byteOffset, byteLength))
  port.postMessage(verdicts, [verdicts.buffer as ArrayBuffer])
})
