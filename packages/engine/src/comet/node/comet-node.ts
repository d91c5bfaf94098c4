/** A network node's application process: state, driver and ABCI socket, opened together and closed together. */
import { Genesis } from '@chassis/kernel'
import { isPlatformError } from '@chassis/primitives'
import { selfTestNodeProviders } from '@chassis/primitives/node'
import { encode } from '@chassis/protocol'
import { Application, type CheckpointPace, type LedgerRules } from '../../application.ts'
import { lockLedger } from '../../lock.ts'
import { Opened } from '../../opened.ts'
import { readChainSecret } from '../../solo/ledger-keys.ts'
import { seenHeight } from '../../state-store/state-position.ts'
import { VerificationPool } from '../../verification/verification-pool.ts'
import type { RequestName, RequestOf } from '../abci/requests.ts'
import { APPLY, OFFER, type ResponseOf } from '../abci/responses.ts'
import { CometDriver } from '../driver/comet-driver.ts'
import type { LaneOf } from '../driver/order-proposal.ts'
import { type AbciAddress, AbciServer } from '../server/abci-server.ts'
import { SnapshotRestore } from '../state-sync/restore-snapshot.ts'
import { PIECE_BYTES } from '../state-sync/snapshot-offer.ts'
import { SnapshotShelf } from '../state-sync/snapshot-shelf.ts'
import { requireSecretOf } from './found-node.ts'
import { type NodeFolder, nodeFolder } from './node-folder.ts'
import { nodeHandlers } from './node-handlers.ts'
import type { NodeEvent, NodeLog, NodeLogLevel } from './node-log.ts'
import { type NodeStart, readNodeStart } from './node-start.ts'
import { openNodeState, readNodeGenesis } from './open-state.ts'

export interface CometNodeOptions {
  /** Folder of the application (`HOME/chassis`). */
  readonly dir: string
  /** Where CometBFT dials. */
  readonly address: AbciAddress
  readonly rules: LedgerRules
  readonly laneOf?: LaneOf
  /** Verification threads; 0 verifies on the caller's. Default: one less than the cores, at least 1. */
  readonly workers?: number
  readonly checkpointPace?: CheckpointPace
  /** Who writes the state on disk: a thread of its own (default) or the caller's. */
  readonly checkpointWriter?: 'thread' | 'inline'
  readonly retainBlocks?: number
  readonly pendingMax?: number
  /** Milliseconds without a block after which the state on disk is brought up to date. */
  readonly idle?: number
  /** Blocks between two snapshots for nodes that join; 0 makes none. */
  readonly snapshotInterval?: number
  /** How many snapshots stay. */
  readonly snapshotsKept?: number
  /** Bytes of a snapshot's pieces; the same on all nodes. */
  readonly snapshotPieceBytes?: number
  /** Milliseconds UTC; the system's clock by default. */
  now?(): number
  readonly log: NodeLog
}

/** Under load a few minutes, on an idle network one and a half hours. */
export const SNAPSHOT_INTERVAL = 1_000
const SNAPSHOTS_KEPT = 3

/** A node counts blocks without content, too: a checkpoint at least every so many keeps a restart short. */
const CHECKPOINT_PACE: CheckpointPace = { dirtyKeys: 65_536, blocks: 2_000 }

/** Requests that come only when CometBFT agrees with the height that it was told. */
const GOING_ON: readonly RequestName[] = ['initChain', 'prepareProposal', 'processProposal', 'finalizeBlock', 'checkTx']

export class CometNode {
  readonly start: NodeStart
  private readonly options: CometNodeOptions
  private readonly folder: NodeFolder
  private readonly opened: Opened
  /** What belongs to the state: closed before another one is restored. */
  private stateParts = new Opened()
  private current: CometDriver | undefined
  private shelf: SnapshotShelf | undefined
  private restoring: SnapshotRestore | undefined
  private snapshotting: Promise<void> | undefined
  private server: AbciServer | undefined
  private closing: Promise<void> | undefined
  private failure: unknown
  private reportStopped!: (failure: unknown) => void
  /** Requests since CometBFT connected. */
  private readonly session = new Set<RequestName>()
  /** Resolves when the node has stopped, to what stopped it, or to undefined after an orderly end. */
  readonly stopped: Promise<unknown>

