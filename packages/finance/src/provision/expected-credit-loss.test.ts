import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, type Fraction, fraction, ONE, ZERO } from '../exact/fraction.ts'
import {
  expectedCreditLoss,
  type ImpairmentStage,
  impairmentStage,
  lossFromCashFlows,
  type RiskPeriod,
  type RiskScenario,
} from './expected-credit-loss.ts'

const percent = (tenths: bigint): Fraction => fraction(tenths, 1_000n)
const period = (defaults: Fraction, lost: Fraction, exposureMinor: bigint): RiskPeriod => ({
  defaultProbability: defaults,
  lossGivenDefault: lost,
  exposureMinor,
})
const one = (...periods: RiskPeriod[]): readonly RiskScenario[] => [{ weight: ONE, periods }]

describe('impairmentStage', () => {
  const stage = (daysPastDue: number, hasRiskIncreased = false, isImpaired = false) =>
    impairmentStage({ daysPastDue, hasRiskIncreased, isImpaired })

  it('follows the days unless something else is known', () => {
    expect([stage(0), stage(30), stage(31), stage(89), stage(90)]).toEqual([1, 1, 2, 2, 3])
    expect([stage(0, true), stage(0, false, true), stage(90, true)]).toEqual([2, 3, 3])
    expect(() => stage(-1)).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(() => stage(1.5)).toThrow('finance.PROVISION_PERIODS_INVALID')
  })
})

