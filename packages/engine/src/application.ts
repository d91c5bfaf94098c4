/**
 * The application below both drivers: check · propose · finalize · commit · replay. It knows nothing of how blocks are
 * ordered. `finalize` changes memory only; `commit` is what lets the state on disk follow.
 */
import {
  type BlockInput,
  type BlockOutcome,
  type BlockRules,
  type Genesis,
  type LedgerDefinition,
  LedgerMachine,
  type StateReader,
  type ValidatorPower,
  type VerifiedTransaction,
} from '@chassis/kernel'
import { assert, type Bytes, equalBytes, isPlatformError, PlatformError, type Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { LedgerId } from '@chassis/protocol'
import type { StoredBlock } from './block-store/block-payload.ts'
import { type StatePosition, seenHeight } from './state-store/state-position.ts'
import type { StateStore } from './state-store/state-store.ts'
import type { BatchEntry } from './state-store/write-batch.ts'
import { TransactionVerifier } from './verification/transaction-verifier.ts'
import type { VerificationPool } from './verification/verification-pool.ts'

/** A ledger's rules: the protocol version's contract list and how its founding members are entered. */
export interface LedgerRules {
  readonly definition: LedgerDefinition
  /** Protocol versions before that of `definition`, for ledgers that have not activated it. */
  readonly earlier?: readonly LedgerDefinition[]
  foundMembers(state: never, members: Genesis['members'], now: number): void
}

export interface CheckpointPace {
  /** Changed keys after which a checkpoint begins: more of them share pages, fewer make a restart shorter. */
  readonly dirtyKeys: number
  /** Blocks after which one begins whatever they changed. */
  readonly blocks: number
}

export const CHECKPOINT_PACE: CheckpointPace = { dirtyKeys: 65_536, blocks: 20_000 }

/** Checkpoints' worth of changed keys that may wait while one is being written. */
const BACKLOG_MAX = 4

export interface ApplicationOptions {
  readonly rules: LedgerRules
  readonly genesis: Genesis
  readonly chainSecret: Bytes
  readonly state: StateStore
  readonly verification: VerificationPool
  readonly pace?: CheckpointPace
  /** Told of every call that failed unexpectedly and of a failed checkpoint. */
  alarm(failure: unknown): void
}

export interface BlockLimits {
  readonly transactions: number
  readonly bytes: number
}

/** A checkpoint that stays the last one until it is released. */
export interface HeldCheckpoint {
  readonly position: StatePosition
  /** Resolves when it is on disk; rejects with the checkpoint failure. */
  readonly written: Promise<void>
  release(): void
}

export class Application {
  readonly ledgerId: LedgerId
  /** Decodes and verifies what comes in. */
  readonly transactions: TransactionVerifier
  private readonly machine: LedgerMachine
  private readonly state: StateStore
  private readonly pace: CheckpointPace
  private readonly alarm: (failure: unknown) => void
  private executed: StatePosition
  /** Height up to which blocks are durable in the block store (or in the consensus engine). */
  private committed: number
  private frozenAt: number | undefined
  private checkpointedAt: number
  private writing: Promise<void> | undefined
  private failure: unknown
  /** A checkpoint is kept as it is, for whoever has to open it: no other may follow. */
  private held = false

  private constructor(options: ApplicationOptions, machine: LedgerMachine, position: StatePosition) {
    this.machine = machine
    this.ledgerId = machine.ledgerId
    this.state = options.state
    this.transactions = new TransactionVerifier(options.verification)
    this.pace = options.pace ?? CHECKPOINT_PACE
    this.alarm = (failure) => options.alarm(failure)
    this.executed = position
    this.committed = seenHeight(position)
    this.checkpointedAt = this.committed
  }

  /**
   * Opens over the checkpointed state; over an empty store it executes the founding (height 0). The state tree is
   * rebuilt and its root compared with the recorded one: STATE_DAMAGED when it differs.
   */
  static open(options: ApplicationOptions): Application {
    const { rules, genesis, chainSecret, state, alarm } = options
    const { definition, earlier = [] } = rules
    const machineOptions = { definition, earlier, sha256, reader: state, genesis, chainSecret, alarm }
    const position = state.position
    if (position === undefined) {
      const machine = new LedgerMachine(machineOptions)
      const outcome = machine.found((bound, members, now) => rules.foundMembers(bound, members, now))
      state.apply(outcome.writes)
      return new Application(options, machine, positionOf(outcome))
    }
    try {
      const start = { ...position, height: BigInt(position.height) }
      return new Application(options, new LedgerMachine(machineOptions, start), position)
    } catch (cause) {
      if (isPlatformError(cause)) throw cause
      throw new PlatformError('the stored state does not have the root recorded for it', {
        code: 'STATE_DAMAGED',
        cause,
        details: { height: position.height, reason: cause instanceof Error ? cause.message : String(cause) },
      })
    }
  }

  /** The last executed block. */
  get position(): StatePosition {
    return this.executed
  }

  /** State after the last executed block. */
  get reader(): StateReader {
    return this.state
  }

  /** Tree, log and commitment scheme as of the last executed block. */
  get proving(): LedgerMachine['proving'] {
    return this.machine.proving
  }

  /** What of the executed state is not on disk yet. */
  unwritten(): Iterable<BatchEntry> {
    return this.state.unwritten()
  }

  /** Height of the state on disk; undefined before the first checkpoint. */
  get storedHeight(): number | undefined {
    return this.state.position && seenHeight(this.state.position)
  }

  nextAgendaDue(): number | undefined {
    return this.machine.nextAgendaDue()
  }

  /** Would the transaction authenticate now? The refusal, or undefined. */
  check(transaction: VerifiedTransaction, now: number): Rejection | undefined {
    return this.machine.admit(transaction, now)
  }

  /**
   * The refusals, by position, that these transactions would meet in a block at `now` that held them in this order.
   */
  checkAll(transactions: readonly VerifiedTransaction[], now: number): (Rejection | undefined)[] {
    return this.machine.admitAll(transactions, now)
  }

  /** The protocol version that the next block runs. */
  get nextProtocolVersion(): number {
    return this.machine.protocolVersionAt(BigInt(seenHeight(this.executed) + 1))
  }

  /** The parameters that the next block is made by: those of genesis or what the members voted. */
  get rulesInForce(): BlockRules {
    return this.machine.rules
  }

  /** The validators that the members voted; none in a ledger that never had any. */
  get activeValidators(): readonly ValidatorPower[] {
    return this.machine.activeValidators
  }

  /**
   * Takes the next block's transactions from the front of `queue`, as many as the limits allow: the proposer's own and
   * those of the ledger. One is always taken.
   */
  propose(queue: readonly VerifiedTransaction[], limits: BlockLimits): number {
    const { blockTransactions, blockBytes } = this.rulesInForce
    const transactionsMax = Math.min(limits.transactions, blockTransactions)
    const bytesMax = Math.min(limits.bytes, blockBytes)
    let bytes = 0
    let count = 0
    for (const { raw } of queue) {
      bytes += raw.length
      if (count >= transactionsMax || (bytes > bytesMax && count > 0)) break
      count += 1
    }
    return count
  }

  /**
   * Executes the next block in memory; readers see it at once. Nothing is persisted. `height`: where a consensus engine
   * counts, which has also seen the blocks that changed nothing; by default the next one.
   */
  finalize(block: Omit<BlockInput, 'height'> & { readonly height?: number }): BlockOutcome {
    const { time } = block
    const height = block.height ?? this.executed.height + 1
    const outcome = this.machine.executeBlock({ ...block, height: BigInt(height) })
    if (!outcome.empty) {
      this.state.apply(outcome.writes)
      this.executed = positionOf(outcome)
    }
    if (block.height !== undefined) this.executed = { ...this.executed, seen: { height, time } }
    return outcome
  }

  /** Tells that the blocks up to `height` are durable: the state on disk may follow that far. Starts checkpoints. */
  commit(height: number): void {
    this.committed = height
    if (this.failure !== undefined) return
    const { dirtyKeys, blocks } = this.pace
    const due = this.state.dirtyKeys >= dirtyKeys || seenHeight(this.executed) - this.checkpointedAt >= blocks
    if (due && this.frozenAt === undefined && !this.held) this.freeze()
    this.writeWhenDurable()
  }

  /**
   * Makes a checkpoint of exactly the last executed block, which must be committed, and keeps it until `release`:
   * blocks
   * go on meanwhile. Resolves when it is set aside; `written` when it is on disk.
   */
  async holdCheckpoint(): Promise<HeldCheckpoint> {
    assert(!this.held && this.committed === seenHeight(this.executed), 'a committed block to hold, one at a time')
    this.held = true
    const { position } = this
    const release = (): void => {
      this.held = false
    }
    await this.writing
    if (this.storedHeight !== seenHeight(position)) {
      if (this.frozenAt === undefined) this.freeze()
      this.writeWhenDurable()
    }
    const written = this.writing ?? Promise.resolve()
    return { position, written: written.then(() => this.requireCheckpoints()), release }
  }

  /** Throws the checkpoint failure, if there was one. */
  private requireCheckpoints(): void {
    if (this.failure !== undefined) throw this.failure
  }

  /** Whether checkpoints cannot keep up, so that executing more would only fill memory. */
  get backlogged(): boolean {
    return this.frozenAt !== undefined && this.state.dirtyKeys > BACKLOG_MAX * this.pace.dirtyKeys
  }

  /** The checkpoint failure that stopped the state on disk from following, if there was one. */
  get checkpointFailure(): unknown {
    return this.failure
  }

  /** Brings the state on disk up to the last executed block, which must be committed. */
  async checkpoint(): Promise<void> {
    await this.writing
    const behind = this.storedHeight !== seenHeight(this.executed)
    // While blocks are under way, their commits decide about checkpoints.
    const may = this.failure === undefined && !this.held && this.committed === seenHeight(this.executed)
    if (behind && may) {
      if (this.frozenAt === undefined) this.freeze()
      this.writeWhenDurable()
      await this.writing
    }
    this.requireCheckpoints()
  }

  /**
   * Executes a recorded block again and compares the result with what was recorded: LEDGER_DAMAGED when it differs.
   */
  async replay(block: StoredBlock): Promise<void> {
    assert(block.height === this.executed.height + 1, 'replay in order')
    this.replayVerified(block, await this.transactions.verifyAll(block.transactions))
  }

  /** As {@link Application.replay}, of transactions that are already verified. */
  replayVerified(block: StoredBlock, transactions: readonly VerifiedTransaction[]): BlockOutcome {
    const outcome = this.finalize({ time: block.time, transactions, unauthenticated: 'drop' })
    if (outcome.empty || !equalBytes(outcome.appHash, block.appHash)) {
      throw new PlatformError(`block ${block.height} gives another app hash than was recorded`, {
        code: 'REPLAY_DIFFERS',
        details: { height: block.height },
      })
    }
    return outcome
  }

  private freeze(): void {
    this.state.freeze(this.executed)
    this.frozenAt = seenHeight(this.executed)
  }

  private writeWhenDurable(): void {
    if (this.frozenAt === undefined || this.frozenAt > this.committed || this.writing !== undefined) return
    this.writing = this.state
      .writeFrozen()
      .then(() => {
        this.checkpointedAt = this.frozenAt as number
        this.frozenAt = undefined
      })
      .catch((error: unknown) => {
        this.failure = error
        this.alarm(error)
      })
      .finally(() => {
        this.writing = undefined
      })
  }
}

function positionOf(outcome: BlockOutcome): StatePosition {
  return {
    height: Number(outcome.height),
    time: outcome.time,
    appHash: outcome.appHash,
    logSize: Number(outcome.logSize),
    logRoot: outcome.logRoot,
    stateRoot: outcome.stateRoot,
  }
}
