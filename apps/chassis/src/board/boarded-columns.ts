/** What a ledger cannot show of a book for want of a column that its file need not have. */
import { type AuditedColumns, auditedColumns, lacking } from '../tape/audited-columns.ts'
import type { TapeField } from '../tape/fields.ts'
import type { ColumnsSeen } from '../tape/seen-columns.ts'
import { CLAIM_COLUMNS, CONTRACT_COLUMNS, PERSONAL_COLUMNS, VEHICLE_COLUMNS } from './ledger-columns.ts'

const each = (columns: readonly TapeField[]) => columns.map((column) => [column])

/** By what they are for. What the figures of the month are needed for the audit says. */
const OPTIONAL = {
  schedule: each([CONTRACT_COLUMNS.firstPaymentMonth, CONTRACT_COLUMNS.maturityMonth, CONTRACT_COLUMNS.paymentAmount]),
  interestStart: each([CLAIM_COLUMNS.interestPaidThrough]),
  servicerStanding: each([CLAIM_COLUMNS.nextPaymentDue, CLAIM_COLUMNS.daysPastDue, CLAIM_COLUMNS.modified]),
  vehicle: each(Object.values(VEHICLE_COLUMNS)),
  person: each(Object.values(PERSONAL_COLUMNS)),
}

export type BoardedPart = keyof typeof OPTIONAL

export interface BoardedColumns extends AuditedColumns {
  /** For each part of a loan that no row states whole: the columns it lacks. */
  readonly cannotKnow: Readonly<Partial<Record<BoardedPart, readonly TapeField[]>>>
}

export function boardedColumns(columns: ColumnsSeen): BoardedColumns {
  return { ...auditedColumns(columns), cannotKnow: lacking(OPTIONAL, columns.missing) }
}
