/** What can be listed, with the filters of its list. A test holds the table to the gateway's own. */
import type { loanStatus } from '@chassis/contracts/schemas'
import type { Role } from '@chassis/kernel'
import type { AccountId, ValueOf } from '@chassis/protocol'

export const LISTABLE = {
  party: { path: '/v1/parties', filters: ['roles'] },
  loan: { path: '/v1/loans', filters: ['status', 'lender', 'servicer'] },
  vehicle: { path: '/v1/vehicles', filters: ['registrant'] },
} as const

export type ListableName = keyof typeof LISTABLE

/** Every filter that is given must match. */
export interface ListFilters {
  readonly party: { readonly roles?: Role }
  readonly loan: {
    readonly status?: ValueOf<typeof loanStatus>
    readonly lender?: AccountId
    readonly servicer?: AccountId
  }
  readonly vehicle: { readonly registrant?: AccountId }
}
