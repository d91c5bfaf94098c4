/** `chassis trust export`: what somebody else needs to believe before checking slips of this ledger. */
import { ledgerFolder, readGenesis, trustFileOf } from '@chassis/engine'
import { TrustFile } from '@chassis/protocol'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { writeOutput } from '../cli/write-output.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { requireLedger } from '../ledger/read-ledger.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly output?: string
}

export function registerTrustExport(trust: Command, io: CliIo): void {
  withLedgerOptions(trust.command('export').description(io.format('cli.trust.export.description')), io)
    .option('-o, --output <file>', io.format('cli.option.output'))
    .addHelpText('after', helpEnd(io.format, ['chassis trust export -o trust.json']))
    .action((flags: Flags) => run(flags, io))
}

function run(flags: Flags, io: CliIo): void {
  requireLedger(flags.dir)
  const { id, genesis } = readGenesis(ledgerFolder(flags.dir).blocks)
  const file = TrustFile.toJson(trustFileOf(id, genesis))
  const text = `${JSON.stringify(file, undefined, 2)}\n`
  if (flags.output === undefined) {
    io.print(text.trimEnd())
    return
  }
  writeOutput(flags.output, text)
  if (flags.json) io.print(JSON.stringify({ file: flags.output, ledgerId: id }))
  else io.note(io.format('cli.trust.export.written', { file: flags.output }))
}
