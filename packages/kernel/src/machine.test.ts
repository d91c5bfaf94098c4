import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Bytes, concatBytes, fromHex, InvariantViolation, PlatformError, toHex } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import { decode, encode, OutcomeLeaf, ProtocolError } from '@chassis/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { AccountsError } from './accounts/errors.ts'
import { Genesis } from './genesis.ts'
import { KernelFault } from './kernel-fault.ts'
import type { LedgerDefinition } from './ledger-definition.ts'
import { LedgerMachine } from './machine.ts'
import { readState } from './read-state.ts'
import { KEYSPACE, storageKey, treeKey, u64Bytes } from './state-reader.ts'
import { CRASHES, chronicleId, counterId, type Step, TOY, toy } from './toy-contract.test-support.ts'
import {
  CHAIN_SECRET,
  MemoryStore,
  runCallOf,
  START,
  sender,
  ToyLedger,
  toyDefinition,
  toyGenesis,
  transaction,
} from './toy-ledger.test-support.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

const [alice, bob] = ['alice', 'bob'].map(sender) as [ReturnType<typeof sender>, ReturnType<typeof sender>]
let ledger: ToyLedger
let salt = 0
beforeEach(() => {
  ledger = new ToyLedger([alice, bob])
})

type CallOf = Parameters<typeof transaction>[0]['calls'][number]
function send(...calls: readonly CallOf[]): VerifiedTransaction {
  salt += 1
  const { ledgerId } = ledger.machine
  return transaction({ ledger: ledgerId, from: alice.account, signers: [alice], salt: `${salt}`, calls })
}
const steps = (...all: readonly Step[]) => runCallOf(alice.account, ...all)
const put = (key: number, value: bigint): Step => ({ kind: 'put', key, value })
const counter = (key: number) => readState(ledger.store, sha256, toy).counters?.get(counterId(key))
const toyCall = (method: number, args: Bytes, contract = TOY): CallOf => ({ contract, method, as: alice.account, args })
const leafAt = (index: bigint) =>
  decode(OutcomeLeaf, ledger.store.get(storageKey(KEYSPACE.outcome, u64Bytes(index))) as Bytes)
const indexOf = (tx: VerifiedTransaction) => ledger.store.get(concatBytes(Uint8Array.of(KEYSPACE.subject), tx.hash))

describe('refused calls', () => {
  const NONE = new Uint8Array([0xa0])
  it.each([
    ['UNKNOWN_METHOD: contract', () => toyCall(1, NONE, 999)],
    ['UNKNOWN_METHOD: method', () => toyCall(77, NONE)],
    // 900 × 1000 + 1001 is the number of method 1 of the next contract.
    ['UNKNOWN_METHOD: method above 999', () => toyCall(1001, NONE, 900)],
    ['NOT_AUTHORISED: role', () => toyCall(3, NONE)],
    ['BAD_ARGUMENTS: missing field', () => toyCall(1, NONE)],
    ['BAD_ARGUMENTS: trailing byte', () => toyCall(1, new Uint8Array([0xa1, 0x01, 0x80, 0x00]))],
    ['BAD_ARGUMENTS: not canonical', () => toyCall(1, new Uint8Array([0xa1, 0x01, 0x98, 0x00]))],
  ])('rejects: %s', (title, call) => {
    const name = title.split(':')[0] as keyof typeof ProtocolError
    const outcome = ledger.block(START, [send(steps(put(1, 1n)), call())])
    expect(outcome.results[0]).toMatchObject({
      code: ProtocolError[name].code,
      failedCall: 1,
      included: true,
      events: [],
    })
    expect(counter(1)).toBeUndefined()
  })

  it('checks in this order: method, authority, arguments', () => {
    const bad = new Uint8Array([0xff])
    expect(ledger.codes(START, send(toyCall(77, bad)), send(toyCall(3, bad)), send(toyCall(1, bad)))).toEqual([
      2017, 2019, 2018,
    ])
  })

  it('let a role decide', () => {
    const roles = { contract: 900, method: 1, as: alice.account, args: new Uint8Array([0xa1, 0x01, 0x81, 0x01]) }
    expect(ledger.codes(START, send(roles), send(toyCall(3, NONE)))).toEqual([0, 0])
    const { operations } = leafAt(ledger.last.logSize - 1n)
    expect(operations).toEqual([{ contract: TOY, method: 3, organisation: alice.account }])
  })

  it('undo all calls of their transaction, and nothing of others in the block', () => {
    const outcome = ledger.block(START, [
      send(steps(put(1, 1n))),
      send(steps(put(1, 2n), put(2, 2n)), steps({ kind: 'refuse' })),
      send(steps({ kind: 'append', key: 1, amount: 5n })),
    ])
    expect(outcome.results.map(({ code, failedCall }) => [code, failedCall])).toEqual([
      [0, undefined],
      [TOY * 1000 + 1, 1],
      [0, undefined],
    ])
    expect([counter(1), counter(2)]).toEqual([{ value: 1n }, undefined])
    expect([
      ...(readState(ledger.store, sha256, toy).logs as never as { facts(key: string): Iterable<unknown> }).facts(
        chronicleId(1),
      ),
    ]).toHaveLength(1)
  })
})

