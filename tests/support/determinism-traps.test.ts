import process, { hrtime } from 'node:process'
import {
  decodeCbor,
  encodeCbor,
  formatInstant,
  fromHex,
  parseCivilDate,
  parseStrictJson,
  toBase64Url,
  utf8Decode,
  verifyWebauthn,
} from '@chassis/primitives'
import { nobleVerifier } from '@chassis/primitives/browser'
import { nodeVerifier, sha256, softwareAuthenticator, verifier } from '@chassis/primitives/node'
import { describe, expect, it } from 'vitest'
import { DeterminismTrap, withDeterminismTraps } from './determinism-traps.ts'

/** Everything the traps replace, to see that it comes back. */
function worldNow(): Map<string, unknown> {
  const world = new Map<string, unknown>()
  const typedArrays: object = Object.getPrototypeOf(Uint8Array.prototype)
  const prototypes = [Object, Date, String, Array, Number, BigInt].map((type): object => type.prototype)
  const watched = [globalThis, Math, Date, globalThis.process, performance, typedArrays, ...prototypes]
  watched.forEach((object, i) => {
    for (const [key, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
      world.set(`${i}.${key} value`, value)
      world.set(`${i}.${key} getter`, get)
    }
  })
  return world
}

/** By identity; the contents are too large for a deep comparison. */
function differences(before: Map<string, unknown>, after: Map<string, unknown>): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.filter((key) => before.has(key) !== after.has(key) || !Object.is(before.get(key), after.get(key)))
}

const FORBIDDEN: readonly [string, () => unknown][] = [
  ['Date', () => new Date()],
  ['Date', () => Date.now()],
  ['Date', () => typeof Date],
  ['Date', () => globalThis.Date.UTC(2020)],
  ['Math.random', () => Math.random()],
  ['setTimeout', () => setTimeout(() => {}, 0)],
  ['setInterval', () => setInterval(() => {}, 0)],
  ['setImmediate', () => setImmediate(() => {})],
  ['queueMicrotask', () => queueMicrotask(() => {})],
  ['fetch', () => fetch('http://localhost')],
  ['performance', () => performance.now()],
  ['crypto', () => crypto.randomUUID()],
  ['process', () => globalThis.process.pid],
  ['process.env', () => process.env.HOME],
  ['process.hrtime', () => process.hrtime()],
  ['process.nextTick', () => process.nextTick(() => {})],
  ['Intl', () => new Intl.NumberFormat('en')],
  ['String.prototype.localeCompare', () => 'a'.localeCompare('b')],
  ['String.prototype.toLocaleUpperCase', () => 'i'.toLocaleUpperCase()],
  ['Number.prototype.toLocaleString', () => (1).toLocaleString()],
  ['BigInt.prototype.toLocaleString', () => 1n.toLocaleString()],
  ['Array.prototype.toLocaleString', () => [1].toLocaleString()],
  ['TypedArray.prototype.toLocaleString', () => Uint8Array.of(1).toLocaleString()],
  ['Object.prototype.toLocaleString', () => ({}).toLocaleString()],
  ['Array.prototype.sort', () => [2, 10, 1].sort()],
  ['Array.prototype.toSorted', () => [2, 10, 1].toSorted()],
  ['WeakRef', () => new WeakRef({})],
]

describe('withDeterminismTraps', () => {
  it.each(FORBIDDEN)('catches %s', (name, use) => {
    const before = worldNow()
    expect(() => withDeterminismTraps(use)).toThrow(`${name} is not for the deterministic zone`)
    expect(differences(before, worldNow())).toEqual([])
  })

  it('catches what the code under test swallows', () => {
    const swallowing = () => {
      try {
        return Math.random()
      } catch {
        return 4
      }
    }
    expect(() => withDeterminismTraps(swallowing)).toThrow('used and swallowed: Math.random')
  })

  it('catches a promise', () => {
    expect(() => withDeterminismTraps(async () => 1)).toThrow(DeterminismTrap)
  })

  it('passes results and exceptions through and restores the world', () => {
    const before = worldNow()
    expect(withDeterminismTraps(() => [3, 1, 2].sort((a, b) => a - b))).toEqual([1, 2, 3])
    expect(withDeterminismTraps(() => withDeterminismTraps(() => 5))).toBe(5)
    expect(() => withDeterminismTraps(() => fromHex('x'))).toThrow('encoding.INVALID_TEXT')
    expect(differences(before, worldNow())).toEqual([])
    expect(Date.now()).toBeGreaterThan(0)
    expect([typeof hrtime(), [2, 1].sort()]).toEqual(['object', [1, 2]])
  })
})

describe('the primitives under traps', () => {
  it('encode, decode, format, hash and verify', () => {
    const passkey = softwareAuthenticator({ rpId: 'localhost', origin: 'http://localhost:8480' })
    const signBytes = fromHex('0102')
    const assertion = passkey.sign(signBytes)
    const verdicts = withDeterminismTraps(() => {
      const map = {
        pairs: [
          ['b', 1n],
          ['a', [true, null, fromHex('ff')]],
        ],
      } as const
      decodeCbor(encodeCbor(map))
      formatInstant(1_600_000_000_000)
      parseCivilDate('2020-02-29')
      parseStrictJson(utf8Decode(assertion.aux.clientDataJson))
      toBase64Url(sha256.hash(new Uint8Array(1000)))
      return [verifier, nodeVerifier, nobleVerifier].map((each) =>
        verifyWebauthn(assertion, signBytes, { sha256, verifier: each }),
      )
    })
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, true, true])
  })
})
