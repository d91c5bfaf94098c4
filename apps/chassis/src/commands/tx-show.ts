/** `chassis tx show ID`: what became of a transaction, asked of the running node. */
import { transactionId } from '@chassis/protocol'
import type { Command } from 'commander'
import { READER, requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { printOutcome, type TransactionAnswer } from '../transactions/print-outcome.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
}

export function registerTxShow(tx: Command, io: CliIo): void {
  const command = tx
    .command('show')
    .argument('<transaction>', io.format('cli.tx.argument'))
    .description(io.format('cli.tx.show.description'))
  withIdentity(withLedgerOptions(command, io), io, READER)
    .addHelpText('after', helpEnd(io.format, ['chassis tx show tx_…', 'chassis tx show tx_… --as lender --json']))
    .action((id: string, flags: Flags) => run(id, flags, io))
}

async function run(text: string, flags: Flags, io: CliIo): Promise<void> {
  const id = transactionId.parse(text)
  const api = await requireApi(flags.dir, flags.as, io)
  const answer = await api.ask<TransactionAnswer>(`/v1/transactions/${id}`)
  if (flags.json) io.print(JSON.stringify(answer))
  else printOutcome(answer, io)
}
