/**
 * `chain verify`: replays a ledger from its genesis, or from its base snapshot where it was imported, and checks every
 * byte that can change an answer. It takes no lock and changes nothing; a node may run beside it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deriveLedgerId, Genesis } from '@chassis/kernel'
import { type Bytes, equalBytes, isPlatformError, PlatformError, Rejection, toHex } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { openLedgerCheckpoint, type VerifierKey } from '@chassis/proofs'
import { decode, ledgerId } from '@chassis/protocol'
import { Application, type LedgerRules } from '../application.ts'
import { decodeBlockPayload, type StoredBlock } from '../block-store/block-payload.ts'
import type { StoredRecord } from '../block-store/block-reader.ts'
import { readLedgerIdOf } from '../block-store/read-ledger-id.ts'
import { RECORD_KIND } from '../block-store/record.ts'
import {
  type CheckpointFile,
  operatorKey,
  readCheckpointFile,
  type SignedPosition,
  signsPosition,
} from '../solo/checkpoint-note.ts'
import { type LedgerFolder, ledgerFolder } from '../solo/ledger-folder.ts'
import { keysOf, soloLedgerExists } from '../solo/open-solo-ledger.ts'
import type { StatePosition } from '../state-store/state-position.ts'
import { openStateStore } from '../state-store/state-store.ts'
import { VerificationPool } from '../verification/verification-pool.ts'
import { buildBaseState } from './base-state.ts'
import { type ChainReport, FINDINGS_MAX, type Finding, type Notice } from './chain-report.ts'
import { checkInvariants } from './check-invariants.ts'
import { type StateStanding, StoredState } from './stored-state.ts'
import { walkRecords } from './walk-records.ts'

export interface VerifyChainOptions {
  readonly dir: string
  readonly rules: LedgerRules
  /** Verification threads, as in the solo driver. */
  readonly workers?: number
  /** Where the replayed state is built; the system's folder for temporary files by default. */
  readonly scratch?: string
  /** `last`: the height that the state is known to have reached, or this one. */
  progress?(step: { readonly height: number; readonly last: number; readonly transactions: number }): void
}

