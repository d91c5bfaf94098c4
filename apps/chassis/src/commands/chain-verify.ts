/** `chassis chain verify`: replays the chain in a child process and checks every byte that can change an answer. */
import { fork } from 'node:child_process'
import { builtModule, type ChainReport } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
}

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

const EXAMPLES = ['chassis chain verify', 'chassis chain verify --dir backup --json']

export function registerChainVerify(chain: Command, io: CliIo): void {
  const end = helpEnd(io.format, EXAMPLES, { ok: 'cli.exit.noFindings', negative: 'cli.exit.findings' })
  withLedgerOptions(chain.command('verify').description(io.format('cli.chain.verify.description')), io)
    .addHelpText('after', end)
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const report = await verifyInChild(flags.dir, io)
  if (!report.ok) io.exit(EXIT.negative)
  if (flags.json) {
    io.print(JSON.stringify(report))
    return
  }
  const { height, transactions, appHash, stateEntries, findings, notices } = report
  io.print(io.format(report.ok ? 'cli.chain.verify.ok' : 'cli.chain.verify.notOk', { findings: findings.length }))
  io.print(`  ${io.format('cli.chain.verify.numbers', { height, transactions, entries: stateEntries })}`)
  io.print(`  app hash ${appHash}`)
  for (const { what, where, detail } of findings) io.print(`  ✗ ${what}  ${where}  ${detail}`)
  for (const { what, where, detail } of notices) io.print(`  · ${what}  ${where}  ${detail}`)
}

/** Storage damage may crash the process that reads it: that is an answer too, so another process reads it. */
function verifyInChild(dir: string, io: CliIo): Promise<ChainReport> {
  const child = fork(builtModule('./chain-verify-child', import.meta.url), [dir], {
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
