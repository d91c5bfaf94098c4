/** The read model at work: follows the ledger, answers questions, and gets up again when its database goes. */

import { PlatformError } from '@chassis/primitives'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import { type LedgerReads, ledgerReads } from '../ledger/ledger-reads.ts'
import { contentDigest } from './content-digest.ts'
import { openDatabase, type ReadModelDatabase } from './open-database.ts'
import { Projector } from './projector.ts'
import { BadKeyError, queryPage } from './query-page.ts'
import { querySearch } from './query-search.ts'
import type {
  AnsweredPage,
  AnsweredSearch,
  AskedPage,
  AskedSearch,
  ContentStatus,
  ReadModelFailure,
  ReadModelState,
  ReadModelStatus,
} from './read-model-messages.ts'
import { createTables } from './tables.ts'

export interface ReadModelOptions {
  readonly ledger: Pick<LedgerAccess, 'ledgerId' | 'state' | 'watch'>
  readonly folder: string
  readonly url?: string | undefined
  /** Told after every change. */
  tell(status: ReadModelStatus): void
  /** Told what went wrong with the database; it goes on by itself. */
  alarm(failure: unknown): void
  /** Where it is open already. */
  readonly database?: ReadModelDatabase | undefined
}

/** How long a question waits for the height it asks for. */
const WAIT_MS = 1_000
/** Behind for longer than this, lists are not answered: nobody is shown an old state for a new one. */
export const LAG_MAX_MS = 30_000
/** Between looks at whether the database is still there, while nothing happens. */
const LOOK_MS = 1_000
const RETRY_MS = { first: 250, last: 10_000 }

export class ReadModelError extends Error {
  readonly failure: ReadModelFailure

  constructor(failure: ReadModelFailure) {
    super(failure)
    this.failure = failure
  }
}

export class ReadModel {
  private readonly options: ReadModelOptions
  private readonly reads: LedgerReads
  private readonly stopWatching: () => void
  private database: ReadModelDatabase | undefined
  private projector: Projector | undefined
  private state: ReadModelState = 'starting'
  private behindSince: number | undefined
  private rebuilds = 0
  private closing = false
  /** What the last failure was, until something succeeds: the same again is told once. */
  private toldOf = ''
  private wanted: 'nothing' | 'rebuild' = 'nothing'
  private waiters = new Set<() => void>()
  private awake: (() => void) | undefined
  private readonly running: Promise<void>

  constructor(options: ReadModelOptions) {
    this.options = options
    this.database = options.database
    this.reads = ledgerReads(options.ledger.state)
    this.stopWatching = options.ledger.watch(() => this.wake())
    this.running = this.run()
  }

  get status(): ReadModelStatus {
    const { projector, state, options, rebuilds, behindSince } = this
    return {
      logSize: 0,
      height: -1,
      time: 0,
      ...projector?.applied,
      state,
      database: options.url === undefined ? 'pglite' : 'postgres',
      behind: projector?.behind ?? options.ledger.state.position.logSize,
      behindMs: behindSince === undefined ? 0 : Math.round(performance.now() - behindSince),
      rebuilds,
    }
  }

  /** Throws {@link ReadModelError}. */
  async page({ height: asked, isFirst, ...query }: AskedPage): Promise<AnsweredPage> {
    const { database, height, time } = await this.caughtUp(asked, isFirst)
    try {
      return { ...(await queryPage(database.db, database.schema, { ...query, height })), height, time }
    } catch (error) {
      throw this.failed(error)
    }
  }

  /** Throws {@link ReadModelError}. */
  async search({ height: asked, ...query }: AskedSearch): Promise<AnsweredSearch> {
    const { database, height, time } = await this.caughtUp(asked, true)
    try {
      return { found: await querySearch(database.db, database.schema, { ...query, height }), height, time }
    } catch (error) {
      throw this.failed(error)
    }
  }

  /** Reads every row. Throws {@link ReadModelError}. */
  async content(): Promise<ContentStatus> {
    const { database } = this
    if (database === undefined) throw new ReadModelError('READ_MODEL_UNAVAILABLE')
    try {
      const read = await database.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((trx) => contentDigest(trx, database.schema))
      return { ...this.status, ...read }
    } catch (error) {
      throw this.failed(error)
    }
  }

  /** Empties it; it is built from the first outcome on. */
  rebuild(): ReadModelStatus {
    this.wanted = 'rebuild'
    if (this.state === 'current') this.state = 'building'
    this.options.tell(this.status)
    this.wake()
    return this.status
  }

  async close(): Promise<void> {
    this.closing = true
    this.stopWatching()
    this.wake()
    await this.running
    await this.database?.close().catch((error: unknown) => this.options.alarm(error))
  }

