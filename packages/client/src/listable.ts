/** What can be listed, with the filters of its list and its order. A test holds the table to the gateway's own. */
import type { breakReason, loanStatus } from '@chassis/contracts/schemas'
import type { Role } from '@chassis/kernel'
import type { AccountId, ValueOf } from '@chassis/protocol'

export const LISTABLE = {
  party: { path: '/v1/parties', filters: ['roles', 'order'] },
  loan: { path: '/v1/loans', filters: ['status', 'lender', 'servicer', 'order', 'breaks'] },
  vehicle: { path: '/v1/vehicles', filters: ['registrant', 'order'] },
} as const

export type ListableName = keyof typeof LISTABLE

/** By when they came to the ledger; by identifier where nothing is said. */
export type ListOrder = 'id' | 'newest' | 'oldest'

/** Every filter that is given must match. */
export interface ListFilters {
  readonly party: { readonly roles?: Role; readonly order?: 'id' | 'name' }
  readonly loan: {
    readonly status?: ValueOf<typeof loanStatus>
    readonly lender?: AccountId
    readonly servicer?: AccountId
    readonly order?: ListOrder
    /** With an open break, of any kind or of this one. */
    readonly breaks?: 'any' | ValueOf<typeof breakReason>
  }
  readonly vehicle: { readonly registrant?: AccountId; readonly order?: ListOrder }
}