  private constructor(options: CometNodeOptions, folder: NodeFolder, start: NodeStart, opened: Opened) {
    this.options = options
    this.folder = folder
    this.start = start
    this.opened = opened
    this.stopped = new Promise((resolve) => {
      this.reportStopped = resolve
    })
  }

  /**
   * Opens the node and listens for its CometBFT. Throws NODE_NOT_FOUND, NODE_START_UNREADABLE, NODE_GENESIS_DAMAGED,
   * LEDGER_LOCKED, KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER, STATE_DAMAGED, ABCI_ADDRESS_IN_USE, the
   * SNAPSHOT_ errors and the storage errors.
   */
  static async open(options: CometNodeOptions): Promise<CometNode> {
    selfTestNodeProviders()
    const folder = nodeFolder(options.dir)
    const start = readNodeStart(folder.start)
    const lock = await lockLedger(folder.root)
    const opened = new Opened()
    opened.add({ close: () => lock.release() })
    const node = new CometNode(options, folder, start, opened)
    try {
      await node.openState()
      await node.listen()
      return node
    } catch (error) {
      await node.stateParts.close()
      await opened.close()
      throw error
    }
  }

  /** The driver; undefined on a joining node that has no state yet. */
  get driver(): CometDriver | undefined {
    return this.current
  }

  /** The port that CometBFT dials, where it is one. */
  get port(): number | undefined {
    return this.server?.port
  }

  /** Answers what is under way, brings the state on disk up to date and releases the folder. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce()
    return this.closing
  }

  /** Opens what is on disk; leaves the node without a state where there is none yet. */
  private async openState(): Promise<void> {
    const { folder, start, options } = this
    const started = performance.now()
    const chainSecret = readChainSecret(folder.keys)
    const genesis = readNodeGenesis(folder, start)
    const state = genesis && (await openNodeState(folder, start, options.checkpointWriter))
    if (genesis === undefined || state?.position === undefined) {
      await state?.close()
      this.log('info', 'waitingForState', { network: start.chainId })
      return
    }
    this.stateParts.add(state)
    requireSecretOf(genesis, chainSecret, folder)
    const workers = options.workers === undefined ? {} : { workers: options.workers }
    const verification = this.stateParts.add(new VerificationPool({ ledger: start.ledgerId, ...workers }))
    const application = Application.open({
      rules: options.rules,
      genesis,
      chainSecret,
      state,
      verification,
      pace: options.checkpointPace ?? CHECKPOINT_PACE,
      alarm: (failure) => this.log('error', 'alarm', failureFields(failure)),
    })
    this.shelf = this.stateParts.add(
      new SnapshotShelf({
        folder: folder.snapshots,
        stateFolder: folder.state,
        ledgerId: start.ledgerId,
        genesis: encode(Genesis, genesis),
        keep: options.snapshotsKept ?? SNAPSHOTS_KEPT,
        pieceBytes: options.snapshotPieceBytes ?? PIECE_BYTES,
      }),
    )
    this.current = this.driverOf(application)
    const height = seenHeight(application.position)
    const ms = Math.round(performance.now() - started)
    this.log('info', 'opened', { network: start.chainId, ledger: start.ledgerId, height, ms })
  }

  private driverOf(application: Application): CometDriver {
    const { laneOf, retainBlocks, pendingMax, idle, now } = this.options
    return new CometDriver({
      application,
      initialHeight: this.start.initialHeight,
      now: () => now?.() ?? Date.now(),
      failed: (error) => this.fail(error),
      committed: (height) => this.takeSnapshot(application, height),
      ...(laneOf !== undefined && { laneOf }),
      ...(retainBlocks !== undefined && { retainBlocks }),
      ...(pendingMax !== undefined && { pendingMax }),
      ...(idle !== undefined && { idle }),
    })
  }

  /** At every so many blocks: the state is set aside at once and written while blocks go on. */
  private async takeSnapshot(application: Application, height: number): Promise<void> {
    const { snapshotInterval = SNAPSHOT_INTERVAL } = this.options
    const { shelf } = this
    if (snapshotInterval === 0 || height % snapshotInterval !== 0 || shelf === undefined || shelf.busy) return
    const held = await application.holdCheckpoint()
    const started = performance.now()
    const writing = async (): Promise<void> => {
      await held.written
      const bytes = await shelf.take(height, held.release)
      this.log('info', 'snapshot', { height, bytes, ms: Math.round(performance.now() - started) })
    }
    this.snapshotting = writing()
      .catch((error: unknown) => {
        if (this.closing === undefined) this.log('warn', 'snapshotFailed', { height, ...failureFields(error) })
      })
      .finally(held.release)
  }

