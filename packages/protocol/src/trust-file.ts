/** Trust files: what a verifier believes before it opens a slip (D7). JSON, written by `chassis trust export`. */
import { type Bytes, EncodingError, refuse, utf8Decode } from '@chassis/primitives'
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

/** Parses a trust file; anything else than its exact shape is refused. */
export function parseTrustFile(input: Bytes): TrustFile {
  let json: JsonValue
  try {
    json = JSON.parse(utf8Decode(input)) as JsonValue
  } catch {
    return refuse(EncodingError.INVALID_TEXT, { form: 'trust file (JSON)' })
  }
  return TrustFile.fromJson(json, '')
}
