/** Nothing but a true slip passes: bytes, structure, and whole forgeries. */
import { type Bytes, concatBytes, Rejection, utf8Decode, utf8Encode } from '@chassis/primitives'
import { decode, encode, Slip, type TrustFile } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { addressOf, bytesOf, keyOf, LOANS, MiniLedger } from '../../tests/support/slip-fixture.ts'
import { mutationsOf } from '../../tests/support/slip-mutations.ts'
import { hashText, testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { testKeyPair, testVerifier as verifier } from '../../tests/support/test-signatures.ts'
import { formatNote, parseNote } from '../note/signed-note.ts'
import { verifySlip } from './verify-slip.ts'

const ledger = new MiniLedger('ours')
const foreign = new MiniLedger('theirs')
const slips = {
  loan: ledger.loan(3),
  account: ledger.account(7),
  outcome: ledger.outcome(41),
  // One that ends at another leaf and one that ends at an empty subtree.
  besideLeaf: absenceWhere((slip) => otherOf(slip) !== undefined),
  inEmptySubtree: absenceWhere((slip) => otherOf(slip) === undefined),
}
const kinds = Object.keys(slips) as (keyof typeof slips)[]

function otherOf(slip: Slip): unknown {
  return slip.claim.kind === 'absence' ? slip.claim.path.other : undefined
}

function absenceWhere(wanted: (slip: Slip) => boolean): Slip {
  for (let i = 0; i < 1_000; i++) {
    const slip = ledger.absence(`nobody ${i}`)
    if (wanted(slip)) return slip
  }
  throw new Error('no such absence')
}

/** Signatures are the slow part; a mutation that leaves the note alone meets a remembered answer. */
const remembered = new Map<string, boolean>()
const options = {
  sha256,
  verifier: {
    ...verifier,
    verifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
      const key = [publicKey, message, signature].map((bytes) => Buffer.from(bytes).toString('hex')).join(' ')
      let answer = remembered.get(key)
      if (answer === undefined) {
        answer = verifier.verifyEd25519(publicKey, message, signature)
        remembered.set(key, answer)
      }
      return answer
    },
  },
}

type Answer = 'passed' | 'failed' | 'refused'

/** Anything thrown but a Rejection fails the test. */
function ask(bytes: Bytes, trust: TrustFile = ledger.trust): Answer {
  try {
    return verifySlip(bytes, trust, options).ok ? 'passed' : 'failed'
  } catch (error) {
    if (error instanceof Rejection) return 'refused'
    throw error
  }
}

function failedChecks(slip: Slip, trust: TrustFile = ledger.trust): readonly string[] {
  return verifySlip(bytesOf(slip), trust, options)
    .checks.filter(({ passed }) => !passed)
    .map(({ name }) => name)
}

const hex = (bytes: Bytes) => Buffer.from(bytes).toString('hex')

/**
 * What may pass beside the slip itself (docs/spec/slip.md, section 2): the same slip with less in it (fields closed,
 * facts left out), the absence of another key that is absent as well, and another slip of this ledger, whole.
 */
function isTrueToo(original: Slip, bytes: Bytes): boolean {
  const changed = decode(Slip, bytes)
  return [original, ...Object.values(slips), ledger.loan(4)].some((slip) => isWeaker(slip, changed))
}

function isWeaker(original: Slip, changed: Slip): boolean {
  const [was, is] = [original.claim, changed.claim]
  if (was.kind === 'absence' && is.kind === 'absence') {
    const same = { ...changed, claim: { ...is, address: was.address } }
    return (
      hex(bytesOf(same)) === hex(bytesOf(original)) && !ledger.present.has(hex(addressOf(is.address, is.address.key)))
    )
  }
  return hex(bytesOf(closed(changed, changed))) === hex(bytesOf(closed(original, changed)))
}

