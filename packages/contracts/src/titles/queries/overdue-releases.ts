import type { ReadState } from '@chassis/kernel'
import type { LienId } from '@chassis/protocol'
import type { ReleaseClock } from '../schema.ts'
import type { TitlesState } from '../state.ts'

/** Open cases: releases that were found overdue and have not happened, in key order. */
export function* overdueReleases(
  state: ReadState<TitlesState>,
  after?: LienId,
): Iterable<readonly [LienId, ReleaseClock]> {
  for (const [lien, clock] of state.clocks.entries(after)) if (clock.overdueSince !== undefined) yield [lien, clock]
}
