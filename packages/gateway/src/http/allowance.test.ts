import { describe, expect, it } from 'vitest'
import { AllowanceBook } from './allowance.ts'

const RATE = { perSecond: 2, burst: 10 }

describe('AllowanceBook', () => {
  it('default: takes what a request costs and gives back with time, never more than the burst', () => {
    let now = 0
    const book = new AllowanceBook(() => now)
    expect(book.take('a', RATE, 8)).toEqual({ allowed: true, left: 2, seconds: 4 })
    expect(book.take('a', RATE, 3)).toEqual({ allowed: false, left: 2, seconds: 1 })
    now = 500
    expect(book.take('a', RATE, 3)).toEqual({ allowed: true, left: 0, seconds: 5 })
    now = 100_000
    expect(book.take('a', RATE, 10)).toMatchObject({ allowed: true, left: 0 })
  })

  it('behavior: callers do not share', () => {
    const book = new AllowanceBook(() => 0)
    expect(book.take('a', RATE, 10).allowed).toBe(true)
    expect(book.take('b', RATE, 10).allowed).toBe(true)
    expect(book.take('a', RATE, 1).allowed).toBe(false)
  })

  it('behavior: remembers a bounded number of callers', () => {
    const book = new AllowanceBook(() => 0)
    book.take('first', RATE, 10)
    for (let i = 0; i < 20_000; i++) book.take(`caller ${i}`, RATE, 1)
    expect(book.take('first', RATE, 10).allowed).toBe(true)
  })
})
