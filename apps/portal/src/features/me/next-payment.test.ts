import type { ContractMonth } from '@chassis/client'
import { expect, it } from 'vitest'
import { monthOfDay, nextPayment } from './next-payment.ts'

const NOW = 2026 * 12 + 10

function months(...rows: readonly (readonly [number, bigint | undefined, bigint | undefined])[]): ContractMonth[] {
  return rows.map(([offset, expected, received], at) => ({
    n: at + 1,
    month: (NOW + offset) as ContractMonth['month'],
    expected,
    received,
    basis: received === undefined ? undefined : 'recorded',
    isBeforeBoarding: false,
  }))
}

it('is that of this month until all of it came, then that of the next', () => {
  const before = [-1, 100n, undefined] as const
  expect(nextPayment(months(before, [0, 100n, undefined]), NOW)).toEqual({ month: NOW, expected: 100n, received: 0n })
  expect(nextPayment(months([0, 100n, 40n]), NOW)).toEqual({ month: NOW, expected: 100n, received: 40n })
  for (const paid of [100n, 101n])
    expect(nextPayment(months([0, 100n, paid], [1, 100n, undefined]), NOW)).toMatchObject({ month: NOW + 1 })
})

it('is a month without an amount where the contract states none', () => {
  const open = months([0, undefined, undefined], [1, undefined, undefined])
  expect(nextPayment(open, NOW)).toEqual({ month: NOW, expected: undefined, received: 0n })
  expect(nextPayment(months([0, undefined, 5n], [1, undefined, undefined]), NOW)).toMatchObject({ month: NOW + 1 })
})

it('is none after the last month, and none of a contract without months', () => {
  expect(nextPayment(months([-2, 100n, undefined], [-1, 100n, undefined]), NOW)).toBeUndefined()
  expect(nextPayment(months([0, 100n, 100n]), NOW)).toBeUndefined()
  expect(nextPayment([], NOW)).toBeUndefined()
})

it('counts months as contracts do', () => {
  expect(monthOfDay(Date.UTC(2026, 10, 30) / 86_400_000)).toBe(NOW)
  expect(monthOfDay(Date.UTC(2026, 11, 1) / 86_400_000)).toBe(NOW + 1)
})
