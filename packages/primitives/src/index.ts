/** Entry point of @chassis/primitives. */
export { assert, InvariantViolation, unreachable } from './assert.ts'
export { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts'
export { type Bytes, compareBytes, concatBytes, equalBytes, fromHex, toHex, utf8Decode, utf8Encode } from './bytes.ts'
export { CBOR_DEPTH_MAX, CborReader } from './cbor-reader.ts'
export { type CborMap, type CborValue, decodeCbor, encodeCbor } from './cbor-value.ts'
export { CborWriter } from './cbor-writer.ts'
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
export { EncodingError } from './encoding-error.ts'
export { isPlatformError, PlatformError, type PlatformErrorOptions } from './platform-error.ts'
export { ensure, Rejection, type RejectionDetails, type RefusalCode, refusals, refuse } from './rejection.ts'
export { SHA256_LENGTH, type Sha256 } from './sha256.ts'
export { KEY_TYPE, type KeyType, type SignatureVerifier } from './signature.ts'