describe('unexpected failures inside a call', () => {
  it.each(CRASHES.map((name, how) => [name, how] as const))('%s: INTERNAL, an alarm, and nothing else', (_, how) => {
    expect(ledger.codes(START, send(steps(put(1, 1n), { kind: 'crash', how })))).toEqual([ProtocolError.INTERNAL.code])
    expect(ledger.alarms).toHaveLength(1)
    expect(counter(1)).toBeUndefined()
    expect(ledger.codes(START, send(steps(put(1, 1n))))).toEqual([0])
  })

  it('bound the events of a transaction: 400, 4,096 bytes each, 262,144 together', () => {
    const emit = (size: number): Step => ({ kind: 'emit', size })
    const many = (count: number, size: number) => Array.from({ length: count }, () => emit(size))
    const calls = (count: number, size: number) =>
      Array.from({ length: Math.ceil(count / 50) }, (_, i) => steps(...many(Math.min(50, count - 50 * i), size)))
    expect(ledger.codes(START, send(...calls(400, 1)))).toEqual([0])
    expect(ledger.codes(START, send(...calls(401, 1)))).toEqual([2020])
    expect(ledger.codes(START, send(...calls(64, 4091)))).toEqual([0])
    expect(ledger.codes(START, send(...calls(65, 4091)))).toEqual([2020])
    expect(ledger.codes(START, send(steps(emit(4092))))).toEqual([2020])
  })
})

describe('failures of storage', () => {
  it('stop the machine instead of becoming results', () => {
    const { get } = ledger.store
    ledger.store.get = (key) => {
      if (key[0] === KEYSPACE.value && key[2] === (TOY & 0xff)) throw new PlatformError('disk', { code: 'DISK' })
      return get.call(ledger.store, key)
    }
    expect(() => ledger.codes(START, send(steps(put(1, 1n))))).toThrow(KernelFault)
    expect(ledger.alarms).toEqual([])
  })

  it('stop it during admission, too', () => {
    ledger.reopen()
    ledger.store.get = () => new Uint8Array([0xff])
    expect(() => ledger.machine.admit(send(steps()), START)).toThrow(KernelFault)
  })
})

