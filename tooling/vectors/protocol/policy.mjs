/** docs/spec/transaction.md, sections 5 to 7: which policies are well-formed, and who satisfies which. */

import { seeded, toHex } from '../../../tests/support/naive-formats.mjs'
import { Policy } from '../../../tests/support/naive-schemas.mjs'
import { byKey, ed25519Key, es256Key, member, ORIGIN } from './keys.mjs'

const BY = 'written by tooling/vectors/protocol.mjs'
const GIVEN = 'the accounts exist under the ids given'
const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(ed25519Key)
const server = es256Key('server')
const phone = es256Key('phone', 'webauthn')
const NAMED = { one, two, three, four, server, phone }
const sorted = (...members) => members.sort(byKey)
const name = (text) => `acct_${toHex(seeded(`account ${text}`, 20))}`
const policy = (threshold, keys, accounts = [], recovery = undefined) => ({
  threshold,
  keys: sorted(...keys),
  accounts: [...accounts].sort((a, b) => (a.account < b.account ? -1 : 1)),
  ...(recovery && { recovery }),
})
const nested = (text, weight = 1) => ({ account: name(text), weight })

/** [name, policy, refusal code or 0]; the account that owns the policy is `self`. */
function forms() {
  const bare = (key) => ({ kind: key.kind, publicKey: key.publicKey, weight: 1 })
  const twice = [member(one), member(one)]
  const falling = sorted(member(one), member(two)).reverse()
  const accountsFalling = policy(1, [], [nested('a'), nested('b')]).accounts.reverse()
  const raw = (threshold, keys, accounts = []) => ({ threshold, keys, accounts })
  return [
    ['one key', policy(1, [member(one)]), 0],
    ['two of three', policy(2, [member(one), member(two), member(server)]), 0],
    ['accounts only', policy(2, [], [nested('a'), nested('b')]), 0],
    ['threshold 0', policy(0, [member(one)]), 10_002],
    ['weights below the threshold', policy(3, [member(one), member(two)]), 10_002],
    ['nobody', policy(1, []), 10_002],
    ['an account of weight 0', policy(1, [member(one)], [nested('a', 0)]), 10_002],
    ['keys in falling order', raw(1, falling), 10_003],
    ['a key twice', raw(1, twice), 10_003],
    ['accounts in falling order', raw(1, [], accountsFalling), 10_003],
    ['an account twice', raw(1, [], [nested('a'), nested('a')]), 10_003],
    ['a key of weight 0', policy(1, [member(one, 0), member(two)]), 10_004],
    ['an Ed25519 key of 33 bytes', policy(1, [{ ...bare(one), publicKey: `${one.publicKey}00` }]), 10_004],
    ['an Ed25519 key of small order', policy(1, [{ ...bare(one), publicKey: `01${'00'.repeat(31)}` }]), 10_004],
    [
      'an ES256 key that is compressed',
      policy(1, [{ ...bare(server), publicKey: `02${server.publicKey.slice(2, 66)}` }]),
      10_004,
    ],
    ['an ES256 key with a passkey field', policy(1, [member(server, 1, { origins: [ORIGIN] })]), 10_004],
    ['a passkey without origins', policy(1, [{ ...member(phone), origins: undefined }]), 10_004],
    ['itself among its accounts', policy(1, [member(one)], [nested('self')]), 10_005],
    ['itself for recovery', policy(1, [member(one)], [], { account: name('self'), delayMs: 0 }), 10_005],
    ['another account for recovery', policy(1, [member(one)], [], { account: name('a'), delayMs: 1 }), 0],
  ].map(([title, value, code]) => ({ name: title, policy: Policy.j(value), code }))
}

const ACCOUNTS = {
  alice: policy(1, [member(one)]),
  pair: policy(2, [member(one), member(two)]),
  board: policy(2, [member(two), member(three), member(server)]),
  heavy: policy(3, [member(one, 2), member(two, 1)]),
  clerk: policy(1, [member(four, 1, { methods: [15_002, 15_003] })]),
  phone: policy(1, [member(phone)]),
  firm: policy(2, [member(four)], [nested('alice'), nested('board')]),
  level1: policy(1, [], [nested('level2')]),
  level2: policy(1, [], [nested('level3')]),
  level3: policy(1, [], [nested('alice')]),
  level0: policy(1, [], [nested('level1')]),
  ring1: policy(2, [member(one)], [nested('ring2')]),
  ring2: policy(1, [], [nested('ring1')]),
  orphan: policy(1, [member(one)], [nested('nobody')]),
}