  /** A node that has no block yet takes what is offered; one that has goes on from its own state. */
  private async offerSnapshot(request: RequestOf<'offerSnapshot'>): Promise<ResponseOf<'offerSnapshot'>> {
    if (this.height >= this.start.initialHeight) return { result: OFFER.abort }
    const { folder, start } = this
    const { rules } = this.options
    this.restoring ??= new SnapshotRestore({ folder, start, rules, chainSecret: readChainSecret(folder.keys) })
    const answer = this.restoring.offer(request)
    if (answer.result !== OFFER.accept) return answer
    this.log('info', 'restoring', { height: String(request.snapshot?.height), pieces: request.snapshot?.chunks ?? 0 })
    this.current?.stop()
    this.current = undefined
    this.shelf = undefined
    await this.stateParts.close()
    this.stateParts = new Opened()
    return answer
  }

  private async applySnapshotChunk(
    request: RequestOf<'applySnapshotChunk'>,
  ): Promise<ResponseOf<'applySnapshotChunk'>> {
    if (this.restoring === undefined) return { result: APPLY.abort }
    const answer = await this.restoring.apply(request, () => this.openState())
    if (answer.result === APPLY.rejectSnapshot) this.log('warn', 'snapshotRejected', { piece: request.index })
    return answer
  }

  private async listen(): Promise<void> {
    const { address, rules } = this.options
    this.server = await AbciServer.listen({
      address,
      handlers: nodeHandlers({
        start: this.start,
        rules,
        driver: () => this.current,
        shelf: () => this.shelf,
        offerSnapshot: (request) => this.offerSnapshot(request),
        applySnapshotChunk: (request) => this.applySnapshotChunk(request),
      }),
      failed: (error) => this.fail(error),
      connected: ({ connections }) => {
        if (connections === 1) this.session.clear()
        this.log('info', 'connected', { connections })
      },
      disconnected: ({ seen, left }) => this.disconnected(seen, left),
    })
    const where = 'path' in address ? address.path : `127.0.0.1:${this.server.port}`
    this.log('info', 'listening', { address: where })
  }

  /**
   * CometBFT that leaves right after it was told the height does not agree with it: most often its data were reset and
   * the application is ahead of its block store. It says so in its own log only, so it is said here as well.
   */
  private disconnected(seen: ReadonlySet<RequestName>, left: number): void {
    for (const name of seen) this.session.add(name)
    if (left > 0 || this.closing !== undefined) return
    const disagreed = this.session.has('info') && !GOING_ON.some((name) => this.session.has(name))
    const { height } = this
    if (disagreed) this.log('warn', 'consensusLeftAfterInfo', { code: 'CONSENSUS_BEHIND', height })
    else this.log('info', 'disconnected', { height })
  }

  /** Nothing can go on: what is in memory may be half a block, so the state on disk stays as it is. */
  private fail(error: unknown): void {
    if (this.failure !== undefined || this.closing !== undefined) return
    this.failure = error
    this.log('error', 'stopped', failureFields(error))
    void this.close()
  }

  private async closeOnce(): Promise<void> {
    try {
      await this.server?.close()
      this.restoring?.close()
      await this.shelf?.close()
      await this.snapshotting
      if (this.failure === undefined) await this.current?.close()
      else this.current?.stop()
    } catch (error) {
      this.failure ??= error
      this.log('error', 'stopped', failureFields(error))
    }
    await this.stateParts.close()
    await this.opened.close()
    if (this.failure === undefined) this.log('info', 'closed', { height: this.height })
    this.reportStopped(this.failure)
  }

  private get height(): number {
    return this.current === undefined ? 0 : seenHeight(this.current.position)
  }

  private log(level: NodeLogLevel, event: string, fields: NodeEvent['fields']): void {
    this.options.log({ level, event, fields })
  }
}

/** Names and numbers of a failure: the message of an unexpected one may hold what a member entered. */
function failureFields(failure: unknown): NodeEvent['fields'] {
  if (!isPlatformError(failure)) return { code: failure instanceof Error ? failure.name : 'unknown' }
  const details = Object.entries(failure.details ?? {}).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(details.map(([name, value]) => [name, String(value)])), code: failure.code }
}
