/** What an audit cannot judge or show for want of a column. */
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
} as const satisfies Groups

/** What is told beside the judgement. `age`: days since the loan was made, in `--rows`. `name`: of a row. */
const TOLD = {
  age: [['originationDate']],
  name: [['assetNumber', 'rowId']],
} as const satisfies Groups

type Groups = Readonly<Record<string, readonly (readonly TapeField[])[]>>
export type AuditPart = keyof typeof NEEDED
export type ToldPart = keyof typeof TOLD

export interface AuditedColumns extends ColumnsSeen {
  /** For each part of the audit that no row can be judged by: the columns it lacks. */
  readonly cannotJudge: Readonly<Partial<Record<AuditPart, readonly TapeField[]>>>
  /** For each thing that cannot be told of any row: the columns it lacks. */
  readonly cannotShow: Readonly<Partial<Record<ToldPart, readonly TapeField[]>>>
}

export function auditedColumns({ missing, repeated }: ColumnsSeen): AuditedColumns {
  return { missing, repeated, cannotJudge: lacking(NEEDED, missing), cannotShow: lacking(TOLD, missing) }
}

/** For each part that lacks one: the columns of groups of which the file has none. */
export function lacking<G extends Groups>(
  parts: G,
  missing: readonly TapeField[],
): Readonly<Partial<Record<keyof G, readonly TapeField[]>>> {
  const absent = new Set(missing)
  const out: Partial<Record<keyof G, readonly TapeField[]>> = {}
  for (const [part, groups] of Object.entries(parts) as [keyof G, Groups[string]][]) {
    const columns = groups.filter((group) => group.every((column) => absent.has(column))).flat()
    if (columns.length > 0) out[part] = columns
  }
  return out
}
