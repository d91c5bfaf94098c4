/** A small ledger for tests: the real machine over storage in memory, with named accounts and one key each. */

import {
  type BlockOutcome,
  type Contract,
  commitToChainSecret,
  type Genesis,
  KEYSPACE,
  type LedgerDefinition,
  LedgerMachine,
  type MethodDefinition,
  type Misbehaviour,
  methodTable,
  type ReadState,
  type Role,
  readState,
  type StateDefinition,
  type VerifiedTransaction,
} from '@chassis/kernel'
import { assert, type Bytes, compareBytes, type RefusalCode, type Sha256, utf8Encode } from '@chassis/primitives'
import {
  type AccountId,
  decode,
  decodeTransaction,
  deriveAccountId,
  type EventRecord,
  encode,
  encodeBody,
  encodeTransaction,
  type Identifier,
  type IdentifierType,
  OutcomeLeaf,
  type Policy,
  transactionHash,
} from '@chassis/protocol'
import { withDeterminismTraps } from '../../../../tests/support/determinism-traps.ts'
import { MemoryState } from './memory-state.ts'

export interface WorldOptions {
  readonly sha256: Sha256
  readonly definition: LedgerDefinition
  /** Protocol versions before it: the ledger is founded with the first of all. */
  readonly earlier?: readonly LedgerDefinition[]
  foundMembers(state: never, members: Genesis['members'], now: number): void
  /** Founding members by name. */
  readonly members: Readonly<Record<string, readonly Role[]>>
  /** Founding accounts of people and of organisations that are not members (yet). */
  readonly persons: readonly string[]
  /** Founding time, milliseconds UTC. */
  readonly start: number
}

export interface PlannedCall {
  readonly as: string
  readonly contract: string
  readonly method: string
  readonly args: unknown
}

export interface HappenedEvent {
  readonly contract: string
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface PlannedOutcome {
  /** `ok` or the name of the refusal. */
  readonly result: string
  readonly events: readonly HappenedEvent[]
}

const SALT = new Uint8Array(16)
const CHAIN_SECRET = new Uint8Array(32).fill(7)
const DAY_MS = 86_400_000
const AGENDA_BLOCKS_MAX = 10_000

export class World {
  readonly definition: LedgerDefinition
  /** Unexpected failures inside calls; a test that expects none asserts that this is empty. */
  readonly alarms: unknown[] = []
  readonly sha256: Sha256
  readonly genesis: Genesis
  private readonly state = new MemoryState()
  private readonly machine: LedgerMachine
  private readonly accounts = new Map<string, { readonly id: AccountId; readonly key: Bytes; sequence: bigint }>()
  private time: number
  /** Heights that passed without a block that changed something. */
  private idleHeights = 0n
  /** What the last block came to. */
  lastBlock: BlockOutcome

  constructor(options: WorldOptions) {
    this.definition = options.definition
    this.sha256 = options.sha256
    this.time = options.start
    const names = [...Object.keys(options.members), ...options.persons]
    const founding = names.map((name) => this.foundAccount(name))
    this.genesis = {
      name: 'Test ledger',
      environment: 'development',
      protocolVersion: (options.earlier?.[0] ?? options.definition).protocolVersion,
      time: options.start,
      chainSecretCommitment: commitToChainSecret(this.sha256, CHAIN_SECRET),
      operatorKey: new Uint8Array(32),
      quotaPerSecond: 1n << 40n,
      quotaBurst: 1n << 60n,
      accounts: founding,
      members: Object.entries(options.members).map(([name, roles]) => ({
        account: this.account(name),
        name: `The ${name}`,
        roles,
        country: 'JP',
      })),
    }
    this.machine = new LedgerMachine({
      definition: options.definition,
      earlier: options.earlier ?? [],
      sha256: this.sha256,
      reader: this.state,
      genesis: this.genesis,
      chainSecret: CHAIN_SECRET,
      alarm: (failure) => this.alarms.push(failure),
    })
    this.lastBlock = withDeterminismTraps(() => this.machine.found(options.foundMembers))
    this.state.apply(this.lastBlock.writes)
  }

