/**
 * The comet driver: the unchanged application behind ABCI. CometBFT orders and stores blocks, and its block store is
 * the write-ahead log: what it has decided is executed in memory, and the state on disk follows at its own pace.
 */
import type { ValidatorPower, VerifiedTransaction } from '@chassis/kernel'
import { type Bytes, equalBytes, isPlatformError, Rejection } from '@chassis/primitives'
import type { Application } from '../../application.ts'
import { type StatePosition, seenHeight } from '../../state-store/state-position.ts'
import { transactionName } from '../../verification/verified-cache.ts'
import type { RequestOf } from '../abci/requests.ts'
import { type ResponseOf, VERDICT } from '../abci/responses.ts'
import { varintLength } from '../protobuf/proto-writer.ts'
import { busyCheck, changedParams, refusedCheck, type ToldRules, txResultsOf, validatorUpdatesOf } from './answers.ts'
import { copyOf, heightOf, millisecondsOf, misbehaviourOf } from './block-input.ts'
import { consensusError } from './consensus-error.ts'
import { type LaneOf, orderProposal } from './order-proposal.ts'
import { RefusalDetails } from './refusal-details.ts'
import { SequenceWait } from './sequence-wait.ts'
import { StructuralCheck, type StructuralLimits } from './structural-rules.ts'

export interface CometDriverOptions {
  readonly application: Application
  /** Height of the network's first block. */
  readonly initialHeight: number
  readonly laneOf?: LaneOf
  readonly limits?: StructuralLimits
  /** Transactions that may wait for a block; beyond it new ones are told BUSY. */
  readonly pendingMax?: number
  /** Blocks that CometBFT keeps behind the state on disk; 0 keeps all of them: blocks are the archive. */
  readonly retainBlocks?: number
  /** Milliseconds without a block after which the state on disk is brought up to date. */
  readonly idle?: number
  /** Called with every committed block, before CometBFT goes on. */
  committed?(height: number): Promise<void>
  /** Milliseconds UTC. */
  now(): number
  /** Told of a failed checkpoint: the node cannot go on. */
  failed(error: unknown): void
}

const PENDING_MAX = 8_000
const IDLE_MS = 400
const BACKLOG_WAIT_MS = 5

/** What the network begins with; what InitChain is answered with until its first block is committed. */
export interface NetworkBeginning extends ToldRules {
  readonly appHash: Bytes
  readonly validators: readonly ValidatorPower[]
}

/** What the last block came to, until the next: CometBFT may ask again when it was interrupted. */
interface Finalized {
  readonly height: number
  readonly hash: Bytes
  readonly response: ResponseOf<'finalizeBlock'>
}

export class CometDriver {
  readonly application: Application
  /** Undefined when the network has committed blocks. */
  readonly beginning: NetworkBeginning | undefined
  private readonly options: CometDriverOptions
  private committed: StatePosition
  private finalized: Finalized | undefined
  private idleTimer: NodeJS.Timeout | undefined
  private verifying = 0
  private readonly details = new RefusalDetails()
  private readonly sequenceWait = new SequenceWait()

  constructor(options: CometDriverOptions) {
    this.options = options
    this.application = options.application
    const { position, activeValidators: validators } = options.application
    this.committed = position
    const { appHash } = position
    const isThere = seenHeight(position) >= options.initialHeight
    this.beginning = isThere ? undefined : { appHash, validators, ...this.toldRules }
  }

  private get toldRules(): ToldRules {
    const { nextProtocolVersion: protocolVersion, rulesInForce } = this.application
    return { protocolVersion, blockBytes: rulesInForce.blockBytes }
  }

  /** What every proposal keeps to: the size of blocks that the members voted. */
  private get limits(): StructuralLimits {
    const { blockTransactions, blockBytes } = this.application.rulesInForce
    return this.options.limits ?? { transactions: blockTransactions, bytes: blockBytes }
  }

  /** The last committed block. */
  get position(): StatePosition {
    return this.committed
  }

  /** Transactions that wait for a block. */
  get pending(): number {
    return this.application.transactions.remembered + this.verifying
  }

  /** Height and app hash of the last committed block; height 0 as long as the network has none. */
  info(): Pick<ResponseOf<'info'>, 'lastBlockHeight' | 'lastBlockAppHash'> {
    const height = seenHeight(this.committed)
    if (height < this.options.initialHeight) return {}
    return { lastBlockHeight: BigInt(height), lastBlockAppHash: this.committed.appHash }
  }

  checkTx({ tx }: RequestOf<'checkTx'>): ResponseOf<'checkTx'> | Promise<ResponseOf<'checkTx'>> {
    const { transactions } = this.application
    const name = transactionName(tx)
    const known = transactions.known(name)
    if (known !== undefined) return this.judge(known)
    const pendingMax = this.options.pendingMax ?? PENDING_MAX
    if (this.pending >= pendingMax) return busyCheck(this.pending)
    return new Promise((resolve, reject) => {
      try {
        transactions.check(copyOf(tx), name, (result) => {
          this.verifying -= 1
          try {
            if (isPlatformError(result)) reject(result)
            else resolve(this.judge(result))
          } catch (error) {
            reject(error)
          }
        })
        this.verifying += 1
      } catch (error) {
        if (error instanceof Rejection) resolve(refusedCheck(error))
        else reject(error)
      }
    })
  }

