import { type CivilDate, parseCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fraction, fraction } from '../exact/fraction.ts'
import { distributeRefunds } from './distribute-refund.ts'
import { flatRefund } from './flat-refund.ts'
import { type GapTerms, gapPayout } from './gap-payout.ts'
import { leastUnearned } from './least-unearned.ts'
import { proRataByDays } from './pro-rata-by-days.ts'
import { proRataByDistance } from './pro-rata-by-distance.ts'
import { ruleOf78Unearned } from './rule-of-78.ts'
import { shortRateByPercentage } from './short-rate-by-percentage.ts'
import { shortRateByTable } from './short-rate-by-table.ts'
import { type CoverSplit, splitCover } from './split.ts'
import { type TotalLoss, totalLossSplit } from './total-loss-split.ts'
import { unearnedBy8ths, unearnedBy24ths } from './unearned-by-fractions.ts'

const day = parseCivilDate
const year = { from: day('2023-03-01'), to: day('2024-03-01') }
const TABLE = [
  { days: 30, earned: fraction(1n, 4n) },
  { days: 90, earned: fraction(1n, 2n) },
  { days: 180, earned: fraction(4n, 5n) },
  { days: 365, earned: fraction(1n, 1n) },
]

const price = fc.bigInt({ min: 0n, max: 10n ** 18n })
const share = fc
  .tuple(fc.bigInt({ min: 0n, max: 10_000n }), fc.bigInt({ min: 0n, max: 10_000n }))
  .map(([a, b]): Fraction => fraction(a, a + b + 1n))
const covered = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 0, max: 5_000 }))
  .map(([from, length, after]) => ({
    period: { from: from as CivilDate, to: (from + length) as CivilDate },
    on: (from + after) as CivilDate,
  }))

function conserves(total: bigint, { unearnedMinor, earnedMinor }: CoverSplit): void {
  expect(unearnedMinor + earnedMinor).toBe(total)
  expect(unearnedMinor >= 0n && earnedMinor >= 0n).toBe(true)
}

describe('every split', () => {
  it('adds up to the price, with both parts not negative', () => {
    fc.assert(
      fc.property(price, share, covered, fc.bigInt({ min: 0n, max: 10n ** 6n }), (p, s, { period, on }, driven) => {
        const [n, k] = [(on % 96) + 1, on % 40]
        conserves(p, splitCover(p, s))
        conserves(p, proRataByDays(p, period, on))
        conserves(p, proRataByDistance(p, 100_000n, driven))
        conserves(p, shortRateByPercentage(proRataByDays(p, period, on), s))
        conserves(p, shortRateByTable(p, period, on, TABLE))
        conserves(p, unearnedBy24ths(p, n, k))
        conserves(p, unearnedBy8ths(p, k))
        conserves(p, ruleOf78Unearned(p, n, k % (n + 1)))
        conserves(p, flatRefund(p, period.from, on, k))
        conserves(p, leastUnearned([proRataByDays(p, period, on), proRataByDistance(p, 100_000n, driven)]))
      }),
      { numRuns: 300 },
    )
  })

  it('never gives more back the later it is', () => {
    fc.assert(
      fc.property(price, covered, (p, { period, on }) => {
        const later = (on + 1) as CivilDate
        const falls = (of: (date: CivilDate) => CoverSplit) =>
          expect(of(later).unearnedMinor <= of(on).unearnedMinor).toBe(true)
        falls((date) => proRataByDays(p, period, date))
        falls((date) => shortRateByTable(p, period, date, TABLE))
        falls((date) => shortRateByPercentage(proRataByDays(p, period, date), fraction(9n, 10n)))
        falls((date) => flatRefund(p, period.from, date, 30))
      }),
      { numRuns: 200 },
    )
  })
})

