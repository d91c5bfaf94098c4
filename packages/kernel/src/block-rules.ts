/** Parameters that blocks are executed, proposed and kept by: those of genesis until the members vote for others. */
import type { QuotaRules } from './authenticate.ts'
import type { Genesis } from './genesis.ts'

export interface BlockRules {
  readonly quota: QuotaRules
  /** At most this many agenda calls start a block; the rest follows in the next. */
  readonly agendaPerBlock: number
  /** At most this many transactions are in a block, and so many bytes of them. An engine may make smaller blocks. */
  readonly blockTransactions: number
  readonly blockBytes: number
  /** Blocks that a node of a network keeps at least, however few it is told to keep. */
  readonly retainHeights: number
}

export function foundingRules(genesis: Pick<Genesis, 'quotaPerSecond' | 'quotaBurst'>): BlockRules {
  return {
    quota: { perSecond: genesis.quotaPerSecond, burst: genesis.quotaBurst },
    agendaPerBlock: 200,
    blockTransactions: 10_000,
    blockBytes: 4 * 1024 * 1024,
    retainHeights: 0,
  }
}
