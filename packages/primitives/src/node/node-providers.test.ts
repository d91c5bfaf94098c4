import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nobleSha256 } from '../browser/noble-sha256.ts'
import { nobleVerifier } from '../browser/noble-verifier.ts'
import { type Bytes, toHex } from '../bytes.ts'
import type { SignatureVerifier } from '../signature.ts'
import { assembleSha256Lanes } from './assemble-sha256-lanes.ts'
import { ed25519KeyFromSeed, generateEd25519Key } from './ed25519-keys.ts'
import { es256KeyFromSecret, generateEs256Key } from './es256-keys.ts'
import { lanesSha256 } from './lanes-sha256.ts'
import { nodeSha256 } from './node-sha256.ts'
import { nodeVerifier } from './node-verifier.ts'
import { ed25519Jwk, PublicKeyCache } from './public-key-cache.ts'
import { sha256 } from './sha256.ts'
import type { SigningKey } from './signing-key.ts'
import { sodiumSha256 } from './sodium-sha256.ts'
import { sodiumVerifier } from './sodium-verifier.ts'

const hashes = { nodeSha256, sodiumSha256, lanesSha256, sha256, nobleSha256 }
const verifiers = { nodeVerifier, sodiumVerifier, nobleVerifier }
const digest = (data: Bytes): string => createHash('sha256').update(data).digest('hex')

describe.each(Object.entries(hashes))('%s', (_, provider) => {
  it('hashes any input into memory of its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (data) => {
        const first = provider.hash(data)
        expect(toHex(first)).toBe(digest(data))
        provider.hash(new Uint8Array(1))
        expect(toHex(first)).toBe(digest(data))
        expect(first.constructor).toBe(Uint8Array)
        expect(first.byteLength).toBe(first.buffer.byteLength)
      }),
    )
  })

  it('hashes many items of one length, also from and into views', () => {
    const special = fc.constantFrom(0, 1, 32, 33, 55, 56, 64, 65, 255, 256, 257, 300, 512, 513)
    const length = fc.oneof(special, fc.integer({ min: 0, max: 140 }), fc.integer({ min: 0, max: 700 }))
    fc.assert(
      fc.property(
        length,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 5 }),
        (itemLength, count, shift) => {
          const outer = Uint8Array.from({ length: itemLength * count + 2 * shift }, (_, i) => (i * 31) & 0xff)
          const input = outer.subarray(shift, shift + itemLength * count)
          const output = new Uint8Array(32 * count + 8).fill(0xee)
          provider.hashMany(input, itemLength, count, output.subarray(4))
          let expected = 'eeeeeeee'
          for (let i = 0; i < count; i++) expected += digest(input.subarray(i * itemLength, (i + 1) * itemLength))
          expect(toHex(output)).toBe(`${expected}eeeeeeee`)
        },
      ),
    )
  })

  it('hashes more items than fit into one piece of its memory', () => {
    for (const [itemLength, count] of [
      [65, 2_500],
      [512, 900],
      [0, 1_030],
    ] as const) {
      const input = Uint8Array.from({ length: itemLength * count }, (_, i) => (i * 41 + (i >> 8)) & 0xff)
      const output = new Uint8Array(32 * count)
      const items = Array.from({ length: count }, (_, i) => input.subarray(i * itemLength, (i + 1) * itemLength))
      const expected = items.map(digest).join('')
      provider.hashMany(input, itemLength, count, output)
      expect(toHex(output)).toBe(expected)
    }
  })
})

it('has four lanes here: what is tested above is the kernel, not what takes its place', () => {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { validate(code: Uint8Array): boolean } }
  expect(WebAssembly.validate(assembleSha256Lanes(4))).toBe(true)
  // Only the kernel asserts this, before it copies anything.
  expect(() => lanesSha256.hashMany(new Uint8Array(1), 1, 2, new Uint8Array(64))).toThrow('messages lie in the input')
})

it('never hashes what an earlier call left in the memory of the lanes', () => {
  const output = new Uint8Array(64)
  lanesSha256.hashMany(new Uint8Array(128).fill(7), 64, 2, output)
  expect(() => lanesSha256.hashMany(new Uint8Array(100), 64, 2, output)).toThrow('messages lie in the input')
})

