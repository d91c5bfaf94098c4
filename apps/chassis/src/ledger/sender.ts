/** Builds, signs and submits transactions over several ordered lanes at once. */
import { randomBytes } from 'node:crypto'
import type { Acknowledgement, SoloLedger } from '@chassis/engine'
import { accounts, compareKeys, type MethodDefinition, readState } from '@chassis/kernel'
import { assert, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  encode,
  encodeBody,
  encodeTransaction,
  type RecordType,
  signBytes,
  type TransactionBody,
} from '@chassis/protocol'
import type { MemberKey } from './demo-members.ts'

/** One call, before encoding. */
export interface PlannedCall {
  readonly contract: number
  readonly method: MethodDefinition
  readonly as: MemberKey
  readonly args: unknown
}

/** A call whose arguments the compiler checks against the method's schema. */
export function plan<A>(
  contract: { readonly number: number },
  method: MethodDefinition,
  schema: RecordType<A>,
  as: MemberKey,
  args: A,
): PlannedCall {
  assert((method.args as unknown) === schema, 'the schema of another method')
  return { contract: contract.number, method, as, args }
}

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
      const acknowledgement = await this.ledger.submit(this.sign(calls, lane.lane, sequence))
      lane.next = sequence + 1n
      const { result } = acknowledgement
      if (result.code !== 0 && result.refusal) throw new Rejection(result.refusal, result.details)
      return acknowledgement
    })
    lane.busy = sent.catch(() => undefined)
    return sent
  }

  private sign(calls: readonly PlannedCall[], lane: bigint, sequence: bigint): Uint8Array {
    const body: TransactionBody = {
      ledgerId: this.ledger.ledgerId,
      from: this.from.account,
      nonce: { kind: 'ordered', lane, sequence },
      validUntil: Math.max(Date.now(), this.ledger.position.time) + VALID_FOR_MS,
      salt: Uint8Array.from(randomBytes(16)),
      calls: calls.map(({ contract, method, as, args }) => ({
        contract,
        method: method.number,
        as: as.account,
        args: encode(method.args, args),
      })),
    }
    const bodyBytes = encodeBody(body)
    const message = signBytes('ed25519', this.ledger.ledgerId, bodyBytes)
    const signers = new Map([this.from, ...calls.map((c) => c.as)].map((m) => [m.account, m.key]))
    const signatures = [...signers.values()]
      .map((key) => ({ kind: 'ed25519', publicKey: key.publicKey, signature: key.sign(message) }) as const)
      .sort(compareKeys)
    return encodeTransaction(bodyBytes, signatures)
  }
}
