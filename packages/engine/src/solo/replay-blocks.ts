/** Executes recorded blocks again; the signatures of the next blocks are verified meanwhile. */
import type { VerifiedTransaction } from '@chassis/kernel'
import type { Application } from '../application.ts'
import type { StoredBlock } from '../block-store/block-payload.ts'

/** Transactions whose verification may be under way ahead of execution. */
const AHEAD_TRANSACTIONS = 2_000
const AHEAD_BLOCKS = 200

interface Verifying {
  readonly block: StoredBlock
  readonly transactions: Promise<VerifiedTransaction[]>
}

export interface ReplayedCount {
  readonly blocks: number
  readonly transactions: number
}

/** Replays `blocks` in order; every app hash is compared (REPLAY_DIFFERS). `progress` is told after each block. */
export async function replayBlocks(
  application: Application,
  blocks: Iterator<StoredBlock>,
  progress: (done: number) => void,
): Promise<ReplayedCount> {
  const ahead: Verifying[] = []
  let waiting = 0
  let ended = false
  const total = { blocks: 0, transactions: 0 }
  const fill = (): void => {
    while (!ended && ahead.length < AHEAD_BLOCKS && waiting < AHEAD_TRANSACTIONS) {
      const next = blocks.next()
      if (next.done === true) {
        ended = true
        return
      }
      const transactions = application.transactions.verifyAll(next.value.transactions)
      // A failure is met when its block is due; until then it must not count as unhandled.
      transactions.catch(() => {})
      ahead.push({ block: next.value, transactions })
      waiting += next.value.transactions.length
    }
  }
  for (fill(); ahead.length > 0; fill()) {
    const { block, transactions } = ahead.shift() as Verifying
    waiting -= block.transactions.length
    application.replayVerified(block, await transactions)
    application.commit(block.height)
    if (application.checkpointFailure !== undefined) throw application.checkpointFailure
    total.blocks += 1
    total.transactions += block.transactions.length
    progress(total.blocks)
  }
  return total
}
