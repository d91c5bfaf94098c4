import { currency } from '@chassis/finance'
import { bindState, StateView } from '@chassis/kernel'
import { civilDate, InvariantViolation } from '@chassis/primitives'
import { nodeSha256 } from '@chassis/primitives/node'
import { accountId } from '@chassis/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryState } from '../testkit/memory-state.ts'
import { cash } from './contract.ts'
import { applyLines, asJournal, BALANCE_MAX, imbalanceOf, isWithinRange } from './journal.ts'
import { LEDGER_ACCOUNTS } from './ledger-accounts.ts'
import type { JournalLine, ObjectReference } from './schema.ts'
import { type CashState, cashState } from './state.ts'

const OWNER = accountId.of(new Uint8Array(20).fill(1))
const USD = currency('USD')
const ABOUT: ObjectReference = { kind: 'loan', id: new Uint8Array(16) }
const TODAY = civilDate(2026, 1, 5)

function openJournal() {
  const state = bindState<CashState>(new StateView(new MemoryState(), nodeSha256), cash.number, cashState)
  return { state, journal: asJournal({ state, now: () => 7 }) }
}

describe('asJournal', () => {
  it('posts entries and holds the trial balance', () => {
    const { state, journal } = openJournal()
    const lines: readonly JournalLine[] = [
      { account: 'cash', amountMinor: 105n },
      { account: 'loanPrincipal', amountMinor: -100n },
      { account: 'interestIncome', amountMinor: -5n },
    ]
    expect(journal.post(OWNER, USD, lines, ABOUT, TODAY)).toBe(0)
    expect(journal.post(OWNER, USD, lines, ABOUT, TODAY, 3)).toBe(1)
    expect(journal.trialBalance(OWNER, USD)).toEqual([210n, -200n, 0n, -10n])
    const key = `${OWNER}:${USD}` as const
    expect(state.journals.fact(key, 0)).toMatchObject({
      kind: 'posted',
      posted: 7,
      entry: { effective: TODAY, about: ABOUT },
    })
    expect(state.journals.fact(key, 1)).toMatchObject({ posted: 3 })
  })

  it('takes an entry that does not balance for a bug', () => {
    const { journal } = openJournal()
    const lines: readonly JournalLine[] = [
      { account: 'cash', amountMinor: 105n },
      { account: 'loanPrincipal', amountMinor: -100n },
    ]
    expect(() => journal.post(OWNER, USD, lines, ABOUT, TODAY)).toThrow(InvariantViolation)
    expect(journal.trialBalance(OWNER, USD)).toEqual([])
  })
})

describe('applyLines', () => {
  const line = fc.record({
    account: fc.constantFrom(...LEDGER_ACCOUNTS),
    amountMinor: fc.bigInt({ min: -1000n, max: 1000n }).filter((amount) => amount !== 0n),
  })

  it('keeps the sum of what was posted, in one form', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const applied = applyLines([], lines)
        expect(applied.reduce((a, b) => a + b, 0n)).toBe(imbalanceOf(lines))
        expect(applied[applied.length - 1]).not.toBe(0n)
        const undone = applyLines(
          applied,
          lines.map((each) => ({ ...each, amountMinor: -each.amountMinor })),
        )
        expect(undone).toEqual([])
      }),
    )
  })
})

it('isWithinRange ends at ±2^62', () => {
  expect(isWithinRange([BALANCE_MAX, -BALANCE_MAX])).toBe(true)
  expect(isWithinRange([BALANCE_MAX + 1n])).toBe(false)
  expect(isWithinRange([-BALANCE_MAX - 1n])).toBe(false)
})
