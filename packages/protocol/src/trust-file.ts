/** Trust files: what a verifier believes before it opens a slip (D7). JSON, written by `chassis trust export`. */
import {
  type Bytes,
  EncodingError,
  ensure,
  parseStrictJson,
  type JsonValue as StrictJson,
  utf8Decode,
} from '@chassis/primitives'
import { PUBLIC } from './data-class.ts'
import { ledgerId } from './ids.ts'
import { list } from './schema/collections.ts'
import { field, optional, record } from './schema/record.ts'
import { hash32, oneOf, text, u64 } from './schema/scalars.ts'
import type { JsonValue, ValueOf } from './schema/type.ts'

const TrustedValidator = record('TrustedValidator', {
  publicKey: field(1, hash32, PUBLIC, 'Ed25519'),
  power: field(2, u64, PUBLIC, 'Voting power'),
})

export const TrustedLedger = record('TrustedLedger', {
  ledgerId: field(1, ledgerId, PUBLIC, 'Which ledger'),
  name: field(2, text(100), PUBLIC, 'Its name, for people'),
  environment: field(3, oneOf('development', 'production'), PUBLIC, 'Whether its figures are real'),
  operator: field(4, optional(text(300)), PUBLIC, 'Solo: the operator key as a C2SP verifier key'),
  operatorUntilHeight: field(
    5,
    optional(u64),
    PUBLIC,
    'Solo turned network: the operator is refused above this height',
  ),
  chainId: field(6, optional(text(50)), PUBLIC, 'Network: CometBFT chain id'),
  validators: field(7, optional(list(TrustedValidator, 200, 1)), PUBLIC, 'Network: the pinned validator set'),
})
export type TrustedLedger = ValueOf<typeof TrustedLedger>

export const TrustFile = record('TrustFile', {
  format: field(1, oneOf('chassis-trust/v1'), PUBLIC, 'Format name'),
  ledgers: field(2, list(TrustedLedger, 100, 1), PUBLIC, 'The ledgers that are trusted'),
})
export type TrustFile = ValueOf<typeof TrustFile>

/** Largest trust file that is read: a hundred networks of two hundred validators fit. */
const TRUST_FILE_BYTES_MAX = 4 * 1024 * 1024

/**
 * Parses a trust file; anything else than its exact shape is refused: members that are unknown, missing or there twice
 * (what one reader believes, another would not), and a ledger that is listed twice.
 */
export function parseTrustFile(input: Bytes): TrustFile {
  ensure(input.length <= TRUST_FILE_BYTES_MAX, EncodingError.TOO_LARGE, { bytes: input.length })
  const trust = TrustFile.fromJson(plainJson(parseStrictJson(utf8Decode(input))), '')
  const ids = new Set(trust.ledgers.map((ledger) => ledger.ledgerId))
  ensure(ids.size === trust.ledgers.length, EncodingError.INVALID_VALUE, { field: 'ledgers', expected: 'each once' })
  return trust
}

/** No field of a trust file is a JSON number: one that stands there fails as the wrong type. */
function plainJson(value: StrictJson): JsonValue {
  if (value instanceof Map) {
    const members = [...(value as ReadonlyMap<string, StrictJson>)]
    return Object.fromEntries(members.map(([name, member]) => [name, plainJson(member)]))
  }
  if (Array.isArray(value)) return (value as readonly StrictJson[]).map(plainJson)
  return typeof value === 'object' && value !== null ? null : (value as JsonValue)
}
