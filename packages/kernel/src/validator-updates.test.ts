import { compareBytes, toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValidatorPower } from './governance-port.ts'
import { KernelFault } from './kernel-fault.ts'
import { validatorUpdatesBetween } from './validator-updates.ts'

const key = (n: number) => new Uint8Array(32).fill(n)
const validator = (n: number, power: bigint): ValidatorPower => ({ publicKey: key(n), power })
const set = fc
  .uniqueArray(fc.record({ n: fc.nat({ max: 9 }), power: fc.bigInt({ min: 1n, max: 4n }) }), {
    selector: ({ n }) => n,
    minLength: 1,
  })
  .map((all) => all.map(({ n, power }) => validator(n, power)))

describe('validatorUpdatesBetween', () => {
  it('names what was added, changed and removed, by ascending key', () => {
    const before = [validator(3, 5n), validator(1, 5n), validator(2, 5n)]
    const after = [validator(4, 1n), validator(2, 6n), validator(1, 5n)]
    expect(validatorUpdatesBetween(before, after)).toEqual([validator(2, 6n), validator(3, 0n), validator(4, 1n)])
  })

  it('turns one set into the other, with at most one entry per key and none without effect', () => {
    fc.assert(
      fc.property(set, set, (before, after) => {
        const updates = validatorUpdatesBetween(before, after)
        const powers = new Map(before.map(({ publicKey, power }) => [toHex(publicKey), power]))
        for (const { publicKey, power } of updates) {
          expect(powers.get(toHex(publicKey)) ?? 0n).not.toBe(power)
          if (power === 0n) powers.delete(toHex(publicKey))
          else powers.set(toHex(publicKey), power)
        }
        expect(powers).toEqual(new Map(after.map(({ publicKey, power }) => [toHex(publicKey), power])))
        const keys = updates.map(({ publicKey }) => publicKey)
        expect(keys).toEqual([...keys].sort(compareBytes))
        expect(new Set(keys.map(toHex)).size).toBe(keys.length)
      }),
    )
  })

  it('does not leave a network without validators', () => {
    expect(validatorUpdatesBetween([], [])).toEqual([])
    expect(() => validatorUpdatesBetween([validator(1, 1n)], [])).toThrow(KernelFault)
  })
})
