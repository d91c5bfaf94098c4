/** Who asks. */
import type { Role } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'

export interface Viewer {
  /** Absent: nobody has signed in. */
  readonly account?: AccountId
  /** Of the member organisation that the account is, by now; empty for a person and for a suspended member. */
  readonly roles: readonly Role[]
}

export const ANONYMOUS: Viewer = { roles: [] }
