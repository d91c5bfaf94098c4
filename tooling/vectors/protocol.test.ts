import { readFileSync } from 'node:fs'
import {
  Account,
  AccountHead,
  checkPolicy,
  commitToChainSecret,
  deriveLedgerId,
  Genesis,
  Misbehaviour,
  misbehaviourSubject,
  Upgrade,
  upgradeSubject,
  verifyTransaction,
} from '@chassis/kernel'
import { type Bytes, fromHex, Rejection, toHex } from '@chassis/primitives'
import { nodeSha256 as sha256, verifier } from '@chassis/primitives/node'
import {
  appendToFrontier,
  decodeFrontier,
  EMPTY_FRONTIER,
  encodeFrontier,
  frontierRoot,
  leafHash,
  logRootOf,
} from '@chassis/proofs'
import {
  accountId,
  type ChoiceType,
  choice,
  committedForm,
  decode,
  decodeTransaction,
  deriveAccountId,
  encode,
  encodeTransaction,
  factContext,
  field,
  hash32,
  instant,
  type JsonValue,
  ledgerId,
  MEMBER,
  OutcomeLeaf,
  openFields,
  optional,
  Policy,
  PUBLIC,
  type RecordType,
  record,
  SignatureEntry,
  signBytes,
  stateContext,
  TransactionBody,
  text,
  transactionIdOf,
  u32,
  u64,
} from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { formatVectors } from './format-vectors.mjs'
import { PROTOCOL_VECTORS } from './protocol.mjs'

type Json = Record<string, JsonValue>
const read = <T>(name: keyof typeof PROTOCOL_VECTORS): T =>
  JSON.parse(readFileSync((PROTOCOL_VECTORS[name] as { path: string }).path, 'utf8')) as T

const codeOf = (call: () => unknown): number => {
  try {
    call()
    return 0
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.code
    throw error
  }
}

const MeterHead = record('MeterHead', {
  factCount: field(1, u32, PUBLIC, 'Readings'),
  factsRoot: field(2, hash32, PUBLIC, 'Root'),
  last: field(3, u64, MEMBER, 'Last reading'),
  note: field(4, optional(text(40)), MEMBER, 'Note'),
})
const MeterFact = choice('MeterFact', {
  read: [1, record('Read', { value: field(1, u64, MEMBER, 'Reading'), on: field(2, instant, PUBLIC, 'When') })],
  corrected: [
    2,
    record('Corrected', {
      index: field(1, u32, PUBLIC, 'Which'),
      reason: field(2, text(100), MEMBER, 'Why'),
      by: field(3, accountId, PUBLIC, 'Who'),
    }),
  ],
})

const SCHEMAS: Record<string, RecordType<unknown> | ChoiceType<unknown>> = {
  Account: Account as unknown as RecordType<unknown>,
  AccountHead: AccountHead as unknown as RecordType<unknown>,
  OutcomeLeaf: OutcomeLeaf as unknown as RecordType<unknown>,
  MeterHead: MeterHead as unknown as RecordType<unknown>,
  MeterFact: MeterFact as unknown as ChoiceType<unknown>,
}

interface CommittedCase {
  name: string
  schema: string
  value: Json
  valueHex: string
  version: number
  context: string
  disclosures: { field: number; name: string; json: string; disclosure: string; digest: string }[]
  committed: string
}

function checkCommitted(one: CommittedCase, chainSecret: Bytes): void {
  const scheme = { sha256, chainSecret }
  const schema = SCHEMAS[one.schema] as RecordType<unknown>
  const value = schema.fromJson(one.value, '')
  expect(toHex(encode(schema, value))).toBe(one.valueHex)
  expect(schema.toJson(decode(schema, fromHex(one.valueHex)))).toEqual(one.value)
  const object = { context: fromHex(one.context), schemaVersion: one.version }
  expect(toHex(committedForm(scheme, schema, value, object))).toBe(one.committed)
  const opened = openFields(scheme, schema, value, object).map(({ fieldNumber, disclosure }) => ({
    field: fieldNumber,
    disclosure: String.fromCharCode(...disclosure),
    digest: toHex(sha256.hash(disclosure)),
  }))
  expect(opened).toEqual(
    one.disclosures.map(({ field: number, disclosure, digest }) => ({ field: number, disclosure, digest })),
  )
}

