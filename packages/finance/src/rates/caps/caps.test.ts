import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { NOT_ARITHMETIC } from '../../../../../tests/support/excluded-vectors.ts'
import { describeShared, readSharedJson } from '../../../../../tests/support/shared.ts'
import { type Fraction, fraction, multiplyFractions, wholeNumber } from '../../exact/fraction.ts'
import { parseFraction } from '../../exact/parse-fraction.ts'
import { exactRate, RATE_GRID } from '../certified-rate.ts'
import { APR_TOLERANCE_IRREGULAR, APR_TOLERANCE_REGULAR } from '../reg-z/tolerance.ts'
import { type CapInput, capOn, checkCap } from './check-cap.ts'
import { earlyRepaymentCompensationMax } from './early-repayment.ts'
import { CAP_NAMES, CAPS, type CapName } from './rate-caps.ts'

const day = parseCivilDate
const percent = (value: string) => parseFraction(`${value}e-2`)
const limit = (name: CapName, on = '2024-06-01', input: Partial<CapInput> = {}): Fraction =>
  checkCap(name, wholeNumber(0n), { on: day(on), ...input }).limit

interface Rule {
  jurisdiction: string
  rule: string
  value: unknown
}

describeShared('published legal limits', ['vectors', 'legal_limits.json'], () => {
  const { rules } = readSharedJson<{ rules: Rule[] }>('vectors', 'legal_limits.json')
  const exact = (value: unknown) => parseFraction(String(value))
  const same = (name: CapName, value: unknown) => expect(limit(name)).toEqual(exact(value))

  /** How each arithmetic rule of the file is held to our tables. */
  const CHECKS: Readonly<Record<string, (value: never) => void>> = {
    'CN ltv.newCar.selfUse.ICE': (value: Record<string, unknown>) => {
      expect(limit('CN.ltv.newCar.selfUse.ICE', '2020-01-01')).toEqual(exact(value['2018-01-01..2024-04-02']))
      expect(limit('CN.ltv.newCar.selfUse.ICE', '2024-04-03')).toEqual(wholeNumber(1n))
    },
    'CN ltv.newCar.selfUse.NEV': (value: Record<string, unknown>) => {
      expect(limit('CN.ltv.newCar.selfUse.NEV', '2024-04-02')).toEqual(exact(value['2018-01-01..2024-04-02']))
      expect(limit('CN.ltv.newCar.selfUse.NEV', '2024-04-03')).toEqual(wholeNumber(1n))
    },
    'CN ltv.commercial.ICE': (value) => same('CN.ltv.commercial.ICE', value),
    'CN ltv.commercial.NEV': (value) => same('CN.ltv.commercial.NEV', value),
    'CN ltv.used': (value) => same('CN.ltv.used', value),
    'CN term.max.months': (value) => same('CN.term', value),
    'CN term.max.used.months': (value) => same('CN.term.used', value),
    'CN term.max.dealerFloorplan.months': (value) => same('CN.term.dealerFloorplan', value),
    'CN rate.privateLending.cap': (value: string) => {
      const reference = percent('3.45')
      const times = wholeNumber(BigInt(value.charAt(0)))
      expect(limit('CN.privateLending', '2024-01-01', { reference })).toEqual(multiplyFractions(times, reference))
    },
    'CN rate.overdue+penalty.total': () => {
      const reference = percent('3.45')
      expect(limit('CN.privateLending.overdueTotal', '2024-01-01', { reference })).toEqual(percent('13.8'))
    },
    'CN rate.financialInstitution.courtCeiling': (value) => same('CN.financialInstitution.courtCeiling', value),
    'JP rate.cap': (steps: { principalLt?: number; principalGte?: number; cap: number }[]) => {
      for (const { principalLt, principalGte, cap } of steps) {
        const principalMinor = BigInt(principalGte ?? (principalLt as number) - 1)
        expect(limit('JP.interest', '2024-01-01', { principalMinor })).toEqual(exact(cap))
      }
    },
    'JP rate.default.multiple': (value) => {
      const rule = capOn('JP.default', day('2024-01-01')).rule
      expect(rule).toMatchObject({ kind: 'timesCap', times: exact(value) })
    },
    'JP rate.default.businessLender.cap': (value) => same('JP.default.businessLender', value),
    'JP rate.criminal.cap.lender': (value) => same('JP.criminal.lender', value),
    'JP installment.default.cap': (value: string) => {
      expect(value).toContain('3% p.a.')
      expect(limit('JP.instalment.default')).toEqual(percent('3'))
    },
    'US mla.mapr.cap': (value) => same('US.mla.mapr', value),
    'US scra.rate.cap': (value) => same('US.scra', value),
    'US regz.apr.tolerance.regular': (value) =>
      expect(fraction(APR_TOLERANCE_REGULAR, RATE_GRID)).toEqual(exact(value)),
    'US regz.apr.tolerance.irregular': (value) =>
      expect(fraction(APR_TOLERANCE_IRREGULAR, RATE_GRID)).toEqual(exact(value)),
    'US rule78.prohibited.termGtMonths': (value) => same('US.ruleOf78.term', value),
    'EU apr.formula': (value: string) => expect(value).toContain('half-up'), // See published-rates.shared.test.ts.
    'EU earlyRepayment.compensation.cap': (value: Record<string, number>) => {
      const max = (isLong: boolean) => earlyRepaymentCompensationMax(1_000_000n, 10n ** 9n, isLong)
      expect(fraction(max(true), 1_000_000n)).toEqual(exact(value['remaining>12m']))
      expect(fraction(max(false), 1_000_000n)).toEqual(exact(value['remaining<=12m']))
    },
  }

  it.each(rules.map((row) => [`${row.jurisdiction} ${row.rule}`, row] as const))('%s', (name, { value }) => {
    const check = CHECKS[name]
    // Every rule is either computed or excluded with a reason, never both.
    expect(check === undefined).toBe(NOT_ARITHMETIC[name] !== undefined)
    check?.(value as never)
  })
})

