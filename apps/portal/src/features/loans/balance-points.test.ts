import { parseCivilDate } from '@chassis/client'
import { expect, it } from 'vitest'
import { balancePoints } from './balance-points.ts'

const day = (text: string) => parseCivilDate(text)
const month = (end: string, principal: bigint, lowersPrincipalBy?: bigint) => ({
  end: day(end),
  principal,
  lowersPrincipalBy,
})
const told = (more: object) =>
  ({ standing: { openingPrincipal: 1_000_000n, earlierMonths: 0, months: [], ...more } }) as never
const step = (rule: string, result: string, on?: string) => ({
  rule,
  version: 1,
  inputs: on === undefined ? {} : { on },
  result,
  children: [],
})
const sum = (...children: readonly ReturnType<typeof step>[]) => ({
  rule: 'sum',
  version: 1,
  inputs: { of: 'principal' },
  result: '',
  children,
})

it('goes from the boarding over the months that moved it to the payments since', () => {
  const months = [month('2020-01-31', 973_100n, 26_900n), month('2020-02-29', 915_017n)]
  const payments = [step('allocation', '-29027', '2020-02-10'), step('allocation', '-29056', '2020-02-20')]
  const points = balancePoints(told({ months }), sum(step('attestation', '973100'), ...payments), day('2020-01-01'))
  expect(points).toEqual([
    { day: day('2020-01-01'), principal: 1_000_000n, basis: 'attested' },
    { day: day('2020-01-31'), principal: 973_100n, basis: 'claimed' },
    { day: day('2020-02-10'), principal: 944_073n, basis: 'recomputed' },
    { day: day('2020-02-20'), principal: 915_017n, basis: 'recomputed' },
  ])
})

it('begins with the first month that it knows where earlier ones are left out', () => {
  const months = [month('2022-01-31', 500n, 10n)]
  const points = balancePoints(told({ months, earlierMonths: 3 }), sum(step('attestation', '500')), day('2020-01-01'))
  expect(points.map(({ principal }) => principal)).toEqual([500n])
})
