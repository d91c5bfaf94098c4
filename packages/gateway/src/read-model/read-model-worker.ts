/** The read model's thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '@chassis/primitives'
import type { FromReadModelThread, ReadModelData, ToReadModelThread } from './read-model-thread.ts'
import { runReadModel } from './run-read-model.ts'

const port = parentPort
assert(port !== null, 'runs in a thread of its own')
const tell = (message: FromReadModelThread): void => port.postMessage(message)

const { ledger, ...options } = workerData as ReadModelData
const running = await runReadModel(
  {
    ...options,
    alarm: (error) => tell({ kind: 'alarm', failure: said(error) }),
    opened: () => tell({ kind: 'opened' }),
  },
  ledger,
)
port.on('message', (message: ToReadModelThread) => {
  if (message.kind === 'gateway') running.serve(message.port)
  else void running.close().then(() => port.close())
})
tell({ kind: 'started' })

/** Without values of rows, and without the address of the database, which may hold a password. */
function said(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return code ?? String(message ?? error).slice(0, 200)
}