/** `slip` with all fields closed, and without its facts where `model` has none. */
function closed(slip: Slip, model: Slip): Slip {
  const { claim } = slip
  if (claim.kind === 'absence') return slip
  if (claim.kind === 'outcome') return { ...slip, claim: { ...claim, leaf: { ...claim.leaf, opened: [] } } }
  const { facts, ...rest } = claim
  const keeps = facts !== undefined && model.claim.kind === 'state' && model.claim.facts !== undefined
  const value = { ...claim.value, opened: [] }
  return { ...slip, claim: { ...rest, value, ...(keeps && { facts: facts.map((f) => ({ ...f, opened: [] })) }) } }
}

function expectOnlyTruth(original: Slip, bytes: Bytes, what: string): void {
  if (ask(bytes) === 'passed') expect(isTrueToo(original, bytes), `${what} passes`).toBe(true)
}

describe.each(kinds)('a slip about %s', (kind) => {
  const slip = slips[kind]
  const bytes = bytesOf(slip)

  it('passes every check', () => {
    const report = verifySlip(bytes, ledger.trust, options)
    expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
    expect(report.ok).toBe(true)
  })

  it('fails with any bit flipped', () => {
    const step = process.env.CI === 'true' ? 1 : 7
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const changed = bytes.slice()
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      expectOnlyTruth(slip, changed, `bit ${bit}`)
    }
  })

  it('is refused truncated at any byte and with bytes appended', () => {
    for (let end = 0; end < bytes.length; end++) expect(ask(bytes.subarray(0, end))).toBe('refused')
    for (const more of [Uint8Array.of(0), Uint8Array.of(0xff), bytes]) {
      expect(ask(concatBytes(bytes, more))).toBe('refused')
      expect(ask(concatBytes(more, bytes))).toBe('refused')
    }
  })

  it('fails with pieces swapped, removed or repeated', () => {
    const next = generator(20_261_123)
    for (let i = 0; i < runs(1_500); i++) {
      const [a, b, c] = [next(bytes.length), next(bytes.length), next(bytes.length)].sort((x, y) => x - y) as number[]
      const [one, two, three, four] = [
        bytes.subarray(0, a),
        bytes.subarray(a, b),
        bytes.subarray(b, c),
        bytes.subarray(c),
      ]
      for (const changed of [
        concatBytes(one as Bytes, three as Bytes, two as Bytes, four as Bytes),
        concatBytes(one as Bytes, three as Bytes, four as Bytes),
        concatBytes(one as Bytes, two as Bytes, two as Bytes, three as Bytes, four as Bytes),
      ]) {
        if (hex(changed) !== hex(bytes)) expectOnlyTruth(slip, changed, `pieces at ${a}, ${b}, ${c}`)
      }
    }
  })

  it('fails with any part changed, removed, repeated, moved or taken from another slip', () => {
    const donors = kinds.map((other) => bytesOf(slips[other])).concat(bytesOf(ledger.loan(4)), bytesOf(foreign.loan(3)))
    let count = 0
    for (const { what, bytes: changed } of mutationsOf(bytes, donors)) {
      count++
      expectOnlyTruth(slip, changed, what)
    }
    expect(count).toBeGreaterThan(200)
  })

  it('fails as unknown issuer when the trust file names another ledger', () => {
    expect(failedChecks(slip, foreign.trust)).toEqual(['issuer.known'])
  })
})

function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type State = Extract<Slip['claim'], { kind: 'state' }>
const loanClaim = (slip: Slip) => slip.claim as State & { readonly facts: NonNullable<State['facts']> }
const withClaim = (slip: Slip, changes: object): Slip => ({
  ...slip,
  claim: { ...slip.claim, ...changes } as Slip['claim'],
})
const withNote = (slip: Slip, note: Bytes): Slip => ({ ...slip, anchor: { kind: 'checkpoint', note } })

