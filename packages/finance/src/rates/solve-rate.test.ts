import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../primitives/src/refusal-of.test-support.ts'
import { type Fraction, fraction, ONE, ZERO } from '../exact/fraction.ts'
import { balanceEquation } from './balance-equation.ts'
import { type CertifiedRate, formatCertifiedPercent, RATE_GRID } from './certified-rate.ts'
import { compoundEquation } from './compound-equation.ts'
import type { RateEquation } from './rate-equation.ts'
import { createSigner } from './sign-at-rate.ts'
import { solveRate, solveRates } from './solve-rate.ts'
import { unitPeriodEquation } from './unit-period-equation.ts'

const years = (n: number, d = 1): Fraction => fraction(BigInt(n), BigInt(d))

/** The same flows, one a year, in each of the three equations. */
function yearly(amounts: readonly bigint[]): Record<string, RateEquation> {
  return {
    compound: compoundEquation(amounts.map((amountMinor, i) => ({ amountMinor, years: years(i) }))),
    unitPeriod: unitPeriodEquation(
      amounts.map((amountMinor, whole) => ({ amountMinor, whole, part: ZERO })),
      ONE,
    ),
    balance: balanceEquation(amounts.map((amountMinor, i) => ({ amountMinor, yearsSinceLast: i === 0 ? ZERO : ONE }))),
  }
}

const percents = (rates: readonly CertifiedRate[], decimals = 6) =>
  rates.map((rate) => formatCertifiedPercent(rate, decimals))

/** The definition of a certified rate, checked with exact arithmetic only where the equation allows it. */
function isCertified(equation: RateEquation, { floorE20, isExact }: CertifiedRate): boolean {
  const { sign } = createSigner(equation)
  if (isExact) return equation.isZeroAt(floorE20)
  return sign(floorE20) * sign(floorE20 + 1n) === -1
}

