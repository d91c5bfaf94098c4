import type { ReadState } from '@chassis/kernel'
import type { Bytes, CivilDate } from '@chassis/primitives'
import type { GovernanceState } from '../state.ts'

export interface TableVersion {
  readonly version: number
  readonly effectiveFrom: CivilDate
  readonly content: Bytes
}

/** The version of a rule table that holds for a day: the latest that is effective by then. */
export function tableInForce(
  state: ReadState<GovernanceState>,
  table: string,
  on: CivilDate,
): TableVersion | undefined {
  let found: TableVersion | undefined
  let version = 0
  for (const { effectiveFrom, content } of state.tables.facts(table)) {
    version += 1
    if (effectiveFrom > on) break
    found = { version, effectiveFrom, content }
  }
  return found
}
