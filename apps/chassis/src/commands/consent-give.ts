/** `chassis consent give`: the keeper records a consent that a person signed. */
import { consents } from '@chassis/contracts/ledger'
import { GiveConsent } from '@chassis/contracts/schemas'
import { vehicleId } from '@chassis/protocol'
import type { Command } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { memberOf } from '../ledger/member-of.ts'
import { plan } from '../ledger/sign-calls.ts'
import { type ActingFlags, actOverApi } from '../vault/act-over-api.ts'
import { withGranteeOption } from '../vault/grantee-option.ts'
import { openingCall } from '../vault/opening-call.ts'
import { saltedDigest } from '../vault/salted-digest.ts'
import { endOfDay, type ScopeFlags, withScopeOptions } from '../vault/scope-options.ts'
import { subjectOf } from '../vault/subject-of.ts'
import { KEEPER } from '../vault/vault-folder.ts'

interface Flags extends ActingFlags, ScopeFlags {
  readonly to: DemoSlug
  readonly until: string
  readonly document: string
  readonly vehicle?: string
}

const EXAMPLES = [
  'chassis consent give LOAN --to lender --purpose audit --fields creditScore --until 2027-12-31 --document signed.pdf',
]

export function registerConsentGive(consent: Command, io: CliIo): void {
  const command = consent
    .command('give')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.consent.give.description'))
  withScopeOptions(withGranteeOption(command, io), io)
    .requiredOption('--until <date>', io.format('cli.consent.give.until'))
    .requiredOption('--document <file>', io.format('cli.consent.give.document'))
    .option('--vehicle <id>', io.format('cli.consent.give.vehicle'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((subject: string, flags: Flags) => run(subject, flags, io))
}

async function run(text: string, flags: Flags, io: CliIo): Promise<void> {
  const { digest: evidence, salt: documentSalt } = saltedDigest(flags.document)
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const as = memberOf(flags.dir, flags.as)
  const args = {
    subject,
    grantee: memberOf(flags.dir, flags.to).account,
    purpose: flags.purpose,
    fields: [...flags.fields],
    until: endOfDay(flags.until),
    vehicle: flags.vehicle === undefined ? undefined : vehicleId.parse(flags.vehicle),
    evidence,
  }
  const give = plan(consents, consents.methods.giveConsent, GiveConsent, as, args)
  const open = await openingCall(api, subject, as)
  const { status } = await actOverApi(api, [...open, give], flags, io, { subject, documentSalt })
  if (flags.json || status === 'refused') return
  io.print(`  ${io.format('cli.consent.give.salt', { salt: documentSalt })}`)
  io.print(`  ${io.format('cli.consent.give.next', { subject })}`)
}