  private foundAccount(name: string): Genesis['accounts'][number] {
    const key = this.sha256.hash(utf8Encode(`key of ${name}`))
    const policy: Policy = { threshold: 1, keys: [{ kind: 'ed25519', publicKey: key, weight: 1 }], accounts: [] }
    const id = deriveAccountId(this.sha256, policy, SALT)
    this.accounts.set(name, { id, key, sequence: 0n })
    return { account: id, salt: SALT, policy }
  }

  get now(): number {
    return this.time
  }

  account(name: string): AccountId {
    return this.named(name).id
  }

  private named(name: string): { readonly id: AccountId; readonly key: Bytes; sequence: bigint } {
    const account = this.accounts.get(name)
    assert(account, `no account is called ${name}`)
    return account
  }

  nameOf(id: AccountId | undefined): string {
    for (const [name, account] of this.accounts) if (account.id === id) return name
    return id ?? 'nobody'
  }

  /** An identifier that depends on nothing but its name. */
  idOf<P extends string>(type: IdentifierType<P>, name: string): Identifier<P> {
    return type.of(this.hashOf(`${type.prefix}:${name}`).slice(0, type.length))
  }

  hashOf(text: string): Bytes {
    return this.sha256.hash(utf8Encode(text))
  }

  read<S extends StateDefinition>(contract: Contract<S>): ReadState<S> {
    return readState(this.state, this.sha256, contract)
  }

  /** Lets time pass; due agenda calls run at their times. Returns what they did, in order. */
  advanceTo(instantMs: number): readonly PlannedOutcome[] {
    assert(instantMs >= this.time, 'time does not run backwards')
    const outcomes: PlannedOutcome[] = []
    for (let blocks = 0; ; blocks++) {
      assert(blocks < AGENDA_BLOCKS_MAX, 'the agenda does not come to an end')
      const due = this.machine.nextAgendaDue()
      if (due === undefined || due > instantMs) break
      this.time = Math.max(this.time, due)
      outcomes.push(...this.agendaOutcomes(this.runBlock([])))
    }
    this.time = instantMs
    return outcomes
  }

  /** Lets time pass without a block: what is due runs at the start of the next one, within its share. */
  skipTo(instantMs: number): void {
    assert(instantMs >= this.time, 'time does not run backwards')
    this.time = instantMs
  }

  /** Height of the next block. */
  get nextHeight(): bigint {
    return this.machine.lastHeight + this.idleHeights + 1n
  }

  /** Lets consensus count heights in which nothing happens. */
  passHeights(count: bigint): void {
    this.idleHeights += count
  }

  /** A block in which consensus reports misbehaviour. Returns what followed from it. */
  report(...misbehaviour: readonly Misbehaviour[]): readonly HappenedEvent[] {
    return this.leavesOf(this.runBlock([], misbehaviour), 'system').flatMap(({ events }) => events)
  }

  private agendaOutcomes(outcome: BlockOutcome): PlannedOutcome[] {
    return this.leavesOf(outcome, 'agenda')
  }

  private leavesOf(outcome: BlockOutcome, kind: OutcomeLeaf['kind']): PlannedOutcome[] {
    const leaves = outcome.writes
      .filter(([key]) => key[0] === KEYSPACE.outcome)
      .map(([, value]) => decode(OutcomeLeaf, value as Bytes))
    return leaves
      .filter((leaf) => leaf.kind === kind)
      .map((leaf) => ({ result: this.refusalName(leaf.code), events: this.eventsOf(leaf.events) }))
  }

  private refusalName(code: number): string {
    if (code === 0) return 'ok'
    for (const contract of this.definition.contracts) {
      for (const [name, refusal] of Object.entries(contract.errors)) if (refusal.code === code) return name
    }
    return String(code)
  }