describe('transactions that do not authenticate', () => {
  const unsigned = () => ({ ...send(steps(put(1, 1n))), verdicts: [{ valid: false }] })

  it('are left out of an own block; a block of nothing else is empty', () => {
    const before = ledger.last
    const outcome = ledger.block(START, [unsigned()])
    expect(outcome).toMatchObject({ empty: true, writes: [], logSize: before.logSize })
    expect(outcome.results[0]).toMatchObject({ included: false, code: ProtocolError.BAD_SIGNATURE.code })
    expect(toHex(outcome.appHash)).toBe(toHex(before.appHash))
    expect(ledger.machine.lastHeight).toBe(0n)
  })

  it('have a leaf in a foreign block and touch no account', () => {
    const stateRoot = toHex(ledger.last.stateRoot)
    const tx = unsigned()
    const outcome = ledger.block(START, [tx], 'record')
    expect(outcome.results[0]).toMatchObject({ included: true, leafIndex: 1n, code: ProtocolError.BAD_SIGNATURE.code })
    expect(toHex(outcome.stateRoot)).toBe(stateRoot)
    expect(outcome.treeKeysChanged).toBe(0)
    expect(outcome.leafHashes).toEqual([ledger.machine.proving.log.leafHash(1)])
    const leaf = leafAt(1n)
    expect(leaf).toMatchObject({ code: 2009, operations: [], events: [] })
    expect(leaf).not.toHaveProperty('from')
    expect(indexOf(tx)).toBeUndefined()
  })

  it('do not hide the outcome of the same transaction', () => {
    const tx = send(steps(put(1, 1n)))
    ledger.block(START, [{ ...tx, verdicts: [{ valid: false }] }, tx, tx], 'record')
    expect(ledger.last.results.map(({ code, leafIndex }) => [code, leafIndex])).toEqual([
      [2009, 1n],
      [0, 2n],
      [2014, 3n],
    ])
    expect(indexOf(tx)).toEqual(u64Bytes(2n))
    ledger.block(START + 1, [tx], 'record')
    expect(indexOf(tx)).toEqual(u64Bytes(2n))
  })
})

describe('admission', () => {
  it('says what a block would say and writes nothing', () => {
    const tx = send(steps(put(1, 1n)))
    expect(ledger.machine.admit(tx, START)).toBeUndefined()
    expect(ledger.machine.admit(tx, START)).toBeUndefined()
    expect(ledger.codes(START, tx)).toEqual([0])
    expect(ledger.machine.admit(tx, START)?.refusal).toBe(ProtocolError.ALREADY_INCLUDED)
    const late = ledger.machine.admit(send(steps()), START + 60_001)
    expect(late?.refusal).toBe(ProtocolError.EXPIRED)
  })

  it('of several counts what those before would use up, and leaves out what is refused', () => {
    const lane = (sequence: bigint) => ({ kind: 'ordered', lane: 1n, sequence }) as const
    const { ledgerId: ledger1 } = ledger.machine
    const sent = { ledger: ledger1, from: alice.account, signers: [alice], calls: [steps(put(1, 1n))] }
    const at = (sequence: bigint) => transaction({ ...sent, nonce: lane(sequence) })
    const forged = { ...at(2n), verdicts: [{ valid: false }] }
    const row = [at(1n), forged, at(3n), at(2n), at(3n), at(1n)]
    const names = () => ledger.machine.admitAll(row, START).map((refusal) => refusal?.refusal.name)
    const expected = [undefined, 'BAD_SIGNATURE', 'NONCE_GAP', undefined, undefined, 'NONCE_USED']
    expect(names()).toEqual(expected)
    expect(names()).toEqual(expected)
    const before = toHex(ledger.last.appHash)
    expect(ledger.block(START, []).empty).toBe(true)
    expect(toHex(ledger.last.appHash)).toBe(before)
    ledger.block(START, row)
    expect(ledger.last.results.map(({ refusal }) => refusal?.name)).toEqual(expected)
  })

  it('never takes a time before the last block', () => {
    ledger.block(START + 60_000, [send(steps(put(1, 1n)))])
    expect(ledger.machine.admit(send(steps()), 0)).toBeUndefined()
  })
})

