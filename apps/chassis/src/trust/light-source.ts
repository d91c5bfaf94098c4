/** Who answers for a chain: a node of it, or in tests a list of blocks. */
import type { AttackEvidence, LightBlock } from '@chassis/proofs/light'

export interface ChainHead {
  readonly chainId: string
  readonly latest: bigint
  /** The oldest height that the source still has. */
  readonly earliest: bigint
}

export interface LightSource {
  /** For people: the address. */
  readonly name: string
  /** Throws NODE_UNREACHABLE, RPC_ANSWER_UNREADABLE. */
  head(): Promise<ChainHead>
  /**
   * The block of a height with the set that signed it; undefined where the source does not have it. Throws as `head`.
   */
  block(height: bigint): Promise<LightBlock | undefined>
  /** Hands evidence over; undefined when it was taken, else why not. */
  report(evidence: AttackEvidence): Promise<string | undefined>
}
