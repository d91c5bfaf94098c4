import { expect, it } from 'vitest'
import { readDays } from './read-days.ts'

it('reads whole days from one to a year, in full-width digits too', () => {
  expect(['1', ' 7 ', '３０', '365'].map(readDays)).toEqual([1, 7, 30, 365])
  for (const wrong of ['', '0', '366', '1.5', '-1', 'seven', '0x7', '1e2'])
    expect(readDays(wrong), wrong).toBeUndefined()
})
