/** `chassis vault rotate`: begins a new epoch of the vault, while no node runs. */
import { lockLedger } from '@chassis/engine'
import { rotateEpoch } from '@chassis/gateway'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { vaultOf } from '../vault/vault-folder.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
}

export function registerVaultRotate(vault: Command, io: CliIo): void {
  const command = vault.command('rotate').description(io.format('cli.vault.rotate.description'))
  withLedgerOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis vault rotate']))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  requireLedger(flags.dir)
  // Whoever writes the ledger may write the vault: it must be nobody.
  const lock = await lockLedger(flags.dir)
  try {
    const { epoch, subjects } = await rotateEpoch(vaultOf(flags.dir))
    if (flags.json) io.print(JSON.stringify({ epoch, subjects }))
    else io.print(io.format('cli.vault.rotate.done', { epoch, subjects }))
  } finally {
    await lock.release()
  }
}
