/** Runs the built `chassis` command in a process of its own, as a person or a script would. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateDemoTape } from '@chassis/chassis/demo'
import { afterAll, beforeAll } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BIN = join(root, 'apps/chassis/bin/chassis.mjs')
const BUILT = join(root, 'apps/chassis/dist/command/main.js')
const BUILD_TIMEOUT_MS = 180_000

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** In a network namespace with nothing in it; where this machine permits none it says so, and in CI it fails. */
  readonly offline?: boolean
  /** As the user `nobody`, for whom file permissions hold. Only where the test runs as root. */
  readonly asNobody?: boolean
}

const NOBODY = 65_534

/** What starts a process without a network; nothing where this machine permits that to nobody. */
function withoutNetwork(): readonly string[] {
  if (process.platform === 'linux' && spawnSync('unshare', ['-n', 'true']).status === 0) return ['unshare', '-n']
  const problem = 'the network could not be cut off: `unshare -n` is not permitted here'
  if (process.env.CI) throw new Error(problem)
  console.warn(`${problem}; the command runs with it`)
  return []
}

export interface Running {
  readonly pid: number
  readonly done: Promise<Ran>
  /** What it has printed so far. */
  printed(): string
  signal(name: NodeJS.Signals): void
}

/** Starts the command and does not wait for it. */
export function startChassis(args: readonly string[], options: RunOptions = {}): Running {
  const wrapped = [...(options.offline ? withoutNetwork() : []), process.execPath]
  const [program, ...rest] = [...wrapped, BIN, ...args] as [string, ...string[]]
  // What is set for the tests (source conditions, languages, colours) must not reach the command.
  const { NODE_OPTIONS: _, LANG: __, LC_ALL: ___, LANGUAGE: ____, FORCE_COLOR: _____, ...env } = process.env
  const child = spawn(program, rest, {
    cwd: options.cwd,
    env: { ...env, LANG: 'C', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.asNobody && { uid: NOBODY, gid: NOBODY }),
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const done = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { pid: child.pid as number, done, printed: () => stdout, signal: (name) => child.kill(name) }
}

export function chassis(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return startChassis(args, options).done
}

/** The one line of JSON that a command prints. */
export async function chassisJson<T>(args: readonly string[], options: RunOptions = {}): Promise<T> {
  const ran = await chassis([...args, '--json'], options)
  try {
    return JSON.parse(ran.stdout) as T
  } catch {
    throw new Error(`no JSON from chassis ${args.join(' ')}: exit ${ran.code}\n${ran.stdout}\n${ran.stderr}`)
  }
}

/** A scratch folder for the tests of one file, removed at the end; the command is built before they start. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chassis-journey-'))
  beforeAll(build, BUILD_TIMEOUT_MS + 10_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** One build at a time: test files run side by side. A build that fails would leave an older command to be tested. */
async function build(): Promise<void> {
  const lock = join(root, 'node_modules', '.chassis-test-build')
  const deadline = Date.now() + BUILD_TIMEOUT_MS
  while (!takeLock(lock)) {
    if (Date.now() > deadline) throw new Error(`another build holds ${lock}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'tooling/build.mjs')], { cwd: root })
    if (status !== 0) throw new Error(`the build failed:\n${stdout}`)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
  if (!existsSync(BUILT)) throw new Error('the chassis command is not built: run npm run build')
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // Of a test run that was killed.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > BUILD_TIMEOUT_MS) rmSync(lock, { recursive: true })
    return false
  }
}

/** A tape of generated loans: one line per row, the first names the columns. */
export interface SmallTape {
  readonly columns: readonly string[]
  readonly rows: readonly string[][]
}

const SMALLEST = 100

/** The first `rows` rows of a generated tape (at most 100). */
export function smallTape(rows: number, seed = 7): SmallTape {
  const [heading, ...lines] = [...generateDemoTape(seed, SMALLEST).lines]
  return { columns: (heading as string).split(','), rows: lines.slice(0, rows).map((line) => line.split(',')) }
}

export function writeTape(file: string, { columns, rows }: SmallTape): string {
  writeFileSync(file, `${[columns, ...rows].map((cells) => cells.join(',')).join('\n')}\n`)
  return file
}

/** The tape with one cell changed. */
export function withCell(tape: SmallTape, row: number, column: string, value: string): SmallTape {
  const at = tape.columns.indexOf(column)
  if (at < 0) throw new Error(`no column ${column}`)
  return { ...tape, rows: tape.rows.map((cells, i) => (i === row ? cells.with(at, value) : cells)) }
}
