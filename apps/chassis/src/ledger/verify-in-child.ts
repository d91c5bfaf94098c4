/** Replays a ledger in a process of its own. */
import { fork } from 'node:child_process'
import { builtModule, type ChainReport } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'

/** What the child sends. */
export type VerifyMessage =
  | { readonly kind: 'progress'; readonly height: number; readonly last: number }
  | { readonly kind: 'report'; readonly report: ChainReport }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly message: string
      readonly details: Record<string, string | number>
    }

/** Storage damage may crash the process that reads it: that is an answer too, so another process reads it. */
export function verifyInChild(dir: string, io: CliIo): Promise<ChainReport> {
  const child = fork(builtModule('./chain-verify-child', import.meta.url), [dir], {
    // What this process runs with, a test for one, is not what the compiled module is to be run with.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let answered = false
    child.on('message', (message: VerifyMessage) => {
      if (message.kind === 'progress') {
        io.progress(io.format('cli.progress.verify'), message.height, message.last)
        return
      }
      answered = true
      io.progressDone()
      if (message.kind === 'report') resolve(message.report)
      else reject(new PlatformError(message.message, { code: message.code, details: message.details }))
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (answered) return
      io.progressDone()
      resolve(crashed(`exit ${code ?? '–'}, signal ${signal ?? '–'}`))
    })
  })
}

function crashed(detail: string): ChainReport {
  return {
    ok: false,
    height: -1,
    transactions: 0,
    appHash: '',
    stateEntries: 0,
    stateHeight: -1,
    findings: [{ what: 'STATE_UNREADABLE', where: 'the verifying process', detail }],
    notices: [],
  }
}
