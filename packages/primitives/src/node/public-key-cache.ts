/** Public keys as node:crypto objects. Importing one costs as much as a verification, so recent ones are kept. */
import { Buffer } from 'node:buffer'
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { Bytes } from '../bytes.ts'

/** Keys kept per cache; the least recently used goes first. */
const CACHE_MAX = 4096

export class PublicKeyCache {
  private readonly keys = new Map<string, KeyObject>()
  private readonly toJwk: (publicKey: Bytes) => JsonWebKey

  constructor(toJwk: (publicKey: Bytes) => JsonWebKey) {
    this.toJwk = toJwk
  }

  get size(): number {
    return this.keys.size
  }

  /** The key object, or undefined when the bytes are not a point of the curve. */
  get(publicKey: Bytes): KeyObject | undefined {
    const name = Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.byteLength).toString('latin1')
    let key = this.keys.get(name)
    if (key === undefined) {
      key = this.import(publicKey)
      if (key === undefined) return undefined
      if (this.keys.size >= CACHE_MAX) this.keys.delete(this.keys.keys().next().value as string)
    } else {
      this.keys.delete(name)
    }
    this.keys.set(name, key)
    return key
  }

  private import(publicKey: Bytes): KeyObject | undefined {
    try {
      return createPublicKey({ key: this.toJwk(publicKey), format: 'jwk' })
    } catch {
      return undefined
    }
  }
}

const base64Url = (bytes: Bytes): string => Buffer.from(bytes).toString('base64url')

export const ed25519Jwk = (publicKey: Bytes): JsonWebKey => ({ kty: 'OKP', crv: 'Ed25519', x: base64Url(publicKey) })

export const p256Jwk = (publicKey: Bytes): JsonWebKey => ({
  kty: 'EC',
  crv: 'P-256',
  x: base64Url(publicKey.subarray(1, 33)),
  y: base64Url(publicKey.subarray(33, 65)),
})
