/** The ledger machine: genesis, admission, execution of blocks. A pure function of (state, block) with memory. */
import { assert, type Bytes, ensure, equalBytes, Rejection, type Sha256 } from '@chassis/primitives'
import {
  appHashOf,
  buildStateTree,
  createStateTree,
  type MerkleLog,
  openMerkleLog,
  type StateTree,
} from '@chassis/proofs'
import {
  type CommitmentScheme,
  deriveAccountId,
  type EventRecord,
  encode,
  type LedgerId,
  type OutcomeLeaf,
  ProtocolError,
} from '@chassis/protocol'
import { checkPolicy } from './accounts/check-policy.ts'
import { accounts } from './accounts/contract.ts'
import { AccountsError } from './accounts/errors.ts'
import { AgendaQueue, dueTimeOf } from './agenda.ts'
import { type AuthenticationRules, authenticate } from './authenticate.ts'
import type { BlockInput, BlockOutcome, TransactionResult } from './block.ts'
import { BlockWriter, type LeafDraft } from './block-writer.ts'
import { buildEnvironment } from './build-environment.ts'
import { commitToChainSecret, deriveLedgerId, Genesis } from './genesis.ts'
import type { ValidatorPower } from './governance-port.ts'
import { KernelFault } from './kernel-fault.ts'
import type { LedgerDefinition } from './ledger-definition.ts'
import { runAgenda } from './run-agenda.ts'
import { type CallEnvironment, runCall } from './run-call.ts'
import { runMisbehaviour } from './run-misbehaviour.ts'
import { KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { type Place, StateView } from './state-view.ts'
import { readTreeLeaves } from './tree-leaves.ts'
import { validatorUpdatesBetween } from './validator-updates.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

export interface MachineOptions {
  readonly definition: LedgerDefinition
  readonly sha256: Sha256
  /** Answers with the state after the last executed block: the caller applies each outcome's writes before the next. */
  readonly reader: StateReader
  readonly genesis: Genesis
  readonly chainSecret: Bytes
  /** Told of every call that failed unexpectedly. */
  alarm(failure: unknown): void
}

export interface MachineStart {
  /** Height of the state that `reader` holds; undefined for a ledger that is not founded yet. */
  readonly height: bigint
  readonly time: number
  readonly logSize: number
  readonly stateRoot: Bytes
  /** Compared with the root that the stored tiles give, where it is recorded. */
  readonly logRoot?: Bytes
}

/** At most this many agenda calls start a block; the rest follows in the next. */
const AGENDA_PER_BLOCK = 200

export class LedgerMachine {
  readonly ledgerId: LedgerId
  private readonly options: MachineOptions
  private readonly scheme: CommitmentScheme
  private readonly view: StateView
  private readonly heads: Place
  private readonly env: CallEnvironment
  private readonly rules: AuthenticationRules
  private readonly agenda = new AgendaQueue()
  private readonly writer: BlockWriter
  private tree: StateTree
  private log: MerkleLog
  private height = -1n
  private time = 0
  /** The validators after the last block. */
  private validators: readonly ValidatorPower[] = []

  /** Opens over existing state (`start`) or, without it, over nothing: call {@link LedgerMachine.found} next. */
  constructor(options: MachineOptions, start?: MachineStart) {
    const { sha256, genesis, chainSecret, definition, reader } = options
    assert(chainSecret.length === 32, 'the chain secret has 32 bytes')
    assert(
      equalBytes(commitToChainSecret(sha256, chainSecret), genesis.chainSecretCommitment),
      'the chain secret is not the one this ledger was founded with',
    )
    assert(genesis.protocolVersion === definition.protocolVersion, 'another protocol version')
    this.options = options
    this.ledgerId = deriveLedgerId(sha256, genesis)
    this.scheme = { sha256, chainSecret }
    this.view = new StateView(reader, sha256)
    this.heads = this.view.place(accounts.number, accounts.state.heads)
    this.env = buildEnvironment(options, this.view)
    this.rules = {
      ledger: this.ledgerId,
      quota: { perSecond: genesis.quotaPerSecond, burst: genesis.quotaBurst },
    }
    this.writer = new BlockWriter(reader, this.scheme)
    this.log = openMerkleLog(sha256, this.writer.tiles, start?.logSize ?? 0)
    this.tree = start ? buildStateTree(sha256, readTreeLeaves(options, this.scheme)) : createStateTree(sha256)
    if (start) this.resume(start)
  }

  private resume(start: MachineStart): void {
    if (!equalBytes(this.tree.root(), start.stateRoot)) {
      throw new KernelFault('the state in storage does not have the root that was recorded for it')
    }
    if (start.logRoot && !equalBytes(this.log.root(), start.logRoot)) {
      throw new KernelFault('the history log in storage does not have the root that was recorded for it')
    }
    this.height = start.height
    this.time = start.time
    this.validators = this.env.governance?.validators() ?? []
    const prefix = storageKey(KEYSPACE.value, treeKey(accounts.number, accounts.state.agenda.number, new Uint8Array(0)))
    for (const [key] of this.options.reader.scan(prefix)) {
      this.agenda.push(accounts.state.agenda.key.of(key.subarray(prefix.length)))
    }
  }

  /** Executes the founding: accounts, members, and the system leaf with index 0, at height 0. */
  found(foundMembers: (state: never, members: Genesis['members'], now: number) => void): BlockOutcome {
    assert(this.height === -1n, 'founded already')
    const { genesis, sha256, definition } = this.options
    this.env.current.now = genesis.time
    for (const founding of genesis.accounts) {
      ensure(
        deriveAccountId(sha256, founding.policy, founding.salt) === founding.account,
        ProtocolError.UNKNOWN_ACCOUNT,
      )
      checkPolicy(founding.policy, founding.account)
      ensure(!this.env.accounts.accounts.has(founding.account), AccountsError.ACCOUNT_EXISTS)
      this.env.accounts.accounts.set(founding.account, { policy: founding.policy, policyVersion: 1 })
    }
    for (const { account } of genesis.members) {
      ensure(this.env.accounts.accounts.has(account), ProtocolError.UNKNOWN_ACCOUNT, { account })
    }
    const directory = this.env.bound.get(definition.directory.contract)
    foundMembers(directory?.state as never, genesis.members, genesis.time)
    const subject = sha256.hash(encode(Genesis, genesis))
    const leaf: LeafDraft = { kind: 'system', subject, code: 0, operations: [], events: [] }
    return this.finish({ height: 0n, time: genesis.time }, [leaf], [], 0)
  }

  /** Would this transaction authenticate if a block at `now` began with it? Refusal or undefined. */
  admit(tx: VerifiedTransaction, now: number): Rejection | undefined {
    // zone-ok: a refusal is the answer here
    try {
      authenticate(this.env.accounts, tx, Math.max(now, this.time), this.rules)
      return undefined
    } catch (error) {
      if (error instanceof Rejection) return error
      throw error
    } finally {
      // Accounts that do not exist are remembered, too: a flood of them must not fill the memory.
      this.view.trim()
    }
  }

  /** Block time from which the next agenda call is due, if there is one. */
  nextAgendaDue(): number | undefined {
    return this.agenda.next === undefined ? undefined : dueTimeOf(this.agenda.next)
  }

  /**
   * Executes one block. When the outcome is `empty`, nothing changed: the same height may come again, or a later one.
   */
  executeBlock(block: BlockInput): BlockOutcome {
    assert(this.height >= 0n, 'a ledger is founded before its first block')
    assert(block.height > this.height && block.time >= this.time, 'blocks come in order')
    assert(Number.isSafeInteger(block.time), 'block time is in whole milliseconds')
    this.env.current.now = block.time
    const leaves: LeafDraft[] = []
    runMisbehaviour(this.env, block, leaves)
    const agendaCalls = runAgenda(this.env, this.agenda, block, AGENDA_PER_BLOCK, leaves)
    const results: TransactionResult[] = []
    const firstLeaf = BigInt(this.log.size)
    block.transactions.forEach((tx, input) => {
      const result = this.executeTransaction(tx, input, block, leaves)
      results.push(result.included ? { ...result, leafIndex: firstLeaf + BigInt(leaves.length - 1) } : result)
    })
    return this.finish(block, leaves, results, agendaCalls)
  }

  private executeTransaction(
    tx: VerifiedTransaction,
    input: number,
    block: BlockInput,
    leaves: LeafDraft[],
  ): TransactionResult {
    const { body } = tx.transaction
    // zone-ok: the boundary of authentication: a refusal becomes the result of the transaction
    try {
      const head = authenticate(this.env.accounts, tx, block.time, this.rules)
      this.view.setOwn(this.heads, body.from, head)
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
      return this.unauthenticated(tx, input, block, error, leaves)
    }
    const events: EventRecord[] = []
    this.env.current.events = events
    const savepoint = this.view.savepoint()
    for (let index = 0; index < body.calls.length; index++) {
      const call = body.calls[index] as (typeof body.calls)[0]
      const { contract, method, as, args } = call
      const pending = { contract, method, as, args, now: block.time, height: block.height, origin: tx.hash, index }
      const refused = runCall(this.env, pending, events)
      if (!refused) continue
      this.view.rollback(savepoint)
      leaves.push(this.leafOf(tx, refused.refusal.code, index, []))
      return { input, included: true, code: refused.refusal.code, ...refused, failedCall: index, events: [] }
    }
    leaves.push(this.leafOf(tx, 0, undefined, events))
    return { input, included: true, code: 0, events }
  }

  private unauthenticated(
    tx: VerifiedTransaction,
    input: number,
    block: BlockInput,
    { refusal, details }: Rejection,
    leaves: LeafDraft[],
  ): TransactionResult {
    const included = block.unauthenticated === 'record'
    if (included) leaves.push({ kind: 'transaction', subject: tx.hash, code: refusal.code, operations: [], events: [] })
    return { input, included, code: refusal.code, refusal, details, events: [] }
  }

  private leafOf(
    tx: VerifiedTransaction,
    code: number,
    failedCall: number | undefined,
    events: readonly EventRecord[],
  ): LeafDraft {
    const { body } = tx.transaction
    const operations: OutcomeLeaf['operations'] = body.calls.map((call) =>
      this.env.rolesOf(call.as).length > 0
        ? { contract: call.contract, method: call.method, organisation: call.as }
        : { contract: call.contract, method: call.method },
    )
    return { kind: 'transaction', subject: tx.hash, code, operations, failedCall, from: body.from, events }
  }

  private finish(
    block: { readonly height: bigint; readonly time: number },
    leaves: readonly LeafDraft[],
    results: readonly TransactionResult[],
    agendaCalls: number,
  ): BlockOutcome {
    const { sha256 } = this.options
    const empty = leaves.length === 0
    const validators = this.env.governance?.validators() ?? []
    const validatorUpdates = validatorUpdatesBetween(this.validators, validators)
    let written: ReturnType<BlockWriter['write']> = { writes: [], treeChanges: [], newAgenda: [] }
    if (!empty) {
      written = this.writer.write(this.view, this.log, block, leaves)
      this.tree.applyBatch(written.treeChanges)
      for (const id of written.newAgenda) this.agenda.push(id)
      this.height = block.height
      this.time = block.time
      this.validators = validators
    }
    this.view.settle()
    const logSize = this.log.size
    const logRoot = this.log.root()
    const stateRoot = this.tree.root()
    return {
      height: block.height,
      time: block.time,
      results,
      agendaCalls,
      empty,
      writes: written.writes,
      treeKeysChanged: written.treeChanges.length,
      logSize: BigInt(logSize),
      logRoot,
      stateRoot,
      appHash: appHashOf(sha256, logSize, logRoot, stateRoot),
      validatorUpdates,
      protocolVersion: this.protocolVersionAt(block.height + 1n),
    }
  }

  /** The state tree and log as of the last block, for proofs. */
  get proving(): { readonly tree: StateTree; readonly log: MerkleLog; readonly scheme: CommitmentScheme } {
    return { tree: this.tree, log: this.log, scheme: this.scheme }
  }

  private protocolVersionAt(height: bigint): number {
    return this.env.governance?.protocolVersionAt(height) ?? this.options.genesis.protocolVersion
  }

  get lastHeight(): bigint {
    return this.height
  }

  get lastTime(): number {
    return this.time
  }
}
