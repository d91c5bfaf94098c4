import { type InvariantCheck, ROLES } from '@chassis/kernel'
import type { PartiesState } from './state.ts'

export const partiesInvariants: readonly InvariantCheck<PartiesState>[] = [
  {
    name: 'INV-M1',
    says: 'The tally of a role is the number of active members that have it.',
    *check(state) {
      const counted = new Map<string, number>()
      for (const [, member] of state.members.entries()) {
        if (member.status !== 'active') continue
        for (const role of member.roles) counted.set(role, (counted.get(role) ?? 0) + 1)
      }
      for (const role of ROLES) {
        const tally = state.tallies.get(role)?.active ?? 0
        if (tally !== (counted.get(role) ?? 0)) yield `${role}: tally ${tally}, members ${counted.get(role) ?? 0}`
      }
    },
  },
  {
    name: 'INV-M2',
    says: 'A ledger with members has an active operator.',
    *check(state) {
      const [first] = state.members.entries()
      if (first && (state.tallies.get('operator')?.active ?? 0) < 1) yield 'no active operator'
    },
  },
  {
    name: 'INV-M3',
    says: 'A member has at least one role and none twice.',
    *check(state) {
      for (const [account, member] of state.members.entries()) {
        if (member.roles.length === 0 || new Set(member.roles).size < member.roles.length) {
          yield `${account}: ${member.roles.join(', ')}`
        }
      }
    },
  },
]
