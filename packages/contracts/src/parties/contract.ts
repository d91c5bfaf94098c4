/** The parties contract: the member organisations of the ledger. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { PartiesError } from './errors.ts'
import { partiesEvents } from './events.ts'
import { admitMember } from './methods/admit-member.ts'
import { changeRoles } from './methods/change-roles.ts'
import { reinstateMember } from './methods/reinstate-member.ts'
import { suspendMember } from './methods/suspend-member.ts'
import { partiesState } from './state.ts'

export const parties = contract({
  number: MODULES.parties,
  name: 'parties',
  state: partiesState,
  methods: { admitMember, changeRoles, suspendMember, reinstateMember },
  events: partiesEvents as never,
  errors: PartiesError,
})
