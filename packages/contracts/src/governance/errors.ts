/** Refusals of the governance contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const GovernanceError = refusals(
  { name: 'governance', number: MODULES.governance },
  {
    NOT_ENTITLED: 1, // Organisations with an active validator have a vote; before the first, the founding members.
    PROPOSAL_NOT_FOUND: 2, // No proposal has this id.
    PROPOSAL_DECIDED: 3, // It was accepted, rejected or has expired; see its status.
    PROPOSAL_EXPIRED: 4, // Its deadline has passed.
    PROPOSAL_NOT_EXPIRED: 5, // Its deadline has not passed.
    ALREADY_VOTED: 6, // Votes are final; the proposer's is the proposal itself.
    TOO_MANY_PROPOSALS: 7, // The organisation has 3 open proposals, or the ledger 300.
    POWER_OUT_OF_BOUNDS: 8, // A validator's power is 10 to 2⁶⁰ − 1.
    KEY_UNUSABLE: 9, // No Ed25519 key in canonical form, or one of small order.
    VALIDATOR_NAMED_TWICE: 10, // A proposal changes each validator once.
    PARAMETER_NAMED_TWICE: 11, // A proposal sets each parameter once.
    PARAMETER_OUT_OF_BOUNDS: 12, // The value is outside the bounds of its parameter.
    NOT_A_MEMBER: 13, // Validators are run by active member organisations.
    VALIDATOR_NOT_FOUND: 14, // No validator has this key.
    KEY_IN_USE: 15, // Another validator has this key.
    VALIDATOR_NOT_SUSPENDED: 16, // It takes part already.
    TOO_MANY_VALIDATORS: 17, // There are 100.
    NO_VALIDATOR_LEFT: 18, // At least one validator takes part.
    TOTAL_POWER_TOO_HIGH: 19, // All powers together would exceed 2⁶⁰ − 1.
    CHANGE_TOO_LARGE: 20, // In one block more than a third of the power would move.
    VERSION_UNKNOWN: 21, // Versions are activated one by one: this is not the next.
    HEIGHT_NOT_AHEAD: 22, // A version begins at a block after this one.
    TABLE_VERSION_NOT_NEXT: 23, // A rule table's versions count up from 1.
    TABLE_EFFECTIVE_TOO_EARLY: 24, // A version holds from no earlier day than the one before.
  },
)
