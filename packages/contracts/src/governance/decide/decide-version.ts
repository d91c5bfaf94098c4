import { ensure } from '@chassis/primitives'
import { GovernanceError } from '../errors.ts'
import type { ProposedAction } from '../schema/proposals.ts'
import type { Decision, Situation } from './decision.ts'

/**
 * Plans the next protocol version, or moves the plan for it. Whether a node has that version cannot count here: nodes
 * with other releases would decide otherwise. A node without it halts at the height and says so.
 */
export function decideVersion(
  { head, moment, needs }: Situation,
  { version, fromHeight }: ProposedAction & { kind: 'activateVersion' },
): Decision {
  const inForce = head.versions.filter((one) => one.fromHeight <= moment.height).slice(-1)
  const current = inForce[0]?.version ?? needs.genesis.protocolVersion
  ensure(version === current + 1, GovernanceError.VERSION_UNKNOWN, { version, next: current + 1 })
  ensure(fromHeight > moment.height, GovernanceError.HEIGHT_NOT_AHEAD, { fromHeight, height: moment.height })
  return {
    head: { ...head, versions: [...inForce, { version, fromHeight }] },
    facts: [{ kind: 'versionActivated', ...moment, version, fromHeight }],
  }
}
