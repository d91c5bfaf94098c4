import { Rejection, toBase64, toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { hashText, testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { testKeyPair, testVerifier as verifier } from '../../tests/support/test-signatures.ts'
import {
  formatLedgerCheckpoint,
  ledgerOrigin,
  openLedgerCheckpoint,
  parseLedgerCheckpoint,
  signLedgerCheckpoint,
} from './ledger-checkpoint.ts'
import { formatNote, parseNote } from './signed-note.ts'
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.ts'

const pair = testKeyPair(hashText('operator'))
const origin = ledgerOrigin(hashText('ledger'))
const key = verifierKey(sha256, origin, pair.publicKey)
const checkpoint = {
  origin,
  logSize: 7,
  logRoot: hashText('log'),
  height: 3,
  time: 1_800_000_000_123,
  stateRoot: hashText('state'),
}
const signed = signLedgerCheckpoint(checkpoint, key, pair.sign)

/** The name of the refusal, or undefined. */
function refusal(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}

describe('ledger checkpoint', () => {
  it('is five lines of text, an empty one and a signature', () => {
    expect(formatLedgerCheckpoint(checkpoint)).toBe(
      `chassis.ledger/${toHex(hashText('ledger'))}\n7\n${toBase64(checkpoint.logRoot)}\n` +
        `state 3 1800000000123 ${toBase64(checkpoint.stateRoot)}\n`,
    )
    expect(openLedgerCheckpoint(verifier, signed, key)).toEqual(checkpoint)
    expect(formatNote(parseNote(signed))).toBe(signed)
    expect(parseVerifierKey(sha256, formatVerifierKey(key))).toEqual(key)
  })

  it('round-trips every checkpoint', () => {
    const number = fc.maxSafeNat()
    fc.assert(
      fc.property(number, number, number, (logSize, height, time) => {
        const one = { ...checkpoint, logSize, height, time }
        expect(parseLedgerCheckpoint(formatLedgerCheckpoint(one))).toEqual(one)
      }),
    )
  })

  it('refuses each changed character', () => {
    for (let i = 0; i < signed.length; i++) {
      const changed = signed.slice(0, i) + (signed[i] === 'A' ? 'B' : 'A') + signed.slice(i + 1)
      expect(
        refusal(() => openLedgerCheckpoint(verifier, changed, key)),
        changed,
      ).toBeDefined()
    }
  })

  it.each([
    ['no state line', (text: string) => text.replace(/state.*\n/, '')],
    ['two state lines', (text: string) => `${text}state 3 4 ${toBase64(checkpoint.stateRoot)}\n`],
    ['a further line', (text: string) => `${text}more\n`],
    ['a leading zero', (text: string) => text.replace('state 3', 'state 03')],
    ['a size with a leading zero', (text: string) => text.replace('\n7\n', '\n07\n')],
    ['a size beyond safe integers', (text: string) => text.replace('\n7\n', '\n9007199254740992\n')],
    ['a time beyond safe integers', (text: string) => text.replace('1800000000123', '9007199254740992')],
    ['a short root', (text: string) => text.replace(toBase64(checkpoint.logRoot), 'AAAA')],
    ['another origin', (text: string) => text.replace('chassis.ledger/', 'chassis.log/')],
    ['upper-case hex', (text: string) => text.replace(origin, origin.toUpperCase())],
    ['no final newline', (text: string) => text.slice(0, -1)],
  ])('refuses %s', (_, change) => {
    const text = change(formatLedgerCheckpoint(checkpoint))
    expect(refusal(() => parseLedgerCheckpoint(text))).toBe('MALFORMED_CHECKPOINT')
  })

  it('refuses another signer, another ledger and a cosigner in the place of the operator', () => {
    const other = testKeyPair(hashText('other'))
    expect(refusal(() => openLedgerCheckpoint(verifier, signed, verifierKey(sha256, origin, other.publicKey)))).toBe(
      'UNSIGNED',
    )
    const forged = { ...key, publicKey: other.publicKey }
    expect(refusal(() => openLedgerCheckpoint(verifier, signed, forged))).toBe('WRONG_SIGNATURE')
    const elsewhere = verifierKey(sha256, ledgerOrigin(hashText('elsewhere')), pair.publicKey)
    expect(refusal(() => signLedgerCheckpoint(checkpoint, elsewhere, pair.sign))).toBe('WRONG_ORIGIN')
    const note = parseNote(signed)
    const renamed = {
      ...note,
      signatures: [
        { name: elsewhere.name, keyId: elsewhere.id, signature: pair.sign(new TextEncoder().encode(note.text)) },
      ],
    }
    expect(refusal(() => openLedgerCheckpoint(verifier, renamed, elsewhere))).toBe('WRONG_ORIGIN')
    expect(refusal(() => openLedgerCheckpoint(verifier, signed, verifierKey(sha256, origin, pair.publicKey, 4)))).toBe(
      'UNSIGNED',
    )
  })

  it('ignores signatures by keys it was not given', () => {
    const other = testKeyPair(hashText('witness'))
    const line = formatNote({
      text: '',
      signatures: [{ name: 'witness', keyId: 5, signature: other.sign(hashText('x')) }],
    }).slice(1)
    expect(openLedgerCheckpoint(verifier, signed + line, key)).toEqual(checkpoint)
  })

  it('reads any text or bytes without an unexpected failure', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.uint8Array({ maxLength: 300 }),
      fc.string().map((text) => signed + text),
    )
    fc.assert(
      fc.property(noise, (input) => void refusal(() => openLedgerCheckpoint(verifier, input, key))),
      { numRuns: runs(100) },
    )
  })
})
