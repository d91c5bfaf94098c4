/** `chassis backup create -o FOLDER`: a copy of the ledger and of what its member alone holds, while the node runs. */
import { toHex } from '@chassis/primitives'
import type { Command } from 'commander'
import { createBackup } from '../backup/create-backup.ts'
import { readPassphrase } from '../backup/seal-keys.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly output: string
  readonly passphrase?: string
}

const EXAMPLES = [
  'chassis backup create -o backups/monday',
  'chassis backup create --dir my-ledger -o backups/monday --passphrase passphrase.txt',
]

export function registerBackupCreate(backup: Command, io: CliIo): void {
  withLedgerOptions(backup.command('create').description(io.format('cli.backup.create.description')), io)
    .requiredOption('-o, --output <folder>', io.format('cli.backup.create.output'))
    .option('--passphrase <file>', io.format('cli.backup.create.passphrase'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

async function run({ dir, json, output, passphrase: file }: Flags, io: CliIo): Promise<void> {
  const passphrase = file === undefined ? undefined : readPassphrase(file)
  const made = await createBackup({ dir, to: output, passphrase, madeAt: Date.now() })
  const { ledgerId, height, files, bytes } = made
  const appHash = toHex(made.appHash)
  if (json) {
    io.print(JSON.stringify({ folder: output, ledgerId, height, appHash, files, bytes, keys: file !== undefined }))
    return
  }
  io.print(io.format('cli.backup.create.done', { folder: output, height, files, bytes }))
  io.print(`  ${ledgerId}`)
  io.print(`  app hash ${appHash}`)
  io.note(io.format(file === undefined ? 'cli.backup.create.noKeys' : 'cli.backup.create.withKeys'))
}
