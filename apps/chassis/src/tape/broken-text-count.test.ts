import { expect, it } from 'vitest'
import { BrokenTextCount } from './broken-text-count.ts'
import { BROKEN_TEXT } from './text-file.ts'

it('counts the rows that hold broken text, and keeps the line of the first', () => {
  const count = new BrokenTextCount({ isBroken: () => true })
  expect(count.result()).toEqual({ rows: 0, firstLine: null })
  count.add({ line: 2, cells: ['Citroën', undefined, ''] })
  count.add({ line: 3, cells: ['1', `Citro${BROKEN_TEXT}n`, BROKEN_TEXT] })
  count.add({ line: 9, cells: [BROKEN_TEXT] })
  expect(count.result()).toEqual({ rows: 2, firstLine: 3 })
})

it('does not look at rows before the first broken byte of the file', () => {
  let asked = 0
  const cells = new Proxy([] as string[], {
    get(target, name) {
      asked += 1
      return Reflect.get(target, name)
    },
  })
  new BrokenTextCount({ isBroken: () => false }).add({ line: 2, cells })
  expect(asked).toBe(0)
})
