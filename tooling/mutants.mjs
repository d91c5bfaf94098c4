/**
 * Tests the tests: every patch in tests/mutants plants one bug in a copy of the sources, and the tests that its header
 * names must fail. `npm run mutants [-- NAME…] [--json]`; ends with 1 when a bug survives.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ROOT } from './lib/root.mjs'

const FOLDER = join(ROOT, 'tests/mutants')
const COPIED = [
  'packages',
  'apps',
  'tests',
  'tooling',
  'vectors',
  'package.json',
  'vitest.config.ts',
  'tsconfig.base.json',
]
const NOT_COPIED = new Set(['dist', 'node_modules', '.chassis'])
/** So many bugs are tried at a time, each in a copy of its own: one test file keeps about one core busy. */
const LANES = 2
/** One bug must be found within this time; a test that hangs because of it has found it, too. */
const TIME_MAX_MS = 300_000

/** @returns {{ name: string, bug: string, tests: string[], patch: string }[]} */
export function readMutants(folder = FOLDER) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.patch'))
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const [, bug] = /^Bug: (.+)$/m.exec(text) ?? []
    const [, tests] = /^Tests: (.+)$/m.exec(text) ?? []
    if (bug === undefined || tests === undefined) throw new Error(`${file}: begins with "Bug:" and "Tests:"`)
    return { name: file.replace('.patch', ''), bug, tests: tests.split(' '), patch: join(folder, file) }
  })
}

/** A copy of the sources whose workspace packages are those of the copy. */
function copySources() {
  const copy = mkdtempSync(join(tmpdir(), 'chassis-mutants-'))
  for (const part of COPIED.filter((one) => existsSync(join(ROOT, one)))) {
    const keep = (path) => !path.split(/[\\/]/).some((segment) => NOT_COPIED.has(segment))
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, filter: (path) => keep(path.slice(ROOT.length)) })
  }
  const modules = join(copy, 'node_modules')
  mkdirSync(join(modules, '@chassis'), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@chassis' && name !== '.vite') symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
  }
  for (const name of readdirSync(join(ROOT, 'node_modules/@chassis'))) {
    const folder = existsSync(join(copy, 'packages', name)) ? 'packages' : 'apps'
    symlinkSync(join(copy, folder, name), join(modules, '@chassis', name))
  }
  return copy
}

/** Runs a command in the copy; its exit code, or "timeout". */
function run(copy, command, args) {
  const shared = resolve(ROOT, process.env.CHASSIS_SHARED ?? '../shared')
  const env = { ...process.env, CHASSIS_SHARED: shared, CHASSIS_RANDOM_RUNS: '100' }
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000)
      })
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_MAX_MS)
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code: code ?? 'timeout', output })
    })
  })
}

const test = (copy, files) =>
  run(copy, process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...files])

async function patch(copy, file, ...options) {
  const { code, output } = await run(copy, 'git', ['apply', ...options, file])
  if (code !== 0) throw new Error(`${file} does not apply: ${output}`)
}

async function main(args) {
  const json = args.includes('--json')
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const mutants = readMutants().filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.includes(one)))
  const say = json ? () => {} : (line) => process.stdout.write(`${line}\n`)
  const copies = Array.from({ length: LANES }, copySources)
  try {
    const files = [...new Set(mutants.flatMap(({ tests }) => tests))]
    const before = await test(copies[0], files)
    if (before.code !== 0) throw new Error(`the tests fail without a bug:\n${before.output}`)
    const results = []
    const waiting = [...mutants]
    const lane = async (copy) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const started = Date.now()
        await patch(copy, mutant.patch)
        const { code } = await test(copy, mutant.tests)
        await patch(copy, mutant.patch, '--reverse')
        const found = code !== 0
        results.push({ name: mutant.name, bug: mutant.bug, found, ms: Date.now() - started })
        say(`${found ? 'found   ' : 'SURVIVED'}  ${mutant.name}: ${mutant.bug}`)
      }
    }
    await Promise.all(copies.map(lane))
    const found = results.filter((result) => result.found).length
    say(`${found}/${results.length} found`)
    if (json) process.stdout.write(`${JSON.stringify({ found, of: results.length, results })}\n`)
    return found === results.length ? 0 : 1
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true })
  }
}

if (process.argv[1] === resolve(import.meta.dirname, 'mutants.mjs'))
  process.exitCode = await main(process.argv.slice(2))
