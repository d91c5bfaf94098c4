/** What of a list a viewer gets, as the one value that the rows' scope has to be equal to. */
import { PUBLIC } from '@chassis/protocol'
import type { Viewer } from '../authorisation/viewer.ts'
import { grantOf } from '../authorisation/visible.ts'
import { definitionOf, type Resource } from '../resources/resource.ts'

/** All rows, those of one account, or none. */
export type Scope = { readonly kind: 'all' | 'none' } | { readonly kind: 'account'; readonly account: string }

/**
 * Of `visible`, without asking row by row: whoever sees other people's objects in full gets all, whoever sees only
 * their own gets those. Where nothing of a kind is more than public, whoever sees it at all gets all.
 */
export function scopeOf(viewer: Viewer, { kind, contract, map }: Pick<Resource, 'kind' | 'contract' | 'map'>): Scope {
  const { own, other } = grantOf(viewer, kind)
  const needed = definitionOf({ contract, map }).value.dataClass === PUBLIC ? 'PUBLIC' : 'MEMBER'
  const isEnough = (grade: string): boolean => grade === 'MEMBER' || grade === needed
  if (isEnough(other)) return { kind: 'all' }
  return isEnough(own) && viewer.account !== undefined ? { kind: 'account', account: viewer.account } : { kind: 'none' }
}