describe('the facts of a loan', () => {
  const slip = ledger.loan(3)
  const { facts, value } = loanClaim(slip)
  const [first, second, third] = facts as [(typeof facts)[0], (typeof facts)[0], (typeof facts)[0]]
  const others = loanClaim(ledger.loan(4)).facts

  it.each([
    ['the last one dropped', [first, second], ['facts.count', 'facts.root']],
    ['the first one dropped', [second, third], ['facts.count', 'facts.root']],
    ['none', [], ['facts.count', 'facts.root']],
    ['one repeated', [first, second, third, third], ['facts.count', 'facts.root']],
    ['one repeated in the place of another', [first, second, second], ['facts.root']],
    ['two in the wrong order', [first, third, second], ['facts.root']],
    ['those of another loan', others, ['facts.root']],
    ['one of another loan', [first, second, others[2]], ['facts.root']],
    ['disclosures of another fact', [first, second, { ...third, opened: second.opened }], ['fields.opened']],
    ['disclosures of the head', [first, second, { ...third, opened: value.opened }], ['fields.opened']],
    [
      'a disclosure twice',
      [first, second, { ...third, opened: [...third.opened, ...third.opened] }],
      ['fields.opened'],
    ],
    ['disclosures out of order', [first, second, { ...third, opened: third.opened.toReversed() }], ['fields.opened']],
  ])('%s: fails', (_, changed, failing) => {
    expect(failedChecks(withClaim(slip, { facts: changed }))).toEqual(failing)
  })

  it('disclosures swapped between fields fail', () => {
    const [terms, position] = value.opened as [(typeof value.opened)[0], (typeof value.opened)[0]]
    const opened = [
      { ...terms, disclosure: position.disclosure },
      { ...position, disclosure: terms.disclosure },
    ]
    expect(failedChecks(withClaim(slip, { value: { ...value, opened } }))).toEqual(['fields.opened'])
  })

  it('a disclosure for a field that is in the clear, or for none, fails', () => {
    const [terms] = value.opened as [(typeof value.opened)[0]]
    for (const field of [1, 3, 6, 255]) {
      const opened = [{ ...terms, field }]
      expect(failedChecks(withClaim(slip, { value: { ...value, opened } }))).toEqual(['fields.opened'])
    }
  })

  it('selective disclosure is no forgery: fewer opened fields, or no facts, pass and say so', () => {
    const fewer = verifySlip(bytesOf(withClaim(slip, { value: { ...value, opened: [] } })), ledger.trust, options)
    expect(fewer.ok).toBe(true)
    expect(fewer.doesNotProve).toContain('hiddenFields')
    const closedFact = withClaim(slip, { facts: [first, { ...second, opened: [] }, third] })
    const inFacts = verifySlip(bytesOf(closedFact), ledger.trust, options)
    expect(inFacts.ok).toBe(true)
    expect(inFacts.doesNotProve).toContain('hiddenFields')
    const { facts: _, ...rest } = loanClaim(slip)
    const without = verifySlip(bytesOf({ ...slip, claim: rest }), ledger.trust, options)
    expect(without.ok).toBe(true)
    expect(without.doesNotProve).toContain('factsNotIncluded')
  })
})

describe('the place in the state', () => {
  const loan = slips.loan
  const { path, address } = loanClaim(loan)
  const empty = new Uint8Array(32)

  it.each([
    ['of another loan', { address: { ...address, key: keyOf('loan 4') } }],
    ['of another map', { address: { ...address, map: 2 } }],
    ['of another contract', { address: { ...address, contract: 2 } }],
    ['with map and key shifted', { address: { ...LOANS, map: LOANS.map, key: address.key.subarray(1) } }],
    ['with a sibling more', { path: { siblings: [...path.siblings, empty] } }],
    ['with a sibling less', { path: { siblings: path.siblings.slice(0, -1) } }],
    ['with an empty sibling in front', { path: { siblings: [empty, ...path.siblings] } }],
    ['with siblings reversed', { path: { siblings: path.siblings.toReversed() } }],
    ['with another leaf', { path: { ...path, other: { path: hashText('p'), valueHash: hashText('v') } } }],
  ])('%s: fails', (_, changes) => {
    expect(failedChecks(withClaim(loan, changes))).toEqual(['state.path'])
  })

  it('a value that is there cannot be shown absent', () => {
    const { value } = loanClaim(loan)
    const valueHash = sha256.hash(value.committed)
    const own = { path: sha256.hash(addressOf(address, address.key)), valueHash }
    for (const siblings of [path.siblings, path.siblings.slice(0, -1), []]) {
      for (const other of [undefined, own, { path: hashText('p'), valueHash }]) {
        const claim = { kind: 'absence', address, path: { siblings, ...(other && { other }) } } as const
        expect(failedChecks({ ...loan, claim })).toEqual(['state.absence'])
      }
    }
  })

  it('an absence cannot be moved to a key that is there', () => {
    for (const kind of ['besideLeaf', 'inEmptySubtree'] as const) {
      for (let i = 0; i < 40; i++) {
        const moved = withClaim(slips[kind], { address: { ...LOANS, key: keyOf(`loan ${i}`) } })
        expect(failedChecks(moved)).toEqual(['state.absence'])
      }
    }
  })

  it('a value cannot be shown under an outcome, nor an outcome under the state', () => {
    const outcome = slips.outcome.claim as Extract<Slip['claim'], { kind: 'outcome' }>
    expect(failedChecks(withClaim(slips.outcome, { leaf: loanClaim(loan).value }))).toEqual(['log.inclusion'])
    expect(failedChecks(withClaim(loan, { value: outcome.leaf }))).toContain('state.path')
    expect(failedChecks(withClaim(slips.outcome, { leafIndex: outcome.leafIndex + 1n }))).toEqual(['log.inclusion'])
    expect(failedChecks(withClaim(slips.outcome, { leafIndex: 2n ** 64n - 1n }))).toEqual(['log.inclusion'])
  })
})

