import { type CivilDate, parseCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, type Fraction, fraction, ZERO } from '../exact/fraction.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { dealerReserve, type ReserveTerms } from './dealer-reserve.ts'
import { financeChargeAt, type LevelCredit } from './level-credit.ts'
import { type ChargebackRule, reserveChargeback } from './reserve-chargeback.ts'
import { reserveOfCharges } from './reserve-of-charges.ts'

const percent = (hundredths: bigint): Fraction => fraction(hundredths, 10_000n)
const ONE_SHARE = fraction(1n, 1n)
const CREDIT: LevelCredit = { amountMinor: 2_000_000n, payments: 60, perYear: 12 }
const [SELL, BUY] = [percent(1_125n), percent(890n)]

const credits = fc.record({
  amountMinor: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  payments: fc.integer({ min: 1, max: 72 }),
  perYear: fc.constantFrom(1, 4, 12, 26, 52),
})
const rates = fc
  .tuple(fc.bigInt({ min: 0n, max: 3_000n }), fc.bigInt({ min: 0n, max: 3_000n }))
  .map(([a, b]): [Fraction, Fraction] => (a < b ? [percent(b), percent(a)] : [percent(a), percent(b)]))

describe('financeChargeAt', () => {
  it('comes near a published example, whose payments are in whole cents', () => {
    // Frazer, Reserve as a mark-up from buy rate to sell rate: 2,479.76 and 1,280.96, with payments in whole cents.
    const credit = { amountMinor: 1_000_000n, payments: 36, perYear: 12 }
    const charge = (rate: Fraction) => {
      const { numerator, denominator } = financeChargeAt(credit, rate)
      return roundHalfUpToMinor(numerator, denominator)
    }
    expect([charge(percent(1_500n)), charge(percent(800n)), charge(percent(0n))]).toEqual([247_952n, 128_109n, 0n])
  })

  it('refuses impossible rates and terms', () => {
    const of =
      (rate: Fraction, change: Partial<LevelCredit> = {}) =>
      () =>
        financeChargeAt({ ...CREDIT, ...change }, rate)
    expect(of(fraction(-1n, 100n))).toThrow('finance.DEAL_RATES_INVALID')
    expect(of(fraction(101n, 1n))).toThrow('finance.DEAL_RATES_INVALID')
    expect(of({ numerator: 1n, denominator: 10n ** 12n + 1n })).toThrow('finance.DEAL_RATES_INVALID')
    expect(of(SELL, { payments: 0 })).toThrow('finance.TERM_INVALID')
    expect(of(SELL, { payments: 1_201 })).toThrow('finance.TERM_INVALID')
    expect(of(SELL, { perYear: 0 })).toThrow('finance.TERM_INVALID')
    expect(of(SELL, { amountMinor: -1n })).toThrow('finance.DEAL_AMOUNT_INVALID')
  })
})

