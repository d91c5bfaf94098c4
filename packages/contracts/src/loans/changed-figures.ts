/** What a Correction changes, figure by figure. */
import type { ChangedFigure } from './schema/facts.ts'
import { monthFigure } from './schema/facts.ts'
import type { MonthClaim } from './schema/reported-month.ts'

/** The figures that differ, in the order of MonthClaim; none when the claims are the same. */
export function changedFigures(before: MonthClaim, after: MonthClaim): readonly ChangedFigure[] {
  return monthFigure.words.flatMap((figure) => {
    const [was, is] = [asInteger(before[figure]), asInteger(after[figure])]
    return was === is ? [] : [{ figure, before: was, after: is }]
  })
}

function asInteger(value: bigint | number | boolean | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value)
}
