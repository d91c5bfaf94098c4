/** The bytes that a COSE_Sign1 signature covers. Source: RFC 9052 section 4.4. */
import type { Bytes } from './bytes.ts'
import { CborWriter } from './cbor-writer.ts'

const EMPTY_MAP = 0xa0

/**
 * The encoded Sig_structure ["Signature1", body_protected, external_aad, payload]. `protectedHeader` is the content of
 * the protected bucket: the encoded header map, or nothing. An encoded empty map counts as nothing, as the RFC demands.
 */
export function coseSigStructure(protectedHeader: Bytes, externalAad: Bytes, payload: Bytes): Bytes {
  const isEmptyMap = protectedHeader.length === 1 && protectedHeader[0] === EMPTY_MAP
  const writer = new CborWriter(32 + protectedHeader.length + externalAad.length + payload.length)
  writer.array(4)
  writer.text('Signature1')
  writer.bytes(isEmptyMap ? new Uint8Array(0) : protectedHeader)
  writer.bytes(externalAad)
  writer.bytes(payload)
  return writer.finish()
}
