/** What this contract asks of others. */
import type { CivilDate } from '@chassis/primitives'
import type { LoanId, VehicleId } from '@chassis/protocol'

export interface LoanBook {
  /** The date on which a loan was settled; undefined while it is not, and for a loan that is not on this ledger. */
  settledOn(loan: LoanId): CivilDate | undefined
}

export interface VehicleBook {
  exists(vehicle: VehicleId): boolean
}

export interface OwnerWatcher {
  /** The vehicle has another owner: what its owner agreed to about its data ends. */
  ownerChanged(vehicle: VehicleId): void
}

export interface TitlesNeeds {
  readonly loanBook: LoanBook
  readonly vehicles: VehicleBook
  readonly consents: OwnerWatcher
}
