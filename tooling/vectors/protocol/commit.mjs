/** docs/spec/slip.md, section 3 "Commit": the anchor of a network, naively, with one thing or another chosen wrong. */
import { appHash, be, cat, hex, logRoot, seeded, sha256, toHex, utf8 } from '../../../tests/support/naive-formats.mjs'
import { ed25519Key } from './keys.mjs'

const CHAIN_ID = 'chassis-vectors-1'
/** The header of this height carries the state of the height before. */
const HEIGHT = 43n
const SECONDS = 1_800_000_000n

/** Protobuf: a zero number and an empty byte string are left out, a sub-message never. */
function varint(value) {
  const n = BigInt.asUintN(64, BigInt(value))
  return n < 128n ? be(n, 1) : cat(be((n & 127n) | 128n, 1), varint(n >> 7n))
}
const message = (field, ...parts) => cat(varint(field * 8 + 2), varint(cat(...parts).length), ...parts)
const number = (field, value) => (BigInt(value) === 0n ? hex('') : cat(varint(field * 8), varint(value)))
const bytes = (field, value) => (value.length === 0 ? hex('') : message(field, value))
const sfixed64 = (field, value) =>
  BigInt(value) === 0n ? hex('') : cat(varint(field * 8 + 1), be(BigInt.asUintN(64, BigInt(value)), 8).reverse())
const timestamp = (seconds, nanos) => cat(number(1, seconds), number(2, nanos))

/** A key that signs everything under ZIP 215 and nothing under the strict rule: the neutral element. */
const NEUTRAL = { publicKey: toHex(cat(be(1, 1), new Uint8Array(31))), sign: () => cat(be(1, 1), new Uint8Array(63)) }

const addressOf = (key) => sha256(hex(key.publicKey)).slice(0, 20)
const setOf = (members) =>
  [...members].sort((a, b) => Number(b.power - a.power) || Buffer.compare(addressOf(a.key), addressOf(b.key)))
const validator = (name, power = 10n) => ({ key: ed25519Key(`validator ${name}`), power })
const FOUR = setOf(['a', 'b', 'c', 'd'].map((name) => validator(name)))

const setHash = (members) =>
  logRoot(members.map(({ key, power }) => cat(message(1, message(1, hex(key.publicKey))), number(2, power))))

const record = (...fields) => new Map(fields.map((value, i) => [i + 1, value]))

/** What a trust file says of a network with these members. */
export const trustedNetwork = (members = FOUR) => ({
  chainId: CHAIN_ID,
  validators: members.map(({ key, power }) => ({ publicKey: key.publicKey, power: String(power) })),
})

function leavesOf(roots, { members, chainId, time, height }) {
  return [
    cat(number(1, 11), number(2, 1)),
    bytes(1, utf8(chainId)),
    number(1, height),
    time,
    cat(bytes(1, seeded('last block')), message(2, number(1, 1), bytes(2, seeded('last parts')))),
    ...['last commit', 'data'].map((name) => bytes(1, seeded(name))),
    bytes(1, setHash(members)),
    bytes(1, setHash(members)),
    bytes(1, seeded('consensus')),
    bytes(1, appHash(roots.logSize, roots.logRoot, roots.stateRoot)),
    ...['results', 'evidence'].map((name) => bytes(1, seeded(name))),
    bytes(1, addressOf(members[0].key)),
  ]
}

/** The CBOR of an anchor. `votes`: one letter a member: c(ommit), n(il), a(bsent), or w(rong signature). */
export function commitAnchor(roots, options = {}) {
  const { members = FOUR, votes = 'cccc', round = 0, partsTotal = 1, chainId = CHAIN_ID, height = HEIGHT } = options
  const { time = timestamp(SECONDS, 5), leaves = {}, swap = (entries) => entries } = options
  const fields = leavesOf(roots, { members, chainId, time, height }).map((leaf, i) => leaves[i] ?? leaf)
  const blockId = (hash) => message(4, bytes(1, hash), message(2, number(1, partsTotal), bytes(2, seeded('parts'))))
  const entries = members.map(({ key }, i) => {
    if (votes[i] === 'a') return record(0, hex(''), 0, 0, hex(''))
    const block = votes[i] === 'n' ? hex('') : blockId(logRoot(fields))
    const when = message(5, timestamp(SECONDS, i))
    const vote = cat(number(1, 2), sfixed64(2, height), sfixed64(3, round), block, when, bytes(6, utf8(chainId)))
    const signature = key.sign(cat(varint(vote.length), vote))
    if (votes[i] === 'w') signature[0] ^= 1
    return record(votes[i] === 'n' ? 2 : 1, addressOf(key), SECONDS, i, signature)
  })
  const given = options.shown ?? {}
  return [
    2,
    record(
      fields,
      given.round ?? round,
      given.partsTotal ?? partsTotal,
      seeded('parts'),
      swap(entries),
      (given.members ?? members).map(({ key, power }) => record(hex(key.publicKey), power)),
      given.logSize ?? roots.logSize,
      roots.logRoot,
      given.stateRoot ?? roots.stateRoot,
    ),
  ]
}

