/** `chassis trust export`: what somebody else needs to believe before checking slips of this ledger. */
import { ledgerFolder, readGenesis, trustFileOf } from '@chassis/engine'
import { TrustFile } from '@chassis/protocol'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { writeOutput } from '../cli/write-output.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { findNodes } from '../network/find-node.ts'
import { trustNetwork } from '../network/trust-network.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly output?: string
}

const EXAMPLES = ['chassis trust export -o trust.json', 'chassis trust export -o trust.json --dir my-network']

export function registerTrustExport(trust: Command, io: CliIo): void {
  withLedgerOptions(trust.command('export').description(io.format('cli.trust.export.description')), io)
    .option('-o, --output <file>', io.format('cli.option.output'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const nodes = findNodes(flags.dir)
  const trust = nodes.length > 0 ? await trustNetwork(nodes) : trustSolo(flags.dir)
  const id = trust.ledgers[0]?.ledgerId
  const file = TrustFile.toJson(trust)
  const text = `${JSON.stringify(file, undefined, 2)}\n`
  if (flags.output === undefined) {
    io.print(text.trimEnd())
    return
  }
  writeOutput(flags.output, text)
  if (flags.json) io.print(JSON.stringify({ file: flags.output, ledgerId: id }))
  else io.note(io.format('cli.trust.export.written', { file: flags.output }))
}

function trustSolo(dir: string): TrustFile {
  requireLedger(dir)
  const { id, genesis } = readGenesis(ledgerFolder(dir).blocks)
  return trustFileOf(id, genesis)
}
