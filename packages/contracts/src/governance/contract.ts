/** The governance contract: validators, protocol versions, parameters and rule tables, by vote of the members. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { GovernanceError } from './errors.ts'
import { governanceEvents } from './events.ts'
import { expireProposal } from './methods/expire-proposal.ts'
import { propose } from './methods/propose.ts'
import { vote } from './methods/vote.ts'
import { governanceState } from './state.ts'

export const governance = contract({
  number: MODULES.governance,
  name: 'governance',
  state: governanceState,
  methods: { propose, vote, expireProposal },
  events: governanceEvents as never,
  errors: GovernanceError,
})
