/** What opening a ledger found and did. */
import type { TornTail } from '../block-store/scan-segments.ts'

export interface RecoveryReport {
  /** Height of the state on disk when it was opened; −1 when there was none. */
  readonly stateHeight: number
  /** Height after opening. */
  readonly height: number
  readonly replayedBlocks: number
  readonly replayedTransactions: number
  /** The rest of an interrupted write that was cut off; none of it had been acknowledged. */
  readonly tornTail: TornTail | undefined
  /** Milliseconds: opening the block store and the state, rebuilding the tree, replaying. */
  readonly openMs: number
  readonly rebuildMs: number
  readonly replayMs: number
}
