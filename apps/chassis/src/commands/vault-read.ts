/** `chassis vault read`: fields of a person's record, as the masking policy shows them to the reader. */
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { printReceipt, type ReleaseFlags, releaseOverApi, withBasisOptions } from '../vault/release-over-api.ts'
import { withScopeOptions } from '../vault/scope-options.ts'
import { subjectOf } from '../vault/subject-of.ts'

const EXAMPLES = [
  'chassis vault read SUBJECT --purpose audit --fields creditScore,location --consent CONSENT --as lender',
  'chassis vault read SUBJECT --purpose legalDuty --fields creditScore --power POWER --as regulator --json',
]
const WIDTH = 18

export function registerVaultRead(vault: Command, io: CliIo): void {
  const command = vault
    .command('read')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.vault.read.description'))
  withIdentity(withLedgerOptions(withBasisOptions(withScopeOptions(command, io), io), io), io, 'lender')
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((subject: string, flags: ReleaseFlags) => run(subject, flags, io))
}

async function run(text: string, flags: ReleaseFlags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const release = await releaseOverApi(api, await subjectOf(api, text), flags)
  if (flags.json) {
    io.print(JSON.stringify(release))
    return
  }
  for (const { name, form, value } of release.fields) {
    io.print(`${name.padEnd(WIDTH)} ${(value ?? '—').padEnd(WIDTH)} ${form}`)
  }
  printReceipt(release, io)
}
