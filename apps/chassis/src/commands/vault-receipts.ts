/** `chassis vault receipts`: who has read what of a person, what for, and on what basis. */
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import type { ActingFlags } from '../vault/act-over-api.ts'
import { subjectOf } from '../vault/subject-of.ts'
import { KEEPER } from '../vault/vault-folder.ts'

interface Receipt {
  readonly at: string
  readonly grantee: string
  readonly purpose: string
  readonly fields: readonly string[]
  readonly basis: { readonly kind: string; readonly consent?: string; readonly power?: string }
}

interface Facts {
  readonly items: readonly { readonly fact: { readonly kind: string } & Receipt }[]
  readonly next?: string
}

export function registerVaultReceipts(vault: Command, io: CliIo): void {
  const command = vault
    .command('receipts')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.vault.receipts.description'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, ['chassis vault receipts LOAN', 'chassis vault receipts SUBJECT --json']))
    .action((subject: string, flags: ActingFlags) => run(subject, flags, io))
}

async function run(text: string, flags: ActingFlags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const receipts: Receipt[] = []
  for (let next: string | undefined = ''; next !== undefined; ) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const page: Facts = await api.ask<Facts>(`/v1/subjects/${subject}/facts?limit=100${cursor}`)
    receipts.push(...page.items.flatMap(({ fact }) => (fact.kind === 'read' ? [fact] : [])))
    next = page.next
  }
  if (flags.json) {
    io.print(JSON.stringify({ subject, receipts }))
    return
  }
  io.print(subject)
  for (const { at, grantee, purpose, fields, basis } of receipts) {
    io.print(`  ${at}  ${grantee}  ${purpose}  ${fields.join(', ')}`)
    io.print(`    ${basis.kind}  ${basis.consent ?? basis.power ?? ''}`.trimEnd())
  }
  if (receipts.length === 0) io.print(`  ${io.format('cli.vault.receipts.none')}`)
}
