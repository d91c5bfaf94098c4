/** The loans of a book that stand on the ledger, by the number that they have in it. */
import { boardingOf } from '@chassis/contracts'
import { loans, vehicles } from '@chassis/contracts/ledger'
import type { LoanFact, VehicleHead } from '@chassis/contracts/schemas'
import { readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import type { LoanId } from '@chassis/protocol'
import type { ContractMarks } from './contract-marks.ts'
import { familyOf, type RowIdentities, type RowIdentity } from './row-identity.ts'

const readLoans = (reader: StateReader) => readState(reader, sha256, loans)
const readVehicles = (reader: StateReader) => readState(reader, sha256, vehicles)

export class StandingLoans {
  private readonly book: ReturnType<typeof readLoans>
  private readonly garage: ReturnType<typeof readVehicles>
  /** In the order of their references. */
  private readonly families = new Map<string, RowIdentity[]>()

  /** Reads the first fact of every loan; other members' loans have other identifiers. */
  constructor(reader: StateReader, identities: RowIdentities) {
    this.book = readLoans(reader)
    this.garage = readVehicles(reader)
    for (const [loan] of this.book.loans.entries()) {
      const identity = identities.of(this.referenceOf(loan))
      if (identity.loan !== loan) continue
      const family = familyOf(identity.externalRef)
      const members = this.families.get(family)
      if (members === undefined) this.families.set(family, [identity])
      else members.push(identity)
    }
    for (const members of this.families.values()) members.sort(byOrdinal)
  }

  of(reference: string): readonly RowIdentity[] {
    return this.families.get(familyOf(reference)) ?? []
  }

  has({ loan }: RowIdentity): boolean {
    return this.book.loans.get(loan) !== undefined
  }

  /** Undefined for a loan that is not on the ledger. */
  factsOf({ loan }: RowIdentity): readonly LoanFact[] | undefined {
    return this.book.loans.get(loan) && [...this.book.loans.facts(loan)]
  }

  vehicleOf({ vehicle }: RowIdentity): VehicleHead | undefined {
    return this.garage.vehicles.get(vehicle)
  }

  /** As corrected last. */
  marksOf(identity: RowIdentity): ContractMarks {
    const { originationMonth, originalAmount } = boardingOf(this.factsOf(identity) ?? []).contract
    const { make, model, modelYear } = this.vehicleOf(identity) ?? {}
    return { originationMonth, originalAmount, make, model, modelYear }
  }

  private referenceOf(loan: LoanId): string {
    const [first] = this.book.loans.facts(loan, 0, 1)
    return first?.kind === 'boarded' ? first.references.externalRef : ''
  }
}

function byOrdinal({ externalRef: a }: RowIdentity, { externalRef: b }: RowIdentity): number {
  return a.length - b.length || (a < b ? -1 : 1)
}
