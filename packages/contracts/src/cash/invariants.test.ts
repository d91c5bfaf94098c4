import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { cashInvariants } from './invariants.ts'
import { cashState } from './state.ts'

const BANK = `acct_${'01'.repeat(20)}`
const ALICE = `acct_${'02'.repeat(20)}`
const TOKEN = `${BANK}:USD`
const supply = (supplyMinor: bigint) => ({ entries: [[TOKEN, { supplyMinor }]] as const })
const balance = (balanceMinor: bigint, heldMinor: bigint) => ({
  entries: [[`${TOKEN}/${ALICE}`, { admitted: true, balanceMinor, heldMinor }]] as const,
})
const holdOf = (amountMinor: bigint) => ({
  entries: [['hold_1', { issuer: BANK, currency: 'USD', holder: ALICE, beneficiary: BANK, amountMinor }]] as const,
})
const found = (name: string, tables: Parameters<typeof fakeState<typeof cashState>>[1]) =>
  findingsOf(cashInvariants, name, fakeState(cashState, tables))

describe('the invariants of cash notice', () => {
  it('INV-P1: a supply that is not the sum of the balances', () => {
    expect(found('INV-P1', { tokens: supply(5n), balances: balance(4n, 0n) })).toHaveLength(1)
    expect(found('INV-P1', { balances: balance(4n, 0n) })).toHaveLength(1)
    expect(found('INV-P1', { tokens: supply(4n), balances: balance(4n, 0n) })).toEqual([])
  })

  it('INV-P1: a held amount that is not its holds, or exceeds the balance', () => {
    expect(found('INV-P1', { tokens: supply(4n), balances: balance(4n, 3n) })).toHaveLength(1)
    expect(found('INV-P1', { tokens: supply(4n), balances: balance(4n, 5n), holds: holdOf(5n) })).toHaveLength(1)
    expect(found('INV-P1', { holds: holdOf(5n) })).toHaveLength(1)
    expect(found('INV-P1', { tokens: supply(4n), balances: balance(4n, 3n), holds: holdOf(3n) })).toEqual([])
  })

  it('INV-P2: an entry that does not balance, and a trial balance that is not the sum', () => {
    const journal = (amounts: readonly bigint[], trialBalance: readonly bigint[]) => ({
      journals: {
        entries: [[TOKEN, { trialBalance }]] as const,
        facts: {
          [TOKEN]: [
            {
              entry: {
                lines: [
                  { account: 'cash', amountMinor: amounts[0] },
                  { account: 'loanPrincipal', amountMinor: amounts[1] },
                ],
              },
            },
          ],
        },
      },
    })
    expect(found('INV-P2', journal([5n, -5n], [5n, -5n]))).toEqual([])
    expect(found('INV-P2', journal([5n, -4n], [5n, -5n]))).toHaveLength(2)
    expect(found('INV-P2', journal([5n, -5n], [5n, -4n]))).toHaveLength(2)
  })

  it('INV-P3: a journal of the issuer that shows another supply', () => {
    expect(found('INV-P3', { tokens: supply(5n) })).toHaveLength(1)
  })
})
