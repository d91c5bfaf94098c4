/**
 * The solo driver: one process orders, executes, appends and acknowledges.
 *
 * submit → decode → verify (threads) → block → execute → append + sync → acknowledge. While one block is being synced
 * the next one forms; what arrives meanwhile shares the next sync. A transaction is acknowledged when its block is
 * durable.
 */
import type { StateReader, VerifiedTransaction } from '@chassis/kernel'
import { type Bytes, equalBytes, PlatformError, utf8Encode } from '@chassis/primitives'
import type { Application } from '../application.ts'
import type { StoredBlock } from '../block-store/block-payload.ts'
import type { BlockStore } from '../block-store/block-store.ts'
import { type FeedSink, LedgerFeed } from '../feed/ledger-feed.ts'
import type { LedgerHead, LedgerPort, StateRange, StateRangeAnswer } from '../ledger-port.ts'
import {
  issueOutcomeSlip,
  issueStateSlip,
  type ProvingView as SlipView,
  type StateSlipRequest,
} from '../slips/issue-slip.ts'
import { readRange } from '../state-store/read-range.ts'
import { nameOf } from '../state-store/write-batch.ts'
import type { VerificationPool } from '../verification/verification-pool.ts'
import type { Acknowledgement } from './acknowledgement.ts'
import { BlockMaker, type BlockMakerParts, type ProvingView } from './block-maker.ts'
import type { RecoveryReport } from './recovery-report.ts'
import { Submission, type SubmissionSink } from './submission.ts'

export interface SubmissionLimits {
  /** Submissions that are not acknowledged yet; beyond it submitters are told BUSY. */
  readonly pending: number
  /** Acknowledged submissions whose outcome a repetition is given again. */
  readonly remembered: number
}

export interface SoloLedgerParts extends Omit<BlockMakerParts, 'acknowledged' | 'refused' | 'durable' | 'stopped'> {
  readonly verification: VerificationPool
  readonly limits: SubmissionLimits
  readonly recovery: RecoveryReport
  /** Ends what the parts hold (threads, files, lock), whatever state the ledger is in. */
  release(): Promise<void>
}

export class SoloLedger implements SubmissionSink, LedgerPort {
  private readonly application: Application
  private readonly blockStore: BlockStore
  private readonly parts: SoloLedgerParts
  private readonly maker: BlockMaker
  private readonly feed: LedgerFeed
  private readonly known = new Map<string, Submission>()
  /** Names of acknowledged submissions, oldest first from `forgetFrom`. */
  private remembered: string[] = []
  private forgetFrom = 0
  private pending = 0
  private failure: PlatformError | undefined
  private closing: Promise<void> | undefined
  /** What opening found and did. */
  readonly recovery: RecoveryReport

  constructor(parts: SoloLedgerParts) {
    this.parts = parts
    this.application = parts.application
    this.blockStore = parts.blocks
    this.recovery = parts.recovery
    this.feed = new LedgerFeed(parts.application)
    this.maker = new BlockMaker({
      ...parts,
      now: () => parts.now(),
      acknowledged: (submission, acknowledgement) => this.acknowledged(submission, acknowledgement),
      refused: (submission, error) => this.refused(submission, error),
      durable: (position, note, writes) => this.feed.block(position, note, writes),
      stopped: (error) => {
        this.failure = error
      },
    })
  }

  get ledgerId(): Application['ledgerId'] {
    return this.application.ledgerId
  }

  /** Height of the last durable block. */
  get height(): number {
    return this.blockStore.height
  }

  /** The last executed block, at most two write groups ahead of the durable one. */
  get position(): Application['position'] {
    return this.application.position
  }

  /** State after the last executed block. */
  get reader(): StateReader {
    return this.application.reader
  }

  /** What stopped the ledger, if something did: it takes no more submissions and has to be opened again. */
  get stoppedBy(): PlatformError | undefined {
    return this.failure
  }

  block(height: number): StoredBlock | undefined {
    return this.blockStore.block(height)
  }

  blocks(from: number): Generator<StoredBlock> {
    return this.blockStore.blocks(from)
  }

  /** The genesis record. */
  genesis(): Bytes {
    return this.blockStore.genesis()
  }

