/**
 * docs/spec/commitment.md, leaf.md, chronicle.md and genesis.md: committed forms, storage, roots, the founding block.
 */

import {
  appHash,
  be,
  cat,
  cbor,
  commit,
  factContext,
  frontier,
  hex,
  leafContext,
  logRoot,
  seeded,
  sha256,
  stateContext,
  stateRoot,
  toHex,
  treeKey,
  utf8,
} from '../../../tests/support/naive-formats.mjs'
import {
  Account,
  AccountHead,
  Genesis,
  MeterFact,
  MeterHead,
  Misbehaviour,
  OutcomeLeaf,
  Upgrade,
} from '../../../tests/support/naive-schemas.mjs'
import { ed25519Key, es256Key, member } from './keys.mjs'
import { accountOf, NOW, transactionId } from './transaction.mjs'

const ABOUT =
  'written by tooling/vectors/protocol.mjs; byte strings in lower-case hex, values in the JSON form of their schema'
export const CHAIN_SECRET = seeded('chain secret')

export const operator = ed25519Key('operator')
export const policy = { threshold: 1, keys: [member(operator)], accounts: [] }
const salt = (name) => toHex(seeded(`salt ${name}`, 16))
export const alice = accountOf(policy, salt('alice'))
export const ACCOUNTS = 10
export const METERS = 900

/** One committed value as the vector files write it. */
function committedCase(name, schemaName, schema, value, context, version = 1) {
  const { committed, disclosures } = commit(schema, version, value, context, CHAIN_SECRET)
  return {
    name,
    schema: schemaName,
    value: schema.j(value),
    valueHex: toHex(cbor(schema.c(value))),
    version,
    context: toHex(context),
    disclosures,
    committed: toHex(committed),
  }
}

export const accountKey = (map) => treeKey(ACCOUNTS, map, hex(alice.slice(5)))
export const meterKey = treeKey(METERS, 1, seeded('meter', 16))

export const head = {
  lanes: [
    { lane: 0n, last: 12n },
    { lane: 7n, last: 2n ** 64n - 1n },
  ],
  remembered: [{ transaction: toHex(seeded('remembered')), until: NOW }],
  quotaLevel: 2n ** 64n - 1n,
  quotaAt: NOW,
}
export const facts = [
  { kind: 'read', value: 5n, on: NOW },
  { kind: 'read', value: 2n ** 64n - 1n, on: NOW + 1 },
  { kind: 'corrected', index: 1, reason: 'a "quoted" back\\slash, ünïcode 車 🚗', by: alice },
  { kind: 'read', value: 8n, on: NOW + 2 },
  { kind: 'read', value: 9n, on: NOW + 3 },
]

export function commitmentVectors() {
  return {
    about: `docs/spec/commitment.md; ${ABOUT}`,
    chainSecret: toHex(CHAIN_SECRET),
    cases: [
      committedCase(
        'a public and a hidden field',
        'Account',
        Account,
        { policy, policyVersion: 3 },
        stateContext(accountKey(1), 0),
      ),
      committedCase('hidden fields only', 'AccountHead', AccountHead, head, stateContext(accountKey(2), 41)),
      committedCase('the same value a block later', 'AccountHead', AccountHead, head, stateContext(accountKey(2), 42)),
      committedCase(
        'an absent optional field',
        'MeterHead',
        MeterHead,
        { factCount: 0, factsRoot: toHex(sha256()), last: 0n },
        stateContext(meterKey, 2n ** 64n - 1n),
      ),
      committedCase(
        'an optional field that is there',
        'MeterHead',
        MeterHead,
        { factCount: 300, factsRoot: toHex(seeded('root')), last: 1n, note: '' },
        stateContext(meterKey, 1),
      ),
      committedCase('a variant', 'MeterFact', MeterFact, facts[0], factContext(meterKey, 0)),
      committedCase(
        'another variant, text to be escaped',
        'MeterFact',
        MeterFact,
        facts[2],
        factContext(meterKey, 2 ** 32 - 1),
      ),
      committedCase('a later schema version', 'MeterFact', MeterFact, facts[0], factContext(meterKey, 0), 2),
    ],
  }
}

