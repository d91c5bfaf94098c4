/** The caller's side of the process that reads the stored state. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { builtModule } from '../files/built-module.ts'
import type { Finding } from './chain-report.ts'
import type { StateLine } from './state-process.ts'

/** Silence after which the process is taken to hang on damaged pages. */
const SILENCE_MAX_MS = 60_000

export type StateStanding =
  | { readonly state: 'read'; readonly height: number; readonly appHash: string }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly detail: string }

export class StoredState {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>
  private readonly lines: AsyncIterator<string>
  private readonly ended: Promise<string>

  constructor(folder: string) {
    const script = fileURLToPath(builtModule('./state-process', import.meta.url))
    const { NODE_OPTIONS: _, ...env } = process.env
    this.child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'ignore'], env })
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`))
      this.child.once('error', (error) => resolve(error.message))
    })
    this.child.stdin.on('error', () => {})
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
  }

  async standing(): Promise<StateStanding> {
    const line = await this.line()
    if (line?.kind === 'position') return { state: 'read', height: line.height, appHash: line.appHash }
    if (line?.kind === 'absent') return { state: 'absent' }
    return { state: 'unreadable', detail: line?.kind === 'failed' ? line.detail : await this.death() }
  }

  /** Compares with the state in `folder`; a death of the reader becomes a finding. Returns the entries compared. */
  async compare(folder: string, finding: (finding: Finding) => void): Promise<number> {
    this.child.stdin.end(`${folder}\n`)
    let entries = 0
    for (;;) {
      const line = await this.line()
      if (line?.kind === 'finding') finding(line.finding)
      else if (line?.kind === 'progress') entries = line.entries
      else if (line?.kind === 'done') return line.entries
      else {
        const detail = line?.kind === 'failed' ? line.detail : await this.death()
        finding({ what: 'STATE_UNREADABLE', where: 'state/data.mdb', detail })
        return entries
      }
    }
  }

  close(): void {
    this.child.stdin.end()
    this.child.kill('SIGKILL')
  }

  private async death(): Promise<string> {
    return `the reading process ended by ${await this.ended}`
  }

  private async line(): Promise<StateLine | undefined> {
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<IteratorResult<string>>((resolve) => {
      timer = setTimeout(() => {
        this.child.kill('SIGKILL')
        resolve({ done: true, value: undefined })
      }, SILENCE_MAX_MS)
    })
    const next = await Promise.race([this.lines.next(), silence])
    clearTimeout(timer)
    return next.done === true ? undefined : (JSON.parse(next.value) as StateLine)
  }
}
