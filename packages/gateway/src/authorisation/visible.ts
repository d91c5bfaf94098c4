/** The one decision of what a viewer sees of an object. */
import type { AccountId } from '@chassis/protocol'
import { ACCESS, type AccessRow, GRADES, type Grade, type Grant, type ObjectKind } from './access-table.ts'
import type { Viewer } from './viewer.ts'

export function moreOf(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) < GRADES.indexOf(b) ? b : a
}

/** What a viewer sees of every object of a kind, by whether it is the viewer's own: the row and roles, put together. */
export function grantOf(viewer: Viewer, kind: ObjectKind): Grant {
  const row: AccessRow = ACCESS[kind]
  if (viewer.account === undefined) return { own: row.anonymous, other: row.anonymous }
  let { own, other } = row.account
  for (const role of viewer.roles) {
    const grant = row.roles[role]
    if (grant === undefined) continue
    own = moreOf(own, grant.own)
    other = moreOf(other, grant.other)
  }
  return { own, other }
}

/** The most confidential class of an object's fields that this viewer sees; `none`: as if it were not there. */
export function visible(viewer: Viewer, kind: ObjectKind, owners: readonly AccountId[]): Grade {
  const { own, other } = grantOf(viewer, kind)
  return viewer.account !== undefined && owners.includes(viewer.account) ? own : other
}
