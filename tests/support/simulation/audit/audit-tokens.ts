/** Token balances and holds, added up once more. */
import { cash } from '@chassis/contracts/ledger'
import { type HoldId, HoldReleased, holdId } from '@chassis/contracts/schemas'
import { readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { type AccountId, decode } from '@chassis/protocol'
import { createdId } from '../sign.ts'
import type { AcceptedCall, AgendaHappening, PartialAuditor } from './happening.ts'

interface Held {
  readonly holder: AccountId
  readonly beneficiary: AccountId
  readonly amount: bigint
  readonly expiresAt: number
}

export class TokenAuditor implements PartialAuditor {
  private readonly balances = new Map<AccountId, bigint>()
  private readonly holds = new Map<HoldId, Held>()
  private readonly wrong: string[] = []
  private supply = 0n

  private add(holder: AccountId, amount: bigint): void {
    this.balances.set(holder, (this.balances.get(holder) ?? 0n) + amount)
  }

  agenda({ name, time, events }: AgendaHappening): void {
    if (name !== 'cash.releaseHold') return
    for (const { body } of events) {
      const { hold } = decode(HoldReleased, body)
      const held = this.holds.get(hold)
      if (!held || time < held.expiresAt) this.wrong.push(`AUD-T3: ${hold} ended before its time`)
      this.holds.delete(hold)
    }
  }

  accepted({ name, as, args, time, transaction, index }: AcceptedCall): void {
    if (name === 'cash.issueToken') {
      this.supply += args.amountMinor
      this.add(args.to, args.amountMinor)
    } else if (name === 'cash.redeemToken') {
      this.supply -= args.amountMinor
      this.add(as, -(args.amountMinor as bigint))
    } else if (name === 'cash.transferToken') {
      this.add(as, -(args.amountMinor as bigint))
      this.add(args.to, args.amountMinor)
    } else if (name === 'cash.placeHold') {
      const { beneficiary, amountMinor: amount, expiresAt } = args
      this.holds.set(createdId(holdId, transaction, index), { holder: as, beneficiary, amount, expiresAt })
    } else if (name === 'cash.releaseHold') {
      this.holds.delete(args.hold)
    } else if (name === 'cash.captureHold') {
      this.capture(args.hold, as, args.amountMinor, time)
    }
  }

  private capture(id: HoldId, as: AccountId, amount: bigint, time: number): void {
    const held = this.holds.get(id)
    if (!held || held.beneficiary !== as || amount > held.amount || time >= held.expiresAt) {
      this.wrong.push(`AUD-T3: ${id} was captured by whom or when it must not be`)
      return
    }
    this.holds.delete(id)
    this.add(held.holder, -amount)
    this.add(as, amount)
  }

  *check(_: unknown, reader: StateReader): Iterable<string> {
    yield* this.wrong.splice(0)
    const state = readState(reader, sha256, cash)
    const stored = new Map<string, { balance: bigint; held: bigint }>()
    for (const [key, { balanceMinor: balance, heldMinor: held }] of state.balances.entries()) {
      stored.set(key.split('/')[1] as string, { balance, held })
    }
    const boundTo = (holder: AccountId) =>
      [...this.holds.values()].reduce((sum, one) => (one.holder === holder ? sum + one.amount : sum), 0n)
    let total = 0n
    for (const [holder, balance] of this.balances) {
      total += balance
      const found = stored.get(holder) ?? { balance: 0n, held: 0n }
      if (balance < 0n || found.balance !== balance) yield `AUD-T1: ${holder} has ${found.balance}, not ${balance}`
      if (found.held !== boundTo(holder)) yield `AUD-T2: ${found.held} of ${holder} are bound, not ${boundTo(holder)}`
      stored.delete(holder)
    }
    for (const [holder, { balance, held }] of stored) {
      if (balance !== 0n || held !== 0n) yield `AUD-T1: ${holder} has ${balance} from nowhere`
    }
    if (total !== this.supply) yield `AUD-T1: ${this.supply} in issue, ${total} held`
  }
}
