/** What an accepted action does: computed before anything is written, or refused. */
import type { Bytes, CivilDate } from '@chassis/primitives'
import type { GovernanceNeeds } from '../needs.ts'
import type { ProposalId, RuleTableHead } from '../schema/proposals.ts'
import type { GovernanceFact } from '../schema/record.ts'
import type { RecordHead } from '../state.ts'

export interface Decision {
  readonly head: RecordHead
  readonly facts: readonly GovernanceFact[]
  /** A version of a rule table that is to be kept. */
  readonly table?: {
    readonly name: string
    readonly content: Bytes
    readonly contentHash: Bytes
    readonly effectiveFrom: CivilDate
  }
}

/** The moment of a decision. */
export interface Moment {
  readonly at: number
  readonly height: bigint
  readonly proposal: ProposalId
}

/** What decisions look at. */
export interface Situation {
  readonly head: RecordHead
  readonly moment: Moment
  readonly needs: GovernanceNeeds
  tableHead(name: string): RuleTableHead | undefined
}
