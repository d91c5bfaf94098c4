/** docs/spec/transaction.md, sections 1 to 4: ids, bodies, sign bytes, envelopes; encodings that are refused. */

import { cat, cbor, hex, seeded, sha256, toHex, utf8 } from '../../../tests/support/naive-formats.mjs'
import { Policy, SignatureEntry, TransactionBody } from '../../../tests/support/naive-schemas.mjs'
import { byKey, ed25519Key, es256Key, member, signatureEntry } from './keys.mjs'

const BY = 'written by tooling/vectors/protocol.mjs'
export const LEDGER = `ledger_${toHex(seeded('ledger'))}`
export const NOW = 1_800_000_000_000

export const accountOf = (policy, salt) =>
  `acct_${toHex(sha256(utf8('chassis/acct/v1'), hex(salt), cbor(Policy.c(policy))).slice(0, 20))}`

export const bodyBytes = (body) => cbor(TransactionBody.c(body))
export const transactionId = (bytes) => `tx_${toHex(sha256(utf8('chassis/txid/v1'), bytes))}`

const PROTECTED = { ed25519: 'a10127', es256: 'a10126', webauthn: 'a10126' }
export function signBytes(kind, ledger, bytes) {
  const externalAad = cat(utf8('chassis/tx/v1'), hex(ledger.slice(7)))
  return cbor(['Signature1', hex(PROTECTED[kind]), externalAad, bytes])
}
export const envelope = (bytes, entries) => cbor([1, bytes, entries.map(SignatureEntry.c)])

const keys = {
  one: ed25519Key('one'),
  two: ed25519Key('two'),
  server: es256Key('server'),
  phone: es256Key('phone', 'webauthn'),
}
const salt = (name, length = 16) => toHex(seeded(`salt ${name}`, length))
const single = { threshold: 1, keys: [member(keys.one)], accounts: [] }
const alice = accountOf(single, salt('alice'))

function accounts() {
  const shared = {
    threshold: 2,
    keys: Object.values(keys)
      .map((key) => member(key))
      .sort(byKey),
    accounts: [],
  }
  const nested = {
    threshold: 3,
    keys: [member(keys.two, 2, { methods: [15_002, 15_003] })],
    accounts: [{ account: alice, weight: 1 }],
    recovery: { account: alice, delayMs: 604_800_000 },
  }
  return [
    ['one key', single, 'alice'],
    ['the same policy, another salt', single, 'bob'],
    ['two of four keys of three kinds', shared, 'shared'],
    ['a nested account, an allow-list, recovery', nested, 'nested'],
  ].map(([name, policy, who]) => ({
    name,
    policy: Policy.j(policy),
    salt: salt(who),
    policyHex: toHex(cbor(Policy.c(policy))),
    account: accountOf(policy, salt(who)),
  }))
}

const bob = accountOf(single, salt('bob'))
const call = (method, as, args) => ({ contract: 15, method, as, args })
const base = {
  ledgerId: LEDGER,
  from: alice,
  nonce: { kind: 'unordered' },
  validUntil: NOW + 60_000,
  salt: salt('body'),
}

const bodies = [
  ['unordered, one call', { ...base, calls: [call(2, alice, 'a0')] }],
  [
    'ordered, calls for two accounts',
    {
      ...base,
      nonce: { kind: 'ordered', lane: 0n, sequence: 1n },
      calls: [call(2, alice, 'a10105'), call(3, bob, toHex(seeded('args', 300)))],
    },
  ],
  [
    'largest numbers',
    {
      ...base,
      nonce: { kind: 'ordered', lane: 2n ** 64n - 1n, sequence: 2n ** 64n - 1n },
      validUntil: 253_402_300_799_999,
      calls: [{ contract: 65_535, method: 65_535, as: bob, args: '' }],
    },
  ],
]

function acceptedBodies() {
  return bodies.map(([name, body]) => {
    const bytes = bodyBytes(body)
    const sign = (kind) => toHex(signBytes(kind, LEDGER, bytes))
    return {
      name,
      body: TransactionBody.j(body),
      bodyHex: toHex(bytes),
      transactionId: transactionId(bytes),
      signBytes: { ed25519: sign('ed25519'), es256: sign('es256'), webauthn: sign('webauthn') },
    }
  })
}