const subject = transactionId(utf8('body')).slice(3)
export const leaves = [
  {
    kind: 'system',
    height: 0n,
    index: 0,
    time: NOW,
    subject: toHex(seeded('genesis')),
    code: 0,
    operations: [],
    events: [],
  },
  {
    kind: 'transaction',
    height: 1n,
    index: 0,
    time: NOW + 5,
    subject,
    code: 0,
    operations: [
      { contract: 15, method: 2, organisation: alice },
      { contract: 15, method: 3 },
    ],
    from: alice,
    events: [
      { contract: 15, event: 1, body: 'a10105' },
      { contract: 12, event: 65_535, body: '' },
    ],
  },
  {
    kind: 'transaction',
    height: 1n,
    index: 1,
    time: NOW + 5,
    subject: toHex(seeded('refused')),
    code: 15_007,
    operations: [{ contract: 15, method: 2 }],
    failedCall: 0,
    from: alice,
    events: [],
  },
  { kind: 'transaction', height: 1n, index: 2, time: NOW + 5, subject, code: 2014, operations: [], events: [] },
  {
    kind: 'agenda',
    height: 2n,
    index: 0,
    time: NOW + 9,
    subject: toHex(sha256(utf8('chassis/agenda-call/v1'), be(NOW, 8), seeded('agenda', 8))),
    code: 0,
    operations: [{ contract: 12, method: 9 }],
    from: alice,
    events: [],
  },
]

const validator = toHex(seeded('validator', 20))
/** Subjects of system leaves. */
const misbehaviour = [
  { kind: 'duplicateVote', validator, height: 41n, time: NOW - 5000, totalPower: 4000n },
  { kind: 'lightClientAttack', validator, height: 2n ** 63n - 1n, time: NOW, totalPower: 2n ** 60n - 1n },
]
const upgrades = [
  { from: 1, to: 2 },
  { from: 23, to: 65_535 },
]

export function leafVectors() {
  const cases = leaves.map((leaf, i) => {
    const one = committedCase(`${leaf.kind}, code ${leaf.code}`, 'OutcomeLeaf', OutcomeLeaf, leaf, leafContext(i))
    return { ...one, logIndex: i, leafHash: toHex(sha256(hex('00'), hex(one.committed))) }
  })
  const entries = cases.map(({ committed }) => hex(committed))
  return {
    about: `docs/spec/leaf.md; ${ABOUT}`,
    chainSecret: toHex(CHAIN_SECRET),
    cases,
    roots: entries.map((_, i) => toHex(logRoot(entries.slice(0, i + 1)))),
    misbehaviour: misbehaviour.map((value) => {
      const encoded = cbor(Misbehaviour.c(value))
      const subject = toHex(sha256(utf8('chassis/misbehaviour/v1'), encoded))
      return { value: Misbehaviour.j(value), encoded: toHex(encoded), subject }
    }),
    upgrades: upgrades.map((value) => {
      const encoded = cbor(Upgrade.c(value))
      return { value, encoded: toHex(encoded), subject: toHex(sha256(utf8('chassis/upgrade/v1'), encoded)) }
    }),
  }
}

