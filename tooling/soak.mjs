/**
 * `npm run soak [-- SCENARIO…] [--short] [--seed N] [--validators N] [--minutes N] [--list]`: bad luck for networks of
 * real processes under load. Without names: every scenario once, with four and with seven validators, then, until the
 * minutes are over, those that a network survives as it is, in random order on one network. `--short` takes a few of
 * them, with four. A failure prints the seed that repeats it, and leaves the network's folder.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstall } from './ensure-install.mjs'
import { buildAll } from './lib/build-all.mjs'

const argv = process.argv.slice(2)
const option = (name, otherwise) => {
  const at = argv.indexOf(name)
  if (at < 0) return otherwise
  const [, value] = argv.splice(at, 2)
  return Number(value)
}
const seed = option('--seed', Math.floor(Math.random() * 2 ** 31))
const isShort = argv.includes('--short')
const validators = option('--validators', undefined)
const minutes = option('--minutes', 0)

await ensureInstall()
await buildAll()
const { runScenarios } = await import('./soak/run-scenarios.mjs')
const { SCENARIOS, SHORT_SCENARIOS } = await import('./soak/scenarios/all.mjs')

const names = argv.filter((arg) => !arg.startsWith('--'))
const unknown = names.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name))
if (argv.includes('--list') || unknown.length > 0 || [seed, validators ?? 0, minutes].some(Number.isNaN)) {
  for (const name of unknown) process.stderr.write(`There is no scenario called ${name}.\n`)
  for (const { name, summary } of SCENARIOS) process.stdout.write(`  ${name.padEnd(18)} ${summary}\n`)
  process.exitCode = unknown.length > 0 ? 64 : 0
} else {
  const folder = mkdtempSync(join(tmpdir(), 'chassis-soak-'))
  const started = performance.now()
  const log = (line) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${seconds.padStart(8)}  ${line}\n`)
  }
  const chosen = SCENARIOS.filter(({ name }) =>
    names.length === 0 ? !isShort || SHORT_SCENARIOS.includes(name) : names.includes(name),
  )
  const counts = validators === undefined ? (isShort ? [4] : [4, 7]) : [validators]
  let [passed, failed] = [0, 0]
  for (const count of counts) {
    log(`seed ${seed}, ${count} validators, ${folder}`)
    const all = { folder: join(folder, String(count)), seed, validators: count, minutes: minutes / counts.length, log }
    const result = await runScenarios({ scenarios: chosen, ...all })
    passed += result.passed
    failed += result.failed
  }
  if (failed === 0) rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}
