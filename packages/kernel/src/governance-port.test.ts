import { assert, equalBytes, toHex } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  accountId,
  bytes,
  decode,
  encode,
  field,
  hash32,
  list,
  OutcomeLeaf,
  optional,
  ProtocolError,
  PUBLIC,
  record,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { type AccessOf, contract, event, methodsOf, type ProviderContext } from './contract.ts'
import type { GovernancePort } from './governance-port.ts'
import { KernelFault } from './kernel-fault.ts'
import type { LedgerDefinition } from './ledger-definition.ts'
import { LedgerMachine } from './machine.ts'
import { type Misbehaviour, misbehaviourSubject } from './misbehaviour.ts'
import { upgradeSubject } from './protocol-versions.ts'
import { idKey, map } from './state-definition.ts'
import { KEYSPACE, storageKey, u64Bytes } from './state-reader.ts'
import { CHAIN_SECRET, START, sender, ToyLedger, toyDefinition, transaction } from './toy-ledger.test-support.ts'

/** A government without votes: whoever calls sets the validators and the next version. */
const Power = record('Power', { publicKey: field(1, hash32, PUBLIC, 'Key'), power: field(2, u64, PUBLIC, 'Power') })
const Rule = record('Rule', {
  validators: field(1, list(Power, 9), PUBLIC, 'The set'),
  nextFrom: field(2, u64, PUBLIC, 'Height from which version 2 runs'),
  burst: field(3, optional(u64), PUBLIC, 'Quota'),
})
const Suspended = record('Suspended', { validator: field(1, bytes(20, 20), PUBLIC, 'Address') })
const state = { rule: map(1, idKey(accountId), Rule) }
type Rules = ProviderContext<typeof state>
const events = { suspended: event(1, Suspended) }
const THE = accountId.of(new Uint8Array(20))
const CRASH = 0xff

const toyGovernance = contract({
  number: 902,
  name: 'toyGovernance',
  state,
  methods: {
    rule: methodsOf<typeof state>()(
      Rule,
      { number: 1, authority: { allow: ['anyone'], objects: 'any' }, refuses: [] },
      ({ args, state: { rule } }) => rule.set(THE, args),
    ),
  },
  events: events as never,
  errors: {},
})

function governanceOf({ state: { rule }, emit }: Rules): GovernancePort {
  const standing = (access: AccessOf<(typeof state)['rule']>): ValueOf<typeof Rule> =>
    access.get(THE) ?? { validators: [], nextFrom: 0n }
  return {
    validators: () => standing(rule).validators,
    protocolVersionAt(height) {
      const { nextFrom } = standing(rule)
      return nextFrom > 0n && height >= nextFrom ? 2 : undefined
    },
    rules(founding) {
      const { burst } = standing(rule)
      return burst === undefined ? founding : { ...founding, quota: { perSecond: 0n, burst } }
    },
    suspend({ validator }) {
      const { validators, ...rest } = standing(rule)
      const left = validators.filter(({ publicKey }) => !equalBytes(publicKey.subarray(0, 20), validator))
      rule.set(THE, { validators: left, ...rest })
      emit(events.suspended, { validator })
      assert(validator[0] !== CRASH, 'told to')
    },
  }
}

const definition: LedgerDefinition = {
  ...toyDefinition,
  contracts: [...toyDefinition.contracts, toyGovernance],
  governance: { contract: toyGovernance, provide: governanceOf as never },
}

const alice = sender('alice')
const key = (n: number) => new Uint8Array(32).fill(n)
const power = (n: number, amount: bigint) => ({ publicKey: key(n), power: amount })
const misbehaviour = (n: number): Misbehaviour => ({
  kind: 'duplicateVote',
  validator: key(n).slice(0, 20),
  height: 1n,
  time: START,
  totalPower: 30n,
})
let ledger: ToyLedger
let salt = 0
beforeEach(() => {
  ledger = new ToyLedger([alice], {}, definition)
})

