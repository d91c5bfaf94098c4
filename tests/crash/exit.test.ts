import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSoloLedger } from '@chassis/engine'
import { afterAll, expect, it } from 'vitest'
import { rules } from '../../tooling/benches/support/loan-load.mjs'

const RUNS = 4
const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
/** A process that has not ended by then waits for a lock that nobody will release. */
const PATIENCE_MS = 40_000

const base = mkdtempSync(join(tmpdir(), 'chassis-exit-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

function exitOf(dir: string, afterMs: number): Promise<number | string | null> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const args = [WRITER, dir, String(Date.now()), String(afterMs)]
  const child = spawn(process.execPath, args, { stdio: 'ignore', env, timeout: PATIENCE_MS, killSignal: 'SIGKILL' })
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
}

it('a process that exits while checkpoints are being written does end, and the ledger opens again', async () => {
  const dir = join(base, 'ledger')
  for (let run = 0; run < RUNS; run++) expect(await exitOf(dir, 200 + Math.random() * 800)).toBe(0)
  const ledger = await openSoloLedger({ dir, rules, workers: 0, checkpointWriter: 'inline' })
  expect(ledger.height).toBeGreaterThan(0)
  await ledger.close()
}, 240_000)
