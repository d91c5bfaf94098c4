import { ROLES, type Role } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import { expect, it } from 'vitest'
import { ANONYMOUS, type Viewer } from '../authorisation/viewer.ts'
import { visible } from '../authorisation/visible.ts'
import { RESOURCES } from '../resources/resource-table.ts'
import { LISTINGS } from './listings.ts'
import { scopeOf } from './scope-of.ts'

const mine = `acct_${'1'.repeat(40)}` as AccountId
const others = `acct_${'2'.repeat(40)}` as AccountId
const withRoles = (...roles: readonly Role[]): Viewer => ({ account: mine, roles })
const VIEWERS: readonly Viewer[] = [
  ANONYMOUS,
  withRoles(),
  ...ROLES.map((role) => withRoles(role)),
  ...ROLES.flatMap((a) => ROLES.map((b) => withRoles(a, b))),
]
const LISTED = RESOURCES.filter(({ name }) => name in LISTINGS || name === 'VinTag')

it('lists what a viewer sees in full by its identifier, and nothing else, for every role and two', () => {
  expect(LISTED.map(({ name }) => name).sort()).toEqual(['Loan', 'Party', 'Vehicle', 'VinTag'])
  for (const resource of LISTED) {
    // Of what is public nothing is hidden from whoever sees it at all.
    const full = resource.name === 'Party' ? ['PUBLIC', 'MEMBER'] : ['MEMBER']
    for (const viewer of VIEWERS) {
      const scope = scopeOf(viewer, resource)
      for (const owners of [[], [mine], [others], [others, mine]]) {
        const inScope =
          scope.kind === 'all' || (scope.kind === 'account' && (owners as string[]).includes(scope.account))
        const told = `${resource.name} ${viewer.roles} ${owners}`
        expect(inScope, told).toBe(full.includes(visible(viewer, resource.kind, owners)))
      }
    }
  }
})
