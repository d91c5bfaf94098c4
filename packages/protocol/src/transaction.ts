/** Transactions: body, signatures, sign bytes and ids (docs/spec/transaction.md). */
import {
  type Bytes,
  CborReader,
  CborWriter,
  concatBytes,
  EncodingError,
  ensure,
  type Sha256,
  utf8Encode,
} from '@chassis/primitives'
import { MEMBER, PUBLIC } from './data-class.ts'
import { ProtocolError } from './errors.ts'
import { accountId, type LedgerId, ledgerId, type TransactionId, transactionId } from './ids.ts'
import { keyKind } from './policy.ts'
import { choice, list } from './schema/collections.ts'
import { encode } from './schema/encode.ts'
import { field, optional, record } from './schema/record.ts'
import { bytes, instant, u16, u64 } from './schema/scalars.ts'
import type { ValueOf } from './schema/type.ts'

export const TRANSACTION_BYTES_MAX = 65_536
export const CALLS_MAX = 100
/** Longest time an unordered transaction may be valid; its id is remembered that long. */
export const UNORDERED_VALIDITY_MAX_MS = 120_000
/** Longest time an ordered transaction may be valid: drafts collect signatures for days. */
export const ORDERED_VALIDITY_MAX_MS = 30 * 86_400_000

export const Call = record('Call', {
  contract: field(1, u16, PUBLIC, 'Contract number'),
  method: field(2, u16, PUBLIC, 'Method number within the contract, below 1000'),
  as: field(3, accountId, MEMBER, 'The account this call acts for; its policy must be satisfied'),
  args: field(4, bytes(TRANSACTION_BYTES_MAX), MEMBER, 'The encoded arguments'),
})
export type Call = ValueOf<typeof Call>

export const Nonce = choice('Nonce', {
  ordered: [
    1,
    record('OrderedNonce', {
      lane: field(1, u64, MEMBER, 'Lane; an account has at most 64'),
      sequence: field(2, u64, MEMBER, 'Exactly the last sequence of the lane plus 1; the first is 1'),
    }),
  ],
  unordered: [2, record('UnorderedNonce', {})],
})
export type Nonce = ValueOf<typeof Nonce>

export const TransactionBody = record('TransactionBody', {
  ledgerId: field(1, ledgerId, PUBLIC, 'The ledger this is for'),
  from: field(2, accountId, MEMBER, 'Whose nonce and quota are used'),
  nonce: field(3, Nonce, MEMBER, 'Protection against replay'),
  validUntil: field(4, instant, MEMBER, 'Block time after which it is void'),
  salt: field(5, bytes(16, 16), MEMBER, 'Random: makes the public transaction id unguessable from the content'),
  calls: field(6, list(Call, CALLS_MAX), MEMBER, 'At least one; all or nothing, in this order'),
})
export type TransactionBody = ValueOf<typeof TransactionBody>

export const WebAuthnAux = record('WebAuthnAux', {
  authenticatorData: field(1, bytes(1024, 37), MEMBER, 'As returned by the authenticator'),
  clientDataJson: field(2, bytes(1024, 2), MEMBER, 'As returned by the browser'),
})
export type WebAuthnAux = ValueOf<typeof WebAuthnAux>

export const SignatureEntry = record('SignatureEntry', {
  kind: field(1, keyKind, MEMBER, 'Signature scheme'),
  publicKey: field(2, bytes(65, 32), MEMBER, 'The key that signed'),
  signature: field(3, bytes(64, 64), MEMBER, 'Ed25519 or raw r‖s'),
  webauthn: field(4, optional(WebAuthnAux), MEMBER, 'WebAuthn only'),
})
export type SignatureEntry = ValueOf<typeof SignatureEntry>

export const SIGNATURES_MAX = 64

export interface Transaction {
  /** The exact bytes that are signed and hashed. */
  readonly bodyBytes: Bytes
  readonly body: TransactionBody
  readonly signatures: readonly SignatureEntry[]
}

const signatureList = list(SignatureEntry, SIGNATURES_MAX, 1)
const ENVELOPE_VERSION = 1

/** `[1, body as byte string, signatures]`. */
export function encodeTransaction(bodyBytes: Bytes, signatures: readonly SignatureEntry[]): Bytes {
  const writer = new CborWriter(bodyBytes.length + 160 * signatures.length)
  writer.array(3)
  writer.integer(ENVELOPE_VERSION)
  writer.bytes(bodyBytes)
  signatureList.write(writer, signatures)
  return writer.finish()
}

/** Decodes an envelope strictly. The result holds copies or views of `raw`; `raw` must not change afterwards. */
export function decodeTransaction(raw: Bytes): Transaction {
  ensure(raw.length <= TRANSACTION_BYTES_MAX, ProtocolError.TRANSACTION_TOO_LARGE, { bytes: raw.length })
  const reader = new CborReader(raw)
  ensure(reader.array() === 3 && reader.integer() === ENVELOPE_VERSION, EncodingError.INVALID_VALUE, {
    expected: 'transaction envelope',
  })
  const bodyBytes = reader.bytes()
  const signatures = signatureList.read(reader)
  reader.expectEnd()
  const bodyReader = new CborReader(bodyBytes)
  const body = TransactionBody.read(bodyReader)
  bodyReader.expectEnd()
  return { bodyBytes, body, signatures }
}

export function encodeBody(body: TransactionBody): Bytes {
  return encode(TransactionBody, body)
}

const TXID_DOMAIN = utf8Encode('chassis/txid/v1')

/** SHA-256("chassis/txid/v1" ‖ body). Signatures are outside: their malleability is harmless. */
export function transactionIdOf(sha256: Sha256, bodyBytes: Bytes): TransactionId {
  return transactionId.of(transactionHash(sha256, bodyBytes))
}

export function transactionHash(sha256: Sha256, bodyBytes: Bytes): Bytes {
  return sha256.hash(concatBytes(TXID_DOMAIN, bodyBytes))
}

const SIGN_DOMAIN = utf8Encode('chassis/tx/v1')
/** COSE protected headers {1: alg}: EdDSA −8, ES256 −7 (RFC 9053). */
export const COSE_PROTECTED = {
  ed25519: /* @__PURE__ */ Uint8Array.of(0xa1, 0x01, 0x27),
  es256: /* @__PURE__ */ Uint8Array.of(0xa1, 0x01, 0x26),
  webauthn: /* @__PURE__ */ Uint8Array.of(0xa1, 0x01, 0x26),
} as const

/**
 * What a key signs: the COSE Sig_structure ["Signature1", protected, external_aad, body] (RFC 9052 4.4) with
 * external_aad = "chassis/tx/v1" ‖ ledgerId. A passkey signs the WebAuthn message whose challenge is SHA-256 of it.
 */
export function signBytes(kind: SignatureEntry['kind'], ledger: LedgerId, bodyBytes: Bytes): Bytes {
  const writer = new CborWriter(bodyBytes.length + 80)
  writer.array(4)
  writer.text('Signature1')
  writer.bytes(COSE_PROTECTED[kind])
  writer.bytes(concatBytes(SIGN_DOMAIN, ledgerId.bytesOf(ledger)))
  writer.bytes(bodyBytes)
  return writer.finish()
}