describe('proRataByDays', () => {
  it('counts a year of 366 days, the day of cancellation not covered', () => {
    expect(proRataByDays(36_600n, year, day('2023-03-01')).unearnedMinor).toBe(36_600n)
    expect(proRataByDays(36_600n, year, day('2023-03-02')).unearnedMinor).toBe(36_500n)
    expect(proRataByDays(36_600n, year, day('2024-02-29')).unearnedMinor).toBe(100n)
    expect(proRataByDays(36_600n, year, day('2024-03-01')).unearnedMinor).toBe(0n)
    expect(proRataByDays(36_600n, year, day('2030-01-01')).unearnedMinor).toBe(0n)
  })

  it('rounds half up', () => {
    const twoDays = { from: day('2024-01-01'), to: day('2024-01-03') }
    expect(proRataByDays(5n, twoDays, day('2024-01-02'))).toEqual({ unearnedMinor: 3n, earnedMinor: 2n })
  })

  it('refuses impossible dates and amounts', () => {
    expect(() => proRataByDays(1n, { from: year.to, to: year.from }, year.to)).toThrow('finance.COVER_PERIOD_INVALID')
    expect(() => proRataByDays(1n, year, day('2023-02-28'))).toThrow('finance.COVER_PERIOD_INVALID')
    expect(() => proRataByDays(-1n, year, year.to)).toThrow('finance.COVER_AMOUNT_INVALID')
    expect(() => proRataByDays(10n ** 18n + 1n, year, year.to)).toThrow('finance.COVER_AMOUNT_INVALID')
  })
})

describe('proRataByDistance', () => {
  it('counts what is left of the covered distance', () => {
    expect(proRataByDistance(240_000n, 60_000n, 15_000n).unearnedMinor).toBe(180_000n)
    expect(proRataByDistance(240_000n, 60_000n, 60_001n).unearnedMinor).toBe(0n)
    expect(() => proRataByDistance(1n, 0n, 0n)).toThrow('finance.COVER_DISTANCE_INVALID')
    expect(() => proRataByDistance(1n, 1n, -1n)).toThrow('finance.COVER_DISTANCE_INVALID')
  })

  it('goes with the days where a contract says whichever shows more use', () => {
    const byDays = proRataByDays(36_600n, year, day('2023-09-01'))
    const byMiles = proRataByDistance(36_600n, 12_000n, 9_000n)
    expect(leastUnearned([byDays, byMiles])).toBe(byMiles)
    expect(() => leastUnearned([])).toThrow('finance.COVER_SHARE_INVALID')
  })
})

describe('flatRefund', () => {
  it('is all or nothing', () => {
    const on = (date: string) => flatRefund(50_000n, day('2024-01-10'), day(date), 30).unearnedMinor
    expect([on('2024-01-10'), on('2024-02-09'), on('2024-02-10')]).toEqual([50_000n, 50_000n, 0n])
    expect(() => on('2024-01-09')).toThrow('finance.COVER_PERIOD_INVALID')
    expect(() => flatRefund(1n, year.from, year.to, -1)).toThrow('finance.COVER_PERIOD_INVALID')
  })
})

describe('short rate', () => {
  it('is 265.07 of 500 after 150 of 365 days at 90 % of pro rata, a common textbook example', () => {
    const proRata = proRataByDays(50_000n, { from: day('2023-01-01'), to: day('2024-01-01') }, day('2023-05-31'))
    expect(proRata.unearnedMinor).toBe(29_452n)
    expect(shortRateByPercentage(proRata, fraction(9n, 10n)).unearnedMinor).toBe(26_507n)
    expect(() => shortRateByPercentage(proRata, fraction(11n, 10n))).toThrow('finance.COVER_SHARE_INVALID')
  })

  it('follows the table of the policy', () => {
    const on = (date: string) => shortRateByTable(100_000n, year, day(date), TABLE).unearnedMinor
    expect([on('2023-03-31'), on('2023-04-01'), on('2024-02-29'), on('2024-03-01')]).toEqual([75_000n, 50_000n, 0n, 0n])
  })

  it('refuses tables that are out of order', () => {
    const with_ = (table: typeof TABLE) => () => shortRateByTable(1n, year, year.from, table)
    const [first, second, , last] = TABLE as [
      (typeof TABLE)[0],
      (typeof TABLE)[0],
      (typeof TABLE)[0],
      (typeof TABLE)[0],
    ]
    for (const table of [
      [],
      [second, first, last],
      [{ days: 30, earned: fraction(3n, 4n) }, second, last],
      [first, second],
      [{ days: -1, earned: fraction(1n, 1n) }],
      [{ days: 1.5, earned: fraction(1n, 1n) }],
      Array.from({ length: 401 }, (_, days) => ({ days, earned: fraction(1n, 1n) })),
    ]) {
      expect(with_(table)).toThrow('finance.SHORT_RATE_TABLE_INVALID')
    }
    expect(() => shortRateByTable(1n, year, day('2023-01-01'), TABLE)).toThrow('finance.COVER_PERIOD_INVALID')
  })
})

