/** The ledger's time. On development ledgers it may be ahead. */
import { instant } from '@chassis/protocol'
import type { Connection } from './connection.ts'

/** It is asked for again after so long: a development ledger's may have been moved. */
const GOOD_FOR_MS = 30_000

export class LedgerClock {
  private readonly connection: Connection
  private known: { readonly askedAt: number; readonly aheadMs: number } | undefined

  constructor(connection: Connection) {
    this.connection = connection
  }

  /** Milliseconds UTC. */
  async now(): Promise<number> {
    const { known } = this
    if (known !== undefined && Date.now() - known.askedAt < GOOD_FOR_MS) return Date.now() + known.aheadMs
    const { now } = await this.connection.ask<{ readonly now: string }>('/v1/clock')
    const askedAt = Date.now()
    this.known = { askedAt, aheadMs: instant.fromJson(now, 'now') - askedAt }
    return askedAt + this.known.aheadMs
  }
}
