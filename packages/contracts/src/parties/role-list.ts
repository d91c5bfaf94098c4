import { ROLES, type Role } from '@chassis/kernel'

export function hasRepetition(roles: readonly Role[]): boolean {
  return new Set(roles).size < roles.length
}

/** The same roles in the order of ROLES: one set has one form. */
export function inRoleOrder(roles: readonly Role[]): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role))
}

/** Both in role order. */
export function sameRoles(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every((role, i) => role === b[i])
}
