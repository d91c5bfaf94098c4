/** Decides an action against the state as it is: what it would do, or why it cannot. Writes nothing. */
import { GovernanceError } from '../errors.ts'
import type { ProposedAction } from '../schema/proposals.ts'
import { decideParameters } from './decide-parameters.ts'
import { decideTable } from './decide-table.ts'
import { decideValidators } from './decide-validators.ts'
import { decideVersion } from './decide-version.ts'
import type { Decision, Situation } from './decision.ts'

/** What may have come about between proposal and vote. */
export const DECISION_REFUSALS = [
  GovernanceError.NOT_A_MEMBER,
  GovernanceError.VALIDATOR_NOT_FOUND,
  GovernanceError.KEY_IN_USE,
  GovernanceError.VALIDATOR_NOT_SUSPENDED,
  GovernanceError.TOO_MANY_VALIDATORS,
  GovernanceError.NO_VALIDATOR_LEFT,
  GovernanceError.TOTAL_POWER_TOO_HIGH,
  GovernanceError.CHANGE_TOO_LARGE,
  GovernanceError.VERSION_UNKNOWN,
  GovernanceError.HEIGHT_NOT_AHEAD,
  GovernanceError.TABLE_VERSION_NOT_NEXT,
] as const

export function decide(situation: Situation, action: ProposedAction): Decision {
  if (action.kind === 'changeValidators') return decideValidators(situation, action.changes)
  if (action.kind === 'activateVersion') return decideVersion(situation, action)
  if (action.kind === 'setParameters') return decideParameters(situation, action.settings)
  return decideTable(situation, action)
}
