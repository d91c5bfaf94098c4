/** Forms blocks from verified submissions, executes them, appends them and acknowledges what is durable. */
import type {
  BlockOutcome,
  LedgerMachine,
  StateReader,
  StateWrite,
  TransactionResult,
  VerifiedTransaction,
} from '@chassis/kernel'
import { PlatformError, Rejection } from '@chassis/primitives'
import type { Application, BlockLimits } from '../application.ts'
import { type BlockStore, GROUPS_IN_FLIGHT_MAX } from '../block-store/block-store.ts'
import type { StatePosition } from '../state-store/state-position.ts'
import type { Acknowledgement } from './acknowledgement.ts'
import type { CheckpointSigner } from './checkpoint-note.ts'
import type { LatestFile } from './latest-file.ts'
import type { Submission } from './submission.ts'

export interface BlockPace {
  readonly limits: BlockLimits
  /** Least milliseconds between the beginnings of two blocks, unless a block is full. */
  readonly interval: number
  /** Milliseconds of quiet after which the state on disk is brought up to date. */
  readonly idle: number
}

export interface BlockMakerParts {
  readonly application: Application
  readonly blocks: BlockStore
  readonly signer: CheckpointSigner
  readonly checkpointFile: LatestFile
  readonly pace: BlockPace
  /** Milliseconds UTC. */
  now(): number
  acknowledged(submission: Submission, acknowledgement: Acknowledgement): void
  refused(submission: Submission, error: unknown): void
  /** A block is durable: told before its transactions are acknowledged. */
  durable(position: StatePosition, note: string, writes: readonly StateWrite[]): void
  /** The ledger cannot go on: nothing that is not acknowledged by now will be. */
  stopped(error: PlatformError): void
}

/** What proofs are made from: all of one durable block. */
export interface ProvingView {
  readonly proving: LedgerMachine['proving']
  readonly reader: StateReader
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  /** The operator's signed checkpoint of that block. */
  readonly note: string
}

interface FormedBlock {
  readonly outcome: BlockOutcome
  readonly taken: readonly Submission[]
  /** Results of the transactions in the block. */
  readonly included: readonly TransactionResult[]
}

const TIMER_MAX = 2 ** 31 - 1
/**
 * A block is made no larger than what executes in this time: what waits behind it waits as long. The least size keeps
 * the costs of a block itself small on a machine that is busy with other things, where every transaction seems slow.
 */
const EXECUTION_TARGET_MS = 40
const BLOCK_TRANSACTIONS_MIN = 200
/** Wait while the state's checkpoints catch up. */
const BACKLOG_WAIT_MS = 5

export class BlockMaker {
  private readonly parts: BlockMakerParts
  private ready: Submission[] = []
  private inspections: (() => void)[] = []
  private lastBlockAt = 0
  /** Moving average of what executing one transaction takes. */
  private msPerTransaction = 0.1
  private blockTimer: NodeJS.Timeout | undefined
  private agendaTimer: NodeJS.Timeout | undefined
  private idleTimer: NodeJS.Timeout | undefined
  private note: string
  private running = true
  private drained: (() => void) | undefined

  constructor(parts: BlockMakerParts) {
    this.parts = parts
    this.note = parts.signer.sign(parts.application.position)
    parts.checkpointFile.put(this.note)
    this.armAgenda()
    this.armIdle()
  }

  add(submission: Submission): void {
    this.ready.push(submission)
    if (this.blockTimer === undefined) this.schedule()
  }

  /** Runs `inspect` when nothing executed is waiting for its sync. */
  inspect(inspect: (view: ProvingView) => void): void {
    this.inspections.push(() => {
      const { application, blocks } = this.parts
      const { proving, reader, position } = application
      inspect({ proving, reader, height: blocks.height, time: position.time, note: this.note })
    })
    this.schedule()
  }

  /** Makes blocks of everything that is ready, waits for the last sync and stops. */
  async drain(): Promise<void> {
    while (this.running && (this.ready.length > 0 || this.parts.blocks.groupsInFlight > 0)) {
      await new Promise<void>((resolve) => {
        this.drained = resolve
        this.schedule()
      })
    }
    this.stop()
  }

  stop(reason = new PlatformError('the ledger is closed', { code: 'LEDGER_CLOSED' })): void {
    this.running = false
    for (const timer of [this.blockTimer, this.agendaTimer, this.idleTimer]) clearTimeout(timer)
    const waiting = this.ready
    this.ready = []
    for (const submission of waiting) this.parts.refused(submission, reason)
    this.drained?.()
  }