const entriesFor = (bytes, signers) =>
  signers.map((key) => signatureEntry(key, signBytes(key.kind, LEDGER, bytes))).sort(byKey)

function envelopes() {
  const [[, first], [, second]] = bodies
  return [
    ['Ed25519', first, [keys.one]],
    ['ES256', first, [keys.server]],
    ['WebAuthn', first, [keys.phone]],
    ['all kinds', second, Object.values(keys)],
  ].map(([name, body, signers]) => {
    const bytes = bodyBytes(body)
    const entries = entriesFor(bytes, signers)
    return {
      name,
      transactionId: transactionId(bytes),
      signatures: entries.map(SignatureEntry.j),
      hex: toHex(envelope(bytes, entries)),
    }
  })
}

/** [name, bytes, code]: what `decodeTransaction` refuses, with the number of the refusal. */
function refused() {
  const body = bodies[0][1]
  const bytes = bodyBytes(body)
  const entries = entriesFor(bytes, [keys.one])
  const good = envelope(bytes, entries)
  const map = TransactionBody.c(body)
  const withBody = (changed) => envelope(cbor(changed), entries)
  const set = (field, value) => new Map([...map, [field, value]])
  const without = (field) => new Map([...map].filter(([key]) => key !== field))
  const entry = (changed) => cbor([1, bytes, [new Map([...SignatureEntry.c(entries[0]), ...changed])]])
  const reversed = cat(hex('a6'), ...[...map].reverse().flatMap(([key, value]) => [cbor(key), cbor(value)]))
  return [
    ['nothing', hex(''), 1001],
    ['cut off', good.slice(0, -1), 1001],
    ['a byte behind', cat(good, hex('00')), 1002],
    ['a byte behind the body', envelope(cat(bytes, hex('00')), entries), 1002],
    ['another version', cat(hex('8302'), good.slice(2)), 1012],
    ['two items', cbor([1, bytes]), 1012],
    ['the version in two bytes', cat(hex('831801'), good.slice(2)), 1003],
    ['body fields in falling order', envelope(reversed, entries), 1011],
    ['a body field twice', envelope(cat(hex('a7'), bytes.slice(1), cbor(6), cbor([])), entries), 1003],
    ['an unknown body field', withBody(set(7, 0)), 1010],
    ['a missing body field', withBody(without(5)), 1011],
    ['a body that is no map', envelope(cbor([]), entries), 1009],
    ['a ledger id of 31 bytes', withBody(set(1, seeded('short', 31))), 1012],
    ['an unknown nonce mode', withBody(set(3, [3, new Map()])), 1012],
    ['a field in an unordered nonce', withBody(set(3, [2, new Map([[1, 0]])])), 1010],
    [
      'a sequence of 2^64',
      withBody(
        set(3, [
          1,
          new Map([
            [1, 0],
            [2, hex('010000000000000000')],
          ]),
        ]),
      ),
      1009,
    ],
    ['validUntil in the year 10000', withBody(set(4, 253_402_300_800_000)), 1008],
    ['a negative validUntil', withBody(set(4, -1)), 1008],
    ['a salt of 15 bytes', withBody(set(5, seeded('short', 15))), 1012],
    ['101 calls', withBody(set(6, Array(101).fill(map.get(6)[0]))), 1008],
    ['no signature', cbor([1, bytes, []]), 1008],
    ['65 signatures', cbor([1, bytes, Array(65).fill(SignatureEntry.c(entries[0]))]), 1008],
    ['an unknown signature kind', entry([[1, 3]]), 1012],
    ['a key of 31 bytes', entry([[2, seeded('short', 31)]]), 1012],
    ['a signature of 63 bytes', entry([[3, seeded('short', 63)]]), 1012],
    ['65,537 bytes', seeded('long', 65_537), 2001],
  ].map(([name, raw, code]) => ({ name, raw, code }))
}

export function transactionVectors() {
  const refusals = refused().map(({ name, raw, code }) =>
    code === 2001 ? { name, length: raw.length, code } : { name, hex: toHex(raw), code },
  )
  return {
    about: `docs/spec/transaction.md; ${BY}; byte strings in hex, values as JSON; "length": so many zero bytes`,
    ledgerId: LEDGER,
    accounts: accounts(),
    bodies: acceptedBodies(),
    envelopes: envelopes(),
    refused: refusals,
  }
}
