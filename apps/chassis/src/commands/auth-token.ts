/** `chassis auth token`: signs in at the running node and prints the token, for curl and scripts. */
import type { Command } from 'commander'
import { READER, requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
}

const EXAMPLES = [
  'chassis auth token --as servicer',
  'curl -H "Authorization: Bearer $(chassis auth token --as lender)" http://localhost:8480/v1/loans',
]

export function registerAuthToken(auth: Command, io: CliIo): void {
  const command = auth.command('token').description(io.format('cli.auth.token.description'))
  withIdentity(withLedgerOptions(command, io), io, READER)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const api = await requireApi(flags.dir, flags.as, io)
  const token = await api.signIn()
  io.print(flags.json ? JSON.stringify({ token, origin: api.options.origin, member: flags.as }) : token)
}
