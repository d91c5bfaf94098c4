/** `chassis backup restore FOLDER --dir NEW`: a ledger's folder of a backup, checked byte by byte and replayed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { registerFile } from '@chassis/gateway'
import { PlatformError, toHex } from '@chassis/primitives'
import type { Command } from 'commander'
import { KEYS } from '../backup/backup-files.ts'
import { erasedSince } from '../backup/erased-since.ts'
import { keysFromFolder } from '../backup/keys-from-folder.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { type KeyFiles, readPassphrase, unsealKeys } from '../backup/seal-keys.ts'
import type { VerifiedBackup } from '../backup/verify-backup.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { readInput } from '../cli/write-output.ts'
import { verifyInChild } from '../ledger/verify-in-child.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly keys?: string
  readonly members?: string
  readonly passphrase?: string
  readonly erasures?: readonly string[]
}

const EXAMPLES = [
  'chassis backup restore backups/monday --dir restored --passphrase passphrase.txt --erasures backups/tuesday',
  'chassis backup restore backups/monday --dir restored --keys .chassis/keys --members .chassis/members',
]
const KEYS_BYTES_MAX = 134_217_728
const VAULT_KEY = 'vault.key'
const VAULT_DATA = 'vault/data.mdb'
/** Instead of a source: nobody was erased since, or nobody can know. */
const NONE = 'none'

export function registerBackupRestore(backup: Command, io: CliIo): void {
  backup
    .command('restore')
    .argument('<folder>', io.format('cli.backup.argument'))
    .description(io.format('cli.backup.restore.description'))
    // No default folder, as for `chain import`.
    .requiredOption('--dir <folder>', io.format('cli.chain.import.dir'))
    .option('--passphrase <file>', io.format('cli.backup.restore.passphrase'))
    .option('--keys <folder>', io.format('cli.chain.import.keys'))
    .option('--members <folder>', io.format('cli.backup.restore.members'))
    .option('--erasures <source...>', io.format('cli.backup.restore.erasures'))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((folder: string, flags: Flags) => run(folder, flags, io))
}

async function run(backup: string, flags: Flags, io: CliIo): Promise<void> {
  const { dir, json, erasures = [] } = flags
  const restored = await restoreBackup({
    backup,
    dir,
    keys: (folder) => keysOf(folder, flags),
    erased: async (verified) => {
      requireErasures(verified, flags)
      const sources = [backup, ...erasures.filter((source) => source !== NONE)]
      const known = await Promise.all(sources.map((source) => erasedSince(source, verified.ledgerId)))
      return known.flat()
    },
    replay: (stage) => verifyInChild(stage, io),
  })
  const { ledgerId, height, transactions, made, erasedAgain } = restored
  const appHash = toHex(restored.appHash)
  if (json) {
    io.print(JSON.stringify({ dir, ledgerId, height, appHash, made, transactions, erasedAgain }))
    return
  }
  io.print(io.format('cli.backup.restore.done', { dir, height, transactions, made }))
  io.print(`  ${ledgerId}`)
  io.print(`  app hash ${appHash}`)
  io.print(`  ${io.format('cli.backup.restore.erased', { persons: erasedAgain })}`)
  io.note(io.format('cli.chain.import.onlyOne'))
}

/**
 * A backup does not know who was erased after it. The register beside the keys in use does; keys that are as old as the
 * backup do not.
 */
function requireErasures({ digests }: VerifiedBackup, { keys, erasures = [], dir }: Flags): void {
  const register = keys === undefined ? undefined : registerFile(join(keys, VAULT_KEY))
  if (!digests.has(VAULT_DATA) || erasures.length > 0 || (register !== undefined && existsSync(register))) return
  throw new PlatformError('nobody says who was erased since', {
    code: 'BACKUP_ERASURES_REQUIRED',
    details: { folder: dir },
  })
}

function keysOf(backup: string, { keys, members, passphrase }: Flags): KeyFiles {
  if (passphrase !== undefined && keys === undefined) {
    return unsealKeys(readInput(join(backup, KEYS), KEYS_BYTES_MAX), readPassphrase(passphrase))
  }
  if (keys !== undefined && passphrase === undefined) return keysFromFolder(keys, members)
  throw new PlatformError('keys come from one place', { code: 'BACKUP_KEYS_REQUIRED', details: { folder: backup } })
}
