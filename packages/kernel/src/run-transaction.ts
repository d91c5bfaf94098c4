/** Runs one transaction of a block: authentication, then its calls, all or nothing, with one leaf for the outcome. */
import { Rejection } from '@chassis/primitives'
import type { EventRecord, OutcomeLeaf } from '@chassis/protocol'
import { type AuthenticationRules, authenticate } from './authenticate.ts'
import type { BlockInput, TransactionResult } from './block.ts'
import type { LeafDraft } from './block-writer.ts'
import { type CallEnvironment, runCall } from './run-call.ts'
import type { Place } from './state-view.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

export interface TransactionEnvironment {
  readonly env: CallEnvironment
  /** Where the accounts' heads are. */
  readonly heads: Place
  readonly rules: AuthenticationRules
}

/** `input` is the position in the block's input. Leaf and events are appended; the leaf's index is the caller's. */
export function runTransaction(
  { env, heads, rules }: TransactionEnvironment,
  tx: VerifiedTransaction,
  input: number,
  block: BlockInput,
  leaves: LeafDraft[],
): TransactionResult {
  const { body } = tx.transaction
  // zone-ok: the boundary of authentication: a refusal becomes the result of the transaction
  try {
    const head = authenticate(env.accounts, tx, block.time, rules)
    env.view.setOwn(heads, body.from, head)
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    return unauthenticated(tx, input, block, error, leaves)
  }
  const events: EventRecord[] = []
  env.current.events = events
  const savepoint = env.view.savepoint()
  for (let index = 0; index < body.calls.length; index++) {
    const call = body.calls[index] as (typeof body.calls)[0]
    const { contract, method, as, args } = call
    const pending = { contract, method, as, args, now: block.time, height: block.height, origin: tx.hash, index }
    const refused = runCall(env, pending, events)
    if (!refused) continue
    env.view.rollback(savepoint)
    leaves.push(leafOf(env, tx, refused.refusal.code, index, []))
    return { input, included: true, code: refused.refusal.code, ...refused, failedCall: index, events: [] }
  }
  leaves.push(leafOf(env, tx, 0, undefined, events))
  return { input, included: true, code: 0, events }
}

function unauthenticated(
  tx: VerifiedTransaction,
  input: number,
  block: BlockInput,
  { refusal, details }: Rejection,
  leaves: LeafDraft[],
): TransactionResult {
  const included = block.unauthenticated === 'record'
  if (included) leaves.push({ kind: 'transaction', subject: tx.hash, code: refusal.code, operations: [], events: [] })
  return { input, included, code: refusal.code, refusal, details, events: [] }
}

function leafOf(
  env: CallEnvironment,
  tx: VerifiedTransaction,
  code: number,
  failedCall: number | undefined,
  events: readonly EventRecord[],
): LeafDraft {
  const { body } = tx.transaction
  const operations: OutcomeLeaf['operations'] = body.calls.map((call) =>
    env.rolesOf(call.as).length > 0
      ? { contract: call.contract, method: call.method, organisation: call.as }
      : { contract: call.contract, method: call.method },
  )
  return { kind: 'transaction', subject: tx.hash, code, operations, failedCall, from: body.from, events }
}
