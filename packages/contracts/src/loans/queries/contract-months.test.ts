import { describe, expect, it } from 'vitest'
import { civilMonth, formatCivilMonth } from '../../vocabulary/civil-month.ts'
import {
  boarded,
  boarding,
  date,
  JANUARY,
  LOAN,
  month,
  openingOf,
  payment,
  SERVICER,
  usd,
} from '../loans-harness.test-support.ts'
import { contractMonths } from './contract-months.ts'

const contract = {
  ...boarding().contract,
  originationMonth: civilMonth(2019, 12),
  firstPaymentMonth: civilMonth(2020, 1),
  maturityMonth: civilMonth(2020, 4),
  termMonths: 4,
  paymentAmount: usd(310_00),
}

describe('contractMonths', () => {
  it('shows the months of the contract with what was recorded or claimed in them', () => {
    const harness = boarded({ contract })
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(100_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-02-20', usd(200_00)))
    const rows = contractMonths(harness.facts())
    expect(rows.map((row) => [formatCivilMonth(row.month), row.expected, row.received, row.basis])).toEqual([
      ['2020-01', usd(310_00), usd(300_00), 'claimed'],
      ['2020-02', usd(310_00), usd(300_00), 'recorded'],
      ['2020-03', usd(310_00), undefined, undefined],
      ['2020-04', usd(310_00), undefined, undefined],
    ])
  })

  it('shows on a day what stands on it, with the figures that a Correction gave', () => {
    const harness = boarded({ contract })
      .must('reportMonth', SERVICER, month('m1', '2020-01-02', '2020-01-31', JANUARY))
      .must('recordPayment', SERVICER, payment('p1', '2020-02-10', usd(100_00)))
      .must('recordPayment', SERVICER, payment('p2', '2020-02-20', usd(200_00)))
    const entry = { externalRef: 'c1', posted: date('2020-02-25') }
    harness.must('correctMonth', SERVICER, { loan: LOAN, month: 1, entry, claim: { ...JANUARY, paid: usd(301_00) } })
    const received = (asOf: '2020-01-30' | '2020-01-31' | '2020-02-10' | '2020-02-20') =>
      contractMonths(harness.facts(), date(asOf)).map((row) => row.received)
    expect(received('2020-01-30')).toEqual([undefined, undefined, undefined, undefined])
    expect(received('2020-01-31')).toEqual([usd(301_00), undefined, undefined, undefined])
    expect(received('2020-02-10')).toEqual([usd(301_00), usd(100_00), undefined, undefined])
    expect(received('2020-02-20')).toEqual(contractMonths(harness.facts()).map((row) => row.received))
  })

  it('counts only whole months as before the boarding', () => {
    const before = (asOf: '2020-02-28' | '2020-02-29') => {
      const harness = boarded({ contract, opening: openingOf({ asOf: date(asOf) }) })
      return contractMonths(harness.facts()).map(({ isBeforeBoarding }) => isBeforeBoarding)
    }
    expect(before('2020-02-28')).toEqual([true, false, false, false])
    expect(before('2020-02-29')).toEqual([true, true, false, false])
  })

  it('goes by the term where the contract states no months', () => {
    const silent = { ...contract, firstPaymentMonth: undefined, maturityMonth: undefined, paymentAmount: undefined }
    const rows = contractMonths(boarded({ contract: silent }).facts())
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({ n: 1, month: civilMonth(2020, 1), basis: undefined })
    expect(rows[0]?.expected).toBeUndefined()
  })
})
