/** docs/spec/slip.md and trust-file.md: true slips, false ones with the check that each fails, and no slips at all. */
import {
  base64url,
  cat,
  cbor,
  commit,
  factContext,
  hex,
  inclusionProof,
  leafContext,
  logRoot,
  seeded,
  sha256,
  stateContext,
  statePath,
  stateRoot,
  toHex,
  treeKey,
  utf8,
} from '../../../tests/support/naive-formats.mjs'
import { Account, AccountHead, MeterFact, MeterHead, OutcomeLeaf } from '../../../tests/support/naive-schemas.mjs'
import { commitAnchor, commitCases, trustedNetwork } from './commit.mjs'
import { ed25519Key } from './keys.mjs'
import { ACCOUNTS, accountKey, CHAIN_SECRET, facts, head, leaves, METERS, meterKey, policy } from './ledger.mjs'
import { LEDGER, NOW } from './transaction.mjs'

const OTHER_LEDGER = `ledger_${toHex(seeded('another ledger'))}`
const operator = ed25519Key('operator')
const impostor = ed25519Key('impostor')
const HEIGHT = 42
const base64 = (bytes) => Buffer.from(bytes).toString('base64')
const origin = (ledger) => `chassis.ledger/${ledger.slice(7)}`

const commitTo = (schema, value, context) => commit(schema, 1, value, context, CHAIN_SECRET)
const committedFacts = facts.map((fact, i) => commitTo(MeterFact, fact, factContext(meterKey, i)))
const factsRoot = toHex(logRoot(committedFacts.map(({ committed }) => committed)))
const meter = { factCount: facts.length, factsRoot, last: 9n, note: 'kWh' }

/** tree key → committed value with its disclosures */
const values = [
  [accountKey(1), commitTo(Account, { policy, policyVersion: 3 }, stateContext(accountKey(1), 0))],
  [accountKey(2), commitTo(AccountHead, head, stateContext(accountKey(2), 41))],
  [meterKey, commitTo(MeterHead, meter, stateContext(meterKey, HEIGHT))],
  ...Array.from({ length: 5 }, (_, i) => {
    const key = treeKey(METERS, 1, seeded(`meter ${i}`, 16))
    const empty = { factCount: 0, factsRoot: toHex(sha256()), last: BigInt(i) }
    return [key, commitTo(MeterHead, empty, stateContext(key, i))]
  }),
]
const stateLeaves = values.map(([key, { committed }]) => [key, committed])
const outcomes = leaves.map((leaf, i) => commitTo(OutcomeLeaf, leaf, leafContext(i)))
const entries = outcomes.map(({ committed }) => committed)

function note({ ledger = LEDGER, name = ledger, key = operator, root = stateRoot(stateLeaves) } = {}) {
  const state = `state ${HEIGHT} ${NOW} ${base64(root)}`
  const text = `${origin(ledger)}\n${entries.length}\n${base64(logRoot(entries))}\n${state}\n`
  const typed = cat(hex('01'), hex(key.publicKey))
  const id = sha256(utf8(`${origin(name)}\n`), typed).slice(0, 4)
  return utf8(`${text}\n— ${origin(name)} ${base64(cat(id, key.sign(utf8(text))))}\n`)
}

function verifierKey(ledger, key) {
  const typed = cat(hex('01'), hex(key.publicKey))
  const id = sha256(utf8(`${origin(ledger)}\n`), typed).slice(0, 4)
  return `${origin(ledger)}+${toHex(id)}+${base64(typed)}`
}

const record = (...fields) =>
  new Map(fields.map((value, i) => [i + 1, value]).filter(([, value]) => value !== undefined))
const part = ({ committed, disclosures }, open = () => true) =>
  record(
    committed,
    disclosures.filter(({ name }) => open(name)).map(({ field, disclosure }) => record(field, utf8(disclosure))),
  )
const address = (key) => record((key[0] << 8) | key[1], key[2], key.slice(3))
const path = (key, { siblings, other } = statePath(stateLeaves, key)) =>
  record(siblings, other && record(other.path, other.valueHash))
const valueAt = (key) => values.find(([one]) => toHex(one) === toHex(key))[1]

const stateClaim = (key, { open, more, at = path(key) } = {}) => [
  1,
  record(address(key), part(valueAt(key), open), at, more),
]
const absenceClaim = (key) => [2, record(address(key), path(key))]
const outcomeClaim = (index, at = index) => [3, record(at, part(outcomes[index]), inclusionProof(entries, index))]
const allFacts = (open) => committedFacts.map((fact) => part(fact, open))

const slip = (claim, { version = 1, ledger = LEDGER, anchor = [1, record(note())] } = {}) =>
  record(version, hex(ledger.slice(7)), claim, anchor)

const nobody = treeKey(ACCOUNTS, 1, seeded('nobody', 20))
/** A key whose path ends in an empty subtree, and one whose path ends at another leaf. */
const free = Array.from({ length: 200 }, (_, i) => treeKey(METERS, 1, seeded(`free ${i}`, 16)))
const atNothing = free.find((key) => statePath(stateLeaves, key).other === undefined)
const atOther = free.find((key) => statePath(stateLeaves, key).other !== undefined)

