/** What an audit cannot judge for want of a column. */
import type { TapeField } from './fields.ts'
import type { ColumnsSeen } from './seen-columns.ts'

/** What each part of the audit reads. Of the period either end will do. */
const NEEDED = {
  balance: [
    ['reportingPeriodBeginningLoanBalanceAmount'],
    ['actualPrincipalCollectedAmount'],
    ['otherPrincipalAdjustmentAmount'],
    ['reportingPeriodActualEndBalanceAmount'],
  ],
  paid: [
    ['totalActualAmountPaid'],
    ['actualInterestCollectedAmount'],
    ['actualPrincipalCollectedAmount'],
    ['actualOtherCollectedAmount'],
  ],
  interest: [
    ['reportingPeriodBeginningLoanBalanceAmount'],
    ['actualInterestCollectedAmount'],
    ['actualPrincipalCollectedAmount'],
    ['reportingPeriodInterestRatePercentage'],
    ['reportingPeriodEndingDate', 'reportingPeriodBeginningDate'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly TapeField[])[]>>

export type AuditPart = keyof typeof NEEDED

export interface AuditedColumns extends ColumnsSeen {
  /** For each part of the audit that no row can be judged by: the columns it lacks. */
  readonly cannotJudge: Readonly<Partial<Record<AuditPart, readonly TapeField[]>>>
}

export function auditedColumns(columns: ColumnsSeen): AuditedColumns {
  const missing = new Set(columns.missing)
  const cannotJudge: Partial<Record<AuditPart, readonly TapeField[]>> = {}
  for (const [part, groups] of Object.entries(NEEDED) as [AuditPart, readonly (readonly TapeField[])[]][]) {
    const lacking = groups.filter((group) => group.every((column) => missing.has(column))).flat()
    if (lacking.length > 0) cannotJudge[part] = lacking
  }
  return { ...columns, cannotJudge }
}