describe('expectedCreditLoss', () => {
  it.each([
    [1, 100_000_000n, 5n, 250n, 125_000n],
    [1, 500_000_000n, 15n, 400n, 3_000_000n],
    [2, 500_000_000n, 120n, 400n, 24_000_000n],
  ] as const)(
    'stage %s of %s at %s ‰ and %s ‰ is %s, as published without discount',
    (stage, gross, defaults, lost, loss) => {
      // flipbuilder.com/bmcx/injr, p. 143; acadifi.com, expected credit loss model.
      const scenarios = one(period(percent(defaults), percent(lost), gross))
      expect(expectedCreditLoss(stage, gross, scenarios, ZERO, 1).allowanceMinor).toBe(loss)
    },
  )

  it('counts twelve months in stage 1, all in stages 2 and 3, and discounts each', () => {
    const periods = one(
      period(percent(20n), percent(450n), 2_400_000n),
      period(percent(30n), percent(500n), 1_650_000n),
      period(percent(40n), percent(550n), 850_000n),
    )
    const at = (stage: ImpairmentStage, perYear = 1) =>
      expectedCreditLoss(stage, 2_400_000n, periods, percent(60n), perYear)
    // 216 ÷ 1.06 + 247.50 ÷ 1.06² + 187 ÷ 1.06³ = 203.774 + 220.274 + 157.009.
    expect([at(1).allowanceMinor, at(2).allowanceMinor, at(1, 2).allowanceMinor]).toEqual([20_377n, 58_106n, 42_405n])
    expect(at(3)).toMatchObject({ allowanceMinor: 58_106n, interestBaseMinor: 2_400_000n - 58_106n })
    expect(at(2).interestBaseMinor).toBe(2_400_000n)
  })

  it('weighs scenarios before it rounds', () => {
    const of = (lost: bigint, weight: Fraction) => ({ weight, periods: [period(ONE, percent(lost), 10n)] })
    const scenarios = [of(50n, fraction(1n, 4n)), of(100n, fraction(3n, 4n))]
    // 0.5 × 1/4 + 1 × 3/4 = 0.875, once rounded.
    expect(expectedCreditLoss(2, 10n, scenarios, ZERO, 12)).toMatchObject({
      allowanceMinor: 1n,
      exact: fraction(7n, 8n),
    })
  })

  const periods = fc.array(
    fc
      .tuple(
        fc.bigInt({ min: 0n, max: 25n }),
        fc.bigInt({ min: 0n, max: 1_000n }),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
      )
      .map(([defaults, lost, exposure]) => period(percent(defaults), percent(lost), exposure)),
    { minLength: 1, maxLength: 40 },
  )

  it('is never negative, less in twelve months than in a lifetime, less with discount than without', () => {
    fc.assert(
      fc.property(periods, fc.bigInt({ min: 0n, max: 100n }), (risk, rate) => {
        const of = (stage: ImpairmentStage, r: Fraction) =>
          expectedCreditLoss(stage, 10n ** 12n, one(...risk), r, 12).exact
        expect(of(1, percent(rate)).numerator >= 0n).toBe(true)
        expect(compareFractions(of(1, percent(rate)), of(2, percent(rate))) <= 0n).toBe(true)
        expect(compareFractions(of(2, percent(rate)), of(2, ZERO)) <= 0n).toBe(true)
        expect(of(2, percent(rate))).toEqual(of(3, percent(rate)))
      }),
      { numRuns: 60 },
    )
  })

  it('is computed for 1,200 periods', () => {
    const risk = Array.from({ length: 1_200 }, (_, i) =>
      period(fraction(1n, 10_000n), percent(500n), BigInt(1_200 - i)),
    )
    expect(expectedCreditLoss(2, 1_200n, one(...risk), percent(5n), 12).allowanceMinor).toBeGreaterThan(0n)
    expect(() => expectedCreditLoss(2, 1_200n, one(...risk, ...risk), percent(5n), 12)).toThrow(
      'finance.PROVISION_PERIODS_INVALID',
    )
  })

  it('refuses what is no probability, rate or term', () => {
    const fine = period(percent(10n), percent(450n), 100n)
    const of =
      (change: Partial<RiskPeriod>, rate = ZERO, perYear = 12, gross = 100n) =>
      () =>
        expectedCreditLoss(2, gross, one({ ...fine, ...change }), rate, perYear)
    expect(of({})).not.toThrow()
    expect(of({ defaultProbability: percent(1_001n) })).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(of({ lossGivenDefault: percent(-1n) })).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(of({ lossGivenDefault: { numerator: 1n, denominator: 10n ** 12n + 1n } })).toThrow(
      'finance.PROVISION_SHARE_INVALID',
    )
    expect(of({ exposureMinor: -1n })).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(of({ defaultProbability: ONE, lossGivenDefault: ONE, exposureMinor: 101n })).toThrow(
      'finance.PROVISION_AMOUNT_INVALID',
    )
    expect(of({}, percent(-1n))).toThrow('finance.PROVISION_RATE_INVALID')
    expect(of({}, ZERO, 0)).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(() => expectedCreditLoss(1, 100n, [], ZERO, 12)).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(() => expectedCreditLoss(1, 100n, one(), ZERO, 12)).toThrow('finance.PROVISION_PERIODS_INVALID')
    const certain = period(percent(600n), ONE, 10n)
    expect(() => expectedCreditLoss(1, 100n, one(certain, certain), ZERO, 1)).toThrow('finance.PROVISION_SHARE_INVALID')
    const half = { weight: fraction(1n, 2n), periods: [fine] }
    expect(() => expectedCreditLoss(1, 100n, [half], ZERO, 12)).toThrow('finance.PROVISION_SHARE_INVALID')
  })
})

describe('lossFromCashFlows', () => {
  it('is what the expected cash is worth less than the gross amount', () => {
    // 24,000 − 9,000 ÷ 1.01² − 5,000 ÷ 1.01³ = 10,324.3848.
    expect(lossFromCashFlows(2_400_000n, [0n, 900_000n, 500_000n], percent(10n))).toBe(1_032_438n)
    expect(lossFromCashFlows(100n, [], percent(10n))).toBe(100n)
    expect(lossFromCashFlows(100n, [101n], percent(10n))).toBe(0n)
    expect(lossFromCashFlows(100n, [500n], percent(10n))).toBe(0n)
  })

  it('refuses impossible amounts, rates and terms', () => {
    expect(() => lossFromCashFlows(-1n, [], ZERO)).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(() => lossFromCashFlows(1n, [-1n], ZERO)).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(() => lossFromCashFlows(1n, [1n], percent(-1n))).toThrow('finance.PROVISION_RATE_INVALID')
    const many = Array.from({ length: 1_201 }, () => 0n)
    expect(() => lossFromCashFlows(1n, many, ZERO)).toThrow('finance.PROVISION_PERIODS_INVALID')
  })
})