const ANCHORED = ['slip.canonical', 'issuer.known', 'checkpoint.origin', 'checkpoint.signature']
const STATE = [...ANCHORED, 'state.path', 'fields.opened']
const FACTS = [...STATE, 'facts.count', 'facts.root', 'fields.opened']
const OUTCOME = [...ANCHORED, 'fields.opened', 'log.inclusion']

function trueSlips() {
  return [
    ['a value, all fields opened', slip(stateClaim(accountKey(1))), STATE],
    ['a value, nothing opened', slip(stateClaim(accountKey(2), { open: () => false })), STATE],
    ['a value, one field opened', slip(stateClaim(accountKey(2), { open: (name) => name === 'quotaLevel' })), STATE],
    ['a position with its facts', slip(stateClaim(meterKey, { more: allFacts() })), FACTS],
    ['a position, its facts closed', slip(stateClaim(meterKey, { more: allFacts(() => false) })), FACTS],
    ['a position without its facts', slip(stateClaim(meterKey)), STATE],
    ['an absence at an empty place', slip(absenceClaim(atNothing)), [...ANCHORED, 'state.absence']],
    ['an absence beside another leaf', slip(absenceClaim(atOther)), [...ANCHORED, 'state.absence']],
    ...outcomes.map((_, i) => [`outcome ${i}`, slip(outcomeClaim(i)), OUTCOME]),
  ].map(([name, value, checks]) => ({
    name,
    hex: toHex(cbor(value)),
    checks: checks.map((check) => [check, true]),
    ok: true,
  }))
}

/** [name, slip, names of all checks in order, names of those that fail] */
function falseSlips() {
  const good = stateClaim(meterKey, { more: allFacts() })
  const anchored = (options) => ({ anchor: [1, record(note(options))] })
  const altered = { ...valueAt(accountKey(1)) }
  const changedJson = base64url(utf8(altered.disclosures[0].json.replace('1', '2')))
  altered.disclosures = [{ ...altered.disclosures[0], disclosure: changedJson }]
  const first = statePath(stateLeaves, meterKey)
  const flipped = first.siblings.map((one, i) => (i === 0 ? sha256(one) : one))
  const wrongPath = path(meterKey, { siblings: flipped })
  const reversed = path(meterKey, { siblings: [...first.siblings].reverse() })
  const withOther = path(meterKey, { ...first, other: { path: seeded('x'), valueHash: seeded('y') } })
  const claimOf = (key, value) => [1, record(address(key), part(value), path(key))]
  const present = [2, record(address(meterKey), path(meterKey))]
  const swapped = allFacts().with(0, allFacts()[1]).with(1, allFacts()[0])
  return [
    ['another version', slip(good, { version: 2 }), FACTS, ['slip.canonical']],
    ['a ledger that nobody trusts', slip(good, { ledger: OTHER_LEDGER }), ANCHORED.slice(0, 2), ['issuer.known']],
    ['signed by another key', slip(good, anchored({ key: impostor })), ANCHORED, ['checkpoint.signature']],
    [
      'the checkpoint of another ledger',
      slip(good, anchored({ ledger: OTHER_LEDGER })),
      ANCHORED,
      ['checkpoint.origin', 'checkpoint.signature'],
    ],
    [
      'the text of another ledger, signed under our name',
      slip(good, anchored({ ledger: OTHER_LEDGER, name: LEDGER })),
      ANCHORED,
      ['checkpoint.origin', 'checkpoint.signature'],
    ],
    ['a checkpoint over another state', slip(good, anchored({ root: seeded('root') })), FACTS, ['state.path']],
    ['another sibling', slip(stateClaim(meterKey, { at: wrongPath })), STATE, ['state.path']],
    ['siblings leaf side first', slip(stateClaim(meterKey, { at: reversed })), STATE, ['state.path']],
    ['another leaf in a presence', slip(stateClaim(meterKey, { at: withOther })), STATE, ['state.path']],
    ['the value of another key', slip(claimOf(accountKey(1), valueAt(meterKey))), STATE, ['state.path']],
    ['another disclosure', slip(claimOf(accountKey(1), altered)), STATE, ['fields.opened']],
    [
      'the last fact left out',
      slip(stateClaim(meterKey, { more: allFacts().slice(0, -1) })),
      FACTS,
      ['facts.count', 'facts.root'],
    ],
    ['two facts swapped', slip(stateClaim(meterKey, { more: swapped })), FACTS, ['facts.root']],
    ['an absence of what is there', slip(present), [...ANCHORED, 'state.absence'], ['state.absence']],
    ['an outcome at another index', slip(outcomeClaim(1, 2)), OUTCOME, ['log.inclusion']],
    ['an outcome beyond the log', slip(outcomeClaim(1, 5)), OUTCOME, ['log.inclusion']],
  ].map(([name, value, checks, failed]) => {
    // "fields.opened" stands twice where there are facts: a failure is that of the value.
    const passed = (check, i) => !failed.includes(check) || checks.indexOf(check) !== i
    return { name, hex: toHex(cbor(value)), checks: checks.map((check, i) => [check, passed(check, i)]), ok: false }
  })
}