describe('dealerReserve', () => {
  const participation = (change: Partial<Exclude<ReserveTerms, { method: 'flat' }>> = {}) =>
    dealerReserve(CREDIT, SELL, BUY, { method: 'differenceInCharges', share: ONE_SHARE, ...change })

  it('divides the charge of 11.25 % bought at 8.90 %', () => {
    // Derived payment by payment in fractions: 1,388.94 of 6,240.77 is the spread; 75 % of it goes to the dealer.
    expect(participation()).toMatchObject({ chargeMinor: 624_077n, dealerMinor: 138_894n, lenderMinor: 485_183n })
    expect(participation({ share: fraction(3n, 4n) }).dealerMinor).toBe(104_171n)
    expect(participation({ method: 'presentValue', share: fraction(3n, 4n) }).dealerMinor).toBe(83_833n)
  })

  it('counts no more than the spread that is allowed', () => {
    const capped = participation({ spreadMax: fraction(1n, 100n) })
    expect(capped.countedRate).toEqual(percent(990n))
    expect([capped.chargeMinor, capped.dealerMinor]).toEqual([624_077n, 58_562n])
    expect(participation({ spreadMax: fraction(235n, 10_000n) })).toEqual(participation())
    expect(participation({ spreadMax: ZERO }).dealerMinor).toBe(0n)
  })

  it('pays at least and at most what was agreed, or an amount for every contract', () => {
    expect(participation({ maximumMinor: 100_000n }).dealerMinor).toBe(100_000n)
    expect(participation({ spreadMax: ZERO, minimumMinor: 15_000n }).dealerMinor).toBe(15_000n)
    const flat = dealerReserve(CREDIT, ZERO, ZERO, { method: 'flat', amountMinor: 15_000n })
    expect(flat).toMatchObject({ chargeMinor: 0n, dealerMinor: 15_000n, lenderMinor: -15_000n })
  })

  it('adds up to the charge; the present value is never more than the difference in charges', () => {
    fc.assert(
      fc.property(credits, rates, fc.bigInt({ min: 0n, max: 100n }), (credit, [sell, buy], part) => {
        const share = fraction(part, 100n)
        const simple = dealerReserve(credit, sell, buy, { method: 'differenceInCharges', share })
        const worth = dealerReserve(credit, sell, buy, { method: 'presentValue', share })
        for (const one of [simple, worth]) {
          expect(one.dealerMinor + one.lenderMinor).toBe(one.chargeMinor)
          expect(one.dealerMinor >= 0n && one.lenderMinor >= -1n).toBe(true)
        }
        expect(compareFractions(worth.participation, simple.participation) <= 0n).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses what was never agreed', () => {
    expect(() => dealerReserve(CREDIT, BUY, SELL, { method: 'flat', amountMinor: 1n })).toThrow(
      'finance.DEAL_RATES_INVALID',
    )
    expect(() => participation({ share: fraction(101n, 100n) })).toThrow('finance.DEAL_SHARE_INVALID')
    expect(() => participation({ share: fraction(-1n, 100n) })).toThrow('finance.DEAL_SHARE_INVALID')
    expect(() => participation({ spreadMax: fraction(-1n, 100n) })).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => participation({ minimumMinor: 2n, maximumMinor: 1n })).toThrow('finance.DEAL_AMOUNT_INVALID')
    expect(() => dealerReserve(CREDIT, SELL, BUY, { method: 'flat', amountMinor: -1n })).toThrow(
      'finance.DEAL_AMOUNT_INVALID',
    )
  })
})

describe('reserveOfCharges', () => {
  it('is 599.40 of 2,479.76 bought for 1,280.96 at half, as published', () => {
    // Frazer, Reserve as a mark-up from buy rate to sell rate.
    const limits = { share: fraction(1n, 2n) }
    expect(reserveOfCharges(247_976n, 128_096n, limits)).toEqual({ dealerMinor: 59_940n, lenderMinor: 188_036n })
    expect(reserveOfCharges(247_976n, 128_096n, { ...limits, maximumMinor: 50_000n }).dealerMinor).toBe(50_000n)
    expect(reserveOfCharges(100n, 100n, { ...limits, minimumMinor: 10n })).toEqual({
      dealerMinor: 10n,
      lenderMinor: 90n,
    })
  })

  it('agrees with the charges of rates', () => {
    const { chargeMinor, dealerMinor } = dealerReserve(CREDIT, SELL, ZERO, {
      method: 'differenceInCharges',
      share: ONE_SHARE,
    })
    expect(reserveOfCharges(chargeMinor, 0n, { share: ONE_SHARE })).toEqual({ dealerMinor, lenderMinor: 0n })
  })

  it('refuses charges the wrong way round', () => {
    const limits = { share: ONE_SHARE }
    expect(() => reserveOfCharges(1n, 2n, limits)).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => reserveOfCharges(1n, -1n, limits)).toThrow('finance.DEAL_AMOUNT_INVALID')
    expect(() => reserveOfCharges(2n, 1n, { share: fraction(2n, 1n) })).toThrow('finance.DEAL_SHARE_INVALID')
    const over = (denominator: bigint) => reserveOfCharges(2n, 1n, { share: fraction(1n, denominator) })
    expect(over(10n ** 12n).dealerMinor).toBe(0n)
    expect(() => over(10n ** 12n + 1n)).toThrow('finance.DEAL_SHARE_INVALID')
  })
})

describe('reserveChargeback', () => {
  const contractOn = parseCivilDate('2026-01-10')
  const after = (age: number, paymentsMade: number) => ({
    contractOn,
    endedOn: (contractOn + age) as CivilDate,
    paymentsMade,
  })
  const RULE: ChargebackRule = { fullWithinDays: 90, noneAfterDays: 1_095, earned: 'actuarial' }
  const back = (age: number, made: number, rule: Partial<ChargebackRule> = {}, rate = percent(800n)) =>
    reserveChargeback(120_000n, { payments: 60, perYear: 12 }, rate, after(age, made), { ...RULE, ...rule })
      .chargedBackMinor

  it('is all, a part or nothing by the days', () => {
    expect([back(0, 0), back(90, 2), back(1_096, 30)]).toEqual([120_000n, 120_000n, 0n])
    expect(back(91, 2)).toBeLessThan(120_000n)
    expect(back(1_095, 30)).toBeGreaterThan(0n)
  })

  it('is what remains to be earned', () => {
    expect(back(366, 12, { earned: 'proRata' })).toBe(96_000n)
    expect(back(366, 12, { earned: 'ruleOf78' })).toBe(77_115n)
    expect(back(366, 12)).toBe(79_068n)
    expect(back(366, 12, { earned: 'atOnce' })).toBe(0n)
    // Without interest the interest of the months to come is as the sum of their digits.
    expect(back(366, 12, {}, ZERO)).toBe(77_115n)
  })

  it('adds up, and falls from payment to payment', () => {
    const rules = fc.constantFrom('proRata', 'ruleOf78', 'actuarial', 'atOnce')
    const reserve = fc.bigInt({ min: 0n, max: 10n ** 12n })
    fc.assert(
      fc.property(reserve, credits, rates, rules, (reserveMinor, term, [rate], earned) => {
        let before = reserveMinor
        for (let made = 0; made <= term.payments; made += 1) {
          const split = reserveChargeback(reserveMinor, term, rate, after(made * 30, made), { earned })
          expect(split.chargedBackMinor + split.keptMinor).toBe(reserveMinor)
          expect(split.chargedBackMinor >= 0n && split.chargedBackMinor <= before).toBe(true)
          before = split.chargedBackMinor
        }
        expect(before).toBe(0n)
      }),
      { numRuns: 12 },
    )
  })

  it('refuses days and payments that cannot be', () => {
    expect(() => back(-1, 0)).toThrow('finance.DEAL_WINDOW_INVALID')
    expect(() => back(1, 0, { fullWithinDays: -1 })).toThrow('finance.DEAL_WINDOW_INVALID')
    expect(() => back(1, 0, { fullWithinDays: 1_096 })).toThrow('finance.DEAL_WINDOW_INVALID')
    expect(() => back(1, 61)).toThrow('finance.TERM_INVALID')
    expect(() => back(1, -1)).toThrow('finance.TERM_INVALID')
    expect(() => back(1, 1, {}, fraction(-1n, 100n))).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => reserveChargeback(-1n, CREDIT, SELL, after(1, 1), RULE)).toThrow('finance.DEAL_AMOUNT_INVALID')
  })
})
