import { expect, it } from 'vitest'
import { displayWidth } from './display-width.ts'

it.each([
  ['', 0],
  ['loans', 5],
  ['贷款', 4],
  ['ローン 3 件', 11],
  ['a − b', 5],
])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width))
