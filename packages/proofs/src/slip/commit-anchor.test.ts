/** Slips of a network: nothing but what more than two thirds of the pinned validators signed passes. */
import { type Bytes, concatBytes, Rejection, utf8Encode } from '@chassis/primitives'
import { nobleVerifyVote } from '@chassis/primitives/browser'
import { verifier as nodeVerifier, nodeVerifyVote } from '@chassis/primitives/node'
import { decode, Slip, type TrustedLedger, type TrustFile } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { type CommitAnchor, type CommitChoices, commitAnchor } from '../../tests/support/commit-fixture.ts'
import { CHAIN_ID, members, START_NS } from '../../tests/support/light-fixture.ts'
import { bytesOf, MiniLedger } from '../../tests/support/slip-fixture.ts'
import { mutationsOf } from '../../tests/support/slip-mutations.ts'
import { testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { testVerifier as verifier } from '../../tests/support/test-signatures.ts'
import { bytesField, numberField, textField } from '../light/proto-writer.ts'
import { verifySlip } from './verify-slip.ts'

const ledger = new MiniLedger('a network')
const trust = ledger.networkTrust
const [entry] = trust.ledgers as [TrustedLedger]
const slip = ledger.networked(ledger.account(7))
const anchor = slip.anchor as CommitAnchor
const options = { sha256, verifier, verifyVote: nodeVerifyVote }

const trusting = (changes: Partial<TrustedLedger>): TrustFile => ({ ...trust, ledgers: [{ ...entry, ...changes }] })
const withAnchor = (changes: Partial<CommitAnchor>): Slip => ({ ...slip, anchor: { ...anchor, ...changes } })
const chosen = (choices: CommitChoices): Slip => ledger.networked(ledger.account(7), choices)

function failedChecks(given: Slip, trusted: TrustFile = trust): readonly string[] {
  const { ok, checks } = verifySlip(bytesOf(given), trusted, options)
  const failed = checks.filter(({ passed }) => !passed).map(({ name }) => name)
  expect(ok).toBe(failed.length === 0)
  return failed
}

type Entry = CommitAnchor['signatures'][0]
function withEntry(at: number, change: (entry: Entry) => Partial<Entry>): Slip {
  const was = anchor.signatures[at] as Entry
  return withAnchor({ signatures: anchor.signatures.with(at, { ...was, ...change(was) }) })
}
function withEntries(ats: readonly number[], change: (entry: Entry) => Partial<Entry>): Slip {
  const signatures = anchor.signatures.map((one, i) => (ats.includes(i) ? { ...one, ...change(one) } : one))
  return withAnchor({ signatures })
}
const zeroed = () => ({ signature: new Uint8Array(64) })
const votes =
  (count: number, rest: 'nil' | 'absent' = 'absent') =>
  (name: string) =>
    Number(name.slice(1)) < count ? 'commit' : rest

describe('a slip anchored in a commit', () => {
  it('passes every check, in their order, and says what it stands for', () => {
    const report = verifySlip(bytesOf(slip), trust, options)
    expect(report.checks.map(({ name, passed }) => `${name} ${passed}`)).toEqual([
      'slip.canonical true',
      'issuer.known true',
      'commit.validators true',
      'commit.header true',
      'commit.signatures true',
      'state.path true',
      'fields.opened true',
    ])
    // The header of height 13 carries the state of 12.
    expect(report.anchor).toMatchObject({ kind: 'commit', height: 12n, time: Number(START_NS / 1_000_000n) + 65_000 })
    expect(report.doesNotProve).toEqual(['laterStates', 'factsAreClaims', 'validatorsCouldFork'])
    const browser = { ...options, verifyVote: nobleVerifyVote }
    expect(verifySlip(bytesOf(slip), trust, browser).ok).toBe(true)
  })

  it('passes for every kind of claim', () => {
    for (const each of [ledger.loan(3), ledger.outcome(41), ledger.absence('nobody')])
      expect(failedChecks(ledger.networked(each))).toEqual([])
  })

  it.each([
    ['three of four votes', { votes: votes(3) }],
    ['three votes and one for nil', { votes: votes(3, 'nil') }],
    ['a later round', { round: 7 }],
    ['a block of many parts', { partsTotal: 300 }],
  ] as readonly [string, CommitChoices][])('%s suffice', (_, choices) => {
    expect(failedChecks(chosen(choices))).toEqual([])
  })

  it('the trust file of before the network does not count, that of another network neither', () => {
    expect(failedChecks(slip, ledger.trust)).toEqual(['commit.validators'])
    expect(failedChecks(slip, new MiniLedger('another').networkTrust)).toEqual(['issuer.known'])
    const { validators, ...rest } = entry
    expect(failedChecks(slip, { ...trust, ledgers: [rest] })).toEqual(['commit.validators'])
    expect(failedChecks(slip, trusting({ validators: validators?.toReversed() }))).toEqual(['commit.validators'])
    expect(failedChecks(slip, trusting({ chainId: `${CHAIN_ID}0` }))).toEqual(['commit.header'])
    const { chainId: _, ...unnamed } = entry
    expect(failedChecks(slip, { ...trust, ledgers: [unnamed] })).toEqual(['commit.header'])
  })

  it('a ledger that became a network still trusts its operator, up to where that ended', () => {
    const { operator } = ledger.trust.ledgers[0] as TrustedLedger
    const both = (operatorUntilHeight: bigint) => trusting({ ...(operator && { operator }), operatorUntilHeight })
    expect(failedChecks(ledger.account(7), both(12n))).toEqual([])
    expect(failedChecks(slip, both(12n))).toEqual([])
    expect(failedChecks(ledger.account(7), both(11n))).toEqual(['issuer.known'])
    expect(failedChecks(ledger.account(7), trust)).toEqual(['commit.validators'])
  })

  it('a verifier without votes says that it does not support commits', () => {
    const { checks, ok } = verifySlip(bytesOf(slip), trust, { sha256, verifier })
    expect(ok).toBe(false)
    expect(checks.at(-1)).toMatchObject({ name: 'commit.validators', passed: false })
  })
})

describe('forged as a whole', () => {
  it.each([
    ['two of four votes', { votes: votes(2) }, 'commit.signatures'],
    ['two votes and two for nil', { votes: votes(2, 'nil') }, 'commit.signatures'],
    ['no votes', { votes: votes(0) }, 'commit.signatures'],
    ['other validators', { set: members(4, 50) }, 'commit.validators'],
    ['more validators', { set: members(5) }, 'commit.validators'],
    ['fewer validators', { set: members(3) }, 'commit.validators'],
    ['another power', { set: members(4, 0, 11n) }, 'commit.validators'],
    ['the hash of another set in the header', { header: { validatorsHash: new Uint8Array(32) } }, 'commit.validators'],
    ['no hash of a set in the header', { leaves: { 7: new Uint8Array() } }, 'commit.validators'],
    ['another chain', { header: { chainId: 'chassis-0' } }, 'commit.header'],
    ['another app hash', { header: { appHash: new Uint8Array(32) } }, 'commit.header'],
    ['no app hash', { header: { appHash: new Uint8Array() } }, 'commit.header'],
    ['an app hash that is not wrapped', { leaves: { 10: new Uint8Array(32).fill(1) } }, 'commit.header'],
    ['a height in more bytes than it needs', { leaves: { 2: Uint8Array.of(8, 0x8d, 0) } }, 'commit.header'],
    ['a negative height', { leaves: { 2: numberField(1, -1n) } }, 'commit.header'],
    ['a height that is a text', { leaves: { 2: bytesField(1, utf8Encode('13')) } }, 'commit.header'],
    [
      'a height with something behind',
      { leaves: { 2: concatBytes(numberField(1, 13n), numberField(2, 1n)) } },
      'commit.header',
    ],
    ['a time that is none', { leaves: { 3: Uint8Array.of(0xff) } }, 'commit.header'],
    ['a time with too many nanoseconds', { leaves: { 3: numberField(2, 1_000_000_000n) } }, 'commit.header'],
    ['a time after the year 9999', { leaves: { 3: numberField(1, 253_402_300_800n) } }, 'commit.header'],
    ['the fields in another order', { leaves: { 3: numberField(1, 13n), 2: numberField(2, 5n) } }, 'commit.header'],
  ] as readonly [string, CommitChoices, string][])('%s: fails %s', (_, choices, check) => {
    expect(failedChecks(chosen(choices))).toEqual([check])
  })

  it('another header than that which was signed', () => {
    for (let i = 0; i < 14; i++) {
      const leaf = anchor.headerFields[i] as Bytes
      const changed = withAnchor({ headerFields: anchor.headerFields.with(i, concatBytes(leaf, numberField(9, 1n))) })
      const [failed] = failedChecks(changed)
      expect(failed, `field ${i}`).toMatch(/^commit\./)
    }
  })

  it.each([
    ['other roots', withAnchor({ logSize: anchor.logSize + 1n }), 'commit.header'],
    ['another state root', withAnchor({ stateRoot: sha256.hash(anchor.stateRoot) }), 'commit.header'],
    ['another log root', withAnchor({ logRoot: sha256.hash(anchor.logRoot) }), 'commit.header'],
    ['another round', withAnchor({ round: 1 }), 'commit.signatures'],
    ['other parts', withAnchor({ partsTotal: 2 }), 'commit.signatures'],
    ['another hash of parts', withAnchor({ partsHash: sha256.hash(anchor.partsHash) }), 'commit.signatures'],
    ['an entry less', withAnchor({ signatures: anchor.signatures.slice(1) }), 'commit.signatures'],
    [
      'an entry more',
      withAnchor({ signatures: [...anchor.signatures, ...anchor.signatures.slice(1, 2)] }),
      'commit.signatures',
    ],
    ['entries in another order', withAnchor({ signatures: anchor.signatures.toReversed() }), 'commit.signatures'],
    ['one entry four times', withAnchor({ signatures: Array(4).fill(anchor.signatures[0]) }), 'commit.signatures'],
    ['two wrong signatures', withEntries([0, 2], zeroed), 'commit.signatures'],
    ['two votes that say nil', withEntries([1, 3], () => ({ flag: 'nil' })), 'commit.signatures'],
    ['two other times', withEntries([0, 1], ({ seconds }) => ({ seconds: seconds + 1n })), 'commit.signatures'],
    ['one wrong address', withEntry(3, () => ({ address: new Uint8Array(20) })), 'commit.signatures'],
    ['no address', withEntry(0, () => ({ address: new Uint8Array() })), 'commit.signatures'],
  ])('%s: fails', (_, forged, check) => {
    expect(failedChecks(forged)).toEqual([check])
  })

  it('votes for nil do not become votes for the block by a flag', () => {
    const nil = chosen({ votes: votes(0, 'nil') })
    const { signatures } = nil.anchor as CommitAnchor
    const relabelled = { ...nil.anchor, signatures: signatures.map((one) => ({ ...one, flag: 'commit' as const })) }
    expect(failedChecks({ ...nil, anchor: relabelled as CommitAnchor })).toEqual(['commit.signatures'])
  })

  it('one wrong signature of four adds nothing, and three are enough', () => {
    for (const at of [0, 1, 2, 3]) expect(failedChecks(withEntry(at, zeroed))).toEqual([])
    expect(failedChecks(withEntry(3, () => ({ signature: new Uint8Array() })))).toEqual([])
    expect(failedChecks(withEntry(3, () => ({ flag: 'absent' })))).toEqual([])
  })

  it('a true commit over another state of the same network does not carry this claim', () => {
    const roots = { logSize: 71n, logRoot: sha256.hash(anchor.logRoot), stateRoot: sha256.hash(anchor.stateRoot) }
    expect(failedChecks({ ...slip, anchor: commitAnchor(roots) })).toEqual(['state.path'])
  })
})

/** Other true slips of the same ledger: their claims and anchors may be combined. */
const others = [
  ledger.networked(ledger.account(8), { votes: votes(3), round: 1 }),
  ledger.networked(ledger.loan(3), { header: { height: 14n } }),
]
const known = [slip, ...others]
const text = (value: unknown) =>
  JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}` : v instanceof Uint8Array ? v.join() : v))

/** Bound are the header, the roots, the set, and the votes that are needed: three of the four. */
function isTrueToo(bytes: Bytes): boolean {
  const { claim, anchor: changed } = decode(Slip, bytes)
  if (changed.kind !== 'commit' || changed.signatures.length !== 4) return false
  const isAnchor = known.some(({ anchor: true_ }) => {
    const { signatures } = true_ as CommitAnchor
    const kept = changed.signatures.filter((one, i) => one.flag === 'commit' && text(one) === text(signatures[i]))
    return kept.length >= 3 && text({ ...changed, signatures }) === text(true_)
  })
  return isAnchor && known.some(({ claim: true_ }) => text(closed(claim, claim)) === text(closed(true_, claim)))
}

/** With all fields closed, and without facts where `model` has none. */
function closed(claim: Slip['claim'], model: Slip['claim']): Slip['claim'] {
  if (claim.kind !== 'state') return claim
  const { facts, value, ...rest } = claim
  const keeps = facts && model.kind === 'state' && model.facts
  const closedFacts = keeps && { facts: facts.map((fact) => ({ ...fact, opened: [] })) }
  return { ...rest, value: { ...value, opened: [] }, ...closedFacts }
}

describe('changed anywhere', () => {
  const bytes = bytesOf(slip)
  // Whether a forgery verifies under ZIP 215 alone is asked above; here there are too many to work each out slowly.
  const quick = { ...options, verifyVote: nodeVerifier.verifyEd25519 }

  function expectOnlyTruth(changed: Bytes, what: string): void {
    try {
      if (verifySlip(changed, trust, quick).ok) expect(isTrueToo(changed), `${what} passes`).toBe(true)
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
    }
  }

  it('any bit flipped', () => {
    const step = process.env.CI === 'true' ? 1 : 13
    for (let bit = 0; bit < bytes.length * 8; bit += step)
      expectOnlyTruth(bytes.with(bit >> 3, (bytes[bit >> 3] as number) ^ (1 << (bit & 7))), `bit ${bit}`)
  })

  it('any part changed, removed, repeated, moved or taken from another slip', () => {
    const donors = [...others, ledger.account(7)].map(bytesOf)
    let count = 0
    for (const { what, bytes: changed } of mutationsOf(bytes, donors)) {
      count++
      expectOnlyTruth(changed, what)
    }
    expect(count).toBeGreaterThan(1_000)
  })

  it('truncated or with bytes appended it is no slip', () => {
    for (let end = 0; end < bytes.length; end += 3)
      expect(() => verifySlip(bytes.subarray(0, end), trust, quick)).toThrow(Rejection)
    expect(() => verifySlip(concatBytes(bytes, Uint8Array.of(0)), trust, quick)).toThrow(Rejection)
  })

  it('the largest anchor that the form allows is judged, not thrown', () => {
    const signatures = Array.from({ length: 200 }, () => anchor.signatures[0] as Entry)
    const validators = Array.from({ length: 200 }, () => anchor.validators[0] as CommitAnchor['validators'][0])
    const headerFields = anchor.headerFields.map(() => new Uint8Array(256).fill(0xff))
    const large = withAnchor({ signatures, validators, headerFields, logSize: 2n ** 64n - 1n, round: 2 ** 32 - 1 })
    expect(failedChecks(large)).toEqual(['commit.validators'])
    expect(failedChecks(large, trusting({ validators }))).toEqual(['commit.validators'])
    expect(textField(1, CHAIN_ID).length).toBeLessThan(256)
  })
})
