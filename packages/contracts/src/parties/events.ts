import { event } from '@chassis/kernel'
import { MemberAdmitted, MemberReinstated, MemberSuspended, RolesChanged } from './schema.ts'

export const partiesEvents = {
  memberAdmitted: event(1, MemberAdmitted),
  rolesChanged: event(2, RolesChanged),
  memberSuspended: event(3, MemberSuspended),
  memberReinstated: event(4, MemberReinstated),
}
