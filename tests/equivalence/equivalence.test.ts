/**
 * The same blocks give the same app hash at every height, whoever drives the application and whatever surrounds the
 * process: random blocks over the real contracts, and the blocks that a real solo ledger made of a load.
 * `CHASSIS_RANDOM_RUNS` sets the number of blocks, `CHASSIS_SEED` the seed, `CHASSIS_OTHER_NODE` the program of another
 * version of Node.js, which must agree as well.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSoloLedger, readBlockStore } from '@chassis/engine'
import { toHex } from '@chassis/primitives'
import { ledgerId } from '@chassis/protocol'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { simulate } from '../support/simulation.ts'
import { foundSimulated, type PathBlock, rulesOf, runComet } from './run-path.ts'

const BLOCKS = Number(process.env.CHASSIS_RANDOM_RUNS ?? 300)
const SEED = Number(process.env.CHASSIS_SEED ?? 20)
const OTHER_NODE = process.env.CHASSIS_OTHER_NODE
/** Without the optimising compiler blocks take ten times longer: so many are compared. */
const UNOPTIMISED_BLOCKS_MAX = 1_000
vi.setConfig({ testTimeout: 60_000 + BLOCKS * 400, hookTimeout: 120_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
// Below node_modules, so that the packages are found from there.
const folder = join(root, 'node_modules/.cache')
let program: string
let base: string

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  program = join(mkdtempSync(join(folder, 'equivalence-')), 'run-path.mjs')
  const entryPoints = [fileURLToPath(new URL('./run-path.ts', import.meta.url))]
  await build({ entryPoints, outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm' })
  base = mkdtempSync(join(tmpdir(), 'chassis-equivalence-'))
})
afterAll(() => {
  rmSync(join(program, '..'), { recursive: true, force: true })
  rmSync(base, { recursive: true, force: true })
})

interface Surroundings {
  readonly path: 'solo' | 'comet'
  readonly env: Readonly<Record<string, string>>
  readonly node?: readonly string[]
  readonly program?: string
  readonly blocksMax?: number
}

/** Lines of `height appHash`. */
function run(
  { path, env, node = [], program: nodejs = process.execPath, blocksMax = BLOCKS }: Surroundings,
  seed: number,
): Promise<string[]> {
  const blocks = Math.min(BLOCKS, blocksMax)
  const { NODE_OPTIONS: _, LANG: __, LC_ALL: ___, TZ: ____, ...own } = process.env
  const child = spawn(nodejs, [...node, program, path, String(seed), String(blocks)], {
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(output.trimEnd().split('\n'))
      else reject(new Error(`${path} ended with ${code}: ${errors.slice(-4_000)}`))
    })
  })
}

const SURROUNDINGS: readonly Surroundings[] = [
  { path: 'solo', env: { TZ: 'UTC', LANG: 'C' } },
  { path: 'comet', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }, node: ['--max-old-space-size=220'] },
  {
    path: 'solo',
    env: { TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8' },
    node: ['--max-semi-space-size=1', '--no-opt'],
    blocksMax: UNOPTIMISED_BLOCKS_MAX,
  },
  { path: 'comet', env: { TZ: 'Asia/Kathmandu', LANG: 'ja_JP.UTF-8' }, node: ['--max-old-space-size=4000'] },
  ...(OTHER_NODE === undefined ? [] : [{ path: 'solo' as const, env: {}, program: OTHER_NODE }]),
]

describe('solo and comet', () => {
  it(`agree at each of ${BLOCKS} random heights, under other time zones, languages and heaps`, async () => {
    const [first, ...others] = SURROUNDINGS as [Surroundings, ...Surroundings[]]
    const second = run(others[0] as Surroundings, SEED)
    const whole = await run(first, SEED)
    expect(whole).toHaveLength(BLOCKS)
    expect(new Set(whole.map((line) => line.split(' ')[1])).size).toBeGreaterThan(BLOCKS / 2)
    for (const [i, surroundings] of others.entries()) {
      const lines = i === 0 ? await second : await run(surroundings, SEED)
      const expected = whole.slice(0, surroundings.blocksMax)
      const differs = expected.findIndex((line, i) => line !== lines[i])
      expect(
        differs < 0 ? undefined : { seed: SEED, expected: expected[differs], found: lines[differs] },
      ).toBeUndefined()
      expect(lines).toHaveLength(expected.length)
    }
  })

  it('give the same app hash for the blocks that a solo ledger made of a load', async () => {
    const simulation = simulate(SEED + 1)
    const dir = await foundSimulated(join(base, 'live'), simulation)
    let clock = 0
    const rules = rulesOf(simulation)
    const ledger = await openSoloLedger({ dir, rules, workers: 0, now: () => clock, alarm() {} })
    for (const { time, transactions } of simulation.blocks(Math.min(BLOCKS, 400))) {
      clock = Math.max(clock, time)
      await Promise.allSettled(transactions.map((raw) => ledger.submit(raw)))
    }
    await ledger.close()
    const bytes = ledgerId.bytesOf(ledger.ledgerId)
    const reader = readBlockStore({ folder: join(dir, 'blocks'), ledgerId: bytes })
    const recorded = [...reader.blocks(1)]
    reader.close()
    expect(recorded.length).toBeGreaterThan(50)
    const blocks = recorded.map(
      ({ height, time, transactions }): PathBlock => ({ height, time, transactions, misbehaviour: [], idle: [] }),
    )
    const found = new Map<number, string>()
    await runComet(
      join(base, 'followed'),
      simulation,
      blocks,
      (height, appHash) => found.set(height, toHex(appHash)),
      1_000,
    )
    for (const { height, appHash } of recorded) expect(found.get(height), `height ${height}`).toBe(toHex(appHash))
  })
})
