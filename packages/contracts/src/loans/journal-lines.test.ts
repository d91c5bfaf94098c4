import { describe, expect, it } from 'vitest'
import { addLines, linesOfChange, linesOfMonth } from './journal-lines.ts'
import { JANUARY, usd } from './loans-harness.test-support.ts'

const sum = (lines: readonly { readonly amountMinor: bigint }[]) =>
  lines.reduce((total, line) => total + line.amountMinor, 0n)

describe('journal lines', () => {
  it('take an unstated total as the sum of its parts', () => {
    expect(linesOfMonth({ interest: 30n, principal: 70n })).toEqual([
      { account: 'cash', amountMinor: 100n },
      { account: 'interestIncome', amountMinor: -30n },
      { account: 'loanPrincipal', amountMinor: -70n },
    ])
  })

  it('stand an unstated split as unreconciled', () => {
    expect(linesOfMonth({ paid: 100n })).toEqual([
      { account: 'cash', amountMinor: 100n },
      { account: 'unreconciled', amountMinor: -100n },
    ])
  })

  it('post nothing for no change, and only the difference for one', () => {
    expect(linesOfChange(JANUARY, { ...JANUARY, endBalance: 1n })).toEqual([])
    const change = linesOfChange(JANUARY, { ...JANUARY, interest: usd(30_00), principal: usd(270_00) })
    expect(change).toEqual([
      { account: 'interestIncome', amountMinor: usd(1_00) },
      { account: 'loanPrincipal', amountMinor: -usd(1_00) },
    ])
    expect(sum(change)).toBe(0n)
  })

  it('add up by account', () => {
    const lines = [
      { account: 'cash', amountMinor: 1n },
      { account: 'cash', amountMinor: -1n },
      { account: 'suspense', amountMinor: 0n },
    ] as const
    expect(addLines(lines)).toEqual([])
  })
})