const CHECKS = ['commit.validators', 'commit.header', 'commit.signatures']
const SEVEN = setOf([...'abcdefg'].map((name, i) => validator(name, i === 0 ? 30n : 10n)))
const WITH_NEUTRAL = setOf([validator('a'), validator('b'), { key: NEUTRAL, power: 10n }])

/** [name, options, entry of the trust file, names of the anchor's checks, of which the last fails unless all pass] */
export function commitCases() {
  const ours = trustedNetwork()
  const passing = [
    ['all of four', {}],
    ['three of four', { votes: 'ccca' }],
    ['three of four, one for nil', { votes: 'nccc' }],
    ['a wrong signature adds nothing, three others suffice', { votes: 'cwcc' }],
    ['in round 2, a block of 300 parts', { round: 2, partsTotal: 300 }],
    ['at the greatest height', { height: 2n ** 63n - 1n }],
    ['a block time before 1970', { time: timestamp(-1n, 999_999_999) }],
    ['power counts, not heads: 60 of 90', { members: SEVEN, votes: 'ccccaaa' }, false],
    ['power counts, not heads: 70 of 90', { members: SEVEN, votes: 'cccccaa' }],
    ['a vote that ZIP 215 accepts and the strict rule does not', { members: WITH_NEUTRAL, votes: 'ccc' }],
  ]
  const failing = [
    ['two of four', { votes: 'ccaa' }, CHECKS],
    ['nobody', { votes: 'aaaa' }, CHECKS],
    ['two votes for nil', { votes: 'ccnn' }, CHECKS],
    ['two wrong signatures', { votes: 'wccw' }, CHECKS],
    ['another round than was signed', { shown: { round: 1 } }, CHECKS],
    ['other parts than were signed', { shown: { partsTotal: 2 } }, CHECKS],
    ['an entry too few', { swap: (entries) => entries.slice(1) }, CHECKS],
    ['two entries swapped', { swap: ([a, b, ...rest]) => [b, a, ...rest] }, CHECKS],
    ['one entry in every place', { swap: ([a]) => [a, a, a, a] }, CHECKS],
    ['another chain', { chainId: 'chassis-vectors-2' }, CHECKS.slice(0, 2)],
    ['another size than in the app hash', { shown: { logSize: 6 } }, CHECKS.slice(0, 2)],
    ['another state than in the app hash', { shown: { stateRoot: seeded('other') } }, CHECKS.slice(0, 2)],
    ['a height in two bytes', { leaves: { 2: hex('08ab00') } }, CHECKS.slice(0, 2)],
    ['a time with a thousand million nanoseconds', { time: timestamp(SECONDS, 1_000_000_000) }, CHECKS.slice(0, 2)],
    ['a time after the year 9999', { time: timestamp(253_402_300_800n, 0) }, CHECKS.slice(0, 2)],
    ['an app hash that is not wrapped', { leaves: { 10: seeded('bare') } }, CHECKS.slice(0, 2)],
    ['another set than the pinned one', { members: SEVEN, votes: 'ccccccc' }, CHECKS.slice(0, 1)],
    ['the pinned set shown, another in the header', { leaves: { 7: bytes(1, setHash(SEVEN)) } }, CHECKS.slice(0, 1)],
    ['the pinned set in another order', { shown: { members: [...FOUR].reverse() } }, CHECKS.slice(0, 1)],
  ]
  return [
    ...passing.map(([name, options, holds = true]) => {
      return { name, options, trusted: trustedNetwork(options.members), checks: CHECKS, holds }
    }),
    ...failing.map(([name, options, checks]) => ({ name, options, trusted: ours, checks, holds: false })),
    { name: 'no pinned set', options: {}, trusted: { chainId: CHAIN_ID }, checks: CHECKS.slice(0, 1), holds: false },
    {
      name: 'no chain id in the trust file',
      options: {},
      trusted: { validators: ours.validators },
      checks: CHECKS.slice(0, 2),
      holds: false,
    },
  ]
}
