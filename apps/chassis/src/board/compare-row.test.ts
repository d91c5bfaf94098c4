import { describe, expect, it } from 'vitest'
import { compareRow, type Standing } from './compare-row.ts'
import { boardedFact, monthFact, planned, TAPE, vehicleOf } from './planned-row.test-support.ts'

const stood = await planned()
const line = stood.line
const cell = (column: string) => (TAPE.rows[0] as string[])[TAPE.columns.indexOf(column)]
const month = (end: string) => ({
  reportingPeriodBeginningDate: `${end.slice(0, 3)}01${end.slice(5)}`,
  reportingPeriodEndingDate: end,
})
const PERSONAL = ['obligorCreditScore', 'obligorGeographicLocation', 'paymentToIncomePercentage'] as const

function standing(changes: Partial<Standing> = {}): Standing {
  const facts = [boardedFact(stood), monthFact(stood, 'tape/2026-06-30')]
  return { facts, vehicle: vehicleOf(stood), personal: stood.personal, ...changes }
}

const unchanged = {
  boarding: { terms: stood.board.terms, contract: stood.board.contract, opening: stood.board.opening },
  vehicle: undefined,
  personal: undefined,
  differences: [],
}

describe('compareRow', () => {
  it('finds nothing in a row that says what stands', () => {
    expect(compareRow(stood, standing())).toEqual(unchanged)
  })

  it('restates what the row of the latest month says otherwise, without a difference', async () => {
    const row = await planned({
      originalLoanTerm: '83',
      vehicleModelName: 'OTHER',
      reportingPeriodInterestRatePercentage: '9.9',
      obligorGeographicLocation: 'ZZ',
    })
    const { boarding, vehicle, personal, differences } = compareRow(row, standing())
    expect(boarding.contract.termMonths).toBe(83)
    expect(boarding.terms.rate).toBe(row.board.terms.rate)
    expect(vehicle).toEqual({ model: 'OTHER' })
    expect(personal).toEqual({ ...stood.personal, location: 'ZZ' })
    expect(differences).toEqual([])
  })

  it('takes nothing of a row of an earlier month, and tells of each difference', async () => {
    const later = await planned(month('07-31-2026'))
    const row = await planned({
      originalLoanTerm: '83',
      loanMaturityDate: '',
      vehicleModelYear: '2001',
      obligorGeographicLocation: 'ZZ',
    })
    const facts = [...standing().facts, monthFact(later, 'tape/2026-07-31')]
    const changes = compareRow(row, standing({ facts }))
    expect(changes).toMatchObject({ vehicle: undefined, personal: undefined })
    expect(changes.boarding.contract).toEqual(stood.board.contract)
    expect(changes.differences).toEqual([
      { line, field: 'originalLoanTerm', before: cell('originalLoanTerm'), after: '83' },
      { line, field: 'loanMaturityDate', before: expect.stringMatching(/^\d{4}-\d\d$/), after: null },
      { line, field: 'vehicleModelYear', before: cell('vehicleModelYear'), after: '2001' },
      { line, field: 'obligorGeographicLocation' },
    ])
  })

  it('takes rate, opening balance and payment from the month of the boarding alone', async () => {
    const change = { reportingPeriodInterestRatePercentage: '9.9', reportingPeriodBeginningLoanBalanceAmount: '1.00' }
    const row = await planned({ ...month('07-31-2026'), ...change, reportingPeriodScheduledPaymentAmount: '777.77' })
    expect(compareRow(row, standing())).toEqual(unchanged)
  })

  it('tells of another year basis, which no row can correct', async () => {
    const { differences, boarding } = compareRow(await planned({}, 'actual/360'), standing())
    const { yearBasis } = stood.board.terms
    expect(differences).toEqual([{ line, field: 'yearBasis', before: yearBasis, after: 'actual/360' }])
    expect(boarding.terms.yearBasis).toBe(yearBasis)
  })

  it('never takes a description of the car back', async () => {
    const { vehicle, differences } = compareRow(await planned({ vehicleModelName: '' }), standing())
    expect(vehicle).toBeUndefined()
    expect(differences).toEqual([{ line, field: 'vehicleModelName', before: cell('vehicleModelName'), after: null }])
  })

  it('leaves what stands where the file lacks the column or the cell cannot be read', async () => {
    const garbled = await planned({ obligorCreditScore: 'x', loanMaturityDate: '13/2044' })
    expect(compareRow(garbled, standing())).toEqual(unchanged)
    const narrow = { ...garbled, vehicle: { condition: 'unknown', vehicleType: 'unknown' } } as typeof garbled
    const silent = new Set([...garbled.silent, ...Object.values(VEHICLE)])
    expect(compareRow({ ...narrow, silent }, standing())).toEqual(unchanged)
  })

  it('keeps erased data erased: they are told as differences, without values, and go nowhere', async () => {
    const changes = compareRow(stood, standing({ personal: undefined }))
    expect(changes).toEqual({ ...unchanged, differences: PERSONAL.map((field) => ({ line, field })) })
    const other = compareRow(await planned({ obligorGeographicLocation: 'ZZ' }), standing({ personal: undefined }))
    expect(other.personal).toBeUndefined()
    expect(JSON.stringify(other.differences)).not.toContain('ZZ')
  })

  it('has no difference where the data were erased and the row states none', async () => {
    const silent = await planned(Object.fromEntries(PERSONAL.map((column) => [column, ''])))
    expect(compareRow(silent, standing({ personal: undefined })).differences).toEqual([])
  })
})

const VEHICLE = {
  make: 'vehicleManufacturerName',
  model: 'vehicleModelName',
  modelYear: 'vehicleModelYear',
  condition: 'vehicleNewUsedCode',
  vehicleType: 'vehicleTypeCode',
} as const
