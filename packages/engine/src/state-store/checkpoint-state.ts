/** What the checkpoint thread and its owner say to each other and share. */
import type { StatePosition } from './state-position.ts'

export type CheckpointMessage =
  | { readonly kind: 'part'; readonly batch: Uint8Array }
  | { readonly kind: 'commit'; readonly position: StatePosition }
  | { readonly kind: 'close' }

/** What the thread is started with. `busy` guards transactions against the end of the process: see {@link BUSY}. */
export interface CheckpointWorkerData {
  readonly path: string
  readonly busy: Int32Array
}

/**
 * States of the shared word. A process that ends while the thread is inside an LMDB transaction would wait for the
 * write lock for ever: so the thread claims the word for each transaction, and the ending process waits for it.
 */
export const BUSY = { idle: 0, writing: 1, ending: 2 } as const

export type CheckpointReply =
  | { readonly kind: 'ready' | 'done' | 'closed' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
