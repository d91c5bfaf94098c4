/** Signs one governance call of a member, submits it and waits for its block. */
import type { LedgerPort } from '@chassis/engine'
import { Rejection } from '@chassis/primitives'
import { type PlannedCall, signCalls } from '../ledger/sign-calls.ts'

const VALID_FOR_MS = 60_000

/** The transaction id as bytes, once its block is durable. Rejects with the refusal. */
export async function actOnGovernance(port: LedgerPort, call: PlannedCall): Promise<Uint8Array> {
  const { time } = await port.head()
  const raw = signCalls({
    ledgerId: port.ledgerId,
    from: call.as,
    nonce: { kind: 'unordered' },
    validUntil: Math.max(Date.now(), time) + VALID_FOR_MS,
    calls: [call],
  })
  const { hash, result } = await port.submit(raw)
  if (result.code !== 0 && result.refusal) throw new Rejection(result.refusal, result.details)
  return hash
}
