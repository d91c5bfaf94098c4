/**
 * Opening a ledger with a large state: tree rebuilt from the values, root compared. In a process of its own.
 * Options: `--quick` (a tenth of the keys), `--keys N`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { growState } from './support/grow-state.mjs'

export const summary = 'seconds until a ledger with a million keys is ready, and memory per key'

const OPEN = fileURLToPath(new URL('./support/open-and-report.mjs', import.meta.url))

export async function run({ log, args = [] }) {
  const at = args.indexOf('--keys')
  const keys = at >= 0 ? Number(args[at + 1]) : args.includes('--quick') ? 100_000 : 1_000_000
  const base = mkdtempSync(join(tmpdir(), 'chassis-bench-restart-'))
  try {
    const small = join(base, 'small')
    const large = join(base, 'large')
    await growState(small, 100)
    const { bytes } = await growState(large, keys, (done) => log(`wrote ${done} of ${keys} keys`))
    const disk = statSync(join(large, 'state/data.mdb')).size
    const empty = await report(small)
    const full = await report(large)
    const per = (figure) => (full[figure] - empty[figure]) / keys
    return [
      result(`ready with ${keys} keys`, full.readyMs / 1000, 's', 'a ledger of 100 keys', empty.readyMs / 1000),
      result(
        'rebuilding the tree',
        full.rebuildMs / 1000,
        's',
        'reading the same values from LMDB',
        full.scanMs / 1000,
      ),
      result('resident memory', per('residentBytes'), 'bytes/key', 'key and value', bytes / keys),
      result('JavaScript heap', per('heapBytes'), 'bytes/key', 'key and value', bytes / keys),
      result('on disk', disk / keys, 'bytes/key', 'key and value', bytes / keys),
    ]
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

function result(metric, value, unit, what, baseline) {
  return { metric, value, unit, baseline: { what, value: baseline } }
}

async function report(dir) {
  const child = spawn(process.execPath, ['--expose-gc', OPEN, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`opening ${dir} ended with ${code}`)
  return JSON.parse(output)
}