describe('the note', () => {
  const slip = slips.account
  const text = utf8Decode(ledger.note)
  const thief = testKeyPair(hashText('thief'))
  const parsed = parseNote(text)
  const [signature] = parsed.signatures as [(typeof parsed.signatures)[0]]

  it.each([
    ['signed by another key', ledger.sign(thief)],
    ['signed by another key under the id of the operator', relabelled()],
    ['of another ledger', foreign.note],
    ['of another height', utf8Encode(text.replace('state 12 ', 'state 13 '))],
    ['with a space more', utf8Encode(text.replace('state 12 ', 'state 12  '))],
    ['with a line end more', utf8Encode(`${text}\n`)],
    ['with CR LF', utf8Encode(text.replaceAll('\n', '\r\n'))],
    ['with a byte order mark', utf8Encode(`\ufeff${text}`)],
    ['without signature', utf8Encode(text.slice(0, text.indexOf('\n\n') + 2))],
    ['with the signature twice', utf8Encode(text + text.slice(text.indexOf('\u2014')))],
    ['with a signature of another key added', utf8Encode(text + extraLine())],
    ['with a signature of another key in front', utf8Encode(text.replace('\n\n', `\n\n${extraLine()}`))],
    ['with base64 that is not padded', utf8Encode(text.replace(/=\n$/, '\n'))],
    ['with a hyphen for the dash', utf8Encode(text.replace('\u2014', '-'))],
    ['with a decomposed text', utf8Encode(text.replace('chassis', 'cha\u0301ssis'))],
    ['empty but for a byte', Uint8Array.of(0x0a)],
    ['not UTF-8', Uint8Array.of(0xff, 0xfe)],
    ['with high S', highS()],
  ])('%s: fails', (_, note) => {
    const failing = failedChecks(withNote(slip, note))
    expect(failing).toContain('checkpoint.signature')
  })

  it('true, but of a checkpoint after the operator ended, fails', () => {
    const [entry] = ledger.trust.ledgers as [TrustFile['ledgers'][0]]
    const trust = (operatorUntilHeight: bigint): TrustFile => ({
      ...ledger.trust,
      ledgers: [{ ...entry, operatorUntilHeight }],
    })
    expect(failedChecks(slip, trust(12n))).toEqual([])
    expect(failedChecks(slip, trust(11n))).toEqual(['issuer.known'])
  })

  function relabelled(): Bytes {
    const forged = parseNote(ledger.sign(thief)).signatures[0] as typeof signature
    return utf8Encode(formatNote({ ...parsed, signatures: [{ ...signature, signature: forged.signature }] }))
  }

  function extraLine(): string {
    const line = { name: 'witness.example', keyId: 7, signature: thief.sign(utf8Encode(parsed.text)) }
    return formatNote({ text: '', signatures: [line] }).slice(1)
  }

  /** S + L signs the same for a verifier that does not look. */
  function highS(): Bytes {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const changed = signature.signature.slice()
    const s = BigInt(`0x${hex(changed.slice(32).reverse())}`) + order
    changed.set(Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(), 32)
    return utf8Encode(formatNote({ ...parsed, signatures: [{ ...signature, signature: changed }] }))
  }
})

