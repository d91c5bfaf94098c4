/** `chassis tx submit FILE`: hands a signed transaction to the node that runs or, without one, to the ledger itself. */
import { SignedTransaction } from '@chassis/gateway'
import { type JsonValue, transactionId } from '@chassis/protocol'
import type { Command } from 'commander'
import { findApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { readJsonInput } from '../cli/read-json-input.ts'
import { readInput } from '../cli/write-output.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { printOutcome, type TransactionAnswer } from '../transactions/print-outcome.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
}

const FILE_BYTES_MAX = 262_144

export function registerTxSubmit(tx: Command, io: CliIo): void {
  const command = tx
    .command('submit')
    .argument('<file>', io.format('cli.tx.submit.file'))
    .description(io.format('cli.tx.submit.description'))
  withIdentity(withLedgerOptions(command, io), io, 'servicer')
    .addHelpText('after', helpEnd(io.format, ['chassis tx submit payment.tx', 'chassis tx submit payment.tx --json']))
    .action((file: string, flags: Flags) => run(file, flags, io))
}

async function run(file: string, flags: Flags, io: CliIo): Promise<void> {
  const raw = readTransaction(file)
  const api = await findApi(flags.dir, flags.as, io)
  const answer =
    api === undefined
      ? await submitHere(flags.dir, raw, io)
      : await api.ask<TransactionAnswer>('/v1/transactions', { cbor: raw })
  if (flags.json) io.print(JSON.stringify(answer))
  else printOutcome(answer, io)
  if (answer.status === 'refused') io.exit(EXIT.refused)
}

/** CBOR, or the JSON that the API shows. */
function readTransaction(file: string): Uint8Array {
  const bytes = readInput(file, FILE_BYTES_MAX)
  if (bytes[0] !== 0x7b) return bytes
  return SignedTransaction.fromJson(readJsonInput(file, FILE_BYTES_MAX) as JsonValue, '')
}

async function submitHere(dir: string, raw: Uint8Array, io: CliIo): Promise<TransactionAnswer> {
  requireLedger(dir)
  const { ledger } = await openDemoLedger(dir, io)
  try {
    const { hash, height, result } = await ledger.submit(raw)
    const { code, refusal, details = {} } = result
    const told = Object.entries(details).filter(([, value]) => value !== undefined)
    return {
      id: transactionId.of(hash),
      status: code === 0 ? 'accepted' : 'refused',
      leaf: { height: String(height), code, ...(refusal && { refusal: `${refusal.module}.${refusal.name}` }) },
      details: Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
    }
  } finally {
    await ledger.close()
  }
}
