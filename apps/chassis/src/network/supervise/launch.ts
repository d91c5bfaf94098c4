/** Starts a process of a node: output into its log, number into its file, in a process group of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { RotatingLog } from './rotating-log.ts'

export interface LaunchSpec {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly logFile: string
  readonly pidFile: string
  /** Told of every line that the process prints. */
  line?(text: string): void
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Why it could not be started, if so. */
  readonly error?: string
}

export interface Launched {
  /** 0 where the process could not be started. */
  readonly pid: number
  /** Resolves, never rejects, when the process has ended and its output is in the log. */
  readonly exited: Promise<Exit>
  /** Sends a signal; nothing happens when the process has ended. */
  signal(name: NodeJS.Signals): void
}

const LINE_CHARACTERS_MAX = 10_000

export function launch(spec: LaunchSpec): Launched {
  const log = new RotatingLog(spec.logFile)
  // A group of its own: the Ctrl-C that ends the supervisor must not reach the nodes at the same moment.
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: { ...process.env, ...spec.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const pid = child.pid ?? 0
  log.line(`--- ${new Date().toISOString()} ${spec.command} ${spec.args.join(' ')}, process ${pid}`)
  const failure = pid > 0 ? recordPid(spec.pidFile, pid) : undefined
  if (failure !== undefined) child.kill('SIGKILL')
  collect(child.stdout, log, spec)
  collect(child.stderr, log, spec)
  let ended = false
  const exited = exitOf(child).then((how) => {
    const exit = failure === undefined ? how : { ...how, error: failure }
    ended = true
    rmSync(spec.pidFile, { force: true })
    log.line(`--- ${new Date().toISOString()} ${exit.error ?? `ended: ${exit.signal ?? exit.code}`}`)
    log.close()
    return exit
  })
  return {
    pid,
    exited,
    signal(name) {
      if (!ended) child.kill(name)
    },
  }
}

/** Why the number of a process could not be kept: the disk is full. Nobody could end such a process as an orphan. */
function recordPid(file: string, pid: number): string | undefined {
  try {
    writeFileSync(file, `${pid}\n`)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

function collect(stream: Readable, log: RotatingLog, spec: LaunchSpec): void {
  stream.on('data', (bytes: Buffer) => log.write(bytes))
  const { line } = spec
  if (line === undefined) return
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (text) =>
    line(text.slice(0, LINE_CHARACTERS_MAX)),
  )
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      // An error after the start (a signal that could not be sent) is followed by the end of the process.
      if (child.pid === undefined) resolve({ code: null, signal: null, error: error.code ?? error.message })
    })
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}
