/** `chassis power list`: the legal powers about a person, on what grounds, and whether they stand. */
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import type { ActingFlags } from '../vault/act-over-api.ts'
import { subjectOf } from '../vault/subject-of.ts'
import { KEEPER } from '../vault/vault-folder.ts'

interface Power {
  readonly grantee: string
  readonly purpose: string
  readonly fields: readonly string[]
  readonly until: string
  readonly law: string
  readonly authority: string
}

interface Bases {
  readonly powers: readonly { readonly id: string; readonly inForce: boolean; readonly power: Power }[]
}

export function registerPowerList(power: Command, io: CliIo): void {
  const command = power
    .command('list')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.power.list.description'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, ['chassis power list LOAN', 'chassis power list SUBJECT --json']))
    .action((subject: string, flags: ActingFlags) => run(subject, flags, io))
}

async function run(text: string, flags: ActingFlags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const { powers } = await api.ask<Bases>(`/v1/subjects/${subject}/bases`)
  if (flags.json) {
    io.print(JSON.stringify({ subject, powers }))
    return
  }
  io.print(subject)
  for (const { id, inForce, power } of powers) {
    const { grantee, purpose, fields, until, law, authority } = power
    io.print(`  ${id}  ${inForce ? 'inForce' : 'ended'}`)
    io.print(`    ${grantee}  ${purpose}  ${fields.join(', ')}  ${until}`)
    io.print(`    ${law}  ${authority}`)
  }
  if (powers.length === 0) io.print(`  ${io.format('cli.power.list.none')}`)
}