  /**
   * Submits a signed transaction. Resolves when its block is durable, also when a call was refused (`result.code`).
   * Rejects with the numbered rejection when it is no transaction or does not authenticate, with BUSY (retryable) when
   * too many are waiting, and with the storage failure that stopped the ledger. A repetition of a transaction that is
   * under way or remembered gets the same answer.
   */
  submit(raw: Bytes): Promise<Acknowledgement> {
    if (this.failure !== undefined) return Promise.reject(this.failure)
    if (this.closing !== undefined) return Promise.reject(closed())
    let submission: Submission
    try {
      const decoded = this.application.transactions.decode(raw)
      const name = nameOf(decoded.hash)
      const known = this.known.get(name)
      if (known !== undefined && equalBytes(known.raw, raw)) return known.promise
      if (this.pending >= this.parts.limits.pending) return Promise.reject(busy(this.pending))
      submission = new Submission(decoded, name, this)
      if (known === undefined) this.known.set(name, submission)
    } catch (error) {
      return Promise.reject(error)
    }
    this.pending += 1
    this.parts.verification.submit(submission)
    return submission.promise
  }

  verified(submission: Submission): void {
    const transaction = submission.verifiedTransaction as VerifiedTransaction
    // Executing authenticates again; only what is already known to fail is worth an earlier look.
    const refusal = transaction.verdicts.every(({ valid }) => valid)
      ? undefined
      : this.application.check(transaction, this.parts.now())
    if (refusal !== undefined) this.refused(submission, refusal)
    else if (this.failure !== undefined) this.refused(submission, this.failure)
    else this.maker.add(submission)
  }

  refused(submission: Submission, error: unknown): void {
    this.pending -= 1
    if (this.known.get(submission.name) === submission) this.known.delete(submission.name)
    submission.refuse(error)
  }

  /**
   * Calls `inspect` at a moment when nothing executed is waiting for its sync: tree, log, state and signed checkpoint
   * are then those of one durable block. `inspect` is synchronous and should be short.
   */
  atCheckpoint<T>(inspect: (view: ProvingView) => T): Promise<T> {
    if (this.failure !== undefined) return Promise.reject(this.failure)
    return new Promise((resolve, reject) => {
      this.maker.inspect((view) => {
        try {
          resolve(inspect(view))
        } catch (error) {
          reject(error)
        }
      })
    })
  }

  head(): Promise<LedgerHead> {
    return this.atCheckpoint(() => this.position)
  }

  value(key: Bytes): Promise<Bytes | undefined> {
    return this.atCheckpoint(({ reader }) => reader.get(key))
  }

  values(range: StateRange): Promise<StateRangeAnswer> {
    return this.atCheckpoint(({ reader }) => readRange(reader, range))
  }

  stateSlip(request: StateSlipRequest): Promise<Bytes> {
    return this.atCheckpoint((view) => issueStateSlip(this.slipView(view), request))
  }

  outcomeSlip(subject: Bytes, open?: readonly string[]): Promise<Bytes | undefined> {
    return this.atCheckpoint((view) => issueOutcomeSlip(this.slipView(view), subject, open))
  }

  private slipView({ proving, reader, note }: ProvingView): SlipView {
    return { ...proving, reader, ledgerId: this.ledgerId, checkpoint: utf8Encode(note) }
  }

  /**
   * Gives `sink` the state as of the last durable block and from then on every block as it becomes durable, each before
   * its transactions are acknowledged. Resolves when the first was given, to what ends it.
   */
  follow(sink: FeedSink): Promise<() => void> {
    return this.atCheckpoint(({ note }) => this.feed.add(sink, note))
  }

  /** Tells that `now` of the options jumped ahead, so that calls that became due run. */
  clockMoved(): void {
    this.maker.clockMoved()
  }

  /** Acknowledges what is under way, brings the state on disk up to date and releases the folder. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce()
    return this.closing
  }

  private async closeOnce(): Promise<void> {
    try {
      while (this.failure === undefined && this.pending > 0 && this.parts.verification.pending > 0) {
        await new Promise((resolve) => setImmediate(resolve))
      }
      await this.maker.drain()
      if (this.failure === undefined) await this.application.checkpoint()
      await this.parts.checkpointFile.settled()
    } finally {
      await this.parts.release()
    }
  }

  private acknowledged(submission: Submission, acknowledgement: Acknowledgement): void {
    this.pending -= 1
    this.remembered.push(submission.name)
    const { remembered } = this.parts.limits
    if (this.remembered.length - this.forgetFrom > remembered) {
      this.known.delete(this.remembered[this.forgetFrom] as string)
      this.forgetFrom += 1
      if (this.forgetFrom > remembered) {
        this.remembered = this.remembered.slice(this.forgetFrom)
        this.forgetFrom = 0
      }
    }
    submission.acknowledge(acknowledgement)
  }
}

function closed(): PlatformError {
  return new PlatformError('the ledger is closed', { code: 'LEDGER_CLOSED' })
}

function busy(pending: number): PlatformError {
  return new PlatformError('too many transactions are waiting', { code: 'BUSY', retryable: true, details: { pending } })
}
