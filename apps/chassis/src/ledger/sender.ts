/** Builds, signs and submits transactions over several ordered lanes at once. */
import type { Acknowledgement, SoloLedger } from '@chassis/engine'
import { accounts, readState } from '@chassis/kernel'
import { Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { MemberKey } from './demo-members.ts'
import { type Nonce, type PlannedCall, signCalls } from './sign-calls.ts'

const VALID_FOR_MS = 3_600_000
export const SENDER_LANES = 32

export class Sender {
  private readonly ledger: SoloLedger
  private readonly from: MemberKey
  private readonly lanes: { readonly lane: bigint; next: bigint; busy: Promise<unknown> }[] = []
  private turn = 0

  /** Sends from `from`, whose key signs together with those of the calls. Lanes 1 … 32 are this sender's. */
  constructor(ledger: SoloLedger, from: MemberKey) {
    this.ledger = ledger
    this.from = from
    const head = readState(ledger.reader, sha256, accounts).heads.get(from.account)
    for (let i = 1; i <= SENDER_LANES; i++) {
      const lane = BigInt(i)
      const last = head?.lanes.find((l) => l.lane === lane)?.last ?? 0n
      this.lanes.push({ lane, next: last + 1n, busy: Promise.resolve() })
    }
  }

  /**
   * Resolves when the transaction is durable and all calls took effect; rejects with the refusal of the first that did
   * not.
   */
  send(calls: readonly PlannedCall[]): Promise<Acknowledgement> {
    const lane = this.lanes[this.turn++ % SENDER_LANES] as (typeof this.lanes)[0]
    const sent = lane.busy.then(async () => {
      const sequence = lane.next
      const acknowledgement = await this.ledger.submit(this.sign(calls, { kind: 'ordered', lane: lane.lane, sequence }))
      lane.next = sequence + 1n
      const { result } = acknowledgement
      if (result.code !== 0 && result.refusal) throw new Rejection(result.refusal, result.details)
      return acknowledgement
    })
    lane.busy = sent.catch(() => undefined)
    return sent
  }

  private sign(calls: readonly PlannedCall[], nonce: Nonce): Uint8Array {
    const { ledgerId, position } = this.ledger
    const validUntil = Math.max(Date.now(), position.time) + VALID_FOR_MS
    return signCalls({ ledgerId, from: this.from, nonce, validUntil, calls })
  }
}
