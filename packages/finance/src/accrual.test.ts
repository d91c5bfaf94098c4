import { parseCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAccruals, noAccrual, postInterest } from './accrual.ts'
import { accrualDenominator, accrueBetween } from './accrue-between.ts'
import { accrueSimpleInterest } from './accrue-simple-interest.ts'
import { roundDownToMinor, roundHalfEvenToMinor, roundHalfUpToMinor } from './rounding.ts'

const BASES = ['actual/365F', 'actual/360', '30/360', 'actual/actualYear'] as const

describe('accrual', () => {
  it('computes the example by hand: 27,416.66 at 6.44 % for 29 days over 366', () => {
    const accrued = accrueSimpleInterest(2741666n, 64_400_000n, 29n, 366n)
    expect(roundHalfUpToMinor(accrued.numerator, accrued.denominator)).toBe(13990n)
  })

  it('counts each calendar year over its own days', () => {
    const accrued = accrueBetween(
      36500n * 366n,
      10_000_000n,
      parseCivilDate('2019-12-30'),
      parseCivilDate('2020-01-02'),
      'actual/actualYear',
    )
    // Two days of 2019 over 365 and one of 2020 over 366, at 1 %: 732 + 365 cents.
    expect(accrued.numerator).toBe(1097n * accrued.denominator)
    const fixed = accrueBetween(
      365n,
      10n ** 9n,
      parseCivilDate('2020-01-01'),
      parseCivilDate('2021-01-01'),
      'actual/365F',
    )
    expect(fixed.numerator).toBe(366n * fixed.denominator)
  })

  it('splits a period anywhere without changing the sum', () => {
    const dates = fc.array(fc.integer({ min: 17000, max: 20000 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        dates,
        fc.bigInt(0n, 10n ** 9n),
        fc.constantFrom('actual/365F', 'actual/360', 'actual/actualYear'),
        (days, balance, basis) => {
          const [a, b, c] = [...days].sort((x, y) => x - y) as ReturnType<typeof parseCivilDate>[]
          if (a === undefined || b === undefined || c === undefined) throw new Error('three dates')
          const parts = addAccruals(
            accrueBetween(balance, 42_600_000n, a, b, basis),
            accrueBetween(balance, 42_600_000n, b, c, basis),
          )
          expect(parts).toEqual(accrueBetween(balance, 42_600_000n, a, c, basis))
        },
      ),
    )
  })

  it('carries the residue: over any payments no cent is lost or made', () => {
    const months = fc.array(fc.tuple(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 40n)), { minLength: 1, maxLength: 60 })
    const roundings = fc.constantFrom(roundHalfUpToMinor, roundHalfEvenToMinor, roundDownToMinor)
    fc.assert(
      fc.property(months, fc.constantFrom(...BASES), roundings, (facts, basis, round) => {
        const denominator = accrualDenominator(basis)
        let carried = noAccrual(denominator)
        let exact = 0n
        let posted = 0n
        for (const [balance, days] of facts) {
          const accrued = { numerator: balance * 42_600_000n * days, denominator }
          exact += accrued.numerator
          const { interestMinor, residue } = postInterest(addAccruals(carried, accrued), round)
          posted += interestMinor
          carried = residue
        }
        expect(posted * denominator + carried.numerator).toBe(exact)
        expect(carried.numerator < denominator && -carried.numerator < denominator).toBe(true)
      }),
    )
  })

  it('refuses', () => {
    expect(() => addAccruals(noAccrual(365n), noAccrual(366n))).toThrow('finance.ACCRUAL_BASIS_MISMATCH')
    expect(() => noAccrual(0n)).toThrow('finance.INVALID_DENOMINATOR')
    expect(() => accrueSimpleInterest(1n, 1n, -1n, 365n)).toThrow('finance.NEGATIVE_DAYS')
    expect(() => accrueSimpleInterest(1n, 1n, 1n, 0n)).toThrow('finance.INVALID_DENOMINATOR')
    const [early, late] = [parseCivilDate('0001-01-01'), parseCivilDate('9999-12-31')]
    expect(() => accrueBetween(1n, 1n, late, early, 'actual/360')).toThrow('finance.PERIOD_REVERSED')
    expect(() => accrueBetween(1n, 1n, early, late, 'actual/actualYear')).toThrow('finance.PERIOD_TOO_LONG')
  })
})
