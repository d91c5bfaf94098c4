/**
 * A tape audited, and boarded on a new ledger: the command in processes of its own, as a person runs it.
 * Options: `--quick` (a tenth of the rows), `--rows N` (of the audit), `--tape FILE` (a real one, for both).
 */
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { generateDemoTape } from '@chassis/chassis/demo'
import { fromRoot } from '../lib/root.mjs'

export const summary = 'seconds to audit and to board a tape, and the memory it takes'

const CLI = fromRoot('apps/chassis/bin/chassis.mjs')
const BOARD_ROWS = 6_000
const SEED = 11
/** Prints the peak of resident memory to the error stream when the process ends. */
const PEAK = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))"

export async function run({ log, args = [] }) {
  const scale = args.includes('--quick') ? 0.1 : 1
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const base = mkdtempSync(join(tmpdir(), 'chassis-bench-tape-'))
  try {
    const real = option('--tape')
    const small = real ?? (await writeTape(join(base, 'small.csv'), BOARD_ROWS * scale))
    const large = real ?? (await writeTape(join(base, 'large.csv'), Number(option('--rows') ?? 1_000_000 * scale)))
    return [...(await auditing(large, log)), ...(await boarding(small, join(base, 'ledger'), log))]
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** Generated loans, the same ones over and over beyond six thousand: an audit looks at each row by itself. */
async function writeTape(file, rows) {
  const [heading, ...lines] = [...generateDemoTape(SEED, Math.min(rows, BOARD_ROWS)).lines]
  const out = createWriteStream(file)
  out.write(`${heading}\n`)
  for (let done = 0; done < rows; done += lines.length) {
    const text = `${lines.slice(0, rows - done).join('\n')}\n`
    if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve))
  }
  out.end()
  await finished(out)
  return file
}

async function auditing(file, log) {
  const reading = await seconds(async () => {
    let lines = 0
    for await (const piece of createReadStream(file)) for (const byte of piece) if (byte === 10) lines++
    return lines
  })
  const audit = await chassis(['tape', 'audit', file, '--json'])
  const { rows } = audit.answer
  log(`audited ${rows} rows in ${audit.seconds.toFixed(1)} s`)
  const what = 'counting the lines of the file'
  return [
    result('audit', audit.seconds, 's', what, reading),
    result('audit', rows / audit.seconds, 'rows/s', what, rows / reading),
    result('audit: peak memory', audit.peakMiB, 'MiB', 'size of the file', statSync(file).size / 2 ** 20),
  ]
}

async function boarding(file, dir, log) {
  const board = ['tape', 'board', file, '--dir', dir, '--json']
  const audit = await chassis(['tape', 'audit', file, '--json'])
  const first = await chassis(board)
  const { rows, boarded, posted } = first.answer.boarding
  if (boarded === 0 || posted === 0) throw new Error('nothing was boarded')
  log(`boarded ${boarded} of ${rows} rows in ${first.seconds.toFixed(1)} s`)
  const second = await chassis(board)
  if (second.answer.boarding.posted !== 0) throw new Error('the second loading posted something')
  const what = 'auditing the same rows'
  return [
    result('board', first.seconds, 's', what, audit.seconds),
    result('board', (boarded + posted) / first.seconds, 'tx/s', 'rows audited a second', rows / audit.seconds),
    result('board: peak memory', first.peakMiB, 'MiB', what, audit.peakMiB),
    result('board again, nothing to do', second.seconds, 's', 'the first time', first.seconds),
  ]
}

async function chassis(args) {
  const started = performance.now()
  const preload = `data:text/javascript,${encodeURIComponent(PEAK)}`
  const child = spawn(process.execPath, ['--import', preload, CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`chassis ${args.join(' ')} ended with ${code}: ${stderr}`)
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
  return { seconds: (performance.now() - started) / 1000, answer: JSON.parse(stdout), peakMiB: peak }
}

async function seconds(work) {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function result(metric, value, unit, what, baseline) {
  return { metric, value, unit, baseline: { what, value: baseline } }
}
