import { toHex } from '@chassis/primitives'
import { encode, type TransactionBody } from '@chassis/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withDeterminismTraps } from '../../../tests/support/determinism-traps.ts'
import { Genesis } from './genesis.ts'
import { NaiveLedger } from './naive-ledger.test-support.ts'
import { BLOCKER, CRASHES, type Step } from './toy-contract.test-support.ts'
import { runCallOf, START, sender, ToyLedger, transaction } from './toy-ledger.test-support.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

const senders = ['a', 'b', 'c'].map(sender)
const RUNS = Number(process.env.CHASSIS_RANDOM_RUNS ?? 150)

const key = fc.oneof({ weight: 12, arbitrary: fc.nat({ max: 5 }) }, { weight: 1, arbitrary: fc.constant(BLOCKER) })
const amount = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.constantFrom(2n ** 63n, 2n ** 64n - 1n))
const reference = fc.option(fc.constantFrom('r1', 'r2', 'ü'), { nil: undefined })

type Plan = Step | { readonly kind: 'cancelSome'; readonly which: number }
const step: fc.Arbitrary<Plan> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      key,
      value: amount,
      note: fc.option(fc.constantFrom('', 'n'), { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), key }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('append' as const), key, amount, reference }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('note' as const), key, text: fc.constantFrom('', 'hello', '車') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('schedule' as const),
      key,
      delay: fc.constantFrom(0, 1, 5000, 90_000),
      value: amount,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancelSome' as const), which: fc.nat({ max: 1000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('emit' as const), size: fc.constantFrom(0, 10, 4091, 4092) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('crash' as const), how: fc.nat({ max: CRASHES.length - 1 }) }),
  },
)

const call = fc.record({ as: fc.nat({ max: 2 }), steps: fc.array(step, { minLength: 1, maxLength: 6 }) })
const planned = fc.record({
  from: fc.nat({ max: 2 }),
  calls: fc.array(call, { minLength: 1, maxLength: 3 }),
  /** Lane and distance from the right sequence; undefined: unordered. */
  lane: fc.option(fc.record({ lane: fc.constantFrom(0n, 1n, 9n), off: fc.constantFrom(1n, 1n, 1n, 1n, 0n, 2n) }), {
    nil: undefined,
  }),
  validFor: fc.constantFrom(0, 60_000, 120_000, 120_000, -1, 120_001),
  salt: fc.constantFrom('x', 'y'),
  replay: fc.boolean(),
})
const plannedBlock = fc.record({
  wait: fc.constantFrom(0, 1, 1000, 60_000, 120_001, 3_700_000),
  record: fc.boolean(),
  reopen: fc.boolean(),
  /** Heights that a consensus engine counted in between, without anything to execute. */
  idle: fc.constantFrom(0, 0, 0, 1, 250),
  misbehaviour: fc.array(
    fc.record({
      kind: fc.constantFrom('duplicateVote' as const, 'lightClientAttack' as const),
      validator: fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Uint8Array.from(bytes)),
      height: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
      time: fc.nat(),
      totalPower: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
    }),
    { maxLength: 1 },
  ),
  transactions: fc.array(planned, { maxLength: 4 }),
})

type PlannedBlock = typeof plannedBlock extends fc.Arbitrary<infer B> ? B : never

function build(
  ledger: ToyLedger,
  naive: NaiveLedger,
  now: number,
  plan: PlannedBlock['transactions'][0],
): VerifiedTransaction {
  const from = senders[plan.from] as (typeof senders)[0]
  const last = (lane: bigint) => naive.state.heads.get(from.account)?.lanes.find((l) => l.lane === lane)?.last ?? 0n
  const nonce: TransactionBody['nonce'] = plan.lane
    ? { kind: 'ordered', lane: plan.lane.lane, sequence: last(plan.lane.lane) + plan.lane.off }
    : { kind: 'unordered' }
  const calls = plan.calls.map(({ as, steps }) => {
    const account = (senders[as] as (typeof senders)[0]).account
    const chosen = steps.map((one): Step => {
      if (one.kind !== 'cancelSome') return one
      const name = naive.scheduled[one.which % Math.max(1, naive.scheduled.length)] ?? '00'.repeat(16)
      return { kind: 'cancel', agenda: Uint8Array.from(Buffer.from(name, 'hex')) }
    })
    return runCallOf(account, ...chosen)
  })
  const used = new Set([plan.from, ...plan.calls.map(({ as }) => as)])
  const signers = senders.filter((_, i) => used.has(i))
  signers.sort((a, b) => Buffer.compare(a.publicKey, b.publicKey))
  const { ledgerId } = ledger.machine
  return transaction({
    ledger: ledgerId,
    from: from.account,
    nonce,
    validUntil: now + plan.validFor,
    salt: plan.salt,
    calls,
    signers,
  })
}

function runHistory(blocks: readonly PlannedBlock[]): void {
  const ledger = new ToyLedger(senders, { quotaPerSecond: 2000n, quotaBurst: 20_000n })
  const naive = new NaiveLedger(ledger.genesis, encode(Genesis, ledger.genesis))
  expect(toHex(ledger.last.appHash)).toBe(naive.roots().appHash)
  let now = START
  for (const plan of blocks) {
    now += plan.wait
    const built = plan.transactions.map((one) => build(ledger, naive, now, one))
    const transactions = built.flatMap((tx, i) => (plan.transactions[i]?.replay ? [tx, tx] : [tx]))
    const { machine } = ledger
    const height = machine.lastHeight + 1n + BigInt(plan.idle)
    const expected = naive.block(Number(height), now, transactions, plan.record, plan.misbehaviour)
    const block = {
      height,
      time: now,
      transactions,
      unauthenticated: plan.record ? 'record' : 'drop',
      misbehaviour: plan.misbehaviour,
    } as const
    const outcome = withDeterminismTraps(() => machine.executeBlock(block))
    ledger.store.apply(outcome.writes)
    ledger.last = outcome
    expect(outcome.results.map(({ code }) => code)).toEqual(expected)
    const roots = naive.roots()
    expect({
      logRoot: toHex(outcome.logRoot),
      stateRoot: toHex(outcome.stateRoot),
      appHash: toHex(outcome.appHash),
    }).toEqual(roots)
    expect(outcome.logSize).toBe(BigInt(naive.entries.length))
    const due = [...naive.state.agenda.values()].map((one) => one.due)
    const next = machine.nextAgendaDue()
    // A cancelled call leaves its time behind: the next due time may be too early, never too late.
    if (due.length > 0) expect(next).toBeLessThanOrEqual(Math.min(...due))
    if (!plan.reopen) continue
    ledger.reopen()
    expect(toHex(ledger.machine.proving.tree.root())).toBe(roots.stateRoot)
    expect(ledger.machine.nextAgendaDue()).toBe(due.length === 0 ? undefined : Math.min(...due))
  }
}

describe('the machine against a naive ledger', () => {
  it('agrees on every code and root, whatever the blocks, and after every restart', () => {
    fc.assert(fc.property(fc.array(plannedBlock, { minLength: 1, maxLength: 12 }), runHistory), {
      numRuns: RUNS,
    })
  }, 900_000)
})
