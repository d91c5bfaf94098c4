/** A read model in the test's own process. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { serveLedger } from '../ledger/serve-ledger.ts'
import type { TestLedger } from '../test-ledger.test-support.ts'
import { pgliteFolder, type RunningReadModel, runReadModel } from './run-read-model.ts'

/** An empty PGlite: making one takes seconds, copying it a fraction of one. One for all tests of this machine. */
const TEMPLATE = join(tmpdir(), `chassis-test-pglite-0.5.16-${process.getuid?.() ?? 0}`)

/** Puts an empty PGlite where the read model of the ledger in `dir` looks for it. */
export async function placeEmptyPglite(dir: string): Promise<void> {
  if (!existsSync(TEMPLATE)) {
    const made = mkdtempSync(`${TEMPLATE}.`)
    await (await PGlite.create(join(made, 'data'))).close()
    try {
      renameSync(join(made, 'data'), TEMPLATE)
    } catch {
      // Another test was first.
    }
    rmSync(made, { recursive: true, force: true })
  }
  const folder = pgliteFolder(dir)
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(TEMPLATE, folder, { recursive: true })
}

export interface TestReadModel extends RunningReadModel {
  /** What it told of failures. */
  readonly alarms: readonly unknown[]
  port(): MessagePort
  /** Resolves when it has applied every outcome of the ledger. */
  caughtUp(): Promise<void>
}

export async function startTestReadModel(
  { dir, ledger }: Pick<TestLedger, 'dir' | 'ledger'>,
  database: 'embedded' | { readonly url: string },
): Promise<TestReadModel> {
  const url = database === 'embedded' ? undefined : database.url
  if (url === undefined && !existsSync(pgliteFolder(dir))) await placeEmptyPglite(dir)
  const { port1, port2 } = new MessageChannel()
  const alarms: unknown[] = []
  const starting = runReadModel({ dir, databaseUrl: url, alarm: (failure) => void alarms.push(failure) }, port2)
  await serveLedger({ ledger, port: port1 })
  const running = await starting
  const caughtUp = async (): Promise<void> => {
    const { model } = running
    const deadline = performance.now() + 50_000
    while (model.status.state !== 'current' || model.status.height < ledger.height) {
      if (performance.now() > deadline) throw new Error(`not caught up: ${JSON.stringify(model.status)} ${alarms}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  await caughtUp()
  return {
    ...running,
    alarms,
    caughtUp,
    port() {
      const pair = new MessageChannel()
      running.serve(pair.port2)
      return pair.port1
    },
  }
}
