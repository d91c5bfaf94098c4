/** A row of a tape as it would go to the ledger, or why it cannot. */
import type { BoardLoan, MonthClaim, ReportingPeriod } from '@chassis/contracts/schemas'
import type { TapeField } from '../tape/fields.ts'
import type { TapeIssue } from '../tape/tape-issue.ts'
import type { RowIdentity } from './row-identity.ts'

export interface PlannedRow {
  /** Line of the tape. */
  readonly line: number
  readonly identity: RowIdentity
  /** Without the vault's digests, which are made when the row is boarded. */
  readonly board: BoardLoan
  readonly vehicle: {
    readonly make?: string
    readonly model?: string
    readonly modelYear?: number
    readonly condition: 'new' | 'used' | 'unknown'
    readonly vehicleType: 'car' | 'truck' | 'suv' | 'motorcycle' | 'other' | 'unknown'
  }
  /** VAULT data by field name; it goes to the vault and nowhere else. */
  readonly personal: Readonly<Record<string, string>>
  readonly period: ReportingPeriod
  readonly claim: MonthClaim
  /** Columns that say nothing of this loan: the file does not have them, or the cell cannot be read. */
  readonly silent: ReadonlySet<TapeField>
  /** Cells that state something the ledger does not take. */
  readonly leftOut: readonly TapeIssue[]
}

/** Why a row cannot be boarded: the first thing it would need and does not state. */
export interface UnboardableRow {
  readonly line: number
  readonly missing: string
}

export function isUnboardable(planned: PlannedRow | UnboardableRow): planned is UnboardableRow {
  return 'missing' in planned
}