describe('founding', () => {
  const machineOf = (genesis: Genesis, definition: LedgerDefinition = toyDefinition) =>
    new LedgerMachine({ definition, sha256, reader: new MemoryStore(), genesis, chainSecret: CHAIN_SECRET, alarm() {} })
  const found = (more: Partial<Genesis>) => machineOf(toyGenesis([alice, bob], more)).found(() => {})
  const [first, second] = toyGenesis([alice, bob]).accounts as [Genesis['accounts'][0], Genesis['accounts'][0]]
  const refusal = (name: string) => expect.objectContaining({ refusal: expect.objectContaining({ name }) })

  it('gives the app hash of the vectors', () => {
    const vectors = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../../vectors/genesis.json', import.meta.url)), 'utf8'),
    ) as { chainSecret: string; cases: { hex: string; ledgerId: string }[]; founding: Record<string, string> }
    const { hex, ledgerId } = vectors.cases[0] as { hex: string; ledgerId: string }
    const machine = new LedgerMachine({
      definition: toyDefinition,
      sha256,
      reader: new MemoryStore(),
      genesis: decode(Genesis, fromHex(hex)),
      chainSecret: fromHex(vectors.chainSecret),
      alarm() {},
    })
    expect(machine.ledgerId).toBe(ledgerId)
    const outcome = machine.found(() => {})
    const { founding } = vectors
    expect([outcome.logRoot, outcome.stateRoot, outcome.appHash].map(toHex)).toEqual([
      founding.logRoot,
      founding.stateRoot,
      founding.appHash,
    ])
  })

  it('refuses accounts that do not follow from their policy or stand twice, and members without one', () => {
    expect(() => found({ accounts: [{ ...first, account: second.account }] })).toThrow(refusal('UNKNOWN_ACCOUNT'))
    expect(() => found({ accounts: [first, first] })).toThrow(refusal(AccountsError.ACCOUNT_EXISTS.name))
    const member = { account: sender('nobody').account, name: 'x', roles: ['lender' as const], country: 'US' }
    expect(() => found({ members: [member] })).toThrow(refusal('UNKNOWN_ACCOUNT'))
  })

  it('happens once, with the right secret and protocol version', () => {
    expect(() => ledger.machine.found(() => {})).toThrow(InvariantViolation)
    expect(() => machineOf({ ...toyGenesis([alice]), protocolVersion: 2 })).toThrow(
      expect.objectContaining({ code: 'UPGRADE_REQUIRED', details: { version: 2, height: 0, newest: 1 } }),
    )
    expect(() => machineOf({ ...toyGenesis([alice]), chainSecretCommitment: new Uint8Array(32) })).toThrow(
      InvariantViolation,
    )
  })
})

describe('opening over stored state', () => {
  const reopenWith = (change: Partial<ToyLedger['last']>) => {
    ledger.last = { ...ledger.last, ...change }
    return () => ledger.reopen()
  }

  it('refuses another state root or log root than the recorded one', () => {
    ledger.block(START, [send(steps(put(1, 1n)))])
    expect(reopenWith({})).not.toThrow()
    expect(reopenWith({ logRoot: new Uint8Array(32) })).toThrow(KernelFault)
    ledger.block(START, [send(steps(put(1, 2n)))])
    expect(reopenWith({ stateRoot: new Uint8Array(32) })).toThrow(KernelFault)
  })

  it('refuses a changed value', () => {
    ledger.block(START, [send(steps(put(1, 1n)))])
    const key = toHex(storageKey(KEYSPACE.value, treeKey(TOY, 1, new Uint8Array(16).fill(1))))
    const value = ledger.store.values.get(key) as Bytes
    value[value.length - 2] = (value[value.length - 2] as number) ^ 1
    expect(() => ledger.reopen()).toThrow(KernelFault)
    ledger.store.values.set(key, value.slice(1))
    expect(() => ledger.reopen()).toThrow(KernelFault)
    expect(() => counter(1)).toThrow(KernelFault)
  })
})

