import { describe, expect, it } from 'vitest'
import { meaningOf, refusalsIn } from './scan-refusals.mjs'

const text = `
export const E = refusals({ name: 'loans', number: 15 }, {
  NOT_FOUND: 1, // No loan has this id.
  // Two lines
  // above it.
  CLOSED: 2,
  /** A block above it. */
  OTHER: 3,
})`

describe('refusalsIn', () => {
  it('reads names, numbers and meanings', () => {
    const [declaration] = refusalsIn('x.ts', text)
    expect(declaration?.entries).toEqual([
      { name: 'NOT_FOUND', number: 1, meaning: 'No loan has this id.' },
      { name: 'CLOSED', number: 2, meaning: 'Two lines above it.' },
      { name: 'OTHER', number: 3, meaning: 'A block above it.' },
    ])
  })
})

describe('meaningOf', () => {
  const declarations = [
    ...refusalsIn('a.ts', `refusals(m, {\n NOT_FOUND: 1, // Of another module.\n})`),
    ...refusalsIn('x.ts', text),
  ]
  it('tells modules with equal names apart by their whole table', () => {
    const loans = ['NOT_FOUND', 'CLOSED', 'OTHER'].map((name, i) => ({ module: 'loans', name, code: 15001 + i }))
    expect(meaningOf(loans[0]!, loans, declarations)).toBe('No loan has this id.')
  })
  it('is undefined for a module that is not declared', () => {
    const lone = [{ module: 'x', name: 'GONE', code: 99001 }]
    expect(meaningOf(lone[0]!, lone, declarations)).toBeUndefined()
  })
})