/** A chronicle after each of its facts: the first two in block 1, one in each block after. */
export function chronicleVectors() {
  const committed = facts.map((fact, i) => commit(MeterFact, 1, fact, factContext(meterKey, i), CHAIN_SECRET).committed)
  const states = [0, 2, 3, 4, 5].map((count, height) => {
    const first = committed.slice(0, count)
    const value = { factCount: count, factsRoot: toHex(logRoot(first)), last: BigInt(count), note: `${count} facts` }
    const form = commit(MeterHead, 1, value, stateContext(meterKey, height), CHAIN_SECRET).committed
    return {
      height,
      head: MeterHead.j(value),
      frontier: toHex(frontier(first)),
      stored: toHex(cbor([1, height, MeterHead.c(value), frontier(first)])),
      committed: toHex(form),
      // The tree with this one leaf.
      stateRoot: toHex(stateRoot([[meterKey, form]])),
    }
  })
  const reference = { member: alice, externalRef: 'pay-2026-07/1 ü' }
  const referenceHash = sha256(hex(alice.slice(5)), utf8(reference.externalRef))
  return {
    about: `docs/spec/chronicle.md; ${ABOUT}`,
    chainSecret: toHex(CHAIN_SECRET),
    headKey: toHex(meterKey),
    valueKey: toHex(cat(hex('01'), meterKey)),
    facts: facts.map((fact, i) => ({
      fact: MeterFact.j(fact),
      key: toHex(cat(hex('02'), meterKey, be(i, 4))),
      stored: toHex(cbor([1, MeterFact.c(fact)])),
      committed: toHex(committed[i]),
      leafHash: toHex(sha256(hex('00'), committed[i])),
    })),
    reference: { ...reference, key: toHex(cat(hex('03'), meterKey, referenceHash.slice(0, 16))) },
    states,
  }
}

const shared = { threshold: 1, keys: [member(es256Key('server')), member(es256Key('phone', 'webauthn'))], accounts: [] }
const genesis = {
  name: 'Vector ledger',
  environment: 'development',
  protocolVersion: 1,
  time: NOW,
  chainSecretCommitment: toHex(sha256(utf8('chassis/secret/v1'), CHAIN_SECRET)),
  operatorKey: operator.publicKey,
  quotaPerSecond: 100_000n,
  quotaBurst: 10_000_000n,
  accounts: [
    { account: alice, salt: salt('alice'), policy },
    { account: accountOf(shared, salt('shared')), salt: salt('shared'), policy: shared },
  ],
  members: [],
}

export function genesisVectors() {
  const encoded = cbor(Genesis.c(genesis))
  const leaves = genesis.accounts.map(({ account, policy: first }) => {
    const key = treeKey(ACCOUNTS, 1, hex(account.slice(5)))
    const value = { policy: first, policyVersion: 1 }
    return [key, commit(Account, 1, value, stateContext(key, 0), CHAIN_SECRET).committed]
  })
  const entry = commit(OutcomeLeaf, 1, foundingLeaf(encoded), leafContext(0), CHAIN_SECRET).committed
  const [log, state] = [logRoot([entry]), stateRoot(leaves)]
  const withMember = {
    ...genesis,
    environment: 'production',
    members: [{ account: alice, name: 'First Bank', roles: ['lender', 'servicer'], country: 'US' }],
  }
  const other = cbor(Genesis.c(withMember))
  const idOf = (bytes) => `ledger_${toHex(sha256(utf8('chassis/genesis/v1'), bytes))}`
  return {
    about: `docs/spec/genesis.md; ${ABOUT}`,
    chainSecret: toHex(CHAIN_SECRET),
    cases: [
      { name: 'no members', genesis: Genesis.j(genesis), hex: toHex(encoded), ledgerId: idOf(encoded) },
      { name: 'one member', genesis: Genesis.j(withMember), hex: toHex(other), ledgerId: idOf(other) },
    ],
    founding: {
      of: 'no members',
      stateLeaves: leaves.map(([key, value]) => ({ key: toHex(key), value: toHex(value) })),
      logEntry: toHex(entry),
      logSize: 1,
      logRoot: toHex(log),
      stateRoot: toHex(state),
      appHash: toHex(appHash(1, log, state)),
    },
  }
}

function foundingLeaf(encoded) {
  return {
    kind: 'system',
    height: 0n,
    index: 0,
    time: NOW,
    subject: toHex(sha256(encoded)),
    code: 0,
    operations: [],
    events: [],
  }
}