  /** Makes the next block now, later, or when the sync that is under way ends. */
  private schedule(): void {
    if (!this.running) return
    const { blocks, pace } = this.parts
    if (blocks.groupsInFlight === 0) this.runInspections()
    // A waiting inspection needs a moment without blocks under way.
    if (blocks.groupsInFlight >= GROUPS_IN_FLIGHT_MAX || this.inspections.length > 0) return
    if (this.ready.length === 0 && !this.agendaIsDue()) return
    const { backlogged } = this.parts.application
    const wait = backlogged ? BACKLOG_WAIT_MS : this.lastBlockAt + pace.interval - performance.now()
    if (!backlogged && (wait <= 0 || this.ready.length >= pace.limits.transactions)) {
      this.makeBlock()
    } else if (this.blockTimer === undefined) {
      this.blockTimer = setTimeout(() => {
        this.blockTimer = undefined
        this.schedule()
      }, wait)
    }
  }

  private runInspections(): void {
    const waiting = this.inspections
    this.inspections = []
    for (const run of waiting) run()
  }

  /** The clock was moved: what is due by now is due. */
  clockMoved(): void {
    this.armAgenda()
    this.schedule()
  }

  private agendaIsDue(): boolean {
    const due = this.parts.application.nextAgendaDue()
    return due !== undefined && due <= this.parts.now()
  }

  private makeBlock(): void {
    const started = performance.now()
    this.lastBlockAt = started
    const before = this.ready.length
    let formed: FormedBlock | undefined
    try {
      formed = this.formBlock()
    } catch (error) {
      // The machine may have half a block in memory: only a restart from the block store is safe.
      this.fail(error)
      return
    }
    const taken = before - this.ready.length
    if (taken > 0) this.msPerTransaction += ((performance.now() - started) / taken - this.msPerTransaction) / 8
    if (formed === undefined) this.afterBlock()
    else void this.append(formed)
  }

  private formBlock(): FormedBlock | undefined {
    const { application, pace } = this.parts
    const fitting = Math.max(BLOCK_TRANSACTIONS_MIN, Math.floor(EXECUTION_TARGET_MS / this.msPerTransaction))
    const first = this.ready.slice(0, Math.min(pace.limits.transactions, fitting))
    const candidates = first.map((submission) => submission.verifiedTransaction as VerifiedTransaction)
    const count = application.propose(candidates, pace.limits)
    const taken = count === first.length ? first : first.slice(0, count)
    this.ready = this.ready.slice(count)
    const time = Math.max(this.parts.now(), application.position.time)
    const transactions = count === candidates.length ? candidates : candidates.slice(0, count)
    const outcome = application.finalize({ time, transactions, unauthenticated: 'drop' })
    const included: TransactionResult[] = []
    for (const result of outcome.results) {
      if (result.included) included.push(result)
      else this.parts.refused(taken[result.input] as Submission, rejectionOf(result))
    }
    return outcome.empty ? undefined : { outcome, taken, included }
  }

  private async append({ outcome, taken, included }: FormedBlock): Promise<void> {
    const { application, blocks, checkpointFile } = this.parts
    const position = application.position
    const note = this.parts.signer.sign(position)
    const transactions = included.map(({ input }) => (taken[input] as Submission).raw)
    const block = { ...position, transactions }
    try {
      const durable = blocks.append([
        { kind: 'block', block },
        { kind: 'checkpoint', height: block.height, note },
      ])
      this.schedule()
      await durable
    } catch (error) {
      for (const { input } of included) this.parts.refused(taken[input] as Submission, error)
      this.fail(error)
      return
    }
    this.note = note
    this.parts.durable(position, note, outcome.writes)
    for (const result of included) {
      const submission = taken[result.input] as Submission
      this.parts.acknowledged(submission, { hash: submission.hash, height: block.height, time: outcome.time, result })
    }
    checkpointFile.put(note)
    application.commit(block.height)
    this.afterBlock()
  }

  private afterBlock(): void {
    const { checkpointFailure } = this.parts.application
    if (checkpointFailure !== undefined) {
      this.fail(checkpointFailure)
      return
    }
    this.armAgenda()
    this.armIdle()
    this.schedule()
    this.drained?.()
  }

  private fail(error: unknown): void {
    if (!this.running) return
    this.running = false
    const known =
      error instanceof PlatformError
        ? error
        : new PlatformError('block execution failed', { code: 'LEDGER_FAULT', cause: error })
    this.parts.stopped(known)
    this.stop(known)
  }

  /** One timer for the next due agenda call; it does not keep the process alive. */
  private armAgenda(): void {
    const due = this.parts.application.nextAgendaDue()
    clearTimeout(this.agendaTimer)
    if (due === undefined) return
    const wait = Math.min(Math.max(0, due - this.parts.now()), TIMER_MAX)
    this.agendaTimer = setTimeout(() => this.schedule(), wait).unref()
  }

  private armIdle(): void {
    clearTimeout(this.idleTimer)
    this.idleTimer = setTimeout(() => {
      const { application, blocks } = this.parts
      if (blocks.groupsInFlight > 0 || this.ready.length > 0) return
      application.checkpoint().catch((error: unknown) => this.fail(error))
    }, this.parts.pace.idle).unref()
  }
}

function rejectionOf(result: TransactionResult): unknown {
  if (result.refusal !== undefined) return new Rejection(result.refusal, result.details)
  return new PlatformError('left out of the block', { code: 'LEDGER_FAULT' })
}
