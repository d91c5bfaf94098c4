import { type CivilDate, parseCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, ZERO } from '../exact/fraction.ts'
import { type Advance, IRAC_CLASSES, IRAC_NORMS, iracClass, iracNormsOn, iracProvision } from './irac.ts'

const day = parseCivilDate
const ADVANCE: Advance = {
  outstandingMinor: 40_000_000n,
  securityMinor: 15_000_000n,
  guaranteed: fraction(1n, 2n),
  isUnsecured: false,
}

describe('the norms', () => {
  it('follow each other without a gap, the last without an end, each with a source', () => {
    for (const [i, norms] of IRAC_NORMS.entries()) {
      const next = IRAC_NORMS[i + 1]
      expect(next?.from).toBe(norms.until === undefined ? undefined : norms.until + 1)
      expect(norms.source.length).toBeGreaterThan(5)
      expect(Object.keys(norms.shares)).toEqual([...IRAC_CLASSES])
    }
    expect(iracNormsOn(day('2011-05-17'))).toBe(IRAC_NORMS[0])
    expect(iracNormsOn(day('2011-05-18'))).toBe(IRAC_NORMS[1])
    expect(() => iracNormsOn(day('2009-06-30'))).toThrow('finance.PROVISION_NORMS_UNKNOWN')
  })
})

describe('iracClass', () => {
  it('goes by the months since it became non-performing', () => {
    const since = day('2022-01-31')
    const on = (text: string) => iracClass(since, day(text))
    expect([on('2022-01-31'), on('2023-01-31'), on('2023-02-01')]).toEqual(['substandard', 'substandard', 'doubtful1'])
    expect([on('2024-01-31'), on('2024-02-01'), on('2026-01-31')]).toEqual(['doubtful1', 'doubtful2', 'doubtful2'])
    expect([on('2026-02-01'), iracClass(undefined, since)]).toEqual(['doubtful3', 'standard'])
    expect(() => iracClass(since, (since - 1) as CivilDate)).toThrow('finance.PROVISION_PERIODS_INVALID')
  })
})

describe('iracProvision', () => {
  it('covers the rest of a doubtful advance wholly, after the guarantee, and its secured part by age', () => {
    // 4 lakh, security 1.5, half of the rest guaranteed: 1.25 of the rest, 0.6 (before May 2011: 0.45) of the secured
    // part.
    const on = (text: string) => iracProvision(ADVANCE, 'doubtful2', day(text))
    expect(on('2014-03-31')).toMatchObject({ onUnsecuredMinor: 12_500_000n, onSecuredMinor: 6_000_000n })
    expect(on('2010-03-31')).toMatchObject({ onUnsecuredMinor: 12_500_000n, onSecuredMinor: 4_500_000n })
  })

  it('is between nothing and all, grows with the age, and is its two parts', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
    const share = fc.bigInt({ min: 0n, max: 100n }).map((part) => fraction(part, 100n))
    const dates = fc.constantFrom('2009-07-01', '2011-05-18', '2026-03-31').map(day)
    fc.assert(
      fc.property(amount, amount, share, dates, (outstandingMinor, securityMinor, guaranteed, on) => {
        const advance = { outstandingMinor, securityMinor, guaranteed, isUnsecured: false }
        const of = (asset: (typeof IRAC_CLASSES)[number]) => iracProvision(advance, asset, on)
        for (const asset of IRAC_CLASSES) {
          const { onSecuredMinor, onUnsecuredMinor, provisionMinor } = of(asset)
          expect(onSecuredMinor + onUnsecuredMinor).toBe(provisionMinor)
          expect(provisionMinor >= 0n && provisionMinor <= outstandingMinor).toBe(true)
        }
        expect(of('loss').provisionMinor).toBe(outstandingMinor)
        expect(of('standard').provisionMinor <= of('substandard').provisionMinor).toBe(true)
        expect(of('doubtful1').provisionMinor <= of('doubtful2').provisionMinor).toBe(true)
        expect(of('doubtful2').provisionMinor <= of('doubtful3').provisionMinor).toBe(true)
      }),
    )
  })

  it('asks more of what was unsecured from the beginning', () => {
    const bare = { ...ADVANCE, securityMinor: 0n, guaranteed: ZERO, isUnsecured: true }
    const on = day('2026-03-31')
    expect(iracProvision(bare, 'substandard', on)).toMatchObject({ onSecuredMinor: 0n, provisionMinor: 10_000_000n })
    expect(iracProvision(ADVANCE, 'substandard', on)).toMatchObject({
      onUnsecuredMinor: 0n,
      provisionMinor: 6_000_000n,
    })
  })

  it('refuses impossible advances', () => {
    const of =
      (change: Partial<Advance>, on = '2026-03-31') =>
      () =>
        iracProvision({ ...ADVANCE, ...change }, 'standard', day(on))
    expect(of({ outstandingMinor: -1n })).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(of({ securityMinor: 10n ** 18n + 1n })).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(of({ guaranteed: fraction(101n, 100n) })).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(of({}, '2000-01-01')).toThrow('finance.PROVISION_NORMS_UNKNOWN')
  })
})
