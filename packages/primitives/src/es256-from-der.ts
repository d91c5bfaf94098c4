/** Client side: authenticators and most libraries give ECDSA signatures in ASN.1; the ledger takes raw r‖s. */
import type { Bytes } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { ES256_SIGNATURE_LENGTH } from './es256-precheck.ts'
import { ensure } from './rejection.ts'

const SEQUENCE = 0x30
const INTEGER = 0x02
const COORDINATE = 32

/** Copies the DER integer at `at` into the 32 bytes of `out` from `to`; returns the offset behind it. */
function readInteger(der: Bytes, at: number, out: Bytes, to: number): number {
  const length = der[at + 1] as number
  const first = at + 2
  ensure(der[at] === INTEGER && length >= 1 && first + length <= der.length, EncodingError.MALFORMED, { offset: at })
  ensure((der[first] as number) < 0x80, EncodingError.INVALID_VALUE, { offset: first })
  const padded = der[first] === 0 && length > 1
  ensure(!padded || (der[first + 1] as number) >= 0x80, EncodingError.NOT_CANONICAL, { offset: first })
  const start = padded ? first + 1 : first
  const size = first + length - start
  ensure(size <= COORDINATE, EncodingError.TOO_LARGE, { offset: first })
  out.set(der.subarray(start, first + length), to + COORDINATE - size)
  return first + length
}

/**
 * The raw 64 bytes r‖s of a strict DER signature SEQUENCE { INTEGER r, INTEGER s }. Refuses every other encoding
 * (long-form lengths, superfluous zeros, trailing bytes), negative numbers and numbers beyond 256 bits. Whether r and s
 * are in range is for the verifier. Source: X.690 section 10; RFC 3279 2.2.3.
 */
export function es256FromDer(der: Bytes): Bytes {
  ensure(der.length >= 2 && der[0] === SEQUENCE, EncodingError.MALFORMED)
  ensure(der[1] === der.length - 2 && der.length < 0x80, EncodingError.MALFORMED)
  const out = new Uint8Array(ES256_SIGNATURE_LENGTH)
  const end = readInteger(der, readInteger(der, 2, out, 0), out, COORDINATE)
  ensure(end === der.length, EncodingError.TRAILING_BYTES, { offset: end })
  return out
}