describe('unearned by fractions', () => {
  it('are 23/24 to 1/24 of a year, and 7/8 to 1/8', () => {
    const months = Array.from({ length: 13 }, (_, k) => unearnedBy24ths(24n, 12, k).unearnedMinor)
    expect(months).toEqual([23n, 21n, 19n, 17n, 15n, 13n, 11n, 9n, 7n, 5n, 3n, 1n, 0n])
    expect([0, 1, 2, 3, 4, 5].map((k) => unearnedBy8ths(8n, k).unearnedMinor)).toEqual([7n, 5n, 3n, 1n, 0n, 0n])
    expect(unearnedBy24ths(72n, 36, 12).unearnedMinor).toBe(47n)
    for (const [term, since] of [
      [0, 0],
      [12, -1],
      [1201, 0],
      [12, 0.5],
    ] as const) {
      expect(() => unearnedBy24ths(1n, term, since)).toThrow('finance.COVER_SHARE_INVALID')
    }
    expect(() => unearnedBy8ths(1n, -1)).toThrow('finance.COVER_SHARE_INVALID')
  })

  it('by the rule of 78 earn 12/78 in the first month of twelve', () => {
    expect(ruleOf78Unearned(7_800n, 12, 11)).toEqual({ unearnedMinor: 6_600n, earnedMinor: 1_200n })
    expect(ruleOf78Unearned(180_000n, 24, 6).unearnedMinor).toBe(12_600n)
    for (const [n, r] of [
      [0, 0],
      [12, 13],
      [12, -1],
      [1201, 1],
      [1.5, 1],
    ] as const) {
      expect(() => ruleOf78Unearned(1n, n, r)).toThrow('finance.COVER_SHARE_INVALID')
    }
  })
})

const GAP: GapTerms = {
  payoffMinor: 2_000_000n,
  excludedMinor: 50_000n,
  actualCashValueMinor: 1_500_000n,
  deductibleMinor: 100_000n,
  coveredDeductibleMinor: 50_000n,
}
const money = fc.bigInt({ min: 0n, max: 10n ** 12n })
const gapTerms = fc.record(
  {
    payoffMinor: money,
    excludedMinor: money,
    actualCashValueMinor: money,
    deductibleMinor: money,
    coveredDeductibleMinor: money,
    valueAtStartMinor: money,
    loanToValueMax: fc.bigInt({ min: 0n, max: 200n }).map((n) => fraction(n, 100n)),
    benefitMaxMinor: money,
  },
  {
    requiredKeys: ['payoffMinor', 'excludedMinor', 'actualCashValueMinor', 'deductibleMinor', 'coveredDeductibleMinor'],
  },
)