const SIGNATURE_KINDS: readonly [
  string,
  () => SigningKey,
  (verifier: SignatureVerifier) => SignatureVerifier['verifyEd25519'],
][] = [
  ['Ed25519', generateEd25519Key, (verifier) => verifier.verifyEd25519],
  ['ES256', generateEs256Key, (verifier) => verifier.verifyEs256],
]

describe.each(SIGNATURE_KINDS)('%s', (_, generate, method) => {
  it('signatures of any message verify everywhere, also from a Buffer', () => {
    for (const length of [0, 1, 100, 5000]) {
      const key = generate()
      const message = Uint8Array.from({ length }, (_, i) => i & 0xff)
      const signature = key.sign(message)
      for (const [name, verifier] of Object.entries(verifiers)) {
        expect(method(verifier)(key.publicKey, message, signature), name).toBe(true)
        const buffers = [key.publicKey, message, signature].map((bytes) => Buffer.from(bytes)) as [
          Buffer,
          Buffer,
          Buffer,
        ]
        expect(method(verifier)(...buffers), name).toBe(true)
      }
    }
  })

  it('random changes get one verdict from all: refused', () => {
    const key = generate()
    const message = Uint8Array.of(1, 2, 3)
    const signature = key.sign(message)
    const [keyLength, total] = [key.publicKey.length, key.publicKey.length + 64]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: total * 8 - 1 }), (bit) => {
        const parts = Uint8Array.from([...key.publicKey, ...signature])
        parts[bit >> 3] = (parts[bit >> 3] as number) ^ (1 << (bit & 7))
        for (const [name, verifier] of Object.entries(verifiers)) {
          expect(method(verifier)(parts.subarray(0, keyLength), message, parts.subarray(keyLength)), name).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('noise is refused without an exception', () => {
    const bytes = fc.oneof(
      ...[0, 32, 33, 64, 65].map((length) => fc.uint8Array({ minLength: length, maxLength: length })),
    )
    fc.assert(
      fc.property(bytes, bytes, bytes, (publicKey, message, signature) => {
        for (const verifier of Object.values(verifiers)) {
          expect(method(verifier)(publicKey, message, signature)).toBe(false)
        }
      }),
    )
  })
})

describe('signing keys', () => {
  it('come back from their secrets', () => {
    const service = generateEd25519Key()
    expect(ed25519KeyFromSeed(service.secret).publicKey).toEqual(service.publicKey)
    expect(ed25519KeyFromSeed(service.secret).sign(new Uint8Array(3))).toEqual(service.sign(new Uint8Array(3)))
    const person = generateEs256Key()
    expect(es256KeyFromSecret(person.secret).publicKey).toEqual(person.publicKey)
    expect([service.keyType, person.keyType]).toEqual([1, 2])
    expect([service.secret.length, person.secret.length]).toEqual([32, 32])
  })

  it('give the public key of RFC 8032 section 7.1, test 1', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    expect(toHex(ed25519KeyFromSeed(seed).publicKey)).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
  })
})

describe('the cache of public keys', () => {
  it('is bounded, keeps what is used and forgets failures', () => {
    const cache = new PublicKeyCache(ed25519Jwk)
    const keyOf = (i: number): Bytes =>
      ed25519KeyFromSeed(Uint8Array.from({ length: 32 }, (_, k) => (i >> (8 * k)) & 0xff)).publicKey
    const first = keyOf(0)
    const object = cache.get(first)
    expect(object).toBeDefined()
    for (let i = 1; i <= 4200; i++) {
      cache.get(keyOf(i))
      if (i % 1000 === 0) expect(cache.get(first)).toBe(object)
    }
    expect(cache.size).toBe(4096)
    expect(cache.get(first)).toBe(object)
    expect(cache.get(keyOf(1))).not.toBe(object)
    expect(new PublicKeyCache(() => ({ kty: 'EC' })).get(first)).toBeUndefined()
  })
})