/** [name, from, calls as [account, method], signers, code]; the passkey signed on the origin in `origin`. */
const EVALUATIONS = [
  ['one key', 'alice', [['alice', 2]], ['one'], 0],
  ['another key', 'alice', [['alice', 2]], ['two'], 2010],
  ['a key more than needed', 'alice', [['alice', 2]], ['one', 'two'], 2007],
  ['one of two', 'pair', [['pair', 2]], ['one'], 2010],
  ['two of two', 'pair', [['pair', 2]], ['one', 'two'], 0],
  ['all of two of three', 'board', [['board', 2]], ['two', 'three', 'server'], 0],
  ['weight 2 of 3', 'heavy', [['heavy', 2]], ['one'], 2010],
  ['weight 3 of 3', 'heavy', [['heavy', 2]], ['one', 'two'], 0],
  ['a method on the list', 'clerk', [['clerk', 3]], ['four'], 0],
  ['a method not on the list', 'clerk', [['clerk', 4]], ['four'], 2010],
  [
    'one method of two on the list',
    'clerk',
    [
      ['clerk', 3],
      ['clerk', 4],
    ],
    ['four'],
    2010,
  ],
  [
    'a sender answers for all calls',
    'clerk',
    [
      ['clerk', 3],
      ['alice', 4],
    ],
    ['one', 'four'],
    2010,
  ],
  [
    'another account only for its own',
    'alice',
    [
      ['alice', 4],
      ['clerk', 3],
    ],
    ['one', 'four'],
    0,
  ],
  [
    'the second account unsigned',
    'alice',
    [
      ['alice', 2],
      ['board', 2],
    ],
    ['one'],
    2010,
  ],
  [
    'both accounts signed',
    'alice',
    [
      ['alice', 2],
      ['board', 2],
    ],
    ['one', 'two', 'three'],
    0,
  ],
  ['an account nested', 'firm', [['firm', 2]], ['one', 'four'], 0],
  ['two accounts nested', 'firm', [['firm', 2]], ['one', 'two', 'three'], 0],
  ['a nested account not satisfied', 'firm', [['firm', 2]], ['two', 'four'], 2010],
  ['signatures of nested accounts beyond the threshold', 'firm', [['firm', 2]], ['one', 'two', 'three', 'four'], 0],
  ['three levels of nesting', 'level1', [['level1', 2]], ['one'], 0],
  ['four levels of nesting', 'level0', [['level0', 2]], ['one'], 2010],
  ['two accounts that name each other', 'ring1', [['ring1', 2]], ['one'], 2010],
  ['through the other of them', 'ring2', [['ring2', 2]], ['one'], 2010],
  ['a nested account that does not exist', 'orphan', [['orphan', 2]], ['one'], 0],
  ['a passkey', 'phone', [['phone', 2]], ['phone'], 0],
  ['a passkey on another origin', 'phone', [['phone', 2]], ['phone'], 2010, 'https://example.com'],
  ['a sender that does not exist', 'nobody', [['nobody', 2]], ['one'], 2008],
  ['an account that does not exist', 'alice', [['nobody', 2]], ['one'], 2008],
  ['a sender without calls of its own', 'alice', [['board', 2]], ['two', 'three'], 2010],
]

export function policyVectors() {
  return {
    about: ['docs/spec/transaction.md, sections 5 to 7', BY, 'calls are [account, method of contract 15]', GIVEN].join(
      '; ',
    ),
    keys: Object.entries(NAMED).map(([key, { kind, publicKey }]) => ({ name: key, kind, publicKey })),
    self: name('self'),
    forms: forms(),
    accounts: Object.entries(ACCOUNTS).map(([key, value]) => ({
      name: key,
      account: name(key),
      policy: Policy.j(value),
    })),
    evaluations: EVALUATIONS.map(([title, from, calls, signers, code, origin]) => ({
      name: title,
      from: name(from),
      calls: calls.map(([as, method]) => [name(as), method]),
      signers: signers
        .map((signer) => NAMED[signer])
        .sort(byKey)
        .map(({ kind, publicKey }) => [kind, publicKey]),
      ...(signers.includes('phone') && { origin: origin ?? ORIGIN }),
      code,
    })),
  }
}
