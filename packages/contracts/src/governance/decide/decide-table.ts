import { ensure } from '@chassis/primitives'
import { GovernanceError } from '../errors.ts'
import type { ProposedAction } from '../schema/proposals.ts'
import type { Decision, Situation } from './decision.ts'

/** Publishes the next version of a rule table. */
export function decideTable(
  { head, moment, needs, tableHead }: Situation,
  { table, version, effectiveFrom, content }: ProposedAction & { kind: 'publishTable' },
): Decision {
  const before = tableHead(table)
  const next = (before?.factCount ?? 0) + 1
  ensure(version === next, GovernanceError.TABLE_VERSION_NOT_NEXT, { version, next })
  ensure(!before || effectiveFrom >= before.effectiveFrom, GovernanceError.TABLE_EFFECTIVE_TOO_EARLY)
  const contentHash = needs.sha256.hash(content)
  return {
    head,
    facts: [{ kind: 'tablePublished', ...moment, table, version, effectiveFrom, contentHash }],
    table: { name: table, content, contentHash, effectiveFrom },
  }
}
