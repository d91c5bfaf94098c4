/** Member organisations of the ledger: who they are, what they may do, and since when. */
import { role } from '@chassis/kernel'
import {
  accountId,
  field,
  instant,
  list,
  MEMBER,
  oneOf,
  PUBLIC,
  record,
  text,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { countryCode } from '../vocabulary/code-text.ts'

export const ROLES_MAX = 10
const roleList = list(role, ROLES_MAX, 1)

/** A suspended member keeps its record and its objects; it has no role until it is reinstated. */
export const memberStatus = oneOf('active', 'suspended')
/** Why a member was suspended; the circumstances stay with the operators. */
export const suspensionCause = oneOf('ownRequest', 'ruleBreach', 'regulatorOrder', 'keyCompromise')

/** One organisation. Its account is the key. */
export const Member = record('Member', {
  legalName: field(1, text(100, 1), PUBLIC, 'Legal name of the organisation'),
  roles: field(2, roleList, PUBLIC, 'What it does here, without repetition'),
  country: field(3, countryCode, PUBLIC, 'ISO 3166-1 alpha-2 country of its seat'),
  status: field(4, memberStatus, PUBLIC, 'Whether it may act in its roles'),
  since: field(5, instant, PUBLIC, 'Block time of admission'),
  statusSince: field(6, instant, PUBLIC, 'Block time of the last change of status'),
})
export type Member = ValueOf<typeof Member>

/** How many active members have a role; the key is the role. */
export const RoleTally = record('RoleTally', {
  active: field(1, u32, PUBLIC, 'Active members with this role'),
})
export type RoleTally = ValueOf<typeof RoleTally>

export const AdmitMember = record('AdmitMember', {
  account: field(1, accountId, PUBLIC, 'An existing account that becomes a member'),
  legalName: field(2, text(100, 1), PUBLIC, 'Legal name of the organisation'),
  roles: field(3, roleList, PUBLIC, 'What it does here, without repetition'),
  country: field(4, countryCode, PUBLIC, 'ISO 3166-1 alpha-2 country of its seat'),
})
export type AdmitMember = ValueOf<typeof AdmitMember>
export const ChangeRoles = record('ChangeRoles', {
  account: field(1, accountId, PUBLIC, 'The member'),
  roles: field(2, roleList, PUBLIC, 'All its roles from now on'),
})
export type ChangeRoles = ValueOf<typeof ChangeRoles>
export const SuspendMember = record('SuspendMember', {
  account: field(1, accountId, PUBLIC, 'The member'),
  cause: field(2, suspensionCause, MEMBER, 'Why'),
})
export type SuspendMember = ValueOf<typeof SuspendMember>
export const ReinstateMember = record('ReinstateMember', {
  account: field(1, accountId, PUBLIC, 'The member'),
})
export type ReinstateMember = ValueOf<typeof ReinstateMember>

export const MemberAdmitted = record('MemberAdmitted', {
  account: field(1, accountId, PUBLIC, 'The member'),
  roles: field(2, roleList, PUBLIC, 'Its roles'),
})
export type MemberAdmitted = ValueOf<typeof MemberAdmitted>
export const RolesChanged = record('RolesChanged', {
  account: field(1, accountId, PUBLIC, 'The member'),
  roles: field(2, roleList, PUBLIC, 'Its roles from now on'),
})
export type RolesChanged = ValueOf<typeof RolesChanged>
export const MemberSuspended = record('MemberSuspended', {
  account: field(1, accountId, PUBLIC, 'The member'),
  cause: field(2, suspensionCause, MEMBER, 'Why'),
})
export type MemberSuspended = ValueOf<typeof MemberSuspended>
export const MemberReinstated = record('MemberReinstated', {
  account: field(1, accountId, PUBLIC, 'The member'),
})
export type MemberReinstated = ValueOf<typeof MemberReinstated>
