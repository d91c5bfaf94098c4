/** What judging a month yields: the judgement that is recorded and the breaks it opens. */
import type { BreakDetail, BreakReason, MonthJudgement } from '../schema/reported-month.ts'

/** A break before it is known which fact it is about. */
export type FoundBreak = Omit<BreakDetail, 'about'>

export interface JudgedMonth {
  readonly judgement: MonthJudgement
  readonly breaks: readonly FoundBreak[]
}

/** A figure beside what follows for it; nothing when they agree or the figure is not stated. */
export function differing(reason: BreakReason, claimed: bigint | undefined, recomputed: bigint): readonly FoundBreak[] {
  return claimed === undefined || claimed === recomputed ? [] : [{ reason, claimed, recomputed }]
}