describe.each(Object.entries(PROTOCOL_VECTORS))('vectors/%s.json', (_, { path, make }) => {
  it('is what its generator writes', () => {
    expect(readFileSync(path, 'utf8')).toBe(formatVectors(make()))
  })
})

interface TransactionVectors {
  ledgerId: string
  accounts: { name: string; policy: Json; salt: string; policyHex: string; account: string }[]
  bodies: { name: string; body: Json; bodyHex: string; transactionId: string; signBytes: Record<string, string> }[]
  envelopes: { name: string; transactionId: string; signatures: Json[]; hex: string }[]
  refused: { name: string; hex?: string; length?: number; code: number }[]
}

describe('transaction vectors', () => {
  const vectors = read<TransactionVectors>('transaction')
  const ledger = ledgerId.parse(vectors.ledgerId)

  it.each(vectors.accounts)('account: $name', ({ policy, salt, policyHex, account }) => {
    const value = Policy.fromJson(policy, '')
    expect(toHex(encode(Policy, value))).toBe(policyHex)
    expect(deriveAccountId(sha256, value, fromHex(salt))).toBe(account)
  })

  it.each(vectors.bodies)('body: $name', ({ body, bodyHex, transactionId, signBytes: signed }) => {
    const value = TransactionBody.fromJson(body, '')
    const bytes = encode(TransactionBody, value)
    expect(toHex(bytes)).toBe(bodyHex)
    expect(TransactionBody.toJson(decode(TransactionBody, bytes))).toEqual(body)
    expect(transactionIdOf(sha256, bytes)).toBe(transactionId)
    for (const kind of ['ed25519', 'es256', 'webauthn'] as const) {
      expect(toHex(signBytes(kind, ledger, bytes))).toBe(signed[kind])
    }
  })

  it.each(vectors.envelopes)('envelope: $name', ({ transactionId, signatures, hex }) => {
    const verified = verifyTransaction(sha256, verifier, ledger, fromHex(hex))
    expect(transactionIdOf(sha256, verified.transaction.bodyBytes)).toBe(transactionId)
    expect(verified.transaction.signatures.map((entry) => SignatureEntry.toJson(entry))).toEqual(signatures)
    expect(verified.verdicts.every(({ valid }) => valid)).toBe(true)
    expect(toHex(encodeTransaction(verified.transaction.bodyBytes, verified.transaction.signatures))).toBe(hex)
  })

  it.each(vectors.refused)('refused: $name', ({ hex, length, code }) => {
    const raw = hex === undefined ? new Uint8Array(length as number) : fromHex(hex)
    expect(codeOf(() => decodeTransaction(raw))).toBe(code)
  })
})

describe('commitment vectors', () => {
  const vectors = read<{ chainSecret: string; cases: CommittedCase[] }>('commitment')
  it.each(vectors.cases)('$name', (one) => checkCommitted(one, fromHex(vectors.chainSecret)))
})

