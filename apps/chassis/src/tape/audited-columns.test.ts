import { expect, it } from 'vitest'
import { auditedColumns } from './audited-columns.ts'

it('names what cannot be judged and the columns that it lacks', () => {
  const missing = ['reportingPeriodInterestRatePercentage', 'actualOtherCollectedAmount', 'vehicleModelName'] as const
  expect(auditedColumns({ missing, repeated: [] }).cannotJudge).toEqual({
    paid: ['actualOtherCollectedAmount'],
    interest: ['reportingPeriodInterestRatePercentage'],
  })
})

it('makes do with either end of the reporting period', () => {
  const judged = (...missing: ('reportingPeriodEndingDate' | 'reportingPeriodBeginningDate')[]) =>
    auditedColumns({ missing, repeated: [] }).cannotJudge
  expect(judged('reportingPeriodEndingDate')).toEqual({})
  expect(judged('reportingPeriodEndingDate', 'reportingPeriodBeginningDate')).toEqual({
    interest: ['reportingPeriodEndingDate', 'reportingPeriodBeginningDate'],
  })
})

it('says what cannot be told: how old a loan is, and how a row is called', () => {
  const told = (...missing: ('originationDate' | 'assetNumber' | 'rowId')[]) =>
    auditedColumns({ missing, repeated: [] }).cannotShow
  expect(told('assetNumber')).toEqual({})
  expect(told('originationDate', 'rowId')).toEqual({ age: ['originationDate'] })
  expect(told('assetNumber', 'rowId')).toEqual({ name: ['assetNumber', 'rowId'] })
})
