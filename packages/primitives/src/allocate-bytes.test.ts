import { describe, expect, it } from 'vitest'
import { allocateBytes, copyBytes } from './allocate-bytes.ts'

describe('allocateBytes', () => {
  it('default: zeroed, of the length asked for, never overlapping', () => {
    const all = Array.from({ length: 5000 }, (_, i) => allocateBytes(i % 300))
    for (const [i, bytes] of all.entries()) {
      expect(bytes.length).toBe(i % 300)
      expect(bytes.every((byte) => byte === 0)).toBe(true)
      bytes.fill(i & 0xff)
    }
    for (const [i, bytes] of all.entries()) expect(bytes.every((byte) => byte === (i & 0xff))).toBe(true)
  })

  it('behavior: a large one owns its memory', () => {
    expect(allocateBytes(10_000).buffer.byteLength).toBe(10_000)
  })

  it('behavior: a copy is independent', () => {
    const original = Uint8Array.of(1, 2, 3)
    const copy = copyBytes(original)
    original[0] = 9
    expect([...copy]).toEqual([1, 2, 3])
  })
})
