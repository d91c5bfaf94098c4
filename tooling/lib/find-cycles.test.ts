import { describe, expect, it } from 'vitest'
import { findCycles } from './find-cycles.mjs'

const cycles = (edges: Record<string, string[]>) => findCycles(new Map(Object.entries(edges)))

describe('findCycles', () => {
  it('finds none in a ladder', () => {
    expect(cycles({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([])
  })
  it('closes the shortest circle of each component', () => {
    expect(cycles({ a: ['b'], b: ['c', 'a'], c: ['a'], d: ['d'], e: ['a'] })).toEqual([
      ['a', 'b', 'a'],
      ['d', 'd'],
    ])
  })
})
