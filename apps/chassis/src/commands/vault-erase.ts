/** `chassis vault erase`: destroys a person's data and leaves a proof of it on the ledger. */
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import type { ActingFlags } from '../vault/act-over-api.ts'
import { subjectOf } from '../vault/subject-of.ts'
import { KEEPER } from '../vault/vault-folder.ts'

interface Erased {
  readonly records: number
  readonly erased: string
  readonly epoch: number
  readonly receipt: { readonly transaction: string; readonly height: string }
}

export function registerVaultErase(vault: Command, io: CliIo): void {
  const command = vault
    .command('erase')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.vault.erase.description'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, ['chassis vault erase SUBJECT', 'chassis vault erase LOAN']))
    .action((subject: string, flags: ActingFlags) => run(subject, flags, io))
}

async function run(text: string, flags: ActingFlags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const answer = await api.ask<Erased>(`/v1/vault/subjects/${subject}`, { method: 'DELETE' })
  if (flags.json) {
    io.print(JSON.stringify({ subject, ...answer }))
    return
  }
  const { records, epoch, receipt } = answer
  io.print(io.format('cli.vault.erase.done', { subject, records, epoch, height: receipt.height }))
  io.print(`  ${receipt.transaction}`)
}
