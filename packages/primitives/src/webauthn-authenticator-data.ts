/** The binary half of a WebAuthn assertion. Source: W3C Web Authentication Level 3, section 6.1. */
import type { Bytes } from './bytes.ts'
import { decodeCbor } from './cbor-value.ts'
import { EncodingError } from './encoding-error.ts'
import { ensure } from './rejection.ts'

export const AUTHENTICATOR_DATA_MIN = 37
export const AUTHENTICATOR_DATA_MAX = 1024

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const BACKUP_ELIGIBLE = 0x08
const BACKED_UP = 0x10
const ATTESTED_DATA = 0x40
const EXTENSIONS = 0x80
const CBOR_MAP_MAJOR = 5

export interface AuthenticatorData {
  /** SHA-256 of the relying party's domain; the caller compares it with the account's policy. */
  readonly rpIdHash: Bytes
  readonly userPresent: boolean
  readonly userVerified: boolean
  readonly backupEligible: boolean
  readonly backedUp: boolean
}

/**
 * rpIdHash (32) ‖ flags (1) ‖ signature counter (4, ignored: synced passkeys have none) ‖ extension outputs. Refuses
 * attested credential data, which only registrations carry; "backed up" without "backup eligible"; bytes behind the
 * counter without the extension flag, and with it anything but one CBOR map in our profile.
 */
export function parseAuthenticatorData(data: Bytes): AuthenticatorData {
  ensure(data.length >= AUTHENTICATOR_DATA_MIN, EncodingError.TRUNCATED, { offset: data.length })
  ensure(data.length <= AUTHENTICATOR_DATA_MAX, EncodingError.TOO_LARGE)
  const flags = data[32] as number
  const has = (flag: number): boolean => (flags & flag) !== 0
  ensure(!has(ATTESTED_DATA), EncodingError.FORBIDDEN_TYPE, { offset: 32 })
  ensure(has(BACKUP_ELIGIBLE) || !has(BACKED_UP), EncodingError.INVALID_VALUE, { offset: 32 })
  if (has(EXTENSIONS)) checkExtensions(data.subarray(AUTHENTICATOR_DATA_MIN))
  else ensure(data.length === AUTHENTICATOR_DATA_MIN, EncodingError.TRAILING_BYTES, { offset: AUTHENTICATOR_DATA_MIN })
  return {
    rpIdHash: data.slice(0, 32),
    userPresent: has(USER_PRESENT),
    userVerified: has(USER_VERIFIED),
    backupEligible: has(BACKUP_ELIGIBLE),
    backedUp: has(BACKED_UP),
  }
}

function checkExtensions(encoded: Bytes): void {
  decodeCbor(encoded)
  ensure((encoded[0] as number) >> 5 === CBOR_MAP_MAJOR, EncodingError.WRONG_TYPE, { offset: AUTHENTICATOR_DATA_MIN })
}