describe('checkCap', () => {
  const japan = (principalMinor: bigint, rate: string) =>
    checkCap('JP.interest', percent(rate), { on: day('2024-01-01'), principalMinor })

  it.each([
    [99_999n, '20'],
    [100_000n, '18'],
    [999_999n, '18'],
    [1_000_000n, '15'],
  ])('利息制限法: %s yen, %s %', (principal, rate) => {
    expect(japan(principal, rate)).toMatchObject({ isWithin: true, excess: wholeNumber(0n) })
    const above = japan(principal, `${rate}.01`)
    expect(above).toMatchObject({ isWithin: false, excess: fraction(1n, 10_000n) })
  })

  it('takes 1.46 times that for default: 29.2, 26.28 and 21.9 %', () => {
    const cap = (principalMinor: bigint) => limit('JP.default', '2024-01-01', { principalMinor })
    expect([cap(1n), cap(100_000n), cap(1_000_000n)]).toEqual([percent('29.2'), percent('26.28'), percent('21.9')])
  })

  it('compares a certified rate by its proven digits', () => {
    const at = (floorE20: bigint, isExact: boolean) =>
      checkCap('US.scra', { floorE20, isExact }, { on: day('2024-01-01') }).isWithin
    const six = (RATE_GRID * 6n) / 100n
    expect([at(six, true), at(six - 1n, false), at(six, false)]).toEqual([true, true, false])
    expect(checkCap('US.scra', exactRate(six), { on: day('2024-01-01') }).excess).toEqual(wholeNumber(0n))
  })

  it('knows the version of the day, and refuses where there is none', () => {
    expect(capOn('CN.ltv.newCar.selfUse.ICE', day('2024-04-02')).until).toBe(day('2024-04-02'))
    expect(() => capOn('CN.ltv.used', day('2017-12-31'))).toThrow('finance.CAP_UNKNOWN')
    expect(() => capOn('JP.instalment.default', day('2026-04-01'))).toThrow('finance.CAP_UNKNOWN')
    expect(() => limit('JP.interest')).toThrow('finance.CAP_INPUT_MISSING')
    expect(() => limit('JP.default', '2024-01-01', { principalMinor: 0n })).toThrow('finance.CAP_INPUT_MISSING')
    expect(() => limit('CN.privateLending')).toThrow('finance.CAP_INPUT_MISSING')
    expect(() => limit('CN.privateLending', '2024-01-01', { reference: percent('-1') })).toThrow(
      'finance.CAP_INPUT_MISSING',
    )
  })
})

describe('the table', () => {
  it('has every cap, its versions without overlap, each with a source', () => {
    expect([...new Set(CAPS.map(({ name }) => name))]).toEqual([...CAP_NAMES])
    for (const [i, cap] of CAPS.entries()) {
      expect(cap.source.length).toBeGreaterThan(5)
      const next = CAPS[i + 1]
      if (next?.name === cap.name) expect(next.from).toBe((cap.until ?? 0) + 1)
    }
  })

  it('has an end to the steps by principal', () => {
    for (const { rule } of CAPS) {
      if (rule.kind === 'byPrincipal') expect(rule.steps.at(-1)?.below).toBeUndefined()
    }
  })
})

describe('earlyRepaymentCompensationMax', () => {
  it('is 1 % or 0.5 %, rounded down, and never more than the interest forgone', () => {
    expect(earlyRepaymentCompensationMax(1_000_099n, 50_000n, true)).toBe(10_000n)
    expect(earlyRepaymentCompensationMax(1_000_199n, 50_000n, false)).toBe(5_000n)
    expect(earlyRepaymentCompensationMax(1_000_000n, 9_999n, true)).toBe(9_999n)
    expect(() => earlyRepaymentCompensationMax(-1n, 0n, true)).toThrow('finance.FLOW_AMOUNT_INVALID')
    expect(() => earlyRepaymentCompensationMax(1n, -1n, true)).toThrow('finance.FLOW_AMOUNT_INVALID')
  })
})
