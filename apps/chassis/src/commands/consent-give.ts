/** `chassis consent give`: the keeper records a consent that a person signed. */
import { createHash, randomBytes } from 'node:crypto'
import { ApiProblemError, type Connection } from '@chassis/client'
import { consents } from '@chassis/contracts/ledger'
import { GiveConsent, OpenSubject, type SubjectId } from '@chassis/contracts/schemas'
import { fromHex, toHex } from '@chassis/primitives'
import { vehicleId } from '@chassis/protocol'
import { type Command, InvalidArgumentError } from 'commander'
import { requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { readInput } from '../cli/write-output.ts'
import { DEMO_MEMBERS, type DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { memberOf } from '../ledger/member-of.ts'
import { plan } from '../ledger/sign-calls.ts'
import { type ActingFlags, actOverApi } from '../vault/act-over-api.ts'
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
const DOCUMENT_BYTES_MAX = 67_108_864

export function registerConsentGive(consent: Command, io: CliIo): void {
  const command = consent
    .command('give')
    .argument('<subject>', io.format('cli.vault.subject'))
    .description(io.format('cli.consent.give.description'))
    .requiredOption('--to <member>', io.format('cli.consent.give.to'), parseMember)
  withScopeOptions(command, io)
    .requiredOption('--until <date>', io.format('cli.consent.give.until'))
    .requiredOption('--document <file>', io.format('cli.consent.give.document'))
    .option('--vehicle <id>', io.format('cli.consent.give.vehicle'))
  withIdentity(withLedgerOptions(command, io), io, KEEPER)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((subject: string, flags: Flags) => run(subject, flags, io))
}

function parseMember(text: string): DemoSlug {
  const member = DEMO_MEMBERS.find(({ slug }) => slug === text)
  if (member === undefined) throw new InvalidArgumentError(DEMO_MEMBERS.map(({ slug }) => slug).join(' | '))
  return member.slug
}

async function run(text: string, flags: Flags, io: CliIo): Promise<void> {
  const document = readInput(flags.document, DOCUMENT_BYTES_MAX)
  const api = await requireApi(flags.dir, flags.as, io)
  const subject = await subjectOf(api, text)
  const as = memberOf(flags.dir, flags.as)
  // Whoever has the document and this salt can show that it was meant; nobody can guess it from the ledger.
  const salt = randomBytes(16)
  const args = {
    subject,
    grantee: memberOf(flags.dir, flags.to).account,
    purpose: flags.purpose,
    fields: [...flags.fields],
    until: endOfDay(flags.until),
    vehicle: flags.vehicle === undefined ? undefined : vehicleId.parse(flags.vehicle),
    evidence: fromHex(createHash('sha256').update(salt).update(document).digest('hex')),
  }
  const give = plan(consents, consents.methods.giveConsent, GiveConsent, as, args)
  const isKnown = await isOpen(api, subject)
  const open = plan(consents, consents.methods.openSubject, OpenSubject, as, { subject })
  const documentSalt = toHex(salt)
  const { status } = await actOverApi(api, isKnown ? [give] : [open, give], flags, io, { subject, documentSalt })
  if (flags.json || status === 'refused') return
  io.print(`  ${io.format('cli.consent.give.salt', { salt: documentSalt })}`)
  io.print(`  ${io.format('cli.consent.give.next', { subject })}`)
}

/** Whether the ledger knows the subject; somebody else's looks unknown, and opening it is then refused. */
async function isOpen(api: Connection, subject: SubjectId): Promise<boolean> {
  try {
    await api.ask(`/v1/subjects/${subject}`)
    return true
  } catch (error) {
    if (error instanceof ApiProblemError && error.problem.status === 404) return false
    throw error
  }
}
