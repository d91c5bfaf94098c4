/**
 * `npm run bench -- NAME [--json]`: runs `tooling/benches/NAME.mjs`. A bench exports `summary` (one line) and
 * `run({ log, args })`, which resolves to results `{ metric, value, unit, baseline: { what, value } }`; one without a
 * baseline is an error.
 */
import { existsSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ensureInstall } from './ensure-install.mjs'
import { buildAll } from './lib/build-all.mjs'
import { describeMachine } from './lib/describe-machine.mjs'
import { requireBaselines } from './lib/require-baselines.mjs'
import { fromRoot } from './lib/root.mjs'

const FOLDER = fromRoot('tooling/benches')
const args = process.argv.slice(2)
const json = args.includes('--json')
const [name, ...rest] = args.filter((arg) => arg !== '--json')

await ensureInstall()
await buildAll()

if (name === undefined) {
  await listBenches()
} else if (!/^[a-z0-9-]+$/.test(name) || !existsSync(`${FOLDER}/${name}.mjs`)) {
  process.stderr.write(`There is no bench called ${name}.\n`)
  await listBenches()
  process.exitCode = 64
} else {
  const { run } = await load(name)
  const log = (line) => process.stderr.write(`${line}\n`)
  const report = { bench: name, machine: describeMachine(), results: requireBaselines(await run({ log, args: rest })) }
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : table(report))
}

async function listBenches() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.mjs'))
  const names = files.map((file) => file.slice(0, -'.mjs'.length)).sort()
  process.stdout.write('Benches, each printed beside its baseline of the same run:\n')
  for (const one of names) process.stdout.write(`  npm run bench -- ${one.padEnd(10)} ${(await load(one)).summary}\n`)
}

function load(bench) {
  return import(pathToFileURL(`${FOLDER}/${bench}.mjs`).href)
}

function table({ bench, machine, results }) {
  const rows = results.map(({ metric, value, unit, baseline }) => [
    metric,
    `${figure(value)} ${unit}`,
    `${figure(baseline.value)} ${unit}`,
    baseline.what,
  ])
  const all = [['metric', 'value', 'baseline', 'what the baseline is'], ...rows]
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const lines = all.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
  const { cpu, cores, memoryGiB, platform, node } = machine
  return `${bench} on ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}\n\n${lines.join('\n')}\n`
}

/** Three significant digits below a thousand, whole numbers above: more would be noise. */
function figure(value) {
  if (typeof value !== 'number') return String(value)
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))
}
