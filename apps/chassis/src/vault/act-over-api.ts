/** Signs calls of one member, hands them to the running node and tells what became of them. */
import type { Connection } from '@chassis/client'
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { assert } from '@chassis/primitives'
import { instant } from '@chassis/protocol'
import type { CliIo } from '../cli/cli-io.ts'
import { EXIT } from '../cli/exit-codes.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { type PlannedCall, signCalls } from '../ledger/sign-calls.ts'
import { printOutcome, type TransactionAnswer } from '../transactions/print-outcome.ts'

export interface ActingFlags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
}

const VALID_FOR_MS = 60_000

/** All or nothing; what is refused ends the command with its exit code. `more` stands beside the answer in JSON. */
export async function actOverApi(
  api: Connection,
  calls: readonly PlannedCall[],
  flags: ActingFlags,
  io: CliIo,
  more: Readonly<Record<string, string>> = {},
): Promise<TransactionAnswer> {
  const { id: ledgerId } = readGenesis(ledgerFolder(flags.dir).blocks)
  const { now } = await api.ask<{ readonly now: string }>('/v1/clock')
  const validUntil = instant.fromJson(now, 'now') + VALID_FOR_MS
  const [first] = calls
  assert(first !== undefined, 'a transaction has calls')
  const raw = signCalls({ ledgerId, from: first.as, nonce: { kind: 'unordered' }, validUntil, calls })
  const answer = await api.ask<TransactionAnswer>('/v1/transactions', { cbor: raw })
  if (flags.json) io.print(JSON.stringify({ ...answer, ...more }))
  else printOutcome(answer, io)
  if (answer.status === 'refused') io.exit(EXIT.refused)
  return answer
}
