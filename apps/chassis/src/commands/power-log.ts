/** `chassis power log`: the keeper enters a law that stands in for a person's consent. */
import { consents } from '@chassis/contracts/ledger'
import { LogLegalPower } from '@chassis/contracts/schemas'
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
  readonly law: string
  readonly authority: string
  readonly case: string
}

const EXAMPLES = [
  'chassis power log LOAN --to regulator --purpose legalDuty --fields creditScore --until 2027-06-30 \\\n' +
    "    --law '12 CFR 1002.12' --authority 'The regulator' --case order.txt",
]

export function registerPowerLog(power: Command, io: CliIo): void {
  const command = power
    .command('log')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.power.log.description'))
  withScopeOptions(withGranteeOption(command, io), io)
    .requiredOption('--until <date>', io.format('cli.power.log.until'))
    .requiredOption('--law <text>', io.format('cli.power.log.law'))
    .requiredOption('--authority <text>', io.format('cli.power.log.authority'))
    .requiredOption('--case <file>', io.format('cli.power.log.case'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((subject: string, flags: Flags) => run(subject, flags, io))
}

async function run(text: string, flags: Flags, io: CliIo): Promise<void> {
  const { digest: caseRef, salt: caseSalt } = saltedDigest(flags.case)
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const as = memberOf(flags.dir, flags.as)
  const { law, authority, purpose } = flags
  const args = {
    subject,
    grantee: memberOf(flags.dir, flags.to).account,
    purpose,
    fields: [...flags.fields],
    until: endOfDay(flags.until),
    law,
    authority,
    caseRef,
  }
  const log = plan(consents, consents.methods.logLegalPower, LogLegalPower, as, args)
  const open = await openingCall(api, subject, as)
  const { status } = await actOverApi(api, [...open, log], flags, io, { subject, caseSalt })
  if (flags.json || status === 'refused') return
  io.print(`  ${io.format('cli.power.log.salt', { salt: caseSalt })}`)
  io.print(`  ${io.format('cli.power.log.next', { subject })}`)
}
