/** Starts the gateway in a thread of its own, beside the one that executes blocks, and keeps it running. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { builtModule } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import { type MovableClock, type ServedLedger, serveLedger } from '../ledger/serve-ledger.ts'
import { type StartedReadModel, startReadModel } from '../read-model/start-read-model.ts'
import type { FromThread, ThreadData, ThreadOptions, ToThread } from './gateway-thread.ts'

export interface StartOptions extends ThreadOptions {
  readonly ledger: ServedLedger
  /** The ledger's clock, where it may move. */
  readonly clock?: MovableClock
  /** `postgresql://…`: the server of the read model; embedded PGlite by default. */
  readonly databaseUrl?: string | undefined
  /** Told when the thread ended by itself; it is started again, a few times. */
  alarm(failure: unknown): void
}

export interface StartedGateway {
  readonly origin: string
  readonly port: number
  /** Answers what is under way and ends. */
  close(): Promise<void>
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/
/** A thread that fails more often than this within the time stays down. */
const RESTARTS_MAX = 5
const RESTARTS_WITHIN_MS = 60_000

/**
 * Throws ORIGIN_MISSING for an address that other machines reach while nobody has said under which origin people sign
 * in there, ADDRESS_IN_USE, ADDRESS_UNUSABLE, and what opening the ledger's folder throws.
 */
export async function startGateway(options: StartOptions): Promise<StartedGateway> {
  checkAddress(options)
  const gateway = new SupervisedGateway(options)
  await gateway.start()
  return gateway
}

/** Throws ORIGIN_MISSING: for whoever wants to know before opening a ledger. */
export function checkAddress({ host, origin }: Pick<StartOptions, 'host' | 'origin'>): void {
  if (LOOPBACK.test(host) || origin !== undefined) return
  throw new PlatformError(`${host} is reachable by others`, { code: 'ORIGIN_MISSING', details: { host } })
}

class SupervisedGateway implements StartedGateway {
  origin = ''
  port = 0
  private readonly options: StartOptions
  private worker: Worker | undefined
  private readModel: StartedReadModel | undefined
  private stopServing: (() => void) | undefined
  private closing = false
  private restarts: number[] = []

  constructor(options: StartOptions) {
    this.options = options
  }

  async start(): Promise<void> {
    const { ledger, clock, databaseUrl, alarm, ...thread } = this.options
    const { port1, port2 } = new MessageChannel()
    // The port it got stays its own when it has to be started again.
    const port = this.port === 0 ? thread.port : this.port
    const data: ThreadData = { ...thread, port, ledger: port2 }
    const worker = new Worker(builtModule('./gateway-worker', import.meta.url), {
      workerData: data,
      transferList: [port2],
      execArgv: [],
    })
    this.worker = worker
    const listening = firstWord(worker)
    this.stopServing = await serveLedger({ ledger, port: port1, clock })
    const { origin, port: bound } = await listening
    this.origin = origin
    this.port = bound
    worker.on('exit', () => this.ended(worker))
    const { dir } = thread
    const connect = (readModel: MessagePort): void => this.attach(readModel)
    // The first time it is started, later only asked for another port.
    if (this.readModel === undefined) this.readModel = startReadModel({ dir, databaseUrl, ledger, alarm, connect })
    else this.attach(this.readModel.port())
  }

  private attach(port: MessagePort | undefined): void {
    if (port !== undefined) this.worker?.postMessage({ kind: 'readModel', port } satisfies ToThread, [port])
  }

  async close(): Promise<void> {
    this.closing = true
    const { worker } = this
    const readModel = this.readModel?.close()
    if (worker === undefined) return readModel
    const exited = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage({ kind: 'close' } satisfies ToThread)
    await exited
    this.stopServing?.()
    await readModel
  }

  private ended(worker: Worker): void {
    if (this.closing || this.worker !== worker) return
    this.stopServing?.()
    this.worker = undefined
    const now = performance.now()
    this.restarts = [...this.restarts.filter((at) => now - at < RESTARTS_WITHIN_MS), now]
    const failure = new PlatformError('the gateway ended by itself', { code: 'GATEWAY_FAULT' })
    this.options.alarm(failure)
    if (this.restarts.length > RESTARTS_MAX) return
    this.start().catch((error: unknown) => this.options.alarm(error))
  }
}

/** Resolves when the thread listens; rejects with why it does not. */
function firstWord(worker: Worker): Promise<Extract<FromThread, { kind: 'listening' }>> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.once('exit', () => reject(new PlatformError('the gateway did not start', { code: 'GATEWAY_FAULT' })))
    worker.once('message', (message: FromThread) => {
      if (message.kind === 'listening') resolve(message)
      else if (message.kind === 'failed') {
        const { code, details } = message
        reject(new PlatformError('the gateway did not start', { code, details }))
      }
    })
  })
}
