/** `chassis chain verify`: replays the chain in a child process and checks every byte that can change an answer. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { verifyInChild } from '../ledger/verify-in-child.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
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
