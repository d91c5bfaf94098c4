import { describe, expect, it } from 'vitest'
import { nobleVerifyVote } from '../browser/noble-verify-vote.ts'
import type { Bytes } from '../bytes.ts'
import { ed25519KeyFromSeed } from './ed25519-keys.ts'
import { nodeVerifyVote } from './node-verify-vote.ts'

const key = ed25519KeyFromSeed(new Uint8Array(32).fill(7))
const message = Uint8Array.of(1, 2, 3)
const signature = key.sign(message)
const changed = (bytes: Bytes, at: number): Bytes => bytes.with(at, (bytes[at] as number) ^ 1)

describe.each(Object.entries({ nodeVerifyVote, nobleVerifyVote }))('%s', (_, verify) => {
  it('judges an honest vote', () => {
    expect(verify(key.publicKey, message, signature)).toBe(true)
    expect(verify(key.publicKey, changed(message, 0), signature)).toBe(false)
    for (const at of [0, 31, 32, 63]) expect(verify(key.publicKey, message, changed(signature, at))).toBe(false)
    expect(verify(changed(key.publicKey, 0), message, signature)).toBe(false)
  })

  it('says no to every other length', () => {
    for (const length of [0, 31, 33]) expect(verify(new Uint8Array(length), message, signature)).toBe(false)
    for (const length of [0, 63, 65]) expect(verify(key.publicKey, message, new Uint8Array(length))).toBe(false)
  })

  it('takes encodings that no transaction may have', () => {
    // The neutral element as key and as R, with S = 0: the equation holds for every message (ZIP 215).
    const neutral = new Uint8Array(32).with(0, 1)
    expect(verify(neutral, message, new Uint8Array(64).with(0, 1))).toBe(true)
    expect(verify(neutral, message, new Uint8Array(64).with(0, 1).with(32, 1))).toBe(false)
  })
})
