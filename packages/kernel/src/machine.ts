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
import { type CommitmentScheme, deriveAccountId, encode, type LedgerId, ProtocolError } from '@chassis/protocol'
import { checkPolicy } from './accounts/check-policy.ts'
import { accounts } from './accounts/contract.ts'
import { AccountsError } from './accounts/errors.ts'
import { AgendaQueue, dueTimeOf } from './agenda.ts'
import { type AuthenticationRules, authenticate } from './authenticate.ts'
import type { BlockInput, BlockOutcome, TransactionResult } from './block.ts'
import { type BlockRules, foundingRules } from './block-rules.ts'
import { BlockWriter, type LeafDraft } from './block-writer.ts'
import { commitToChainSecret, deriveLedgerId, Genesis } from './genesis.ts'
import type { ValidatorPower } from './governance-port.ts'
import { KernelFault } from './kernel-fault.ts'
import { definitionOfVersion, type KnownVersions, upgradeSubject } from './protocol-versions.ts'
import { runAgenda } from './run-agenda.ts'
import { runMisbehaviour } from './run-misbehaviour.ts'
import { runTransaction } from './run-transaction.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { readTreeLeaves } from './tree-leaves.ts'
import { validatorUpdatesBetween } from './validator-updates.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

export interface MachineOptions extends KnownVersions {
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

export class LedgerMachine {
  readonly ledgerId: LedgerId
  private readonly options: MachineOptions
  private readonly scheme: CommitmentScheme
  private runtime: Runtime
  private readonly founding: BlockRules
  private rulesInForce: BlockRules
  private authentication: AuthenticationRules
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
    const { sha256, genesis, chainSecret, reader } = options
    assert(chainSecret.length === 32, 'the chain secret has 32 bytes')
    assert(
      equalBytes(commitToChainSecret(sha256, chainSecret), genesis.chainSecretCommitment),
      'the chain secret is not the one this ledger was founded with',
    )
    this.options = options
    this.ledgerId = deriveLedgerId(sha256, genesis)
    this.scheme = { sha256, chainSecret }
    this.founding = foundingRules(genesis)
    this.rulesInForce = this.founding
    this.authentication = { ledger: this.ledgerId, quota: this.founding.quota }
    // The newest definition can read what every earlier one wrote: it says which one is to run.
    this.runtime = openRuntime(options, options.definition)
    this.runAt(start?.height ?? 0n)
    this.writer = new BlockWriter(reader, this.scheme)
    this.log = openMerkleLog(sha256, this.writer.tiles, start?.logSize ?? 0)
    const { definition } = this.runtime
    const leaves = () => readTreeLeaves({ reader, definition }, this.scheme)
    this.tree = start ? buildStateTree(sha256, leaves()) : createStateTree(sha256)
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
    this.validators = this.runtime.env.governance?.validators() ?? []
    this.adoptRules()
    const prefix = storageKey(KEYSPACE.value, treeKey(accounts.number, accounts.state.agenda.number, new Uint8Array(0)))
    for (const [key] of this.options.reader.scan(prefix)) {
      this.agenda.push(accounts.state.agenda.key.of(key.subarray(prefix.length)))
    }
  }

  /** Executes the founding: accounts, members, and the system leaf with index 0, at height 0. */
  found(foundMembers: (state: never, members: Genesis['members'], now: number) => void): BlockOutcome {
    assert(this.height === -1n, 'founded already')
    const { genesis, sha256 } = this.options
    const { env, definition } = this.runtime
    env.current.now = genesis.time
    for (const founding of genesis.accounts) {
      ensure(
        deriveAccountId(sha256, founding.policy, founding.salt) === founding.account,
        ProtocolError.UNKNOWN_ACCOUNT,
      )
      checkPolicy(founding.policy, founding.account)
      ensure(!env.accounts.accounts.has(founding.account), AccountsError.ACCOUNT_EXISTS)
      env.accounts.accounts.set(founding.account, { policy: founding.policy, policyVersion: 1 })
    }
    for (const { account } of genesis.members) {
      ensure(env.accounts.accounts.has(account), ProtocolError.UNKNOWN_ACCOUNT, { account })
    }
    const directory = env.bound.get(definition.directory.contract)
    foundMembers(directory?.state as never, genesis.members, genesis.time)
    const subject = sha256.hash(encode(Genesis, genesis))
    const leaf: LeafDraft = { kind: 'system', subject, code: 0, operations: [], events: [] }
    return this.finish({ height: 0n, time: genesis.time }, [leaf], [], 0)
  }

