/** `chassis consent withdraw`: ends a consent from the next block on. */
import { consents } from '@chassis/contracts/ledger'
import { consentId, WithdrawConsent } from '@chassis/contracts/schemas'
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { memberOf } from '../ledger/member-of.ts'
import { plan } from '../ledger/sign-calls.ts'
import { type ActingFlags, actOverApi } from '../vault/act-over-api.ts'
import { KEEPER } from '../vault/vault-folder.ts'

export function registerConsentWithdraw(consent: Command, io: CliIo): void {
  const command = consent
    .command('withdraw')
    .argument('<consent>', io.format('cli.consent.argument'))
    .description(io.format('cli.consent.withdraw.description'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, ['chassis consent withdraw CONSENT']))
    .action((id: string, flags: ActingFlags) => run(id, flags, io))
}

async function run(id: string, flags: ActingFlags, io: CliIo): Promise<void> {
  const consent = consentId.parse(id)
  const api = await requireApi(flags.dir, flags.as, io)
  const as = memberOf(flags.dir, flags.as)
  const call = plan(consents, consents.methods.withdrawConsent, WithdrawConsent, as, { consent })
  await actOverApi(api, [call], flags, io)
}
