import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import { agendaId } from '@chassis/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accounts } from './accounts/contract.ts'
import { AgendaQueue, deriveAgendaId, dueTimeOf } from './agenda.ts'
import { readState } from './read-state.ts'
import { counterId, type Step, TOY, toy } from './toy-contract.test-support.ts'
import { runCallOf, START, sender, ToyLedger, transaction } from './toy-ledger.test-support.ts'

describe('AgendaQueue', () => {
  it('gives ids in (time, id) order, whatever the order they came in', () => {
    const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => agendaId.of(bytes))
    fc.assert(
      fc.property(fc.array(fc.option(id)), (operations) => {
        const queue = new AgendaQueue()
        const model: string[] = []
        for (const operation of operations) {
          if (operation !== null) {
            queue.push(operation)
            model.push(operation)
            model.sort((a, b) => (a < b ? -1 : 1))
          } else {
            expect(queue.pop()).toBe(model.shift())
          }
          expect(queue.next).toBe(model[0])
        }
        while (model.length > 0) expect(queue.pop()).toBe(model.shift())
        expect(queue.pop()).toBeUndefined()
      }),
    )
  })

  it('ids begin with their time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 253_402_300_799_999 }), fc.nat(), (due, counter) => {
        expect(dueTimeOf(deriveAgendaId(sha256, due, new Uint8Array(40), counter))).toBe(due)
      }),
    )
  })
})

const alice = sender('alice')
const schedule = (key: number, delay: number, value = 1n): Step => ({ kind: 'schedule', key, delay, value })

function ledgerWith(steps: readonly Step[], calls = 1): ToyLedger {
  const ledger = new ToyLedger([alice])
  const { ledgerId } = ledger.machine
  const all = Array.from({ length: calls }, () => runCallOf(alice.account, ...steps))
  const tx = transaction({ ledger: ledgerId, from: alice.account, signers: [alice], calls: all })
  expect(ledger.codes(START, tx)).toEqual([0])
  return ledger
}
const counter = (ledger: ToyLedger, key: number) => readState(ledger.store, sha256, toy).counters?.get(counterId(key))
const open = (ledger: ToyLedger) =>
  [...readState(ledger.store, sha256, accounts).agenda.entries()].map(([, call]) => call.due)

describe('the agenda', () => {
  it('runs a call when its time has come, not before', () => {
    const ledger = ledgerWith([schedule(1, 5000)])
    expect(ledger.machine.nextAgendaDue()).toBe(START + 5000)
    expect(ledger.block(START + 4999, [])).toMatchObject({ empty: true, agendaCalls: 0 })
    expect(ledger.block(START + 5000, [])).toMatchObject({ empty: false, agendaCalls: 1 })
    expect(counter(ledger, 1)).toEqual({ value: 1n })
    expect(ledger.machine.nextAgendaDue()).toBeUndefined()
  })

  it('a call scheduled for now or the past runs in the next block, not in this one', () => {
    const ledger = ledgerWith([schedule(1, 0)])
    expect(counter(ledger, 1)).toBeUndefined()
    expect(ledger.block(START, [])).toMatchObject({ agendaCalls: 1 })
  })

  it('runs at most 200 calls a block, the rest in the next, before transactions', () => {
    const ledger = ledgerWith(
      Array.from({ length: 50 }, (_, i) => schedule(i % 5, 1)),
      9,
    )
    expect(ledger.block(START + 1, []).agendaCalls).toBe(200)
    expect(open(ledger)).toHaveLength(250)
    ledger.reopen()
    expect(ledger.block(START + 1, []).agendaCalls).toBe(200)
    expect(ledger.block(START + 1, []).agendaCalls).toBe(50)
    expect([0, 1, 2, 3, 4].map((key) => counter(ledger, key)?.value)).toEqual([90n, 90n, 90n, 90n, 90n])
  })

  it('an empty block at the time of a cancelled call moves on to the next time', () => {
    const ledger = ledgerWith([schedule(1, 10), schedule(2, 20)])
    const [first] = [...readState(ledger.store, sha256, accounts).agenda.entries()]
    const cancel: Step = { kind: 'cancel', agenda: agendaId.bytesOf((first as readonly [never, unknown])[0]) }
    const { ledgerId } = ledger.machine
    const tx = transaction({
      ledger: ledgerId,
      from: alice.account,
      signers: [alice],
      salt: 'cancel',
      calls: [runCallOf(alice.account, cancel)],
    })
    expect(ledger.codes(START + 5, tx)).toEqual([0])
    expect(ledger.machine.nextAgendaDue()).toBe(START + 10)
    expect(ledger.block(START + 10, [])).toMatchObject({ empty: true })
    expect(ledger.machine.nextAgendaDue()).toBe(START + 20)
    expect(ledger.block(START + 20, [])).toMatchObject({ agendaCalls: 1 })
    expect([counter(ledger, 1), counter(ledger, 2)]).toEqual([undefined, { value: 1n }])
  })

  it('forgets what a refused transaction scheduled', () => {
    const ledger = new ToyLedger([alice])
    const { ledgerId } = ledger.machine
    const calls = [runCallOf(alice.account, schedule(1, 1)), runCallOf(alice.account, { kind: 'refuse' })]
    const tx = transaction({ ledger: ledgerId, from: alice.account, signers: [alice], calls })
    expect(ledger.codes(START, tx)).toEqual([TOY * 1000 + 1])
    expect(ledger.machine.nextAgendaDue()).toBeUndefined()
    expect(open(ledger)).toEqual([])
  })
})
