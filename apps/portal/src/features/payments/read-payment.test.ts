import { parseCivilDate } from '@chassis/client'
import { expect, it } from 'vitest'
import type { Surroundings } from './read-fields.ts'
import { NO_PAYMENT, type PaymentValues, readPayment } from './read-payment.ts'

const surroundings: Surroundings = {
  currency: 'USD',
  decimals: 2,
  example: '1,234.50',
  today: parseCivilDate('2026-11-27'),
  attestedAsOf: parseCivilDate('2026-10-31'),
  attestedDay: 'Oct 31, 2026',
}
const good: PaymentValues = {
  ...NO_PAYMENT,
  amount: '１２３．４５',
  effective: '2026-11-20',
  posted: '2026-11-21',
  reference: ' R-1 ',
}

it('reads what is right', () => {
  const { payment, problems } = readPayment({ ...good, channel: 'cash' }, surroundings)
  expect(problems).toEqual([])
  expect(payment).toEqual({
    receipt: {
      externalRef: 'R-1',
      effective: parseCivilDate('2026-11-20'),
      posted: parseCivilDate('2026-11-21'),
      amount: 12_345n,
      channel: 'cash',
    },
  })
})

it('reads a split, in which fees may be left out', () => {
  const split = { isSplit: true, interest: '0', principal: '123.45' }
  expect(readPayment({ ...good, ...split }, surroundings).payment?.claimed).toEqual({
    interest: 0n,
    principal: 12_345n,
  })
  expect(readPayment({ ...good, ...split, fees: '1' }, surroundings).payment?.claimed?.fees).toBe(100n)
  expect(readPayment({ ...good, ...split, fees: 'x' }, surroundings).problems.map(({ field }) => field)).toEqual([
    'fees',
  ])
  expect(readPayment({ ...good, interest: 'x' }, surroundings).payment?.claimed).toBeUndefined()
})

it.each([
  [{ amount: '' }, 'amount', 'missing'],
  [{ amount: '12,3' }, 'amount', 'amount'],
  [{ amount: '1.234' }, 'amount', 'decimals'],
  [{ amount: '0.00' }, 'amount', 'positive'],
  [{ amount: '10000000000000.01' }, 'amount', 'positive'],
  [{ effective: '' }, 'effective', 'missing'],
  [{ effective: '2026-02-30' }, 'effective', 'day'],
  [{ effective: '2026-11-28' }, 'effective', 'future'],
  [{ effective: '2026-10-31' }, 'effective', 'attested'],
  [{ posted: '2026-11-19' }, 'posted', 'posted'],
  [{ reference: '' }, 'reference', 'missing'],
  [{ reference: '-x' }, 'reference', 'reference'],
  [{ reference: '<script>' }, 'reference', 'reference'],
  [{ isSplit: true, interest: '1' }, 'principal', 'missing'],
] as const)('says of %o what is wrong', (change, field, key) => {
  const { payment, problems } = readPayment({ ...good, ...change }, surroundings)
  expect(payment).toBeUndefined()
  expect(problems.map((one) => [one.field, one.problem.key])).toEqual([[field, `portal.form.error.${key}`]])
})