/** Throws LEDGER_NOT_FOUND where there is no ledger; everything else that is wrong is a finding. */
export async function verifyChain(options: VerifyChainOptions): Promise<ChainReport> {
  const folder = ledgerFolder(options.dir)
  let id: Bytes | undefined
  try {
    if (soloLedgerExists(options.dir)) id = readLedgerIdOf(folder.blocks)
  } catch (error) {
    if (!isPlatformError(error) || error.code !== 'LEDGER_DAMAGED') throw error
    return reportOf({ findings: [blockFinding(error)] })
  }
  if (id === undefined) {
    throw new PlatformError(`no ledger in ${options.dir}`, {
      code: 'LEDGER_NOT_FOUND',
      details: { folder: options.dir },
    })
  }
  const scratch = mkdtempSync(join(options.scratch ?? tmpdir(), 'chassis-verify-'))
  // Opened before the blocks are read: beside a running node its height is then one that the blocks reach.
  const stored = new StoredState(folder.state)
  try {
    return await new ChainVerification(options, folder, id, scratch, stored).run()
  } finally {
    stored.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function blockFinding(error: PlatformError): Finding {
  const { file, problem } = error.details
  return { what: 'BLOCKS_DAMAGED', where: `blocks/${file}`, detail: String(problem) }
}

function reportOf(parts: Partial<ChainReport> & { readonly findings: readonly Finding[] }): ChainReport {
  const { findings } = parts
  const base = { height: -1, transactions: 0, appHash: '', stateEntries: 0, stateHeight: -1, notices: [] }
  const surplus = findings.length - FINDINGS_MAX
  if (surplus <= 0) return { ...base, ...parts, ok: findings.length === 0 }
  const listed = findings.slice(0, FINDINGS_MAX)
  const last = listed.at(-1) as Finding
  listed[FINDINGS_MAX - 1] = { ...last, detail: `${last.detail}; and ${surplus} more findings` }
  return { ...base, ...parts, findings: listed, ok: false }
}

class ChainVerification {
  private readonly options: VerifyChainOptions
  private readonly folder: LedgerFolder
  private readonly id: Bytes
  private readonly scratch: string
  private readonly stored: StoredState
  private readonly findings: Finding[] = []
  private readonly notices: Notice[] = []
  private transactions = 0
  private stateEntries = 0
  private stateHeight = -1
  private standing: StateStanding = { state: 'absent' }
  private checkpointFile: CheckpointFile = { state: 'absent' }
  private closers: (() => Promise<void>)[] = []

  constructor(options: VerifyChainOptions, folder: LedgerFolder, id: Bytes, scratch: string, stored: StoredState) {
    this.options = options
    this.folder = folder
    this.id = id
    this.scratch = scratch
    this.stored = stored
  }

  async run(): Promise<ChainReport> {
    this.standing = await this.stored.standing()
    this.reportStanding()
    const sink = { finding: (f: Finding) => this.findings.push(f), notice: (n: Notice) => this.notices.push(n) }
    const records = walkRecords(this.folder.blocks, this.id, sink)
    let application: Application | undefined
    try {
      const first = records.next()
      application = first.done === true ? undefined : await this.begin(first.value, records)
      if (application !== undefined) await this.replay(application, records)
      else if (this.findings.length === 0) {
        this.findings.push({ what: 'GENESIS_DAMAGED', where: 'blocks', detail: 'the genesis record is not intact' })
      }
    } finally {
      for (const close of this.closers.reverse()) await close()
    }
    const position = application?.position
    return reportOf({
      height: position?.height ?? -1,
      transactions: this.transactions,
      appHash: position === undefined ? '' : toHex(position.appHash),
      stateEntries: this.stateEntries,
      stateHeight: this.stateHeight,
      findings: this.findings,
      notices: this.notices,
    })
  }

  private reportStanding(): void {
    if (this.standing.state === 'unreadable') {
      this.findings.push({ what: 'STATE_UNREADABLE', where: 'state/data.mdb', detail: this.standing.detail })
    } else if (this.standing.state === 'absent') {
      this.notices.push({ what: 'STATE_ABSENT', where: 'state', detail: 'it will be rebuilt from the blocks' })
    }
  }

  /** Genesis, keys, checkpoint file: what the replay starts from. */
  private async begin(record: StoredRecord, records: Generator<StoredRecord, void>): Promise<Application | undefined> {
    const where = `${record.file} byte ${record.offset}`
    let genesis: Genesis
    try {
      genesis = decode(Genesis, record.payload)
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
      this.findings.push({ what: 'GENESIS_DAMAGED', where, detail: error.refusal.name })
      return undefined
    }
    const id = deriveLedgerId(sha256, genesis)
    if (!equalBytes(ledgerId.bytesOf(id), this.id)) {
      this.findings.push({ what: 'GENESIS_DAMAGED', where, detail: 'its hash is not the ledger id' })
      return undefined
    }
    const chainSecret = this.chainSecretOf(genesis)
    if (chainSecret === undefined) return undefined
    const key = operatorKey(id, genesis.operatorKey)
    this.readCheckpoint(key)
    this.key = key
    const { rules } = this.options
    const statePath = join(this.scratch, 'state')
    if (!record.header.endsGroup) {
      const second = records.next().value as StoredRecord | undefined
      const start = { record: second, genesis, chainSecret, definition: rules.definition, state: statePath }
      const problem = await buildBaseState({ ...start, snapshot: this.folder.baseSnapshot })
      if (problem !== undefined) {
        this.findings.push(problem)
        return undefined
      }
    }
    const verification = new VerificationPool({
      ledger: id,
      ...(this.options.workers === undefined ? {} : { workers: this.options.workers }),
    })
    const state = await openStateStore({ folder: statePath, writer: 'inline' })
    this.closers.push(
      () => state.close(),
      () => verification.close(),
    )
    return Application.open({ rules, genesis, chainSecret, state, verification, alarm() {} })
  }

  private key: VerifierKey | undefined

  private chainSecretOf(genesis: Genesis): Bytes | undefined {
    try {
      return keysOf(this.folder, genesis).chainSecret
    } catch (error) {
      // Keys that this user may not read say nothing about the chain.
      if (!isPlatformError(error) || error.code === 'STORAGE_FORBIDDEN') throw error
      this.findings.push({ what: 'KEYS_UNUSABLE', where: 'keys', detail: error.message })
    }
    return undefined
  }

  private readCheckpoint(key: VerifierKey): void {
    this.checkpointFile = readCheckpointFile(this.folder.checkpoint, key)
    if (this.checkpointFile.state === 'unreadable') {
      this.findings.push({ what: 'CHECKPOINT_DAMAGED', where: 'checkpoint', detail: this.checkpointFile.reason })
    } else if (this.checkpointFile.state === 'absent') {
      this.notices.push({ what: 'CHECKPOINT_ABSENT', where: 'checkpoint', detail: 'it will be signed again' })
    }
  }

  private async replay(application: Application, records: Generator<StoredRecord, void>): Promise<void> {
    await this.passed(application)
    for (let next = records.next(); next.done !== true; next = records.next()) {
      const problem = await this.replayRecord(application, next.value)
      if (problem === undefined) continue
      const { header, file, offset } = next.value
      const where = `${file} byte ${offset}, height ${header.height}`
      this.findings.push({ what: 'REPLAY_DIFFERS', where, detail: problem })
      break
    }
    this.afterLast(application.position.height)
    for (const finding of checkInvariants(this.options.rules.definition, application.reader))
      this.findings.push(finding)
  }

  /** What makes it impossible to go on from this record, if anything. */
  private async replayRecord(application: Application, record: StoredRecord): Promise<string | undefined> {
    const { header, payload, file, offset } = record
    if (header.kind === RECORD_KIND.checkpoint) {
      this.compareNote(payload, application.position, `${file} byte ${offset}, height ${header.height}`)
    } else if (header.kind === RECORD_KIND.block) {
      const block = decodeBlockPayload(header.height, payload)
      if (block === undefined) return 'its payload is malformed'
      const problem = await this.replayBlock(application, block)
      if (problem !== undefined) return problem
      await this.passed(application)
    }
    return undefined
  }

  /** What is wrong with the block, if anything. */
  private async replayBlock(application: Application, block: StoredBlock): Promise<string | undefined> {
    try {
      const transactions = await application.transactions.verifyAll(block.transactions)
      const outcome = application.replayVerified(block, transactions)
      const { position } = application
      if (outcome.results.some((result) => !result.included)) return 'it holds a transaction that does not authenticate'
      if (position.logSize !== block.logSize) return 'another log size was recorded'
      if (!equalBytes(position.logRoot, block.logRoot)) return 'another log root was recorded'
      if (!equalBytes(position.stateRoot, block.stateRoot)) return 'another state root was recorded'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    application.commit(block.height)
    this.transactions += block.transactions.length
    const known = this.standing.state === 'read' ? this.standing.height : 0
    const { height } = block
    this.options.progress?.({ height, last: Math.max(height, known), transactions: this.transactions })
    return undefined
  }

  /** After each height: the checkpoint file and the stored state are compared where they stand. */
  private async passed(application: Application): Promise<void> {
    const { position } = application
    if (this.checkpointFile.state === 'read' && this.checkpointFile.checkpoint.height === position.height) {
      this.compareCheckpoint(this.checkpointFile.checkpoint, position, 'checkpoint')
    }
    if (this.standing.state !== 'read' || this.standing.height !== position.height) return
    await application.checkpoint()
    this.stateHeight = position.height
    this.stateEntries = await this.stored.compare(join(this.scratch, 'state'), (f) => this.findings.push(f))
  }

  /** What claims to be further than the blocks go. */
  private afterLast(height: number): void {
    const { standing, checkpointFile, findings } = this
    const detail = findings.some(({ what }) => what === 'BLOCKS_DAMAGED' || what === 'REPLAY_DIFFERS')
      ? `not checked: the blocks could be followed to height ${height} only`
      : `the blocks end at height ${height}`
    if (checkpointFile.state === 'read' && checkpointFile.checkpoint.height > height) {
      const claim = `the signed checkpoint acknowledges height ${checkpointFile.checkpoint.height}`
      findings.push({ what: 'BLOCKS_DAMAGED', where: 'blocks', detail: `${claim}; ${detail}` })
    }
    if (standing.state === 'read' && standing.height > height) {
      findings.push({
        what: 'STATE_DIFFERS',
        where: 'state',
        detail: `it stands at height ${standing.height}; ${detail}`,
      })
    }
  }

  private compareNote(payload: Bytes, position: StatePosition, where: string): void {
    try {
      const note = openLedgerCheckpoint(verifier, payload, this.key as VerifierKey)
      this.compareCheckpoint(note, position, where)
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
      this.findings.push({ what: 'CHECKPOINT_DAMAGED', where, detail: error.refusal.name })
    }
  }

  private compareCheckpoint(checkpoint: SignedPosition, position: StatePosition, where: string): void {
    if (signsPosition(checkpoint, position)) return
    this.findings.push({ what: 'CHECKPOINT_DAMAGED', where, detail: 'it signs other roots than the replay gives' })
  }
}