function rule(validators: ValueOf<typeof Rule>['validators'], nextFrom = 0n, more: { readonly burst?: bigint } = {}) {
  return send({ contract: 902, method: 1, args: encode(Rule, { validators, nextFrom, ...more }) })
}
function send(call: { readonly contract: number; readonly method: number; readonly args: Uint8Array }) {
  salt += 1
  const { ledgerId } = ledger.machine
  const calls = [{ as: alice.account, ...call }]
  return transaction({ ledger: ledgerId, from: alice.account, signers: [alice], salt: `${salt}`, calls })
}
function enter(height: bigint, ...evidence: readonly Misbehaviour[]) {
  const block = { height, time: START, transactions: [], unauthenticated: 'record', misbehaviour: evidence } as const
  const outcome = ledger.machine.executeBlock(block)
  ledger.store.apply(outcome.writes)
  ledger.last = outcome
  return outcome
}
const leafAt = (index: bigint) =>
  decode(OutcomeLeaf, ledger.store.get(storageKey(KEYSPACE.outcome, u64Bytes(index))) as Uint8Array)

describe('validator updates', () => {
  it('are what the block changed, whatever it did in between, and nothing in the next', () => {
    const first = [power(3, 10n), power(1, 10n)]
    expect(ledger.block(START, [rule(first)]).validatorUpdates).toEqual([power(1, 10n), power(3, 10n)])
    expect(ledger.block(START, [rule([power(9, 1n)]), rule(first)]).validatorUpdates).toEqual([])
    expect(ledger.block(START, [rule([power(3, 11n)])]).validatorUpdates).toEqual([power(1, 0n), power(3, 11n)])
  })

  it('go on after a restart from the set that is stored', () => {
    ledger.block(START, [rule([power(1, 10n), power(2, 10n)])])
    ledger.reopen()
    expect(ledger.block(START, [rule([power(1, 10n), power(2, 11n)])]).validatorUpdates).toEqual([power(2, 11n)])
  })

  it('never take the last validator away: that is a fault, and nothing is written', () => {
    ledger.block(START, [rule([power(1, 10n)])])
    expect(() => ledger.block(START, [rule([])])).toThrow(KernelFault)
  })
})

describe('misbehaviour', () => {
  it('has a system leaf before everything else, with what followed, and suspends', () => {
    ledger.block(START, [rule([power(1, 10n), power(2, 10n)])])
    const [first, second] = [misbehaviour(2), misbehaviour(7)]
    const outcome = enter(5n, first, second)
    expect(outcome).toMatchObject({ empty: false, logSize: 4n, validatorUpdates: [power(2, 0n)] })
    const leaf = leafAt(2n)
    expect(leaf).toMatchObject({ kind: 'system', height: 5n, index: 0, code: 0, operations: [] })
    expect(toHex(leaf.subject)).toBe(toHex(misbehaviourSubject(sha256, first)))
    const body = encode(Suspended, { validator: first.validator })
    expect(leaf.events).toEqual([{ contract: 902, event: 1, body }])
    expect(leaf).not.toHaveProperty('from')
    expect(leafAt(3n)).toMatchObject({ kind: 'system', index: 1, code: 0 })
    expect(ledger.store.get(storageKey(KEYSPACE.subject, leaf.subject))).toEqual(u64Bytes(2n))
  })

  it('cannot stop the node: an unexpected failure is undone, recorded and alarmed', () => {
    ledger.block(START, [rule([power(1, 10n), power(CRASH, 10n)])])
    const outcome = enter(9n, misbehaviour(CRASH), misbehaviour(2))
    expect(outcome.validatorUpdates).toEqual([])
    expect(leafAt(2n)).toMatchObject({ kind: 'system', code: ProtocolError.INTERNAL.code, events: [] })
    expect(leafAt(3n)).toMatchObject({ code: 0 })
    expect(ledger.alarms).toHaveLength(1)
  })

  it('is recorded by a ledger that nobody governs, too', () => {
    ledger = new ToyLedger([alice])
    const outcome = enter(1n, misbehaviour(1))
    expect(outcome).toMatchObject({ empty: false, validatorUpdates: [], treeKeysChanged: 0, protocolVersion: 1 })
    expect(leafAt(1n)).toMatchObject({ kind: 'system', code: 0, events: [] })
  })
})

