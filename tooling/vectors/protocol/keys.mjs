/** Keys with fixed seeds, and signatures by them. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { p256 } from '@noble/curves/nist.js'
import { base64url, cat, hex, seeded, sha256, toHex, utf8 } from '../../../tests/support/naive-formats.mjs'

export const RP_ID_HASH = sha256(utf8('localhost'))
export const ORIGIN = 'http://localhost:8480'

export function ed25519Key(name) {
  const secret = seeded(`ed25519 ${name}`)
  return { kind: 'ed25519', publicKey: toHex(ed25519.getPublicKey(secret)), sign: (m) => ed25519.sign(m, secret) }
}

export function es256Key(name, kind = 'es256') {
  const secret = seeded(`es256 ${name}`)
  const options = { lowS: true, prehash: true, format: 'compact' }
  return { kind, publicKey: toHex(p256.getPublicKey(secret, false)), sign: (m) => p256.sign(m, secret, options) }
}

/** The signature entry of a key over sign bytes; a passkey signs the assertion whose challenge is their hash. */
export function signatureEntry(key, signBytes, origin = ORIGIN) {
  const { kind, publicKey } = key
  if (kind !== 'webauthn') return { kind, publicKey, signature: toHex(key.sign(signBytes)) }
  const challenge = base64url(sha256(signBytes))
  const clientDataJson = utf8(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }))
  // User present and verified; no extensions; signature counter 0.
  const authenticatorData = cat(RP_ID_HASH, hex('0500000000'))
  const signature = toHex(key.sign(cat(authenticatorData, sha256(clientDataJson))))
  return {
    kind,
    publicKey,
    signature,
    webauthn: { authenticatorData: toHex(authenticatorData), clientDataJson: toHex(clientDataJson) },
  }
}

/** Policy entry of a key. */
export function member(key, weight = 1, more = {}) {
  const passkey = key.kind === 'webauthn' ? { rpIdHash: toHex(RP_ID_HASH), origins: [ORIGIN] } : {}
  return { kind: key.kind, publicKey: key.publicKey, weight, ...passkey, ...more }
}

const KINDS = ['ed25519', 'es256', 'webauthn']
/** Ascending by kind, then by key bytes: the order of policies and of signature lists. */
export const byKey = (a, b) =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || Buffer.compare(hex(a.publicKey), hex(b.publicKey))
