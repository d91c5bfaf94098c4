import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSoloLedger, readBlockStore, readGenesis, soloLedgerExists, verifyChain } from '@chassis/engine'
import { toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decodeTransaction, ledgerId, transactionHash } from '@chassis/protocol'
import { afterAll, expect, it } from 'vitest'
import { rules } from '../../tooling/benches/support/loan-load.mjs'

/** How often a real process is killed under load: 20 times by default, 200 in CI. */
const RUNS = Number(process.env.CHASSIS_CRASH_RUNS ?? 20)
/** A ledger survives this many kills before the next one is founded; it is verified whole after the last. */
const KILLS_PER_LEDGER = 5
const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
const FOUNDED = Date.now()

const base = mkdtempSync(join(tmpdir(), 'chassis-crash-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

type Moment = { readonly afterMs: number } | { readonly afterAcknowledgements: number; readonly andMs: number }

/** A quarter of the kills falls into founding, opening and replaying, the others into the load at any point. */
function randomMoment(): Moment {
  const upTo = (limit: number): number => Math.floor(Math.random() * limit)
  return Math.random() < 0.25 ? { afterMs: upTo(1_000) } : { afterAcknowledgements: 1 + upTo(600), andMs: upTo(20) }
}

/** Lets the writer run until the moment and kills it. What it had acknowledged. */
async function killWriter(dir: string, moment: Moment): Promise<ReadonlyMap<string, number>> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = spawn(process.execPath, [WRITER, dir, String(FOUNDED)], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let output = ''
  let errors = ''
  let lines = 0
  let armed = 'afterMs' in moment
  if ('afterMs' in moment) setTimeout(() => child.kill('SIGKILL'), moment.afterMs)
  child.stdout.on('data', (data) => {
    output += data
    lines += String(data).split('\n').length - 1
    // The first line says that it is ready.
    if (armed || 'afterMs' in moment || lines <= moment.afterAcknowledgements) return
    armed = true
    setTimeout(() => child.kill('SIGKILL'), moment.andMs)
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  const signal = await new Promise((resolve) => child.once('close', (_code, name) => resolve(name)))
  expect(signal, `the writer ended by itself: ${errors}`).toBe('SIGKILL')
  const acknowledged = new Map<string, number>()
  for (const line of output.split('\n').slice(1, -1)) {
    const [hash, height] = line.split(' ') as [string, string]
    acknowledged.set(hash, Number(height))
  }
  return acknowledged
}

/** Every acknowledged transaction is in the block that was named. */
function expectAllKept(dir: string, acknowledged: ReadonlyMap<string, number>): void {
  const folder = join(dir, 'blocks')
  const reader = readBlockStore({ folder, ledgerId: ledgerId.bytesOf(readGenesis(folder).id) })
  const kept = new Map<string, number>()
  for (const { height, transactions } of reader.blocks(1)) {
    for (const raw of transactions) kept.set(toHex(transactionHash(sha256, decodeTransaction(raw).bodyBytes)), height)
  }
  reader.close()
  const lost = [...acknowledged].filter(([hash, height]) => kept.get(hash) !== height)
  expect(lost, `${lost.length} of ${acknowledged.size} acknowledged transactions are lost`).toEqual([])
}

it(
  `loses nothing acknowledged in ${RUNS} kills under load and comes back with the hash of a clean replay`,
  async () => {
    let total = 0
    for (let run = 0; run < RUNS; run += KILLS_PER_LEDGER) {
      const dir = join(base, `ledger-${run}`)
      const all = new Map<string, number>()
      for (let kill = 0; kill < KILLS_PER_LEDGER && run + kill < RUNS; kill++) {
        for (const [hash, height] of await killWriter(dir, randomMoment())) all.set(hash, height)
        if (soloLedgerExists(dir)) expectAllKept(dir, all)
      }
      total += all.size
      if (!soloLedgerExists(dir)) continue
      const ledger = await openSoloLedger({ dir, rules, workers: 0, checkpointWriter: 'inline' })
      const appHash = toHex(ledger.position.appHash)
      const { height } = ledger
      await ledger.close()
      const report = await verifyChain({ dir, rules, workers: 0, scratch: base })
      expect(report).toMatchObject({ ok: true, findings: [], height, appHash })
      rmSync(dir, { recursive: true })
    }
    expect(total).toBeGreaterThan(RUNS * 10)
  },
  60_000 + RUNS * 20_000,
)
