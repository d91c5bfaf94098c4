/** `chassis consent list`: consents and legal powers about a person, and whether they stand. */
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import type { ActingFlags } from '../vault/act-over-api.ts'
import { subjectOf } from '../vault/subject-of.ts'
import { KEEPER } from '../vault/vault-folder.ts'

interface Scope {
  readonly grantee: string
  readonly purpose: string
  readonly fields: readonly string[]
  readonly until: string
}

interface Bases {
  readonly consents: readonly { readonly id: string; readonly status: string; readonly consent: Scope }[]
  readonly powers: readonly { readonly id: string; readonly inForce: boolean; readonly power: Scope }[]
}

export function registerConsentList(consent: Command, io: CliIo): void {
  const command = consent
    .command('list')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.consent.list.description'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, ['chassis consent list LOAN', 'chassis consent list SUBJECT --json']))
    .action((subject: string, flags: ActingFlags) => run(subject, flags, io))
}

async function run(text: string, flags: ActingFlags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const bases = await api.ask<Bases>(`/v1/subjects/${subject}/bases`)
  if (flags.json) {
    io.print(JSON.stringify({ subject, ...bases }))
    return
  }
  io.print(subject)
  for (const { id, status, consent } of bases.consents) printBasis(id, status, consent, io)
  for (const { id, inForce, power } of bases.powers) printBasis(id, inForce ? 'inForce' : 'ended', power, io)
  if (bases.consents.length + bases.powers.length === 0) io.print(`  ${io.format('cli.consent.list.none')}`)
}

function printBasis(id: string, status: string, { grantee, purpose, fields, until }: Scope, io: CliIo): void {
  io.print(`  ${id}  ${status}`)
  io.print(`    ${grantee}  ${purpose}  ${fields.join(', ')}  ${until}`)
}
