import { expect, it } from 'vitest'
import { findWorked } from './find-worked.ts'
import { TABLES, WORKED, type Worked } from './worked-list.ts'

const nameOf = ({ loan }: Worked) => (loan.name === 'Balloon one period later' ? '尾款晚一期支付' : loan.name)
const found = (table: string, text: string) => findWorked(WORKED, { table, text }, nameOf).map(({ loan }) => loan.id)

it('leaves nothing out that nobody asked to leave out', () => {
  expect(found('', '')).toEqual(WORKED.map(({ loan }) => loan.id))
  expect(found('', ' 　\t')).toHaveLength(WORKED.length)
})

it('gives the loans of a table', () => {
  const parts = TABLES.map((table) => found(table, ''))
  expect(parts.every((ids) => ids.length > 0)).toBe(true)
  expect(parts.flat()).toEqual(WORKED.map(({ loan }) => loan.id))
})

it('wants every word, in the name in any language, the product, the contract or a fact, in any case', () => {
  expect(found('', '尾款晚')).toEqual(['features/balloon-one-period-later'])
  expect(found('', 'balloon LATER one')).toEqual(['features/balloon-one-period-later'])
  expect(found('', 'ｂａｌｌｏｏｎ　later')).toEqual(['features/balloon-one-period-later'])
  expect(found('features', 'jp-level')).toContain('features/level-payment-an-odd-first-period-counts-its-days')
  expect(found('', 'suspenseReceipt')).toEqual(['events/suspense-its-application-and-its-refund'])
  expect(found('features', 'moneyfactor')).toEqual(['features/closed-end-lease'])
  expect(found('', 'balloon nowhere')).toEqual([])
  expect(found('features', 'suspenseReceipt')).toEqual([])
})
