/** `chassis vault hand-over`: fields sealed for another member's key, as a file that only it can open. */
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { readInput, writeOutput } from '../cli/write-output.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { printReceipt, type ReleaseFlags, releaseOverApi, withBasisOptions } from '../vault/release-over-api.ts'
import { withScopeOptions } from '../vault/scope-options.ts'
import { subjectOf } from '../vault/subject-of.ts'

type Flags = ReleaseFlags & { readonly key: string; readonly output: string }

const EXAMPLES = [
  'chassis vault hand-over SUBJECT --purpose audit --fields creditScore --consent CONSENT --key lender.pub',
]
const KEY_BYTES_MAX = 1_024

export function registerVaultHandOver(vault: Command, io: CliIo): void {
  const command = vault
    .command('hand-over')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.vault.handOver.description'))
    .requiredOption('--key <file>', io.format('cli.vault.handOver.key'))
    .option('-o, --output <file>', io.format('cli.option.output'), 'hand-over.sealed')
  withIdentity(withLedgerOptions(withBasisOptions(withScopeOptions(command, io), io), io), io, 'lender')
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((subject: string, flags: Flags) => run(subject, flags, io))
}

async function run(text: string, flags: Flags, io: CliIo): Promise<void> {
  const sealFor = Buffer.from(readInput(flags.key, KEY_BYTES_MAX)).toString('utf8').trim()
  const api = await requireApi(flags.dir, flags.as, io)
  const release = await releaseOverApi(api, await subjectOf(api, text), flags, sealFor)
  writeOutput(flags.output, `${JSON.stringify(release, null, 2)}\n`)
  if (flags.json) {
    io.print(JSON.stringify({ file: flags.output, receipt: release.receipt }))
    return
  }
  io.print(io.format('cli.vault.handOver.written', { file: flags.output }))
  printReceipt(release, io)
}
