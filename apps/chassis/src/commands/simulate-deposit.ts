/** `chassis simulate deposit`: money arrives at the simulated bank, which issues its token for it. */
import { ApiProblemError, type Client, call } from '@chassis/client'
import { parseMoney } from '@chassis/finance'
import { PlatformError } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { type Command, InvalidArgumentError } from 'commander'
import { memberClient } from '../api/member-client.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { DEMO_MEMBERS, type DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { memberOf } from '../ledger/member-of.ts'
import { requireDevelopment } from '../simulate/require-development.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
}

const BANK = 'bank'

export function registerSimulateDeposit(simulate: Command, io: CliIo): void {
  const command = simulate
    .command('deposit')
    .argument('<member>', io.format('cli.simulate.deposit.member'), parseMember)
    .argument('<amount>', io.format('cli.simulate.deposit.amount'))
    .argument('<currency>', io.format('cli.simulate.deposit.currency'))
    .description(io.format('cli.simulate.deposit.description'))
  withLedgerOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis simulate deposit lender 250000.00 USD']))
    .action((member: DemoSlug, amount: string, currency: string, flags: Flags) =>
      run(member, amount, currency, flags, io),
    )
}

function parseMember(text: string): DemoSlug {
  const member = DEMO_MEMBERS.find(({ slug }) => slug === text && slug !== BANK)
  if (member) return member.slug
  const others = DEMO_MEMBERS.filter(({ slug }) => slug !== BANK)
  throw new InvalidArgumentError(others.map(({ slug }) => slug).join(' | '))
}

async function run(member: DemoSlug, amount: string, code: string, flags: Flags, io: CliIo): Promise<void> {
  requireDevelopment(flags.dir)
  const { amountMinor, currency } = parseMoney(amount, code)
  const to = memberOf(flags.dir, member).account
  const bank = await memberClient(flags.dir, BANK, io)
  const issue = call('cash.issueToken', { currency, to, amountMinor })
  const admit = call('cash.admitHolder', { currency, holder: to })
  const isAdmitted = await mayReceive(bank.client, bank.account, to, currency)
  const result = await bank.client.submit(isAdmitted ? [issue] : [admit, issue])
  if (result.status !== 'accepted' && result.status !== 'refused') {
    throw new PlatformError('nobody says what became of the deposit', {
      code: 'SIMULATION_STOPPED',
      details: { member: BANK, about: result.id },
    })
  }
  const refusal = result.status === 'refused' ? (result.leaf.refusal ?? String(result.leaf.code)) : undefined
  if (refusal !== undefined) io.exit(EXIT.refused)
  if (flags.json) io.print(JSON.stringify({ member, transaction: result.id, ...(refusal ? { refusal } : {}) }))
  else if (refusal) io.print(io.format('cli.simulate.notTaken', { refusal }))
  else
    io.print(io.format('cli.simulate.deposited', { amount: `${amount} ${currency}`, member, transaction: result.id }))
}

async function mayReceive(client: Client, account: AccountId, holder: AccountId, currency: string): Promise<boolean> {
  try {
    const { value } = await client.read('tokenBalance', { account, currency, holder })
    return value?.admitted === true
  } catch (error) {
    if (error instanceof ApiProblemError && error.problem.status === 404) return false
    throw error
  }
}
