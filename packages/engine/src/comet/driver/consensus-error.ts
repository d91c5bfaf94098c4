/** What can stand between a node's state and its CometBFT, by name. */
import { PlatformError } from '@chassis/primitives'

export type ConsensusProblem =
  /** CometBFT is at a block that the application is past: its data were reset or replaced. */
  | 'CONSENSUS_BEHIND'
  /** CometBFT leaves out blocks that the application has not seen: the state on disk was replaced by an older one. */
  | 'CONSENSUS_AHEAD'
  /** CometBFT belongs to another network than the node's folder. */
  | 'WRONG_CHAIN'
  /** CometBFT wants blocks executed before the node has any state. */
  | 'NODE_WITHOUT_STATE'

export function consensusError(code: ConsensusProblem, details: Record<string, string | number>): PlatformError {
  const parts = Object.entries(details).map(([name, value]) => `${name} ${value}`)
  return new PlatformError(`${code}: ${parts.join(', ')}`, { code, details })
}