describe('blocks', () => {
  it('come in order, with a time that does not go back', () => {
    ledger.block(START + 5, [send(steps(put(1, 1n)))])
    const block = { time: START + 5, transactions: [], unauthenticated: 'drop' } as const
    expect(() => ledger.machine.executeBlock({ ...block, height: 1n })).toThrow(InvariantViolation)
    expect(() => ledger.machine.executeBlock({ ...block, height: 2n, time: START + 4 })).toThrow(InvariantViolation)
    expect(() => ledger.machine.executeBlock({ ...block, height: 2n, time: START + 5.5 })).toThrow(InvariantViolation)
  })

  it('may leave heights out; an empty one changes nothing and takes no height', () => {
    const block = { time: START + 5, transactions: [], unauthenticated: 'record' } as const
    const before = ledger.last
    for (const height of [1n, 1n, 7n, 8n]) {
      const outcome = ledger.machine.executeBlock({ ...block, height })
      expect(outcome).toMatchObject({ height, empty: true, writes: [], validatorUpdates: [], protocolVersion: 1 })
      expect(outcome.appHash).toEqual(before.appHash)
    }
    expect([ledger.machine.lastHeight, ledger.machine.lastTime]).toEqual([0n, START])
    const outcome = ledger.machine.executeBlock({ ...block, height: 9n, transactions: [send(steps(put(1, 1n)))] })
    ledger.store.apply(outcome.writes)
    expect([outcome.empty, ledger.machine.lastHeight]).toEqual([false, 9n])
    expect(leafAt(1n).height).toBe(9n)
  })

  it('come after the founding', () => {
    const { definition, genesis } = { definition: toyDefinition, genesis: toyGenesis([alice, bob]) }
    const options = { definition, sha256, reader: new MemoryStore(), genesis, chainSecret: CHAIN_SECRET, alarm() {} }
    const block = { height: 1n, time: START, transactions: [], unauthenticated: 'drop' } as const
    expect(() => new LedgerMachine(options).executeBlock(block)).toThrow(InvariantViolation)
  })

  it('use the nonce of a transaction that fails', () => {
    const tx = send(steps({ kind: 'refuse' }))
    expect(ledger.codes(START, tx, tx)).toEqual([TOY * 1000 + 1, 2014])
  })

  it('are what the state says when read back: entries in key order, facts, references', () => {
    const append = (amount: bigint, reference: string): Step => ({ kind: 'append', key: 7, amount, reference })
    ledger.block(START, [send(steps(put(3, 3n), put(1, 1n), append(4n, 'a')), steps(append(5n, 'b')))])
    const state = readState(ledger.store, sha256, toy as never) as ReturnType<typeof readState<typeof toy.state>>
    const read = state as never as {
      counters: { entries(after?: string): Iterable<readonly [string, unknown]> }
      logs: {
        get(key: string): unknown
        facts(key: string, from?: number, to?: number): Iterable<unknown>
        findReference(key: string, reference: unknown): number | undefined
      }
    }
    expect([...read.counters.entries()].map(([key]) => key)).toEqual([counterId(1), counterId(3)])
    expect([...read.counters.entries(counterId(1))].map(([key]) => key)).toEqual([counterId(3)])
    const by = alice.account
    expect([...read.logs.facts(chronicleId(7), 1)]).toEqual([{ kind: 'added', amount: 5n, by }])
    expect(read.logs.get(chronicleId(7))).toMatchObject({ factCount: 2, sum: 9n })
    expect(read.logs.findReference(chronicleId(7), { member: by, externalRef: 'b' })).toBe(1)
    expect(read.logs.findReference(chronicleId(7), { member: bob.account, externalRef: 'b' })).toBeUndefined()
    expect(encode(OutcomeLeaf, leafAt(1n)).length).toBeGreaterThan(0)
  })
})
