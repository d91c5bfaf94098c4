/** `chassis tx sign METHOD ARGS`: a signed transaction as a file, for `tx submit`, curl or another program. */

import { ledgerFolder, readGenesis } from '@chassis/engine'
import { SignedTransaction } from '@chassis/gateway'
import { PlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decodeTransaction, type JsonValue, transactionIdOf } from '@chassis/protocol'
import { type Command, InvalidArgumentError } from 'commander'
import { withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { readJsonInput } from '../cli/read-json-input.ts'
import { writeOutput } from '../cli/write-output.ts'
import { type DemoSlug, readDemoMember } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { openLedgerClock } from '../ledger/ledger-clock.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { signCall } from '../transactions/sign-call.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
  readonly output: string
  readonly format: 'cbor' | 'json'
}

const EXAMPLES = [
  'chassis tx sign loans.recordPayment \'{"loan":"loan_…","receipt":{…}}\' --as servicer -o payment.tx',
  'chassis tx sign loans.recordPayment @payment.json --as servicer --format json -o payment.tx.json',
]
const ARGUMENTS_BYTES_MAX = 262_144

export function registerTxSign(tx: Command, io: CliIo): void {
  const command = tx
    .command('sign')
    .argument('<method>', io.format('cli.tx.sign.method'))
    .argument('<arguments>', io.format('cli.tx.sign.arguments'))
    .description(io.format('cli.tx.sign.description'))
  withIdentity(withLedgerOptions(command, io), io, 'servicer')
    .option('-o, --output <file>', io.format('cli.option.output'), 'transaction.tx')
    .option('--format <name>', io.format('cli.tx.sign.format'), parseFormat, 'cbor')
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((method: string, args: string, flags: Flags) => run(method, args, flags, io))
}

function parseFormat(text: string): Flags['format'] {
  if (text === 'cbor' || text === 'json') return text
  throw new InvalidArgumentError('cbor | json')
}

function run(method: string, args: string, flags: Flags, io: CliIo): void {
  requireLedger(flags.dir)
  const { id: ledgerId, genesis } = readGenesis(ledgerFolder(flags.dir).blocks)
  const signer = readDemoMember(flags.dir, genesis, flags.as)
  const now = openLedgerClock(flags.dir).now()
  const raw = signCall({ ledgerId, method, args: parseArguments(args), signer, now })
  writeOutput(
    flags.output,
    flags.format === 'cbor' ? raw : `${JSON.stringify(SignedTransaction.toJson(raw), null, 2)}\n`,
  )
  const id = transactionIdOf(sha256, decodeTransaction(raw).bodyBytes)
  if (flags.json) io.print(JSON.stringify({ id, file: flags.output, bytes: raw.length, from: signer.account }))
  else io.note(io.format('cli.tx.sign.written', { id, file: flags.output, member: flags.as }))
}

/** JSON, or `@FILE` that holds it. */
function parseArguments(text: string): JsonValue {
  if (text.startsWith('@')) return readJsonInput(text.slice(1), ARGUMENTS_BYTES_MAX) as JsonValue
  try {
    return JSON.parse(text) as JsonValue
  } catch (cause) {
    throw new PlatformError('the arguments are no JSON', {
      code: 'INPUT_ARGUMENTS_NOT_JSON',
      details: { value: text },
      cause,
    })
  }
}
