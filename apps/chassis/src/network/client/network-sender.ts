/** Signs a member's calls and puts them into a network, over several lanes at once. */
import type { Acknowledgement } from '@chassis/engine'
import { accounts, readState } from '@chassis/kernel'
import { isPlatformError, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { accountId, type LedgerId } from '@chassis/protocol'
import type { MemberKey } from '../../ledger/demo-members.ts'
import { type PlannedCall, signCalls } from '../../ledger/sign-calls.ts'
import type { NetworkClient } from './network-client.ts'
import { readPlace } from './read-place.ts'

/**
 * Transactions of one member under way at once: one on each lane, so that whatever order nodes pass them on in, none
 * has to wait for another.
 */
const LANES = 32
/** Milliseconds that a transaction may wait for its block. */
const VALID_FOR_MS = 120_000

interface Lane {
  readonly lane: bigint
  next: bigint
  /** Whether it is not known how far the lane is. */
  isUnsure: boolean
}

export class NetworkSender {
  private readonly client: NetworkClient
  private readonly ledgerId: LedgerId
  private readonly from: MemberKey
  private readonly free: Lane[] = Array.from({ length: LANES }, (_, i) => ({
    lane: BigInt(i + 1),
    next: 0n,
    isUnsure: true,
  }))
  private readonly waiting: ((lane: Lane) => void)[] = []

  constructor(client: NetworkClient, ledgerId: LedgerId, from: MemberKey) {
    this.client = client
    this.ledgerId = ledgerId
    this.from = from
  }

  /**
   * Resolves when the calls took effect in a final block. Rejects with the refusal of the first that did not, and what
   * {@link NetworkClient.submit} rejects with.
   */
  async send(calls: readonly PlannedCall[]): Promise<Acknowledgement> {
    const lane = this.free.pop() ?? (await new Promise<Lane>((resolve) => this.waiting.push(resolve)))
    try {
      if (lane.isUnsure) await this.learn(lane)
      const validUntil = Date.now() + VALID_FOR_MS
      const nonce = { kind: 'ordered', lane: lane.lane, sequence: lane.next } as const
      const { ledgerId, from } = this
      const acknowledgement = await this.client.submit(signCalls({ ledgerId, from, nonce, validUntil, calls }))
      lane.next += 1n
      const { code, refusal, details } = acknowledgement.result
      if (code !== 0 && refusal !== undefined) throw new Rejection(refusal, details)
      return acknowledgement
    } catch (error) {
      if (isPlatformError(error)) lane.isUnsure = true
      throw error
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.free.push(lane)
      else next(lane)
    }
  }

  private async learn(lane: Lane): Promise<void> {
    const { number, state } = accounts
    const place = { contract: number, map: state.heads.number, key: accountId.bytesOf(this.from.account) }
    const reader = await readPlace(this.client, place)
    const head = readState(reader, sha256, accounts).heads.get(this.from.account)
    lane.next = (head?.lanes.find((one) => one.lane === lane.lane)?.last ?? 0n) + 1n
    lane.isUnsure = false
  }
}