  /** Would this transaction authenticate if a block at `now` began with it? Refusal or undefined. */
  admit(tx: VerifiedTransaction, now: number): Rejection | undefined {
    // zone-ok: a refusal is the answer here
    try {
      authenticate(this.runtime.env.accounts, tx, Math.max(now, this.time), this.authentication)
      return undefined
    } catch (error) {
      if (error instanceof Rejection) return error
      throw error
    } finally {
      // Accounts that do not exist are remembered, too: a flood of them must not fill the memory.
      this.runtime.view.trim()
    }
  }

  /**
   * The refusals, by position, that these transactions would meet if a block at `now` held them in this order. What is
   * refused counts as left out. Nothing is changed.
   */
  admitAll(transactions: readonly VerifiedTransaction[], now: number): (Rejection | undefined)[] {
    const { env, heads, view } = this.runtime
    const time = Math.max(now, this.time)
    const savepoint = view.savepoint()
    const refusals = transactions.map((tx) => {
      // zone-ok: a refusal is the answer here
      try {
        view.setOwn(heads, tx.transaction.body.from, authenticate(env.accounts, tx, time, this.authentication))
        return undefined
      } catch (error) {
        if (error instanceof Rejection) return error
        throw error
      }
    })
    view.rollback(savepoint)
    view.trim()
    return refusals
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
    const leaves: LeafDraft[] = this.runAt(block.height)
    const upgrades = leaves.length
    const { env, heads } = this.runtime
    env.current.now = block.time
    runMisbehaviour(env, block, leaves)
    const agendaCalls = runAgenda(env, this.agenda, block, this.rulesInForce.agendaPerBlock, leaves)
    const environment = { env, heads, rules: this.authentication }
    const results: TransactionResult[] = []
    const firstLeaf = BigInt(this.log.size)
    block.transactions.forEach((tx, input) => {
      const result = runTransaction(environment, tx, input, block, leaves)
      results.push(result.included ? { ...result, leafIndex: firstLeaf + BigInt(leaves.length - 1) } : result)
    })
    // An upgrade alone makes no block: its leaf waits for the first one with something in it.
    return this.finish(block, leaves.length > upgrades ? leaves : [], results, agendaCalls)
  }

  /**
   * Makes the machine run the version of this height. Returns the leaf that says so, where the last block that was not
   * empty ran another one. PlatformError UPGRADE_REQUIRED when this program does not have the version.
   */
  private runAt(height: bigint): LeafDraft[] {
    const version = this.protocolVersionAt(height)
    if (version !== this.runtime.definition.protocolVersion) {
      this.runtime = openRuntime(this.options, definitionOfVersion(this.options, version, height))
    }
    const before = this.height < 0n ? version : this.protocolVersionAt(this.height)
    if (before === version) return []
    const subject = upgradeSubject(this.options.sha256, before, version)
    return [{ kind: 'system', subject, code: 0, operations: [], events: [] }]
  }

  /** What the members decided in a block holds from the next one on. */
  private adoptRules(): void {
    const rules = this.runtime.env.governance?.rules(this.founding) ?? this.founding
    if (rules === this.rulesInForce) return
    this.rulesInForce = rules
    this.authentication = { ledger: this.ledgerId, quota: rules.quota }
  }

  private finish(
    block: { readonly height: bigint; readonly time: number },
    leaves: readonly LeafDraft[],
    results: readonly TransactionResult[],
    agendaCalls: number,
  ): BlockOutcome {
    const { sha256 } = this.options
    const empty = leaves.length === 0
    const { view, env } = this.runtime
    const validators = env.governance?.validators() ?? []
    const validatorUpdates = validatorUpdatesBetween(this.validators, validators)
    let written: ReturnType<BlockWriter['write']> = { writes: [], treeChanges: [], newAgenda: [], leafHashes: [] }
    if (!empty) {
      written = this.writer.write(view, this.log, block, leaves)
      this.tree.applyBatch(written.treeChanges)
      for (const id of written.newAgenda) this.agenda.push(id)
      this.height = block.height
      this.time = block.time
      this.validators = validators
      this.adoptRules()
    }
    view.settle()
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
      leafHashes: written.leafHashes,
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

  /** The protocol version of a block with this height, as far as it is decided by now. */
  protocolVersionAt(height: bigint): number {
    return this.runtime.env.governance?.protocolVersionAt(height) ?? this.options.genesis.protocolVersion
  }

  /** The parameters that the next block is made by. */
  get rules(): BlockRules {
    return this.rulesInForce
  }

  /** The validators after the last block, as the members voted them; none in a ledger that never had any. */
  get activeValidators(): readonly ValidatorPower[] {
    return this.validators
  }

  get lastHeight(): bigint {
    return this.height
  }

  get lastTime(): number {
    return this.time
  }
}
