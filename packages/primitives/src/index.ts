/** Entry point of @chassis/primitives. */
export { allocateBytes, copyBytes } from './allocate-bytes.ts'
export { assert, InvariantViolation, unreachable } from './assert.ts'
export { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts'
export { readU32, readU64, writeU32, writeU64 } from './big-endian.ts'
export { type Bytes, compareBytes, concatBytes, equalBytes, fromHex, toHex, utf8Decode, utf8Encode } from './bytes.ts'
export { CBOR_DEPTH_MAX, CborReader } from './cbor-reader.ts'
export { type CborMap, type CborValue, decodeCbor, encodeCbor } from './cbor-value.ts'
export { CborWriter, writeCbor } from './cbor-writer.ts'
export {
  addDays,
  addMonths,
  CIVIL_DATE_MAX,
  CIVIL_DATE_MIN,
  type CivilDate,
  civilDate,
  civilDateOfInstant,
  daysInMonth,
  formatCivilDate,
  formatInstant,
  isLeapYear,
  parseCivilDate,
  type YearMonthDay,
  yearMonthDay,
} from './civil-date.ts'
export { coseSigStructure } from './cose-sig-structure.ts'
export {
  ED25519_PUBLIC_KEY_LENGTH,
  ED25519_SIGNATURE_LENGTH,
  ed25519Precheck,
  isAdmissibleEd25519PublicKey,
} from './ed25519-precheck.ts'
export { EncodingError } from './encoding-error.ts'
export { ensureAgreement } from './ensure-agreement.ts'
export { es256FromDer } from './es256-from-der.ts'
export {
  ES256_PUBLIC_KEY_LENGTH,
  ES256_SIGNATURE_LENGTH,
  es256Precheck,
  isEs256PublicKeyForm,
  isEs256SignatureInRange,
  isLowS,
} from './es256-precheck.ts'
export { normalizeLowS } from './normalize-low-s.ts'
export { isPlatformError, PlatformError, type PlatformErrorOptions } from './platform-error.ts'
export { ensure, type RefusalCode, Rejection, type RejectionDetails, refusals, refuse } from './rejection.ts'
export { type ProvidersUnderTest, selfTestProviders } from './self-test-providers.ts'
export { SHA256_LENGTH, type Sha256 } from './sha256.ts'
export { KEY_TYPE, type KeyType, type SignatureVerifier, type VoteVerifier } from './signature.ts'
export { type JsonNumber, type JsonValue, parseStrictJson } from './strict-json.ts'
export {
  type SignatureProviders,
  verifyWebauthn,
  verifyWebauthnChallenge,
  type WebauthnAssertion,
  type WebauthnAux,
  type WebauthnFailure,
  type WebauthnVerdict,
  webauthnChallenge,
} from './verify-webauthn.ts'
