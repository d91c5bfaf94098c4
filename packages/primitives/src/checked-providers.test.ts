import { describe, expect, it, vi } from 'vitest'
import { nobleVerifyEd25519 as plain } from './browser/noble-verify-ed25519.ts'
import { checkedSha256, checkedVerify } from './checked-providers.ts'
import { ensureAgreement } from './ensure-agreement.ts'
import { nodeSha256 } from './node/node-sha256.ts'
import { nodeVerifier } from './node/node-verifier.ts'
import { PlatformError } from './platform-error.ts'
import { ED25519_CASES, SHA256_CASES } from './self-test-cases.generated.ts'
import { FEW_ED25519_CASES, FEW_SHA256_CASES } from './self-test-few.generated.ts'
import type { Sha256 } from './sha256.ts'

const NOTHING = new Uint8Array()

function refusal(use: () => unknown): string {
  try {
    return String(use())
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'PROVIDERS_DISAGREE') throw error
    return `${error.details.backend}: ${error.details.case}`
  }
}

describe('a provider that is held to edge cases', () => {
  it('answers as the backend does, which is asked the cases once', () => {
    const verify = vi.fn(nodeVerifier.verifyEd25519)
    const checked = checkedVerify('node', 'ed25519', verify, FEW_ED25519_CASES)
    expect(verify).not.toHaveBeenCalled()
    expect([checked(NOTHING, NOTHING, NOTHING), checked(NOTHING, NOTHING, NOTHING)]).toEqual([false, false])
    expect(verify).toHaveBeenCalledTimes(FEW_ED25519_CASES.length + 2)
    const hash = vi.fn(nodeSha256.hash)
    const hashing = checkedSha256('node', { ...nodeSha256, hash }, SHA256_CASES)
    expect(hashing.hash(NOTHING)).toEqual(nodeSha256.hash(NOTHING))
    expect(hash).toHaveBeenCalledTimes(SHA256_CASES.length + 1)
  })

  it('never answers where the backend is wrong, and says which case', () => {
    const lax = checkedVerify('lax', 'ed25519', () => true, ED25519_CASES)
    for (const _ of [1, 2]) expect(refusal(() => lax(NOTHING, NOTHING, NOTHING))).toBe('lax: ed25519: message changed')
    const wrong: Sha256 = { ...nodeSha256, hashMany: () => {} }
    const checked = checkedSha256('wrong', wrong, SHA256_CASES)
    for (const _ of [1, 2]) expect(refusal(() => checked.hash(NOTHING))).toBe('wrong: sha256 of 3 × 0 bytes')
    expect(refusal(() => checked.hashMany(NOTHING, 0, 0, NOTHING))).toBe('wrong: sha256 of 3 × 0 bytes')
  })
})

describe('ensureAgreement', () => {
  it('asks a provider once', () => {
    const hash = vi.fn(nodeSha256.hash)
    const verify = vi.fn(nodeVerifier.verifyEd25519)
    const hashing = { ...nodeSha256, hash }
    for (const _ of [1, 2]) ensureAgreement('node', hashing, verify)
    expect(hash).toHaveBeenCalledTimes(FEW_SHA256_CASES.length)
    expect(verify).toHaveBeenCalledTimes(FEW_ED25519_CASES.length)
  })

  it('names the case of a wrong one, every time', () => {
    const wrong: Sha256 = { ...nodeSha256, hash: () => new Uint8Array(32) }
    for (const _ of [1, 2]) expect(refusal(() => ensureAgreement('page', wrong))).toBe('page: sha256 of 0 bytes')
    const lax = () => true
    for (const _ of [1, 2]) {
      expect(refusal(() => ensureAgreement('page', nodeSha256, lax))).toBe('page: ed25519: message changed')
    }
  })

  it('passes on what a provider says of itself', () => {
    const lax = checkedVerify('lax', 'ed25519', () => true, ED25519_CASES)
    expect(refusal(() => ensureAgreement('page', nodeSha256, lax))).toBe('lax: ed25519: message changed')
  })
})

describe('the few cases of a browser', () => {
  it('are among those of a node, and notice each of the rules in which libraries differ', () => {
    for (const one of FEW_ED25519_CASES) expect(ED25519_CASES).toContainEqual(one)
    for (const one of FEW_SHA256_CASES) expect(SHA256_CASES).toContainEqual(one)
    const forgiving = FEW_ED25519_CASES.filter(({ valid, name }) => !valid && name !== 'message changed')
    expect(forgiving.length).toBeGreaterThan(4)
    for (const { name, publicKey } of forgiving) {
      // One that is right but for this one case.
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
      const verify: typeof plain = (key, message, signature) => {
        const asked = FEW_ED25519_CASES.find((one) => one.signature === hex(signature) && one.publicKey === hex(key))
        return (asked?.name === name && hex(key) === publicKey) || plain(key, message, signature)
      }
      const checked = checkedVerify('forgiving', 'ed25519', verify, FEW_ED25519_CASES)
      expect(
        refusal(() => checked(NOTHING, NOTHING, NOTHING)),
        name,
      ).toBe(`forgiving: ed25519: ${name}`)
    }
  })
})
