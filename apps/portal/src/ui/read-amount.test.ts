import { expect, it } from 'vitest'
import { readAmount } from './read-amount.ts'

it.each([
  ['1234.56', 2, 123_456n],
  ['1,234.5', 2, 123_450n],
  ['１，２３４．５６', 2, 123_456n],
  ['１２３４。５', 2, 123_450n],
  ['￥12,000', 0, 12_000n],
  ['12000円', 0, 12_000n],
  ['12,000 元', 2, 1_200_000n],
  ['$ 7', 2, 700n],
  ['USD 7.10', 2, 710n],
  ['7.100', 2, 710n],
  ['0', 2, 0n],
  ['12000.0', 0, 12_000n],
])('reads %s with %i decimals', (text, decimals, minor) => {
  expect(readAmount(text, decimals)).toEqual({ minor })
})

it.each([
  ['', 'form'],
  ['abc', 'form'],
  ['-5', 'form'],
  ['1 234,56', 'form'],
  ['1.234,56', 'form'],
  ['12,34', 'form'],
  ['1e5', 'form'],
  ['1..2', 'form'],
  ['一万', 'form'],
  ['<script>', 'form'],
  ['9'.repeat(31), 'form'],
  ['1.234', 'decimals'],
])('does not guess at %s', (text, problem) => {
  expect(readAmount(text, 2)).toEqual({ problem })
})