describe('parameters', () => {
  it('hold from the next block on, for admission and after a restart as well', () => {
    const codes = () => ledger.codes(START, rule([], 0n, { burst: 5000n }), rule([], 0n, { burst: 5000n }))
    expect(codes()).toEqual([0, 0])
    expect(codes()).toEqual([0, ProtocolError.QUOTA_EXCEEDED.code])
    expect(ledger.machine.admit(rule([]), START)?.refusal).toBe(ProtocolError.QUOTA_EXCEEDED)
    expect(ledger.machine.rules).toMatchObject({ quota: { perSecond: 0n, burst: 5000n }, agendaPerBlock: 200 })
    ledger.reopen()
    expect(ledger.machine.admit(rule([]), START)?.refusal).toBe(ProtocolError.QUOTA_EXCEEDED)
  })

  it('are those of genesis where nobody governs', () => {
    ledger = new ToyLedger([alice], { quotaBurst: 7n })
    expect(ledger.machine.rules).toMatchObject({ quota: { perSecond: 1_000_000n, burst: 7n }, retainHeights: 0 })
  })
})

describe('protocol versions', () => {
  const added = contract({
    number: 903,
    name: 'added',
    state: { powers: map(1, idKey(accountId), Power) },
    methods: {
      put: methodsOf<{ powers: ReturnType<typeof map<AccountId, ValueOf<typeof Power>>> }>()(
        Power,
        { number: 1, authority: { allow: ['anyone'], objects: 'any' }, refuses: [] },
        ({ args, as, state: { powers } }) => powers.set(as, args),
      ),
    },
    events: {},
    errors: {},
  })
  const second: LedgerDefinition = { ...definition, protocolVersion: 2, contracts: [...definition.contracts, added] }
  const put = () => send({ contract: 903, method: 1, args: encode(Power, power(1, 1n)) })
  const at = (height: bigint, ...transactions: ReturnType<typeof send>[]) => {
    const block = { height, time: START, transactions, unauthenticated: 'record' } as const
    const outcome = ledger.machine.executeBlock(block)
    ledger.store.apply(outcome.writes)
    ledger.last = outcome
    return { outcome, codes: outcome.results.map(({ code }) => code) }
  }
  const subject = () => toHex(upgradeSubject(sha256, 1, 2))

  it('are told for the next height, also by an empty block', () => {
    expect(at(1n, rule([], 4n)).outcome.protocolVersion).toBe(1)
    expect(enter(2n)).toMatchObject({ empty: true, protocolVersion: 1 })
    expect(enter(3n)).toMatchObject({ empty: true, protocolVersion: 2 })
  })

  it('change at the height that was voted; the first block with something in it says so', () => {
    ledger = new ToyLedger([alice], {}, second, [definition])
    expect(at(1n, put(), rule([], 4n)).codes).toEqual([ProtocolError.UNKNOWN_METHOD.code, 0])
    expect(at(3n, put()).codes).toEqual([ProtocolError.UNKNOWN_METHOD.code])
    const before = ledger.last.appHash
    expect(enter(4n)).toMatchObject({ empty: true, appHash: before })
    ledger.reopen()
    expect(enter(5n)).toMatchObject({ empty: true, appHash: before })
    const { outcome, codes } = at(7n, put())
    expect([codes, outcome.results[0]?.leafIndex, outcome.logSize]).toEqual([[0], 5n, 6n])
    expect(leafAt(4n)).toMatchObject({ kind: 'system', height: 7n, index: 0, code: 0, operations: [], events: [] })
    expect(toHex(leafAt(4n).subject)).toBe(subject())
    ledger.reopen()
    expect(at(8n, put()).outcome.logSize).toBe(7n)
    expect(at(9n, rule([power(1, 1n)], 4n)).outcome).toMatchObject({ validatorUpdates: [power(1, 1n)], logSize: 8n })
  })

  it('halt a program that does not have them, before anything is changed, and also at its start', () => {
    at(1n, rule([], 4n))
    const expected = { code: 'UPGRADE_REQUIRED', details: { version: 2, height: 4, newest: 1 } }
    expect(() => at(4n, rule([]))).toThrow(expect.objectContaining(expected))
    expect(ledger.machine.lastHeight).toBe(1n)
    expect(at(3n, rule([], 4n)).codes).toEqual([0])
    const newer = new ToyLedger([alice], {}, second, [definition])
    ledger = newer
    at(1n, rule([], 4n))
    at(4n, rule([], 4n))
    const old = {
      definition,
      sha256,
      reader: newer.store,
      genesis: newer.genesis,
      chainSecret: CHAIN_SECRET,
      alarm() {},
    }
    const { logSize, stateRoot } = newer.last
    const start = { height: 4n, time: START, logSize: Number(logSize), stateRoot }
    expect(() => new LedgerMachine(old, start)).toThrow(expect.objectContaining({ code: 'UPGRADE_REQUIRED' }))
  })
})
