/** `chassis backup verify FOLDER`: whether a backup is whole, without keys and without changing anything. */
import { toHex } from '@chassis/primitives'
import type { Command } from 'commander'
import { KEYS } from '../backup/backup-files.ts'
import { verifyBackup } from '../backup/verify-backup.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'

interface Flags {
  readonly json?: boolean
}

export function registerBackupVerify(backup: Command, io: CliIo): void {
  backup
    .command('verify')
    .argument('<folder>', io.format('cli.backup.argument'))
    .description(io.format('cli.backup.verify.description'))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, ['chassis backup verify backups/monday']))
    .action((folder: string, flags: Flags) => run(folder, flags, io))
}

async function run(folder: string, { json }: Flags, io: CliIo): Promise<void> {
  const verified = await verifyBackup(folder)
  const { ledgerId, height, made, bytes, digests } = verified
  const appHash = toHex(verified.appHash)
  const files = digests.size
  if (json) {
    io.print(JSON.stringify({ folder, ledgerId, height, appHash, made, files, bytes, keys: digests.has(KEYS) }))
    return
  }
  io.print(io.format('cli.backup.verify.done', { folder, height, files, bytes }))
  io.print(`  ${ledgerId}`)
  io.print(`  ${made}`)
  io.print(`  app hash ${appHash}`)
}
