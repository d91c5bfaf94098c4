import { expect, it } from 'vitest'
import { TAPE_FIELD_NAMES, type TapeField } from '../tape/fields.ts'
import { boardedColumns } from './boarded-columns.ts'
import { CLAIM_COLUMNS, CONTRACT_COLUMNS, PERSONAL_COLUMNS, VEHICLE_COLUMNS } from './ledger-columns.ts'

const partsOf = (missing: readonly TapeField[]) => {
  const { cannotJudge, cannotShow, cannotKnow } = boardedColumns({ missing, repeated: [] })
  return { ...cannotJudge, ...cannotShow, ...cannotKnow }
}

it('says what is lost with each column that the ledger takes, and with no other', () => {
  const taken = new Set<TapeField>(
    [CONTRACT_COLUMNS, VEHICLE_COLUMNS, PERSONAL_COLUMNS, CLAIM_COLUMNS].flatMap((columns) => Object.values(columns)),
  )
  // Without these no row is boarded at all.
  const refused = ['originalLoanAmount', 'originalLoanTerm', 'originationDate']
  const silent = [...taken].filter((column) => Object.keys(partsOf([column])).length === 0)
  expect(silent.filter((column) => !refused.includes(column))).toEqual([])
  const others = TAPE_FIELD_NAMES.filter((column) => !taken.has(column))
  expect(others.filter((column) => Object.keys(partsOf([column])).length > 0)).toEqual([])
})

it('names the columns by what they are for', () => {
  expect(partsOf(['vehicleModelYear', 'obligorCreditScore', 'loanMaturityDate', 'vehicleModelName'])).toEqual({
    schedule: ['loanMaturityDate'],
    vehicle: ['vehicleModelName', 'vehicleModelYear'],
    person: ['obligorCreditScore'],
  })
  expect(partsOf(['interestPaidThroughDate', 'currentDelinquencyStatus', 'assetNumber', 'rowId'])).toEqual({
    interestStart: ['interestPaidThroughDate'],
    servicerStanding: ['currentDelinquencyStatus'],
    name: ['assetNumber', 'rowId'],
  })
})
