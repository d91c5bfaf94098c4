import type { CivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findConflict, saysLess, summarize } from './odometer.ts'
import type { Odometer } from './schema.ts'

const at = (value: number, unit: 'km' | 'mi', readOn = 0): Odometer => ({ value, unit, readOn: readOn as CivilDate })

describe('saysLess', () => {
  it('compares whole units of one system exactly', () => {
    expect(saysLess(at(9, 'km'), at(10, 'km'))).toBe(true)
    expect(saysLess(at(10, 'km'), at(10, 'km'))).toBe(false)
    expect(saysLess(at(11, 'km'), at(10, 'km'))).toBe(false)
  })

  it('gives the odometer its last unit across systems (one mile is 1609.344 m)', () => {
    expect(saysLess(at(16_093, 'km'), at(10_000, 'mi'))).toBe(false)
    expect(saysLess(at(16_092, 'km'), at(10_000, 'mi'))).toBe(true)
    expect(saysLess(at(9_999, 'mi'), at(16_093, 'km'))).toBe(false)
    expect(saysLess(at(9_998, 'mi'), at(16_093, 'km'))).toBe(true)
  })

  const odometer = fc.record({
    value: fc.nat(9_999_999),
    unit: fc.constantFrom<'km' | 'mi'>('km', 'mi'),
    readOn: fc.nat(100).map((day) => day as CivilDate),
  })

  it('is never true both ways', () => {
    fc.assert(fc.property(odometer, odometer, (a, b) => !(saysLess(a, b) && saysLess(b, a))))
  })

  it('lets the highest reading speak for all earlier ones', () => {
    fc.assert(
      fc.property(fc.array(odometer, { minLength: 1, maxLength: 20 }), odometer, (earlier, next) => {
        const { latest, highest } = summarize(earlier)
        fc.pre(next.readOn >= latest.readOn)
        expect(findConflict([highest], next) !== undefined).toBe(findConflict(earlier, next) !== undefined)
      }),
    )
  })
})

describe('findConflict', () => {
  it('looks back and ahead', () => {
    const known = [at(100, 'km', 10), at(200, 'km', 20)]
    expect(findConflict(known, at(150, 'km', 15))).toBeUndefined()
    expect(findConflict(known, at(99, 'km', 15))).toEqual(at(100, 'km', 10))
    expect(findConflict(known, at(201, 'km', 15))).toEqual(at(200, 'km', 20))
    expect(findConflict(known, at(199, 'km', 20))).toEqual(at(200, 'km', 20))
  })
})