  /**
   * The database once it has applied `asked`. A first page may be of an earlier height when that takes too long; the
   * others are of the height of the first.
   */
  private async caughtUp(asked: number, isFirst: boolean) {
    const until = performance.now() + WAIT_MS
    while ((this.projector?.applied.height ?? -1) < asked && performance.now() < until) {
      await this.nextStep(until - performance.now())
    }
    const { database, projector, state } = this
    if (state === 'unavailable') throw new ReadModelError('READ_MODEL_UNAVAILABLE')
    if (database === undefined || projector === undefined) throw new ReadModelError('READ_MODEL_BEHIND')
    const { height, time } = projector.applied
    const isOld = state !== 'current' || this.status.behindMs > LAG_MAX_MS
    if (height < asked && (!isFirst || isOld)) throw new ReadModelError('READ_MODEL_BEHIND')
    return { database, height: Math.min(height, asked), time }
  }

  private failed(error: unknown): ReadModelError {
    if (error instanceof BadKeyError) return new ReadModelError('CURSOR_INVALID')
    this.tellOf(error)
    return new ReadModelError('READ_MODEL_UNAVAILABLE')
  }

  private async run(): Promise<void> {
    let retryMs: number = RETRY_MS.first
    while (!this.closing) {
      try {
        const { database, projector } = await this.open()
        if (!database.isThere()) throw filesGone()
        if (this.wanted === 'rebuild') await this.empty(database)
        const isChanged = await (this.projector ?? projector).step()
        retryMs = RETRY_MS.first
        this.toldOf = ''
        this.look()
        if (isChanged) continue
        const isQuiet = await this.sleep(LOOK_MS)
        if (isQuiet && this.wanted === 'nothing') await this.projector?.verify()
      } catch (error) {
        if (this.closing) return
        this.tellOf(error)
        await this.drop()
        await this.sleep(retryMs, true)
        retryMs = Math.min(retryMs * 2, RETRY_MS.last)
      }
    }
  }

  private async open() {
    const { options, reads } = this
    if (this.database === undefined) {
      const { ledger, folder, url } = options
      this.database = await openDatabase({ ledgerId: ledger.ledgerId, folder, url })
    }
    if (this.projector === undefined) {
      this.projector = await Projector.open(this.database, options.ledger, reads)
      if (this.projector.applied.logSize === 0) this.rebuilds += 1
      this.state = 'building'
      this.look()
    }
    return { database: this.database, projector: this.projector }
  }

  private async empty(database: ReadModelDatabase): Promise<void> {
    await createTables(database.db, database.schema, this.options.ledger.ledgerId)
    this.wanted = 'nothing'
    this.rebuilds += 1
    this.projector = await Projector.open(database, this.options.ledger, this.reads)
    this.state = 'building'
  }

  /** What the database is worth after a failure: a server's comes back as it was, PGlite's is made anew. */
  private async drop(): Promise<void> {
    const { database } = this
    this.database = undefined
    this.projector = undefined
    this.state = database === undefined && this.options.url === undefined ? 'starting' : 'unavailable'
    this.look()
    await database?.discard().catch(() => {})
  }

  private tellOf(error: unknown): void {
    const { code, message } = error as { readonly code?: string; readonly message?: string }
    const failure = code ?? message ?? ''
    if (failure === this.toldOf) return
    this.toldOf = failure
    this.options.alarm(error)
  }

  /** Tells where it stands, and everybody who waits. */
  private look(): void {
    const { projector } = this
    if (projector !== undefined && projector.behind === 0) {
      this.behindSince = undefined
      if (this.wanted === 'nothing') this.state = 'current'
    } else this.behindSince ??= performance.now()
    for (const waiter of this.waiters) waiter()
    this.waiters.clear()
    this.options.tell(this.status)
  }

  private nextStep(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.waiters.delete(done)
        resolve()
      }
      const timer = setTimeout(done, Math.max(1, waitMs))
      this.waiters.add(done)
    })
  }

  /** Until a block comes, or the time is over: then to true. `fully`: for the whole time, unless it is closed. */
  private sleep(ms: number, fully = false): Promise<boolean> {
    const { position } = this.options.ledger.state
    if (!fully && this.projector !== undefined && this.projector.applied.height < position.height) {
      return Promise.resolve(false)
    }
    return new Promise((resolve) => {
      const done = (isOver: boolean): void => {
        clearTimeout(timer)
        this.awake = undefined
        resolve(isOver)
      }
      const timer = setTimeout(() => done(true), ms)
      this.awake = () => {
        if (!fully || this.closing) done(false)
      }
    })
  }

  private wake(): void {
    this.awake?.()
  }
}

function filesGone(): PlatformError {
  const reason = 'the files of PGlite are gone'
  return new PlatformError(reason, { code: 'READ_MODEL_FAULT', details: { reason } })
}
