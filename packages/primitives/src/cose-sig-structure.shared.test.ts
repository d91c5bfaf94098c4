/**
 * The published COSE_Sign1 messages. Only the signed bytes are ours; the messages are taken apart here, as a recipient
 * that expects one algorithm and one key would: tag 18 or none, the algorithm in the protected header or, where that
 * is empty, in the other one. A profile that wants the algorithm protected would refuse that last form.
 */
import { decode } from 'cborg'
import { expect, it } from 'vitest'
import { unexercisedFiles } from '../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { allVerifyEd25519, allVerifyEs256 } from './all-verifiers.test-support.ts'
import { fromBase64Url } from './base64.ts'
import { type Bytes, concatBytes, fromHex, toHex } from './bytes.ts'
import { coseSigStructure } from './cose-sig-structure.ts'
import { isEs256SignatureInRange, isLowS } from './es256-precheck.ts'
import { normalizeLowS } from './normalize-low-s.ts'

const FOLDER = ['vectors', 'protocols', 'cose']
const COSE_SIGN1_TAG = 0xd2
/** What our profile verifies; another algorithm or curve is outside it (tests/support/excluded-vectors.ts). */
const PROFILE: Readonly<Record<string, number>> = { 'EdDSA Ed25519': -8, 'ES256 P-256': -7 }

interface Sign1Case {
  name: string
  key: { kty: string; crv: string; x: string; y?: string }
  alg: string
  external_aad: string
  to_be_signed: string
  message: string
  valid: boolean
}

interface Sign1 {
  readonly protectedHeader: Bytes
  readonly payload: Bytes
  readonly signature: Bytes
  readonly algorithm: unknown
}

/** Takes a message apart with another library; undefined when it is not a COSE_Sign1. */
function parseSign1(message: Bytes): Sign1 | undefined {
  try {
    const item: unknown = decode(message[0] === COSE_SIGN1_TAG ? message.subarray(1) : message, { useMaps: true })
    const [protectedHeader, unprotected, payload, signature] = item as [Bytes, Map<number, unknown>, Bytes, Bytes]
    const inner =
      protectedHeader.length === 0 ? new Map() : (decode(protectedHeader, { useMaps: true }) as typeof unprotected)
    return { protectedHeader, payload, signature, algorithm: inner.get(1) ?? unprotected.get(1) }
  } catch {
    return undefined
  }
}

function verifies(test: Sign1Case, sign1: Sign1, signature: Bytes): boolean {
  const signed = coseSigStructure(sign1.protectedHeader, fromHex(test.external_aad), sign1.payload)
  const x = fromBase64Url(test.key.x)
  if (test.alg === 'EdDSA') return allVerifyEd25519(x, signed, signature)
  const publicKey = concatBytes(Uint8Array.of(4), x, fromBase64Url(test.key.y as string))
  return allVerifyEs256(publicKey, signed, signature)
}

describeShared('published COSE_Sign1 messages', FOLDER, () => {
  const { cases } = readSharedJson<{ cases: Sign1Case[] }>(...FOLDER, 'sign1.json')

  it.each(cases)('$name', (test) => {
    const algorithm = PROFILE[`${test.alg} ${test.key.crv}`]
    const sign1 = parseSign1(fromHex(test.message))
    if (algorithm === undefined) {
      // Of other lengths than ours, and refused for that alone.
      if (sign1 !== undefined) expect(verifies(test, sign1, sign1.signature)).toBe(false)
      return
    }
    if (sign1 === undefined || sign1.algorithm !== algorithm) {
      expect(test.valid).toBe(false)
      return
    }
    if (test.valid) {
      const signed = coseSigStructure(sign1.protectedHeader, fromHex(test.external_aad), sign1.payload)
      expect(toHex(signed)).toBe(test.to_be_signed)
    }
    // COSE takes either s; our predicate only the low one.
    const highS = test.alg === 'ES256' && isEs256SignatureInRange(sign1.signature) && !isLowS(sign1.signature)
    expect(verifies(test, sign1, sign1.signature)).toBe(test.valid && !highS)
    if (highS) expect(verifies(test, sign1, normalizeLowS(sign1.signature))).toBe(test.valid)
  })

  it('leaves no file of the set unread', () => {
    expect(unexercisedFiles(FOLDER, ['sign1.json'])).toEqual([])
  })
})
