/**
 * One node: the application and its CometBFT, supervised as a pair. The application starts first and CometBFT when its
 * socket is there. If one ends, the other is stopped and both start again after a pause: CometBFT ends with code 0 when
 * the application dies, and neither is of use alone.
 */
import { existsSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Part } from '../node-home.ts'
import { type HaltCause, haltCause } from './halt-cause.ts'
import { type Exit, type Launched, type LaunchSpec, launch } from './launch.ts'

export type NodeState =
  /** Not wanted to run: not started yet, or stopped in order. */
  | 'stopped'
  | 'starting'
  | 'running'
  | 'paused'
  /** Waits for the next attempt after one of the processes ended. */
  | 'waiting'
  /** Killed on request; stays down until a restart. */
  | 'killed'
  /** Starting again cannot help: see {@link NodePair.halt}. */
  | 'halted'

export interface NodeCommands {
  /** The application and the socket that it makes when it is ready; absent where CometBFT has it built in. */
  readonly application?: LaunchSpec & { readonly socket: string }
  readonly comet: LaunchSpec
}

export interface PairTimes {
  /** First pause before starting again; doubles up to `backOffMaxMs`. */
  readonly backOffMs: number
  readonly backOffMaxMs: number
  /** A node that ran for so long starts again after the first pause. */
  readonly steadyMs: number
  /** How long a process may take to end in order before it is killed. */
  readonly stopMs: number
  /** How long the application may take to make its socket: it may have to rebuild a large state first. */
  readonly socketMs: number
}

export const PAIR_TIMES: PairTimes = {
  backOffMs: 250,
  backOffMaxMs: 30_000,
  steadyMs: 60_000,
  stopMs: 20_000,
  socketMs: 600_000,
}

const SOCKET_POLL_MS = 20

export interface PairReport {
  readonly state: NodeState
  readonly pids: Readonly<Partial<Record<Part, number>>>
  /** How often it was started again by itself. */
  readonly restarts: number
  /** Which process of the last run ended first, and how. */
  readonly lastExit?: string
  readonly halt?: HaltCause
}

export class NodePair {
  private readonly commands: () => NodeCommands
  private readonly times: PairTimes
  private readonly changed: () => void
  private current: NodeState = 'stopped'
  private wanted = false
  private loop: Promise<void> = Promise.resolve()
  private running = new Map<Part, Launched>()
  private wake = new AbortController()
  private restarts = 0
  private runExit: string | undefined
  private lastExit: string | undefined
  private cause: HaltCause | undefined

  /** `commands` is asked before every start. */
  constructor(commands: () => NodeCommands, changed: () => void = () => {}, times: PairTimes = PAIR_TIMES) {
    this.commands = commands
    this.changed = changed
    this.times = times
  }

  get report(): PairReport {
    const pids = Object.fromEntries([...this.running].map(([part, { pid }]) => [part, pid]))
    return {
      state: this.current,
      pids,
      restarts: this.restarts,
      ...(this.lastExit !== undefined && { lastExit: this.lastExit }),
      ...(this.cause !== undefined && { halt: this.cause }),
    }
  }

  get state(): NodeState {
    return this.current
  }

  /** Starts the node unless it is wanted to run already. */
  start(): void {
    if (this.wanted) return
    this.wanted = true
    this.cause = undefined
    this.wake = new AbortController()
    this.loop = this.loop.then(() => this.run())
  }

  /** Ends both processes in order: CometBFT first, so that it does not lose its application. */
  async stop(): Promise<void> {
    this.unwant('stopped')
    this.continueAll()
    await this.endAll()
    await this.loop
    this.become('stopped')
  }

  /** Ends both at once, as a power failure would; the node stays down until {@link NodePair.start}. */
  async kill(): Promise<void> {
    this.unwant('killed')
    for (const { signal } of this.running.values()) signal('SIGKILL')
    await this.loop
    this.become('killed')
  }

  /** Ends one process at once; the pair starts again by itself. */
  killPart(part: Part): void {
    this.running.get(part)?.signal('SIGKILL')
  }

  /** Stops both processes where they are, until {@link NodePair.resume}. */
  pause(): void {
    for (const { signal } of this.running.values()) signal('SIGSTOP')
    this.become('paused')
  }

  resume(): void {
    this.continueAll()
    this.become('running')
  }

  private continueAll(): void {
    for (const { signal } of this.running.values()) signal('SIGCONT')
  }

  private unwant(state: 'stopped' | 'killed'): void {
    this.wanted = false
    if (this.running.size === 0) this.become(state)
    this.wake.abort()
  }

  private become(state: NodeState): void {
    if (this.current === state) return
    this.current = state
    this.changed()
  }

  private async run(): Promise<void> {
    let pause = this.times.backOffMs
    while (this.wanted) {
      this.become('starting')
      const startedAt = performance.now()
      await this.runOnce()
      if (!this.wanted) return
      if (this.cause !== undefined) {
        this.wanted = false
        this.become('halted')
        return
      }
      if (performance.now() - startedAt >= this.times.steadyMs) pause = this.times.backOffMs
      this.become('waiting')
      await delay(pause, undefined, { signal: this.wake.signal }).catch(() => {})
      pause = Math.min(pause * 2, this.times.backOffMaxMs)
      if (this.wanted) this.restarts += 1
    }
  }

  /** One life of the pair: resolves when both have ended. */
  private async runOnce(): Promise<void> {
    this.runExit = undefined
    const commands = this.commands()
    const { application } = commands
    if (application !== undefined) {
      rmSync(application.socket, { force: true })
      const launched = this.launch('application', application)
      const ready = await this.socketOf(application.socket, launched)
      if (!ready) {
        await this.endAll()
        return
      }
    }
    if (!this.wanted) {
      await this.endAll()
      return
    }
    this.launch('comet', commands.comet)
    this.become('running')
    await Promise.race([...this.running.values()].map(({ exited }) => exited))
    await this.endAll()
  }

  /** Whether the application made its socket before it ended, was unwanted, or took too long. */
  private async socketOf(socket: string, { exited }: Launched): Promise<boolean> {
    let ended = false
    void exited.then(() => {
      ended = true
    })
    const deadline = performance.now() + this.times.socketMs
    while (!ended && this.wanted && performance.now() < deadline) {
      if (existsSync(socket)) return true
      await delay(SOCKET_POLL_MS)
    }
    return false
  }

  private launch(part: Part, spec: LaunchSpec): Launched {
    const launched = launch({ ...spec, line: (text) => this.read(text) })
    this.running.set(part, launched)
    void launched.exited.then((exit) => {
      this.running.delete(part)
      // The second process ends because the first did.
      this.runExit ??= `${part}: ${wordsOf(exit)}`
      this.lastExit = this.runExit
    })
    return launched
  }

  private read(line: string): void {
    const cause = haltCause(line)
    if (cause === undefined || this.cause !== undefined) return
    this.cause = cause
    // CometBFT stays up without taking part after it has found such a thing.
    void this.endAll()
  }

  private async endAll(): Promise<void> {
    for (const part of ['comet', 'application'] as const) {
      const launched = this.running.get(part)
      if (launched === undefined) continue
      launched.signal('SIGTERM')
      // One that is paused cannot end in order.
      launched.signal('SIGCONT')
      const timer = setTimeout(() => launched.signal('SIGKILL'), this.times.stopMs)
      await launched.exited
      clearTimeout(timer)
    }
  }
}

function wordsOf({ code, signal, error }: Exit): string {
  return error ?? signal ?? `exit ${code}`
}
