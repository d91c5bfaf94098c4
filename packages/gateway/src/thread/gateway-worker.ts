/** The gateway's thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { assert, isPlatformError } from '@chassis/primitives'
import type { FromThread, ThreadData, ToThread } from './gateway-thread.ts'
import { runGateway } from './run-gateway.ts'

const port = parentPort
assert(port !== null, 'runs in a thread of its own')
const tell = (message: FromThread): void => port.postMessage(message)

try {
  const { ledger, ...options } = workerData as ThreadData
  const gateway = await runGateway(options, ledger)
  port.on('message', (message: ToThread) => {
    if (message.kind === 'readModel') {
      gateway.attachReadModel(message.port)
      return
    }
    void gateway.close().then(() => {
      tell({ kind: 'closed' })
      port.close()
    })
  })
  tell({ kind: 'listening', origin: gateway.origin, port: gateway.port })
} catch (error) {
  if (!isPlatformError(error)) throw error
  tell({ kind: 'failed', code: error.code, details: error.details })
  port.close()
}
