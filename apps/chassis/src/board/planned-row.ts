/** A row of a tape as it would go to the ledger, or why it cannot. */
import type { BoardLoan, MonthClaim, ReportingPeriod } from '@chassis/contracts/schemas'
import type { TapeField } from '../tape/fields.ts'
import type { TapeIssue } from '../tape/tape-issue.ts'
import type { RowIdentity } from './row-identity.ts'

/** A row before it is known which loan it is about. */
export interface RowPlan {
  /** Line of the tape. */
  readonly line: number
  /** The contract's number in the book; undefined where the row states none. */
  readonly number: string | undefined
  readonly board: Omit<BoardLoan, 'loan' | 'references' | 'vault'>
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

export interface PlannedRow extends Omit<RowPlan, 'board'> {
  readonly identity: RowIdentity
  /** Without the vault's digests, which are made when the row is boarded. */
  readonly board: BoardLoan
}

/** The row of a plan, about a loan. */
export function plannedRow({ board, ...plan }: RowPlan, identity: RowIdentity): PlannedRow {
  const { loan, externalRef, obligorRef, vehicle } = identity
  return { ...plan, identity, board: { loan, ...board, references: { externalRef, obligorRef, vehicle } } }
}

/** Why a row cannot be boarded: the first thing it would need and does not state. */
export interface UnboardableRow {
  readonly line: number
  readonly missing: string
}

export function isUnboardable(planned: RowPlan | UnboardableRow): planned is UnboardableRow {
  return 'missing' in planned
}