describe('leaf vectors', () => {
  const vectors = read<{
    chainSecret: string
    cases: (CommittedCase & { leafHash: string })[]
    roots: string[]
    misbehaviour: { value: JsonValue; encoded: string; subject: string }[]
    upgrades: { value: { from: number; to: number }; encoded: string; subject: string }[]
  }>('leaf')
  it.each(vectors.cases)('$name', (one) => {
    checkCommitted(one, fromHex(vectors.chainSecret))
    expect(toHex(leafHash(sha256, fromHex(one.committed)))).toBe(one.leafHash)
  })
  it('give the roots of the log', () => {
    const entries = vectors.cases.map(({ committed }) => fromHex(committed))
    const roots = entries.map((_, i) => toHex(logRootOf(sha256, entries.slice(0, i + 1))))
    expect(roots).toEqual(vectors.roots)
  })
  it.each(vectors.misbehaviour)('misbehaviour: $value.kind', ({ value, encoded, subject }) => {
    const misbehaviour = Misbehaviour.fromJson(value, '')
    expect(toHex(encode(Misbehaviour, misbehaviour))).toBe(encoded)
    expect(decode(Misbehaviour, fromHex(encoded))).toEqual(misbehaviour)
    expect(toHex(misbehaviourSubject(sha256, misbehaviour))).toBe(subject)
  })
  it.each(vectors.upgrades)('upgrade to $value.to', ({ value, encoded, subject }) => {
    expect(toHex(encode(Upgrade, value))).toBe(encoded)
    expect(toHex(upgradeSubject(sha256, value.from, value.to))).toBe(subject)
  })
})

interface ChronicleVectors {
  chainSecret: string
  headKey: string
  facts: { fact: Json; committed: string; leafHash: string }[]
  states: {
    height: number
    head: Json & { factCount: number; factsRoot: string }
    frontier: string
    committed: string
  }[]
}

describe('chronicle vectors', () => {
  const vectors = read<ChronicleVectors>('chronicle')
  const scheme = { sha256, chainSecret: fromHex(vectors.chainSecret) }
  const headKey = fromHex(vectors.headKey)

  it('facts have these committed forms, heads these roots', () => {
    let frontier = EMPTY_FRONTIER
    vectors.facts.forEach((one, index) => {
      const fact = MeterFact.fromJson(one.fact, '')
      const committed = committedForm(scheme, MeterFact, fact, {
        context: factContext(headKey, index),
        schemaVersion: 1,
      })
      expect(toHex(committed)).toBe(one.committed)
      expect(toHex(leafHash(sha256, committed))).toBe(one.leafHash)
      frontier = appendToFrontier(sha256, frontier, fromHex(one.leafHash))
      const state = vectors.states.find(({ head }) => head.factCount === index + 1)
      if (!state) return
      expect(toHex(encodeFrontier(frontier))).toBe(state.frontier)
      expect(toHex(frontierRoot(sha256, frontier))).toBe(state.head.factsRoot)
    })
  })

  it.each(vectors.states)('head at height $height', ({ height, head, frontier, committed }) => {
    expect(toHex(frontierRoot(sha256, decodeFrontier(head.factCount, fromHex(frontier))))).toBe(head.factsRoot)
    const context = stateContext(headKey, BigInt(height))
    const form = committedForm(scheme, MeterHead, MeterHead.fromJson(head, ''), { context, schemaVersion: 1 })
    expect(toHex(form)).toBe(committed)
  })
})

describe('genesis vectors', () => {
  const vectors = read<{
    chainSecret: string
    cases: { name: string; genesis: Json; hex: string; ledgerId: string }[]
  }>('genesis')
  it.each(vectors.cases)('$name', ({ genesis, hex, ledgerId: id }) => {
    const value = Genesis.fromJson(genesis, '')
    expect(toHex(encode(Genesis, value))).toBe(hex)
    expect(Genesis.toJson(decode(Genesis, fromHex(hex)))).toEqual(genesis)
    expect(deriveLedgerId(sha256, value)).toBe(id)
    expect(toHex(commitToChainSecret(sha256, fromHex(vectors.chainSecret)))).toBe(genesis.chainSecretCommitment)
  })
})

describe('policy vectors', () => {
  const vectors = read<{ self: string; forms: { name: string; policy: Json; code: number }[] }>('policy')
  it.each(vectors.forms)('$name', ({ policy, code }) => {
    const value = Policy.fromJson(policy, '')
    expect(codeOf(() => checkPolicy(value, accountId.parse(vectors.self)))).toBe(code)
  })
})
