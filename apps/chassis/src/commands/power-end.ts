/** `chassis power end`: ends a legal power from the next block on. */
import { consents } from '@chassis/contracts/ledger'
import { EndLegalPower, legalPowerId } from '@chassis/contracts/schemas'
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { memberOf } from '../ledger/member-of.ts'
import { plan } from '../ledger/sign-calls.ts'
import { type ActingFlags, actOverApi } from '../vault/act-over-api.ts'
import { KEEPER } from '../vault/vault-folder.ts'

export function registerPowerEnd(power: Command, io: CliIo): void {
  const command = power
    .command('end')
    .argument('<power>', io.format('cli.power.argument'))
    .description(io.format('cli.power.end.description'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, ['chassis power end POWER']))
    .action((id: string, flags: ActingFlags) => run(id, flags, io))
}

async function run(id: string, flags: ActingFlags, io: CliIo): Promise<void> {
  const power = legalPowerId.parse(id)
  const api = await requireApi(flags.dir, flags.as, io)
  const as = memberOf(flags.dir, flags.as)
  const call = plan(consents, consents.methods.endLegalPower, EndLegalPower, as, { power })
  await actOverApi(api, [call], flags, io)
}
