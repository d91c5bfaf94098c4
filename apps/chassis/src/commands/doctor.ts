/** `chassis doctor`: looks at the machine and the folder of a ledger, changes nothing, and says what to do. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import type { Check } from '../doctor/check.ts'
import { checkCometbft } from '../doctor/cometbft-check.ts'
import { checkConfig } from '../doctor/config-check.ts'
import { checkDatabase } from '../doctor/database-check.ts'
import { checkFolder } from '../doctor/folder-checks.ts'
import { checkLedger } from '../doctor/ledger-checks.ts'
import { checkMachine, type Machine, thisMachine } from '../doctor/machine-checks.ts'
import { checkVault } from '../doctor/vault-check.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
}

const EXAMPLES = ['chassis doctor', 'chassis doctor --dir my-ledger --json']

export function registerDoctor(program: Command, io: CliIo, machine: Machine = thisMachine): void {
  const end = helpEnd(io.format, EXAMPLES, { ok: 'cli.exit.noFindings', negative: 'cli.exit.findings' })
  withLedgerOptions(program.command('doctor').description(io.format('cli.doctor.description')), io)
    .addHelpText('after', end)
    .action((flags: Flags) => run(flags, io, machine))
}

async function run({ dir, json }: Flags, io: CliIo, machine: Machine): Promise<void> {
  const config = checkConfig(dir, process.env, io)
  const ledger = await checkLedger(dir, io)
  const checks: Check[] = [
    ...checkMachine(machine, io.format),
    await checkCometbft(process.env, io.format),
    ...checkFolder(dir, io.format),
    ...ledger,
    // It is compared with the state, which has to be readable.
    ...(ledger.every(({ ok }) => ok) ? await checkVault(dir, io) : []),
    config.check,
    // What is wrong with the address is said already.
    ...(config.settings === undefined ? [] : [await checkDatabase(config.settings.databaseUrl, io.format)]),
  ]
  const findings = checks.filter(({ ok }) => !ok).length
  const ok = findings === 0
  if (!ok) io.exit(EXIT.negative)
  if (json) {
    io.print(JSON.stringify({ ok, checks }))
    return
  }
  for (const { name, ok: good, detail, advice } of checks) {
    io.print(`  ${good ? '✓' : '✗'} ${name.padEnd(10)} ${detail}`)
    if (advice !== '') io.print(`    ${' '.repeat(10)} → ${advice}`)
  }
  io.print(ok ? io.format('cli.doctor.ok') : io.format('cli.doctor.findings', { findings }))
}
