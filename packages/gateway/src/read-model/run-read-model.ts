/** A read model over a ledger's folder and feed, for a thread of its own. */
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { type ConnectedLedger, connectLedger } from '../ledger/connect-ledger.ts'
import { openDatabase } from './open-database.ts'
import { ReadModel } from './read-model.ts'
import type { FromReadModel, ReadModelStatus } from './read-model-messages.ts'
import { serveReadModel } from './serve-read-model.ts'

export interface RunReadModelOptions {
  /** Folder of the ledger. */
  readonly dir: string
  readonly databaseUrl?: string | undefined
  alarm(failure: unknown): void
  /** Told when PGlite is open, before it listens to the ledger. */
  opened?(): void
}

export interface RunningReadModel {
  readonly model: ReadModel
  /** Answers the gateway at the other end, in place of the one before. */
  serve(port: MessagePort): void
  close(): Promise<void>
}

export function pgliteFolder(dir: string): string {
  return join(dir, 'gateway', 'read-model')
}

/** Throws as `connectLedger` does. */
export async function runReadModel(options: RunReadModelOptions, ledgerPort: MessagePort): Promise<RunningReadModel> {
  const { dir, databaseUrl: url } = options
  const folder = pgliteFolder(dir)
  const { id: ledgerId } = readGenesis(ledgerFolder(dir).blocks)
  // Making PGlite takes its thread for seconds; a server may be away, and is waited for later.
  const database = url === undefined ? await openDatabase({ ledgerId, folder }) : undefined
  options.opened?.()
  const ledger: ConnectedLedger = await connectLedger({ dir, port: ledgerPort })
  let gateway: MessagePort | undefined
  const model = new ReadModel({
    ledger,
    folder,
    url,
    alarm: options.alarm,
    database,
    tell: (status: ReadModelStatus) => gateway?.postMessage({ kind: 'status', status } satisfies FromReadModel),
  })
  return {
    model,
    serve(port) {
      gateway?.close()
      gateway = port
      serveReadModel(model, port)
    },
    async close() {
      await model.close()
      gateway?.close()
      await ledger.close()
    },
  }
}