describe('solveRate', () => {
  it.each(['compound', 'unitPeriod', 'balance'])('solves the ordinary, %s', (kind) => {
    const rate = solveRate(yearly([100_000n, -60_000n, -60_000n])[kind] as RateEquation)
    // 98/7/EC Annex III, example 3: 13.06623 %.
    expect(formatCertifiedPercent(rate, 7)).toBe('13.0662386')
    expect(rate.isExact).toBe(false)
  })

  it.each([
    ['0 %', [100n, -50n, -50n], '0.000000'],
    ['a rate that is a whole percentage', [100n, -105n], '5.000000'],
    ['a negative rate', [100n, -40n, -50n], '-6.515308'],
    ['losing nearly everything', [1_000n, -1n], '-99.900000'],
    ['10,000 %', [100n, -10_100n], '10000.000000'],
    ['100,000,000,000 %', [1n, -(10n ** 9n + 1n)], '100000000000.000000'],
  ])('%s', (_, amounts, expected) => {
    for (const equation of Object.values(yearly(amounts as bigint[]))) {
      const rate = solveRate(equation)
      expect(formatCertifiedPercent(rate, 6)).toBe(expected)
      expect(isCertified(equation, rate)).toBe(true)
    }
  })

  it('knows an exact solution from one that only looks like it', () => {
    for (const equation of Object.values(yearly([100n, -105n]))) {
      expect(solveRate(equation)).toEqual({ floorE20: RATE_GRID / 20n, isExact: true })
    }
    // 1.1025 after two years is 5 %, through a square root that is rational.
    expect(
      solveRate(
        compoundEquation([
          { amountMinor: 10_000n, years: ZERO },
          { amountMinor: -11_025n, years: years(2) },
        ]),
      ),
    ).toEqual({ floorE20: RATE_GRID / 20n, isExact: true })
    // After half a year, 1.05 is 10.25 %.
    expect(
      solveRate(
        compoundEquation([
          { amountMinor: 100n, years: ZERO },
          { amountMinor: -105n, years: years(1, 2) },
        ]),
      ),
    ).toEqual({ floorE20: (RATE_GRID * 1025n) / 10_000n, isExact: true })
    // Amounts that cancel at a rate whose twelfth root is irrational: 6 % with the same two months twice.
    const equation = compoundEquation([
      { amountMinor: 100n, years: years(1, 6) },
      { amountMinor: -106n, years: years(7, 6) },
    ])
    expect(solveRate(equation)).toEqual({ floorE20: (RATE_GRID * 6n) / 100n, isExact: true })
    expect(equation.isZeroAt((RATE_GRID * 6n) / 100n + 1n)).toBe(false)
  })

  it('decides a rounding tie exactly', () => {
    // 12.345 % exactly, and one unit of 10⁻²⁰ in the payment either way.
    const scale = 10n ** 22n
    const payment = (112_345n * scale) / 100_000n
    const at = (more: bigint) => solveRate(yearly([scale, -(payment + more)]).compound as RateEquation)
    expect(formatCertifiedPercent(at(0n), 2)).toBe('12.35')
    expect(formatCertifiedPercent(at(-1n), 2)).toBe('12.34')
    expect(at(-1n)).toEqual({ floorE20: (RATE_GRID * 12_345n) / 100_000n - 1n, isExact: false })
    expect(at(1n).isExact).toBe(false)
  })

  it('refuses what has no rate', () => {
    for (const equation of Object.values(yearly([100n, 100n]))) {
      expect(() => solveRate(equation)).toThrow('finance.FLOWS_ONE_SIDED')
    }
    // +1 −2 +2: the discounted sum is (1 − v)² + v² > 0.
    for (const equation of Object.values(yearly([1n, -2n, 2n]))) {
      expect(() => solveRate(equation)).toThrow('finance.RATE_NO_SOLUTION')
    }
    // 5·10⁹ times back within a year, then lent again: one rate above the range, none within.
    for (const equation of Object.values(yearly([1n, -(5n * 10n ** 9n), 1n]))) {
      expect(() => solveRate(equation)).toThrow('finance.RATE_OUT_OF_RANGE')
    }
    for (const equation of Object.values(yearly([1n, -(10n ** 9n + 2n)]))) {
      expect(() => solveRate(equation)).toThrow('finance.RATE_OUT_OF_RANGE')
    }
    for (const equation of Object.values(yearly([1_025n, -1n]))) {
      expect(() => solveRate(equation)).toThrow('finance.RATE_OUT_OF_RANGE')
    }
  })

  it('finds several rates and refuses to choose', () => {
    // +100 −230 +132 = 100·(1 − 1.1v)(1 − 1.2v).
    for (const equation of Object.values(yearly([100n, -230n, 132n]))) {
      expect(percents(solveRates(equation))).toEqual(['10.000000', '20.000000'])
      expect(() => solveRate(equation)).toThrow('finance.RATE_SEVERAL_SOLUTIONS')
    }
    // (1 − 1.05v)(1 − 1.5v)(1 − 4v).
    for (const equation of Object.values(yearly([1000n, -6550n, 11_775n, -6300n]))) {
      expect(percents(solveRates(equation))).toEqual(['5.000000', '50.000000', '300.000000'])
    }
  })

  it('says so when two solutions fall together', () => {
    // 100·(1 − 1.1v)².
    for (const equation of Object.values(yearly([100n, -220n, 121n]))) {
      expect(() => solveRate(equation)).toThrow('finance.RATE_UNDECIDED')
    }
  })

  it('says so when the precision it may use does not suffice', () => {
    const scale = 10n ** 60n
    const equation = yearly([scale, -(scale + scale / 20n + 1n)]).compound as RateEquation
    expect(solveRate(equation).floorE20).toBe(RATE_GRID / 20n)
    expect(() => solveRate(equation, 128n)).toThrow('finance.RATE_UNDECIDED')
  })

  it('takes one rate as proven when the balance never falls below zero', () => {
    // Drawn in tranches between payments: four changes of sign, one rate.
    const flows = [100_000n, -5_000n, 50_000n, -5_000n, 30_000n, -70_000n, -130_000n]
    for (const equation of Object.values(yearly(flows))) {
      const rates = solveRates(equation)
      expect(rates.length).toBe(1)
      expect(isCertified(equation, rates[0] as CertifiedRate)).toBe(true)
    }
  })
})