function noSlips() {
  const good = cbor(slip(stateClaim(accountKey(1))))
  const unsorted = part(valueAt(accountKey(2)))
  const [opened] = [unsorted.get(2)]
  return [
    ['nothing', hex(''), 1001],
    ['a byte behind', cat(good, hex('00')), 1002],
    ['cut off', good.slice(0, -1), 1001],
    ['another claim', cbor(slip([4, record()])), 1012],
    ['an unknown field', cbor(new Map([...slip(absenceClaim(nobody)), [5, 0]])), 1010],
    ['257 siblings', cbor(slip([2, record(address(nobody), record(Array(257).fill(seeded('s'))))])), 1008],
    ['a key of 65 bytes', cbor(slip([2, record(record(1, 1, seeded('k', 65)), path(nobody))])), 1012],
    ['a sibling of 31 bytes', cbor(slip([2, record(address(nobody), record([seeded('s', 31)]))])), 1012],
    [
      '256 opened fields',
      cbor(slip([1, record(address(nobody), record(hex('84010000a0'), Array(256).fill(opened[0])), path(nobody))])),
      1008,
    ],
  ].map(([name, raw, code]) => ({ name, hex: toHex(raw), code }))
}

/** Slips anchored in commits, each with the entry of the trust file that it is judged against. */
function networkSlips(described) {
  const roots = { logSize: entries.length, logRoot: logRoot(entries), stateRoot: stateRoot(stateLeaves) }
  const claims = [
    [stateClaim(meterKey, { more: allFacts() }), FACTS],
    [absenceClaim(atOther), [...ANCHORED, 'state.absence']],
    [outcomeClaim(1), OUTCOME],
  ]
  const before = ANCHORED.slice(0, 2)
  const cases = commitCases().map(({ name, options, trusted, checks, holds }, i) => {
    // Every kind of claim in turn.
    const [claim, all] = claims[i % claims.length]
    const anchor = commitAnchor(roots, options)
    const passed = holds ? [...before, ...checks, ...all.slice(ANCHORED.length)] : [...before, ...checks]
    return {
      name: `commit: ${name}`,
      ledger: { ...described, ...trusted },
      hex: toHex(cbor(slip(claim, { anchor }))),
      checks: passed.map((check, n) => [check, holds || n < passed.length - 1]),
      ok: holds,
    }
  })
  const network = { ...described, ...trustedNetwork() }
  const other = commitAnchor({ ...roots, stateRoot: seeded('another state') })
  return [
    ...cases,
    {
      name: 'commit: over another state',
      ledger: network,
      hex: toHex(cbor(slip(absenceClaim(atOther), { anchor: other }))),
      checks: [...before, 'commit.validators', 'commit.header', 'commit.signatures', 'state.absence'].map((check) => [
        check,
        check !== 'state.absence',
      ]),
      ok: false,
    },
    {
      name: 'a checkpoint of what is a network without operator',
      ledger: network,
      hex: toHex(cbor(slip(absenceClaim(atOther)))),
      checks: [...before, 'commit.validators'].map((check) => [check, check !== 'commit.validators']),
      ok: false,
    },
  ]
}

export function slipVectors() {
  const trusted = {
    ledgerId: LEDGER,
    name: 'Vector ledger',
    environment: 'development',
    operator: verifierKey(LEDGER, operator),
  }
  const good = toHex(cbor(slip(absenceClaim(nobody))))
  const until = (height) => ({ ...trusted, operatorUntilHeight: String(height) })
  const late = [...ANCHORED.map((check) => [check, true]), ['issuer.known', false]]
  return {
    about: 'docs/spec/slip.md; written by tooling/vectors/protocol.mjs; byte strings in lower-case hex',
    trust: { format: 'chassis-trust/v1', ledgers: [trusted] },
    cases: [...trueSlips(), ...falseSlips()],
    otherTrust: [
      {
        name: 'trusted up to this height',
        ledger: until(HEIGHT),
        hex: good,
        checks: [...ANCHORED, 'state.absence'].map((check) => [check, true]),
        ok: true,
      },
      { name: 'trusted up to the height before', ledger: until(HEIGHT - 1), hex: good, checks: late, ok: false },
      {
        name: 'another operator is trusted',
        ledger: { ...trusted, operator: verifierKey(LEDGER, impostor) },
        hex: good,
        checks: ANCHORED.map((check) => [check, check !== 'checkpoint.signature']),
        ok: false,
      },
      ...networkSlips({ ledgerId: LEDGER, name: 'Vector network', environment: 'development' }),
    ],
    refused: noSlips(),
  }
}