  /** One transaction with these calls, all or nothing, signed by everybody it needs. */
  submit(calls: readonly PlannedCall[]): PlannedOutcome {
    const tx = this.transactionOf(calls)
    const [result] = this.runBlock([tx]).results
    assert(result?.included, `not included: ${result?.refusal?.name}`)
    this.checkDeclared(calls[result.failedCall ?? 0] as PlannedCall, result.refusal)
    return { result: result.refusal?.name ?? 'ok', events: this.eventsOf(result.events) }
  }

  /** A method that gives a refusal it does not declare is described wrongly everywhere. */
  private checkDeclared(call: PlannedCall, refusal: RefusalCode | undefined): void {
    const contract = this.definition.contracts.find(({ name }) => name === call.contract)
    const isOfContracts = this.definition.contracts.some(({ name }) => name === refusal?.module)
    if (!refusal || !contract || !isOfContracts) return
    const declared = (contract.methods[call.method] as MethodDefinition).refuses
    assert(
      declared.some(({ code }) => code === refusal.code),
      `${call.method} does not declare ${refusal.name}`,
    )
  }

  private runBlock(
    transactions: readonly VerifiedTransaction[],
    misbehaviour: readonly Misbehaviour[] = [],
  ): BlockOutcome {
    const height = this.nextHeight
    const block = { height, time: this.time, transactions, unauthenticated: 'drop', misbehaviour } as const
    const outcome = withDeterminismTraps(() => this.machine.executeBlock(block))
    this.state.apply(outcome.writes)
    if (!outcome.empty) this.idleHeights = 0n
    this.lastBlock = outcome
    return outcome
  }

  private transactionOf(calls: readonly PlannedCall[]): VerifiedTransaction {
    const [first] = calls
    assert(first, 'a transaction has calls')
    const sender = this.named(first.as)
    sender.sequence += 1n
    const bodyBytes = encodeBody({
      ledgerId: this.machine.ledgerId,
      from: sender.id,
      nonce: { kind: 'ordered', lane: 0n, sequence: sender.sequence },
      validUntil: this.time + DAY_MS,
      salt: SALT,
      calls: calls.map((call) => this.encodeCall(call)),
    })
    const keys = [...new Map(calls.map(({ as }) => [as, this.named(as).key])).values()]
    keys.sort(compareBytes)
    const raw = encodeTransaction(
      bodyBytes,
      keys.map((publicKey) => ({ kind: 'ed25519' as const, publicKey, signature: new Uint8Array(64) })),
    )
    return {
      raw,
      transaction: decodeTransaction(raw),
      hash: transactionHash(this.sha256, bodyBytes),
      verdicts: keys.map(() => ({ valid: true })),
    }
  }

  private encodeCall({ as, contract, method, args }: PlannedCall) {
    const found = [...methodTable(this.definition).values()].find(
      (candidate) => candidate.contract.name === contract && candidate.name === method,
    )
    assert(found, `no method ${contract}.${method}`)
    return {
      contract: found.contract.number,
      method: found.method.number,
      as: this.account(as),
      args: args instanceof Uint8Array ? args : encode(found.method.args, args),
    }
  }

  private eventsOf(records: readonly EventRecord[]): HappenedEvent[] {
    return records.flatMap((record) => {
      const contract = this.definition.contracts.find((candidate) => candidate.number === record.contract)
      if (!contract) return []
      const [name, definition] = Object.entries(contract.events).find(([, e]) => e.number === record.event) ?? []
      assert(name && definition, `event ${record.contract}.${record.event} is not declared`)
      const body = decode(definition.record, record.body) as Readonly<Record<string, unknown>>
      return [{ contract: contract.name, name, body }]
    })
  }

  /** Everything that is wrong with the state, by invariant. */
  findings(): readonly string[] {
    return this.definition.invariants.flatMap(({ contract, check }) =>
      [...check.check(this.read(contract) as never)].map((problem) => `${check.name}: ${problem}`),
    )
  }
}
