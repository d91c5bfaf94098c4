import { encode } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import {
  boarded,
  boarding,
  date,
  JANUARY,
  LENDER,
  LOAN,
  month,
  OTHER_SERVICER,
  openingOf,
  payment,
  reversal,
  SERVICER,
  usd,
  VEHICLE,
} from '../loans-harness.test-support.ts'
import { LoanFact } from '../schema/facts.ts'
import { Position } from '../schema/position.ts'
import { accrueTo } from './accrue-to.ts'
import { applyPayment } from './apply-payment.ts'
import { openingPosition } from './opening-position.ts'
import { recomputeFromFacts } from './recompute-from-facts.ts'

const { terms } = boarding()
const at = (changes: Parameters<typeof openingOf>[0]) => openingPosition({ opening: openingOf(changes), index: 0 })

describe('accrueTo', () => {
  it('accrues over new year with the days of each year', () => {
    const position = at({ asOf: date('2020-12-21'), interestPaidThrough: date('2020-12-21') })
    // 11 days of 2020 at 1.00, 10 days of 2021 at 10,000 × 3.66 % ÷ 365 = 1.002739…
    expect(accrueTo(terms, position, date('2021-01-11')).interestDue).toBe(usd(21_03))
  })

  it('accrues the leap day', () => {
    const position = at({ asOf: date('2020-02-28'), interestPaidThrough: date('2020-02-28') })
    expect(accrueTo(terms, position, date('2020-03-01')).interestDue).toBe(usd(2_00))
  })

  it('accrues nothing on the same day, before the start, or from an unknown start', () => {
    const position = at({ interestPaidThrough: date('2020-02-01') })
    for (const day of ['2020-02-01', '2020-01-15'] as const) {
      expect(accrueTo(terms, position, date(day))).toMatchObject({
        interestDue: 0n,
        accruedThrough: date('2020-02-01'),
      })
    }
    const unknown = at({ interestPaidThrough: undefined })
    expect(accrueTo(terms, unknown, date('2020-03-01'))).toMatchObject({ interestDue: 0n, accruedThrough: undefined })
  })

  it('never makes interest negative from what rounding up left', () => {
    const rounded = { ...at({ principal: 0n }), residue: -66_795_000_000_000n }
    expect(accrueTo(terms, rounded, date('2020-03-01'))).toMatchObject({ interestDue: 0n, residue: rounded.residue })
  })

  it('rounds half a cent up', () => {
    // 1.00 a day on 10,000.00: half a cent in a day on 50.00.
    const position = at({ principal: usd(50_00) })
    expect(accrueTo(terms, position, date('2020-01-02')).interestDue).toBe(1n)
    expect(accrueTo(terms, at({ principal: usd(49_99) }), date('2020-01-02')).interestDue).toBe(0n)
  })
})

describe('applyPayment', () => {
  it('settles a loan exactly once', () => {
    const first = applyPayment(terms, at({}), date('2020-01-31'), usd(10_030_00)).position
    expect(first).toMatchObject({ settledOn: date('2020-01-31'), residue: 0n })
    const second = applyPayment(terms, first, date('2020-03-01'), usd(5_00)).position
    expect(second).toMatchObject({ settledOn: date('2020-01-31'), suspense: usd(5_00), interestPaid: usd(30_00) })
  })

  it('does not settle a loan on which nothing was owed', () => {
    expect(applyPayment(terms, at({ principal: 0n }), date('2020-01-31'), 5n).position.settledOn).toBeUndefined()
  })
})

describe('recomputeFromFacts', () => {
  it('needs the boarding', () => {
    expect(() => recomputeFromFacts([])).toThrow('first fact')
  })

  it('gives the stored position from facts that went through JSON, as in a slip', () => {
    const wrong = { ...JANUARY, endBalance: usd(9_700_00) }
    const entry = { externalRef: 'c1', posted: date('2020-02-10') }
    const harness = boarded({ references: { ...boarding().references, vehicle: VEHICLE } })
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', wrong))
      .must('correctMonth', SERVICER, {
        loan: LOAN,
        month: 1,
        entry,
        claim: { ...JANUARY, daysPastDue: 3, modified: true },
      })
      .must(
        'recordPayment',
        SERVICER,
        payment('p1', '2020-03-01', usd(300_00), { claimed: { interest: 1n, principal: 2n } }),
      )
      .must('reversePayment', SERVICER, reversal(5, 'r1', '2020-03-02'))
      .must('correctBoarding', LENDER, {
        loan: LOAN,
        entry: { externalRef: 'b1', posted: date('2020-06-01') },
        ...{ terms: boarding().terms, contract: boarding().contract, opening: openingOf({ feesDue: 1n }) },
      })
      .must('changeServicer', LENDER, { loan: LOAN, servicer: OTHER_SERVICER })
      .must('recordPayment', LENDER, payment('p2', '2020-03-05', usd(300_00)))
    const facts = harness
      .facts()
      .map((fact) => LoanFact.fromJson(JSON.parse(JSON.stringify(LoanFact.toJson(fact))), ''))
    expect(new Set(facts.map(({ kind }) => kind)).size).toBe(LoanFact.variants.length)
    const { position } = recomputeFromFacts(facts)
    expect(encode(Position, position)).toEqual(encode(Position, harness.position))
    expect(facts.map((fact) => encode(LoanFact, fact))).toEqual(harness.facts().map((fact) => encode(LoanFact, fact)))
  })
})
