import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nobleVerifier } from './browser/noble-verifier.ts'
import { type Bytes, concatBytes, fromHex, toHex, utf8Encode } from './bytes.ts'
import { es256FromDer } from './es256-from-der.ts'
import { nodeSha256 } from './node/node-sha256.ts'
import { nodeVerifier } from './node/node-verifier.ts'
import { softwareAuthenticator } from './node/software-authenticator.ts'
import { normalizeLowS } from './normalize-low-s.ts'
import { verifyWebauthn, verifyWebauthnChallenge, type WebauthnAssertion } from './verify-webauthn.ts'

const providers = { sha256: nodeSha256, verifier: nodeVerifier }
const signBytes = utf8Encode('a transaction to sign')
const passkey = softwareAuthenticator({ rpId: 'localhost', origin: 'http://localhost:8480' })

describe('verifyWebauthn', () => {
  it('accepts the assertion of an authenticator and says what the policy needs to know', () => {
    const verdict = verifyWebauthn(passkey.sign(signBytes), signBytes, providers)
    expect(verdict).toEqual({
      ok: true,
      origin: 'http://localhost:8480',
      rpIdHash: passkey.rpIdHash,
      userVerified: true,
      backupEligible: false,
      backedUp: false,
    })
  })

  it('refuses other sign bytes, another key and any altered byte', () => {
    const assertion = passkey.sign(signBytes)
    const other = softwareAuthenticator({ rpId: 'localhost', origin: 'http://localhost:8480' })
    const refused = (changed: Partial<WebauthnAssertion>, over = signBytes) =>
      verifyWebauthn({ ...assertion, ...changed }, over, providers)
    expect(refused({}, utf8Encode('other'))).toEqual({ ok: false, reason: 'challengeMismatch' })
    expect(refused({ publicKey: other.publicKey })).toEqual({ ok: false, reason: 'signatureInvalid' })
    const flipped = (bytes: Bytes, at: number): Bytes => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
    const { authenticatorData, clientDataJson } = assertion.aux
    for (let i = 0; i < authenticatorData.length; i++) {
      expect(refused({ aux: { clientDataJson, authenticatorData: flipped(authenticatorData, i) } }).ok).toBe(false)
    }
    for (let i = 0; i < clientDataJson.length; i++) {
      expect(refused({ aux: { authenticatorData, clientDataJson: flipped(clientDataJson, i) } }).ok).toBe(false)
    }
    for (let i = 0; i < 64; i++) expect(refused({ signature: flipped(assertion.signature, i) }).ok).toBe(false)
  })

  it('never throws, whatever the bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 120 })
    const assertion = passkey.sign(signBytes)
    fc.assert(
      fc.property(bytes, bytes, bytes, bytes, (publicKey, signature, authenticatorData, clientDataJson) => {
        const aux = { authenticatorData, clientDataJson }
        expect(verifyWebauthn({ publicKey, signature, aux }, signBytes, providers).ok).toBe(false)
        const mixed = { ...assertion, aux: { ...assertion.aux, clientDataJson } }
        expect(verifyWebauthn(mixed, signBytes, providers).ok).toBe(false)
      }),
    )
  })

  it('is the same over every backend', () => {
    const assertion = passkey.sign(signBytes, { flags: 0x1d, clientData: { extra: [1, null] } })
    const verdicts = [nodeVerifier, nobleVerifier].map((verifier) =>
      verifyWebauthn(assertion, signBytes, { sha256: nodeSha256, verifier }),
    )
    expect(verdicts[0]).toMatchObject({ ok: true, backupEligible: true, backedUp: true })
    expect(verdicts[1]).toEqual(verdicts[0])
  })
})

/** W3C Web Authentication Level 3, section 16.2 "ES256 Credential with No Attestation", authentication. */
describe('the published example of the standard', () => {
  const publicKey = fromHex(
    `04${'afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61'}${'930a56b87a2fca66334b03458abf879717c12cc68ed73290af2e2664796b9220'}`,
  )
  const challenge = fromHex('39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408')
  const authenticatorData = fromHex('bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000')
  const clientDataJson = utf8Encode(
    '{"type":"webauthn.get","challenge":"OcDnUhQXulTUPo3JUXT0I97pvzzYBP9tZchXyav01Ag","origin":"https://example.org","crossOrigin":false}',
  )
  const der = fromHex(
    '3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87',
  )
  const aux = { authenticatorData, clientDataJson }

  it('verifies once its high s is normalised', () => {
    const raw = es256FromDer(der)
    expect(verifyWebauthnChallenge({ publicKey, aux, signature: raw }, challenge, providers)).toEqual({
      ok: false,
      reason: 'signatureInvalid',
    })
    const verdict = verifyWebauthnChallenge({ publicKey, aux, signature: normalizeLowS(raw) }, challenge, providers)
    expect(verdict).toMatchObject({ ok: true, origin: 'https://example.org', userVerified: false, backedUp: true })
    expect(verdict.ok && toHex(verdict.rpIdHash)).toBe(toHex(nodeSha256.hash(utf8Encode('example.org'))))
  })

  it('fails for another challenge', () => {
    const signature = normalizeLowS(es256FromDer(der))
    const verdict = verifyWebauthnChallenge({ publicKey, aux, signature }, concatBytes(challenge), providers)
    expect(verdict.ok).toBe(true)
    expect(verifyWebauthnChallenge({ publicKey, aux, signature }, new Uint8Array(32), providers)).toEqual({
      ok: false,
      reason: 'challengeMismatch',
    })
  })
})
