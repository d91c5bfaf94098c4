/** Takes the read model along the history log, a bounded batch at a time. */
import { assert } from '@chassis/primitives'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { readLeaf } from '../transactions/leaf-view.ts'
import { analyzeTables } from './analyze-tables.ts'
import { type Applied, applyProjection, readPosition } from './apply-projection.ts'
import { KnownRows } from './known-rows.ts'
import { loansOfSubjects } from './loans-of-subjects.ts'
import type { ReadModelDatabase } from './open-database.ts'
import { projectOutcomes, subjectsIn } from './project-outcomes.ts'

/** Outcomes of one transaction of the database: so many take it a tenth of a second, and questions wait no longer. */
const BATCH = 1_000
/** After so many outcomes, or a fifth of the log, the planner's statistics are taken again. */
const ANALYZE_EVERY = 20_000

export type ProjectedLedger = Pick<LedgerAccess, 'state'>

export class Projector {
  applied: Applied
  private readonly database: ReadModelDatabase
  private readonly ledger: ProjectedLedger
  private readonly reads: LedgerReads
  private known = new KnownRows()
  private analyzedAt = 0

  private constructor(database: ReadModelDatabase, ledger: ProjectedLedger, reads: LedgerReads, applied: Applied) {
    this.database = database
    this.ledger = ledger
    this.reads = reads
    this.applied = applied
  }

  static async open(database: ReadModelDatabase, ledger: ProjectedLedger, reads: LedgerReads): Promise<Projector> {
    return new Projector(database, ledger, reads, await readPosition(database.db))
  }

  /** Outcomes that are durable and were not applied. */
  get behind(): number {
    return Math.max(0, this.ledger.state.position.logSize - this.applied.logSize)
  }

  /** Applies the next batch. Resolves to false when there was nothing to do. Throws what the database throws. */
  async step(): Promise<boolean> {
    const from = this.applied
    const end = Math.min(this.ledger.state.position.logSize, from.logSize + BATCH)
    const leaves = Array.from({ length: end - from.logSize }, (_, index) => this.leaf(from.logSize + index))
    const owed = await loansOfSubjects(this.database, subjectsIn(leaves))
    // What is read from here until the next wait is of one block.
    const { logSize, height, time } = this.ledger.state.position
    if (logSize === from.logSize && height === from.height) return false
    const projection = this.known.changed(projectOutcomes(this.reads, from.logSize, leaves, owed))
    const to = end === logSize ? { logSize, height, time } : this.wholeBlocks(from, leaves, end)
    const { db, schema } = this.database
    const isApplied = await applyProjection(db, schema, from, projection, to)
    if (isApplied) {
      this.known.keep(projection)
      this.applied = to
    } else await this.verify()
    await this.analyze()
    return true
  }

  /** Asks the database where it stands: another node of the same ledger may have moved it. Throws what it throws. */
  async verify(): Promise<void> {
    const found = await readPosition(this.database.db)
    // Whoever moved it wrote rows that are not known here, or emptied it.
    if (found.logSize !== this.applied.logSize) this.known = new KnownRows()
    this.applied = found
  }

  /** Where a batch ends that may stop within a block: the height is that of the last whole one. */
  private wholeBlocks(from: Applied, leaves: readonly ReturnType<Projector['leaf']>[], end: number): Applied {
    const height = this.leaf(end).height - 1n
    const last = leaves.findLast((leaf) => leaf.height <= height)
    if (last === undefined) return { ...from, logSize: end }
    return { logSize: end, height: Number(height), time: last.time }
  }

  private leaf(index: number) {
    const found = readLeaf(this.ledger as LedgerAccess, BigInt(index))
    assert(found, 'the log has it')
    return found.leaf
  }

  private async analyze(): Promise<void> {
    const { logSize } = this.applied
    if (logSize - this.analyzedAt < Math.max(ANALYZE_EVERY, logSize / 5)) return
    this.analyzedAt = logSize
    const { db, schema, kind } = this.database
    await analyzeTables(db, schema, kind)
  }
}
