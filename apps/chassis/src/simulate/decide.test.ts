import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'

const share = (refusePercent: number, returnPercent: number, seed = 'a') => {
  const drawn = { accept: 0, refuse: 0, return: 0 }
  for (let i = 0; i < 2_000; i++) drawn[decide({ refusePercent, returnPercent, seed }, `request ${i}`)] += 1
  return drawn
}

describe('decide', () => {
  it('accepts, refuses or returns all where it is told to', () => {
    expect(share(0, 0)).toEqual({ accept: 2_000, refuse: 0, return: 0 })
    expect(share(100, 0)).toEqual({ accept: 0, refuse: 2_000, return: 0 })
    expect(share(0, 100)).toEqual({ accept: 0, refuse: 0, return: 2_000 })
  })

  it('does so in about the given share, the same way every time, another way with another seed', () => {
    const drawn = share(20, 10)
    expect(drawn.refuse).toBeGreaterThan(300)
    expect(drawn.refuse).toBeLessThan(500)
    expect(drawn.return).toBeGreaterThan(120)
    expect(drawn.return).toBeLessThan(280)
    expect(share(20, 10)).toEqual(drawn)
    expect(share(20, 10, 'b')).not.toEqual(drawn)
  })
})
