/** Starts the read model in a thread of its own and keeps it running: what it holds can always be made again. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { builtModule } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import { type ServedLedger, serveLedger } from '../ledger/serve-ledger.ts'
import type { FromReadModelThread, ReadModelData, ToReadModelThread } from './read-model-thread.ts'

export interface StartReadModelOptions {
  readonly dir: string
  readonly databaseUrl?: string | undefined
  readonly ledger: ServedLedger
  /** Told when something went wrong that it deals with by itself. */
  alarm(failure: unknown): void
  /** Given the port at which a newly started thread answers. */
  connect(port: MessagePort): void
}

export interface StartedReadModel {
  /** A new port at which it answers, in place of the one before; undefined while it is being started again. */
  port(): MessagePort | undefined
  close(): Promise<void>
}

/** Milliseconds between two starts of a thread that ends by itself. */
const AGAIN_MS = 2_000
/** Closing a database takes a fraction of it; what does not end by then is ended, and built again next time. */
const CLOSE_MS = 10_000

export function startReadModel(options: StartReadModelOptions): StartedReadModel {
  const readModel = new SupervisedReadModel(options)
  readModel.start()
  return readModel
}

class SupervisedReadModel implements StartedReadModel {
  private readonly options: StartReadModelOptions
  private worker: Worker | undefined
  private stopServing: (() => void) | undefined
  private again: NodeJS.Timeout | undefined
  private closing = false
  private isOpen = false

  constructor(options: StartReadModelOptions) {
    this.options = options
  }

  start(): void {
    const { dir, databaseUrl, ledger, alarm, connect } = this.options
    const { port1, port2 } = new MessageChannel()
    const data: ReadModelData = { dir, databaseUrl, ledger: port2 }
    const worker = new Worker(builtModule('./read-model-worker', import.meta.url), {
      workerData: data,
      transferList: [port2],
      execArgv: [],
    })
    this.worker = worker
    this.isOpen = false
    worker.on('message', (message: FromReadModelThread) => {
      if (message.kind === 'alarm') {
        alarm(new PlatformError(message.failure, { code: 'READ_MODEL_FAULT', details: { reason: message.failure } }))
      } else if (message.kind === 'opened') {
        // Not before: while PGlite is made its thread takes nothing, and blocks would pile up in front of it.
        this.isOpen = true
        serveLedger({ ledger, port: port1 }).then(
          (stop) => {
            if (this.worker === worker) this.stopServing = stop
            else stop()
          },
          (error: unknown) => alarm(error),
        )
      } else {
        const port = this.port()
        if (port !== undefined) connect(port)
      }
    })
    worker.on('error', (error) => alarm(error))
    worker.once('exit', () => this.ended(worker))
  }

  port(): MessagePort | undefined {
    if (this.worker === undefined) return undefined
    const { port1, port2 } = new MessageChannel()
    this.worker.postMessage({ kind: 'gateway', port: port2 } satisfies ToReadModelThread, [port2])
    return port1
  }

  async close(): Promise<void> {
    this.closing = true
    clearTimeout(this.again)
    const { worker } = this
    if (worker === undefined) return
    const exited = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage({ kind: 'close' } satisfies ToReadModelThread)
    // A database that is being made takes long to listen, and is of no use half made.
    if (!this.isOpen) void worker.terminate()
    const late = setTimeout(() => void worker.terminate(), CLOSE_MS)
    await exited
    clearTimeout(late)
  }

  private ended(worker: Worker): void {
    if (this.worker !== worker) return
    this.worker = undefined
    this.stopServing?.()
    if (this.closing) return
    const reason = 'its thread ended by itself'
    this.options.alarm(new PlatformError(reason, { code: 'READ_MODEL_FAULT', details: { reason } }))
    this.again = setTimeout(() => this.start(), AGAIN_MS)
  }
}
