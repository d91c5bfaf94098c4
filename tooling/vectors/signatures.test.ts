import { readFileSync } from 'node:fs'
import {
  coseSigStructure,
  fromHex,
  normalizeLowS,
  type SignatureVerifier,
  toHex,
  verifyWebauthn,
} from '@chassis/primitives'
import { nobleSha256, nobleVerifier } from '@chassis/primitives/browser'
import { nodeSha256, nodeVerifier, sodiumSha256, sodiumVerifier } from '@chassis/primitives/node'
import { ed25519 } from '@noble/curves/ed25519.js'
import { p256 } from '@noble/curves/nist.js'
import { describe, expect, it } from 'vitest'
import { formatVectors } from './format-vectors.mjs'
import {
  SELF_TEST_CASES,
  SELF_TEST_FEW,
  SIGNATURES_JSON,
  selfTestFewSource,
  selfTestSource,
  signatureVectors,
} from './signatures.mjs'

interface SignatureCase {
  name: string
  publicKey: string
  message: string
  signature: string
  valid: boolean
}
interface WebauthnCase {
  name: string
  publicKey: string
  signBytes: string
  authenticatorData: string
  clientDataJson: string
  signature: string
  expected: { ok: boolean; reason?: string; rpIdHash?: string }
}
interface SignatureVectors {
  sha256: { length: number; digest: string }[]
  ed25519: SignatureCase[]
  es256: SignatureCase[]
  normalizeLowS: { name: string; signature: string; normalized: string }[]
  coseSigStructure: { name: string; protected: string; externalAad: string; payload: string; sigStructure: string }[]
  webauthn: WebauthnCase[]
}

const file = readFileSync(SIGNATURES_JSON, 'utf8')
const vectors = JSON.parse(file) as SignatureVectors
const verifiers: [string, SignatureVerifier][] = Object.entries({ nodeVerifier, sodiumVerifier, nobleVerifier })
const bytesOf = (test: SignatureCase) =>
  [fromHex(test.publicKey), fromHex(test.message), fromHex(test.signature)] as const

describe('vectors/signatures.json', () => {
  it('and the compiled-in cases are what their generator writes', () => {
    const generated = signatureVectors()
    expect(file).toBe(formatVectors(generated))
    expect(readFileSync(SELF_TEST_CASES, 'utf8')).toBe(selfTestSource(generated))
    expect(readFileSync(SELF_TEST_FEW, 'utf8')).toBe(selfTestFewSource(generated))
  })

  it.each(verifiers)('%s gives every Ed25519 and ES256 verdict', (_, verifier) => {
    for (const test of vectors.ed25519) expect(verifier.verifyEd25519(...bytesOf(test)), test.name).toBe(test.valid)
    for (const test of vectors.es256) expect(verifier.verifyEs256(...bytesOf(test)), test.name).toBe(test.valid)
  })

  it('holds cases that other rules would accept: the construction is what the name says', () => {
    const zip215 = (test: SignatureCase): boolean => {
      const [publicKey, message, signature] = bytesOf(test)
      return ed25519.verify(signature, message, publicKey, { zip215: true })
    }
    const named = (pattern: RegExp) => vectors.ed25519.filter(({ name }) => pattern.test(name))
    expect(named(/cofactored/).length).toBe(6)
    expect(named(/small order/).length).toBe(29)
    for (const test of named(/cofactored|small order|mixed order/)) expect(zip215(test), test.name).toBe(true)
    const anyS = (test: SignatureCase): boolean => {
      const [publicKey, message, signature] = bytesOf(test)
      return p256.verify(signature, message, publicKey, { prehash: true, lowS: false, format: 'compact' })
    }
    const high = vectors.es256.filter(({ name }) => /high s|s = n - 1/.test(name))
    expect(high.length).toBe(3)
    for (const test of high) expect(anyS(test), test.name).toBe(true)
  })

  it('gives the digests of the hash inputs', () => {
    for (const { length, digest } of vectors.sha256) {
      const input = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff)
      for (const provider of [nodeSha256, sodiumSha256, nobleSha256]) expect(toHex(provider.hash(input))).toBe(digest)
    }
  })

  it.each(vectors.normalizeLowS)('$name', ({ signature, normalized }) => {
    expect(toHex(normalizeLowS(fromHex(signature)))).toBe(normalized)
  })

  it.each(vectors.coseSigStructure)('Sig_structure: $name', (test) => {
    const encoded = coseSigStructure(fromHex(test.protected), fromHex(test.externalAad), fromHex(test.payload))
    expect(toHex(encoded)).toBe(test.sigStructure)
  })

  it.each(vectors.webauthn)('WebAuthn: $name', (test) => {
    const assertion = {
      publicKey: fromHex(test.publicKey),
      signature: fromHex(test.signature),
      aux: { authenticatorData: fromHex(test.authenticatorData), clientDataJson: fromHex(test.clientDataJson) },
    }
    for (const [name, verifier] of verifiers) {
      const verdict = verifyWebauthn(assertion, fromHex(test.signBytes), { sha256: nodeSha256, verifier })
      const written = verdict.ok ? { ...verdict, rpIdHash: toHex(verdict.rpIdHash) } : verdict
      expect(written, name).toEqual(test.expected)
    }
  })
})
