/**
 * Time without transactions: consensus goes on making empty blocks, or makes none for an hour. Either way deadlines,
 * expiry and quotas go by the time of the next block that does something, and nothing is written in between.
 */
import { toHex } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import { ProtocolError } from '@chassis/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { accounts } from './accounts/contract.ts'
import { transactionCost } from './authenticate.ts'
import { readState } from './read-state.ts'
import { counterId, type Step, toy } from './toy-contract.test-support.ts'
import { runCallOf, START, sender, ToyLedger, transaction } from './toy-ledger.test-support.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

const HOUR = 3_600_000
const PULSE = 5_000
const PER_SECOND = 3n
const BURST = 20_000n
const alice = sender('alice')
let ledger: ToyLedger
let salt = 0
beforeEach(() => {
  ledger = new ToyLedger([alice], { quotaPerSecond: PER_SECOND, quotaBurst: BURST })
})

function send(validUntil: number, ...steps: readonly Step[]): VerifiedTransaction {
  salt += 1
  const calls = [runCallOf(alice.account, ...steps)]
  const { ledgerId } = ledger.machine
  return transaction({ ledger: ledgerId, from: alice.account, signers: [alice], salt: `${salt}`, validUntil, calls })
}
const nothing: Step = { kind: 'note', key: 1, text: '' }
const head = () => readState(ledger.store, sha256, accounts).heads.get(alice.account)
function at(height: bigint, time: number, ...transactions: readonly VerifiedTransaction[]) {
  const outcome = ledger.machine.executeBlock({ height, time, transactions, unauthenticated: 'record' })
  ledger.store.apply(outcome.writes)
  ledger.last = outcome
  return outcome
}

describe('an idle hour', () => {
  it('of empty blocks writes nothing, forgets nothing and takes no height', () => {
    at(1n, START, send(START + 60_000, nothing))
    const before = ledger.last
    const remembered = head()
    for (let pulse = 1; pulse * PULSE <= HOUR; pulse++) {
      const outcome = at(1n + BigInt(pulse), START + pulse * PULSE)
      expect(outcome).toMatchObject({ empty: true, writes: [], agendaCalls: 0 })
      expect(toHex(outcome.appHash)).toBe(toHex(before.appHash))
    }
    // Long expired, and still there: only a block that does something forgets.
    expect(head()).toEqual(remembered)
    expect(remembered?.remembered).toHaveLength(1)
    at(900n, START + HOUR, send(START + HOUR + 60_000, nothing))
    expect(head()?.remembered.map(({ until }) => until)).toEqual([START + HOUR + 60_000])
  })

  it('gives the same state with the pulses of consensus and without them', () => {
    const other = new ToyLedger([alice], { quotaPerSecond: PER_SECOND, quotaBurst: BURST })
    const late = [send(START + 60_000, nothing), send(START + HOUR + 60_000, nothing)] as const
    at(1n, START, late[0])
    for (let pulse = 1; pulse < 700; pulse++) at(1n + BigInt(pulse), START + pulse * PULSE)
    at(701n, START + HOUR, late[1])
    const quiet = ledger.last
    ledger = other
    at(1n, START, late[0])
    at(701n, START + HOUR, late[1])
    expect(toHex(ledger.last.appHash)).toBe(toHex(quiet.appHash))
  })

  it('lets deadlines fire in the next block, with its time and before its transactions', () => {
    const ring: Step = { kind: 'schedule', key: 1, delay: 10_000, value: 5n }
    at(1n, START, send(START + 60_000, ring))
    expect(ledger.machine.nextAgendaDue()).toBe(START + 10_000)
    // No block for an hour: the due call runs first in the one that comes, whatever that is for.
    const put: Step = { kind: 'put', key: 1, value: 100n }
    const outcome = at(2n, START + HOUR, send(START + HOUR + 60_000, put))
    expect([outcome.agendaCalls, outcome.time]).toEqual([1, START + HOUR])
    expect(readState(ledger.store, sha256, toy).counters?.get(counterId(1))).toEqual({ value: 100n })
  })

  it('lets deadlines fire at the first pulse after them, which is then no empty block', () => {
    at(1n, START, send(START + 60_000, { kind: 'schedule', key: 1, delay: 12_000, value: 5n }))
    expect(at(2n, START + PULSE).empty).toBe(true)
    expect(at(3n, START + 2 * PULSE).empty).toBe(true)
    expect(at(4n, START + 3 * PULSE)).toMatchObject({ empty: false, agendaCalls: 1, height: 4n })
    expect(readState(ledger.store, sha256, toy).counters?.get(counterId(1))).toEqual({ value: 5n })
    expect(at(5n, START + 4 * PULSE).empty).toBe(true)
  })

  it('ends the validity of what waited through it, and of nothing else', () => {
    const early = send(START + 60_000, nothing)
    const inTime = send(START + HOUR + 1, nothing)
    at(1n, START, send(START + 60_000, nothing))
    expect(ledger.machine.admit(early, START + HOUR)?.refusal).toBe(ProtocolError.EXPIRED)
    const codes = at(2n, START + HOUR, early, inTime).results.map(({ code }) => code)
    expect(codes).toEqual([ProtocolError.EXPIRED.code, 0])
  })

  it('gives quota for exactly its length, up to the burst', () => {
    const first = send(START + 60_000, nothing)
    at(1n, START, first)
    const left = BURST - transactionCost(first)
    expect(head()).toMatchObject({ quotaLevel: left, quotaAt: START })
    const second = send(START + 1_000 + 60_000, nothing)
    at(2n, START + 1_000, second)
    expect(head()?.quotaLevel).toBe(left + PER_SECOND - transactionCost(second))
    // An hour at 3 a second is 10,800: more than what is missing.
    const third = send(START + HOUR + 60_000, nothing)
    at(3n, START + HOUR, third)
    expect(head()).toMatchObject({ quotaLevel: BURST - transactionCost(third), quotaAt: START + HOUR })
  })
})
