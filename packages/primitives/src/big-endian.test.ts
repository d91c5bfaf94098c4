import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readU32, readU64, writeU32, writeU64 } from './big-endian.ts'

const anyU32 = fc.oneof(fc.nat({ max: 2 ** 31 }), fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1))
const anyU64 = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.constantFrom(0n, 2n ** 32n, 2n ** 63n, 2n ** 64n - 1n),
)

describe('big-endian integers', () => {
  it('are those of DataView, at any place', () => {
    fc.assert(
      fc.property(anyU32, anyU64, fc.nat({ max: 5 }), (small, large, at) => {
        const ours = new Uint8Array(24)
        writeU32(ours, at, small)
        writeU64(ours, at + 4, large)
        const view = new DataView(ours.buffer)
        expect([view.getUint32(at), view.getBigUint64(at + 4)]).toEqual([small, large])
        expect([readU32(ours, at), readU64(ours, at + 4)]).toEqual([small, large])
      }),
    )
  })
})