const amount = fc.bigInt({ min: 1n, max: 10n ** 17n })
/** An advance and payments that come to between a third and twenty times as much. */
const credit = fc
  .tuple(fc.array(amount, { minLength: 1, maxLength: 30 }), fc.integer({ min: 33, max: 2000 }))
  .map(([payments, percent]) => {
    const total = payments.reduce((sum, one) => sum + one, 0n)
    return [(total * 100n) / BigInt(percent) + 1n, ...payments.map((one) => -one)]
  })

describe('any credit of one advance', () => {
  it('has a rate whose twenty decimals are right', () => {
    fc.assert(
      fc.property(credit, (amounts) => {
        for (const equation of Object.values(yearly(amounts))) {
          expect(isCertified(equation, solveRate(equation))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has the rate of the credit a thousand times as large, to the last digit', () => {
    fc.assert(
      fc.property(credit, (amounts) => {
        const [one, thousand] = [yearly(amounts), yearly(amounts.map((each) => each * 1000n))]
        for (const kind of ['compound', 'unitPeriod', 'balance']) {
          expect(solveRate(thousand[kind] as RateEquation)).toEqual(solveRate(one[kind] as RateEquation))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has a higher rate when more is paid, a lower one when more is advanced', () => {
    fc.assert(
      fc.property(credit, fc.nat(), (amounts, at) => {
        const base = solveRate(yearly(amounts).unitPeriod as RateEquation).floorE20
        const index = 1 + (at % (amounts.length - 1))
        const step = amounts[0] as bigint
        const dearer = amounts.map((each, i) => (i === index ? each - step : each))
        const cheaper = amounts.map((each, i) => (i === 0 ? each + step : each))
        expect(solveRate(yearly(dearer).unitPeriod as RateEquation).floorE20 > base).toBe(true)
        expect(solveRate(yearly(cheaper).unitPeriod as RateEquation).floorE20 < base).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('built on a known rate gives it back to the last digit, and says that it is exact', () => {
    // Payments k·(100 + p)^j at p % a period are worth k·100^j·… today: whole numbers all the way.
    const known = fc.tuple(
      fc.bigInt({ min: 0n, max: 400n }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 }),
    )
    fc.assert(
      fc.property(known, ([p, counts]) => {
        const n = counts.length
        const payments = counts.map((k, j) => (k + 1n) * (100n + p) ** BigInt(j + 1) * 100n ** BigInt(n - j - 1))
        const advance = counts.reduce((sum, k) => sum + (k + 1n) * 100n ** BigInt(n), 0n)
        for (const equation of Object.values(yearly([advance, ...payments.map((each) => -each)]))) {
          expect(solveRate(equation)).toEqual({ floorE20: (RATE_GRID * p) / 100n, isExact: true })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is solved for 600 periods and the largest amounts', () => {
    const amounts = [10n ** 17n, ...Array.from({ length: 600 }, () => -(10n ** 15n))]
    for (const equation of Object.values(yearly(amounts))) {
      expect(isCertified(equation, solveRate(equation))).toBe(true)
    }
  })
})

describe('work', () => {
  it('is bounded for thousands of flows that change their sign each time', () => {
    const amounts = Array.from({ length: 1_000 }, (_, i) => (i % 2 === 0 ? 1_000_003n : -1_000_001n))
    const equation = yearly(amounts).unitPeriod as RateEquation
    // Whatever the answer: it comes, and it is a rate or a refusal.
    const outcome = refusalOf(() => solveRate(equation))
    expect([undefined, 'RATE_SEVERAL_SOLUTIONS', 'RATE_UNDECIDED', 'RATE_NO_SOLUTION']).toContain(outcome?.name)
  })

  it('stays small at a rate of zero over a hundred years of days', () => {
    const flows = [0, 12_000, 36_000].map((whole, i) => ({ amountMinor: i === 0 ? 2n : -1n, whole, part: ZERO }))
    const equation = unitPeriodEquation(flows, fraction(365n, 1n))
    expect(solveRate(equation)).toEqual({ floorE20: 0n, isExact: true })
    expect(equation.isZeroAt(RATE_GRID / 20n)).toBe(false)
  })
})