  /** Against the committed state, at the time that the next block is likely to have. */
  private judge(transaction: VerifiedTransaction): ResponseOf<'checkTx'> {
    const refusal = this.application.check(transaction, this.options.now())
    if (refusal === undefined) return {}
    if (this.sequenceWait.allows(refusal, transaction, seenHeight(this.committed))) return {}
    this.application.transactions.forget(transaction.raw)
    return refusedCheck(refusal)
  }

  /** The transactions that would authenticate in this block, by lane, within the limits that the others check. */
  async prepareProposal(request: RequestOf<'prepareProposal'>): Promise<ResponseOf<'prepareProposal'>> {
    const each = await this.application.transactions.verifyEach(request.txs)
    const decoded = each.filter((one): one is VerifiedTransaction => !(one instanceof Rejection))
    const ordered = orderProposal(decoded, this.options.laneOf ?? (() => 0))
    const refusals = this.application.checkAll(ordered, millisecondsOf(request.time))
    const check = new StructuralCheck(this.limits)
    const txs: Bytes[] = []
    let room = Number(request.maxTxBytes)
    ordered.forEach(({ raw }, i) => {
      // Field number and length of a transaction in the block.
      const size = 1 + varintLength(raw.length) + raw.length
      if (refusals[i] !== undefined || size > room || !check.admits(raw, transactionName(raw), true)) return
      room -= size
      txs.push(raw)
    })
    return { txs }
  }

  /** Structural rules only; whatever else is wrong with a transaction becomes its result. */
  processProposal({ txs }: RequestOf<'processProposal'>): ResponseOf<'processProposal'> {
    const { transactions } = this.application
    const check = new StructuralCheck(this.limits)
    const unknown: Bytes[] = []
    for (const tx of txs) {
      const name = transactionName(tx)
      const known = transactions.known(name) !== undefined
      if (!check.admits(tx, name, known)) return { status: VERDICT.reject }
      if (!known) unknown.push(tx)
    }
    // What is not known yet is verified while the others vote; a failure shows when the block comes.
    if (unknown.length > 0) void transactions.verifyEach(unknown).catch(() => {})
    return { status: VERDICT.accept }
  }

  /** Executes a decided block in memory. */
  async finalizeBlock(request: RequestOf<'finalizeBlock'>): Promise<ResponseOf<'finalizeBlock'>> {
    const { application, finalized } = this
    const height = heightOf(request.height)
    if (finalized?.height === height && equalBytes(finalized.hash, request.hash)) return finalized.response
    this.requireNext(height)
    const inputs = await application.transactions.verifyEach(request.txs, 'take')
    const transactions = inputs.filter((one): one is VerifiedTransaction => !(one instanceof Rejection))
    const before = this.toldRules
    const outcome = application.finalize({
      height,
      time: millisecondsOf(request.time),
      transactions,
      unauthenticated: 'record',
      misbehaviour: misbehaviourOf(request.misbehavior),
    })
    const changed = changedParams(before, this.toldRules)
    const response: ResponseOf<'finalizeBlock'> = {
      txResults: txResultsOf(inputs, outcome),
      validatorUpdates: validatorUpdatesOf(outcome.validatorUpdates),
      appHash: outcome.appHash,
      ...(changed && { consensusParamUpdates: changed }),
    }
    this.details.remember(transactions, outcome.results)
    this.finalized = { height, hash: copyOf(request.hash), response }
    return response
  }

  /** The block is decided and durable with CometBFT: from now on it counts, and the state on disk may follow. */
  async commit(): Promise<ResponseOf<'commit'>> {
    const { application } = this
    this.committed = application.position
    const height = seenHeight(this.committed)
    application.commit(height)
    // Memory is bounded: while checkpoints cannot keep up, consensus waits.
    while (application.backlogged) await new Promise((resolve) => setTimeout(resolve, BACKLOG_WAIT_MS))
    if (application.checkpointFailure !== undefined) throw application.checkpointFailure
    await this.options.committed?.(height)
    this.armIdle()
    return { retainHeight: this.retainHeight(height) }
  }

  /** What is remembered of a refused transaction beside its number, as JSON. */
  detailsOf(subject: Bytes): string | undefined {
    return this.details.get(subject)
  }

  /** Brings the state on disk up to date, as far as it is committed, and stops. */
  async close(): Promise<void> {
    this.stop()
    await this.application.checkpoint()
  }

  /** Stops without touching the state on disk. */
  stop(): void {
    clearTimeout(this.idleTimer)
  }

  private requireNext(height: number): void {
    const expected = seenHeight(this.application.position) + 1
    if (height < expected) throw consensusError('CONSENSUS_BEHIND', { height, expected })
    if (height > expected) throw consensusError('CONSENSUS_AHEAD', { height, expected })
  }

  /** What is needed to replay from the state on disk stays, and so many blocks before it: no fewer than was voted. */
  private retainHeight(height: number): bigint {
    const { retainBlocks = 0 } = this.options
    if (retainBlocks === 0) return 0n
    const stored = Math.min(this.application.storedHeight ?? 0, height)
    return BigInt(Math.max(0, stored - Math.max(retainBlocks, this.application.rulesInForce.retainHeights)))
  }

  private armIdle(): void {
    clearTimeout(this.idleTimer)
    const { idle = IDLE_MS } = this.options
    this.idleTimer = setTimeout(() => {
      this.application.checkpoint().catch((error: unknown) => this.options.failed(error))
    }, idle).unref()
  }
}