describe('whole forgeries', () => {
  it('a consistent slip of another ledger is of an unknown issuer', () => {
    for (const slip of [foreign.loan(3), foreign.account(7), foreign.outcome(41), foreign.absence('x')]) {
      expect(ask(bytesOf(slip), foreign.trust)).toBe('passed')
      expect(failedChecks(slip)).toEqual(['issuer.known'])
    }
  })

  it('one that takes our name fails at the checkpoint, whoever signed it', () => {
    const slip = { ...foreign.loan(3), ledgerId: ledger.id }
    expect(failedChecks(slip)).toEqual(['checkpoint.origin', 'checkpoint.signature'])
    const renamed = foreign.sign(foreign.pair, { origin: ledger.origin })
    expect(failedChecks(withNote(slip, renamed))).toEqual(['checkpoint.signature'])
  })

  it('our note with their claim, and their note with our claim, fail', () => {
    expect(failedChecks(withNote({ ...foreign.loan(3), ledgerId: ledger.id }, ledger.note))).toEqual(['state.path'])
    expect(failedChecks(withNote(slips.loan, foreign.note))).toContain('checkpoint.signature')
  })

  it('a commit anchor is not judged by an operator key', () => {
    const commit = {
      kind: 'commit',
      headerFields: Array.from({ length: 14 }, () => new Uint8Array(0)),
      round: 0,
      partsTotal: 1,
      partsHash: new Uint8Array(32),
      signatures: [
        { flag: 'commit', address: new Uint8Array(20), seconds: 0n, nanos: 0, signature: new Uint8Array(64) },
      ],
      validators: [{ publicKey: new Uint8Array(32), power: 1n }],
      logSize: 70n,
      logRoot: new Uint8Array(32),
      stateRoot: new Uint8Array(32),
    } as const
    expect(failedChecks({ ...slips.loan, anchor: commit })).toEqual(['commit.validators'])
  })

  it('another version is not this form', () => {
    expect(failedChecks({ ...slips.loan, version: 2 })).toEqual(['slip.canonical'])
  })
})

describe('noise', () => {
  it('is refused: no slip, whatever its bytes', () => {
    const next = generator(7)
    for (let i = 0; i < runs(3_000); i++) {
      const noise = Uint8Array.from({ length: next(200) }, () => next(256))
      expect(ask(noise)).toBe('refused')
    }
  })

  it('deep nesting and great lengths are refused at once', () => {
    const started = performance.now()
    for (const open of [0x81, 0xa1, 0x9f, 0xbf, 0xd8]) expect(ask(new Uint8Array(1_000_000).fill(open))).toBe('refused')
    for (const head of [0x9b, 0xbb, 0x5b, 0x7b]) {
      expect(ask(Uint8Array.of(head, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3))).toBe('refused')
    }
    expect(ask(new Uint8Array(16 * 1024 * 1024 + 1))).toBe('refused')
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('a note of the greatest size and a form of nested arrays are judged, not thrown', () => {
    expect(ask(bytesOf(withNote(slips.loan, new Uint8Array(4096).fill(0x0a))))).toBe('failed')
    const committed = new Uint8Array(65_536).fill(0x81)
    const { value } = loanClaim(slips.loan)
    expect(ask(encode(Slip, withClaim(slips.loan, { value: { ...value, committed } })))).toBe('failed')
    const disclosure = utf8Encode(Buffer.from('['.repeat(700_000)).toString('base64url'))
    const opened = [{ field: 4, disclosure }]
    expect(ask(encode(Slip, withClaim(slips.loan, { value: { ...value, opened } })))).toBe('failed')
  })
})