describe('gapPayout', () => {
  it('pays the covered loan less the settlement less the deductible that is not covered', () => {
    // 19,500 covered; the insurer pays 14,000; 5,500 lacking, of which 500 of the deductible are the owner's.
    expect(gapPayout(GAP)).toEqual({
      coveredLoanMinor: 1_950_000n,
      shortfallMinor: 550_000n,
      ownersDeductibleMinor: 50_000n,
      payoutMinor: 500_000n,
    })
    expect(gapPayout({ ...GAP, benefitMaxMinor: 300_000n }).payoutMinor).toBe(300_000n)
    // 125 % of 14,000.01 are 17,500.0125: down.
    const limited = { ...GAP, valueAtStartMinor: 1_400_001n, loanToValueMax: fraction(125n, 100n) }
    expect(gapPayout(limited)).toMatchObject({ coveredLoanMinor: 1_750_001n, payoutMinor: 300_001n })
    expect(gapPayout({ ...GAP, actualCashValueMinor: 3_000_000n }).payoutMinor).toBe(0n)
  })

  it('never pays more than what is lacking, nor less than nothing', () => {
    fc.assert(
      fc.property(gapTerms, (terms) => {
        const { coveredLoanMinor, shortfallMinor, ownersDeductibleMinor, payoutMinor } = gapPayout(terms as GapTerms)
        expect(payoutMinor >= 0n && ownersDeductibleMinor >= 0n).toBe(true)
        expect(payoutMinor + ownersDeductibleMinor <= shortfallMinor).toBe(true)
        expect(coveredLoanMinor <= terms.payoffMinor && shortfallMinor <= coveredLoanMinor).toBe(true)
        if (terms.benefitMaxMinor === undefined) expect(payoutMinor + ownersDeductibleMinor).toBe(shortfallMinor)
      }),
    )
  })

  it('refuses impossible terms', () => {
    expect(() => gapPayout({ ...GAP, deductibleMinor: -1n })).toThrow('finance.COVER_AMOUNT_INVALID')
    expect(() => gapPayout({ ...GAP, loanToValueMax: fraction(-1n, 1n) })).toThrow('finance.COVER_SHARE_INVALID')
  })
})

describe('totalLossSplit and distributeRefunds', () => {
  const loss: TotalLoss = {
    actualCashValueMinor: 1_500_000n,
    deductibleMinor: 100_000n,
    salvageRetainedMinor: 0n,
    payoffMinor: 2_000_000n,
    gapMinor: 500_000n,
    refunds: [
      { product: 'service contract', refundMinor: 60_000n },
      { product: 'tyre cover', refundMinor: 70_000n },
    ],
  }

  it('pays the lender first, then the owner', () => {
    expect(totalLossSplit(loss)).toEqual({
      insurerPaysMinor: 1_400_000n,
      insurerToLenderMinor: 1_400_000n,
      insurerToOwnerMinor: 0n,
      gapToLenderMinor: 500_000n,
      refunds: [
        { product: 'service contract', toLenderMinor: 60_000n, toOwnerMinor: 0n },
        { product: 'tyre cover', toLenderMinor: 40_000n, toOwnerMinor: 30_000n },
      ],
      refundsToLenderMinor: 100_000n,
      refundsToOwnerMinor: 30_000n,
      toLenderMinor: 2_000_000n,
      toOwnerMinor: 30_000n,
      deficiencyMinor: 0n,
    })
  })

  it('loses nothing: payers = payees, lender + deficiency = payoff', () => {
    const refunds = fc.array(fc.record({ product: fc.string(), refundMinor: money }), { maxLength: 6 })
    const losses = fc.record({
      actualCashValueMinor: money,
      deductibleMinor: money,
      salvageRetainedMinor: money,
      payoffMinor: money,
      gapMinor: money,
      refunds,
    })
    fc.assert(
      fc.property(losses, (any) => {
        const split = totalLossSplit(any)
        const refunded = any.refunds.reduce((sum, { refundMinor }) => sum + refundMinor, 0n)
        expect(split.insurerPaysMinor + split.gapToLenderMinor + refunded).toBe(
          split.toLenderMinor + split.toOwnerMinor,
        )
        expect(split.toLenderMinor + split.deficiencyMinor).toBe(any.payoffMinor)
        expect(split.gapToLenderMinor <= any.gapMinor).toBe(true)
        // Nobody is paid over an open debt of the owner.
        if (split.deficiencyMinor > 0n) expect(split.toOwnerMinor).toBe(0n)
        for (const part of [split.toLenderMinor, split.toOwnerMinor, split.deficiencyMinor])
          expect(part >= 0n).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses too many products and negative amounts', () => {
    const many = Array.from({ length: 101 }, () => ({ product: 'x', refundMinor: 1n }))
    expect(() => distributeRefunds(many, 1n)).toThrow('finance.COVER_SHARE_INVALID')
    expect(() => distributeRefunds([{ product: 'x', refundMinor: -1n }], 1n)).toThrow('finance.COVER_AMOUNT_INVALID')
    expect(() => totalLossSplit({ ...loss, payoffMinor: -1n })).toThrow('finance.COVER_AMOUNT_INVALID')
  })
})
