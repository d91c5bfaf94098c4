import { expect, it } from 'vitest'
import { termsOf } from './terms-of.ts'
import { WORKED } from './worked-list.ts'

const of = (id: string) => {
  const found = WORKED.find(({ loan }) => loan.id === id)
  if (found === undefined) throw new Error(id)
  const { contract, ...terms } = termsOf(found.loan)
  return { ...terms, contract: Object.fromEntries(contract.map(({ name, lines }) => [name, lines])) }
}

it('tells product, changes and contract apart', () => {
  expect(of('variants/a-change-of-rate-instalments-keep-their-amount')).toMatchObject({
    product: 'eu-annuity@1',
    changes: ['interest.rateChange keepAmount'],
    contract: { count: [expect.stringMatching(/^\d+$/)] },
  })
})

it('gives a line to each part of a list and of an object', () => {
  expect(of('features/steps').contract.steps).toEqual(['from 1, percent 60', 'from 4, percent 150'])
  const { residual } = of('events/residual-the-vehicle-is-returned-with-too-many-kilometres').contract
  expect(residual).toEqual(['amount 6000.00', 'kind guaranteed', 'distanceAllowance 10000', 'excessDistance 0.08'])
})
