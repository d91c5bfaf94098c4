/** The parties contract on a stage: two operators, a dealer, and a newcomer whose account exists. */
import type { Role } from '@chassis/kernel'
import { assembleLedger, openStage } from '../testkit/assemble.ts'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import { parties } from './contract.ts'
import { rolesOf } from './directory.ts'
import { membersWithRole } from './queries/members-with-role.ts'

const roleList = (words: Words) => words.next().split(',') as Role[]

export const partiesVocabulary: Vocabulary = {
  verbs: {
    admitMember: {
      contract: 'parties',
      args: (words) => ({
        account: words.account(),
        roles: roleList(words),
        country: words.next(),
        legalName: words.rest.length > 0 ? words.rest.splice(0).join(' ') : 'Newcomer K.K.',
      }),
    },
    changeRoles: {
      contract: 'parties',
      args: (words) => ({ account: words.account(), roles: roleList(words) }),
    },
    suspendMember: {
      contract: 'parties',
      args: (words) => ({ account: words.account(), cause: words.next() }),
    },
    reinstateMember: { contract: 'parties', args: (words) => ({ account: words.account() }) },
  },
  asks: {
    roles: (words) => rolesOf(words.world.read(parties) as never, words.account()).join(',') || 'none',
    status: (words) => words.world.read(parties).members.get(words.account())?.status ?? 'no member',
    tally: (words) => String(words.world.read(parties).tallies.get(words.next() as Role)?.active ?? 0),
    members: (words) => {
      const role = words.next() as Role
      const found = [...membersWithRole(words.world.read(parties), role)]
      const names = found.map(({ account }) => words.world.nameOf(account))
      return names.sort((a, b) => (a < b ? -1 : 1)).join(',') || 'none'
    },
  },
}

export const partiesLedger = assembleLedger([], {})

export function partiesStage(): Stage {
  return openStage({
    definition: partiesLedger,
    vocabulary: partiesVocabulary,
    members: { operator: ['operator'], deputy: ['operator', 'auditor'], dealer: ['dealer'] },
    persons: ['newcomer', 'person'],
  })
}
