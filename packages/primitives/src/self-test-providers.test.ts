import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { nobleSha256 } from './browser/noble-sha256.ts'
import { nobleVerifier } from './browser/noble-verifier.ts'
import { nodeSha256 } from './node/node-sha256.ts'
import { nodeVerifier } from './node/node-verifier.ts'
import { selfTestNodeProviders } from './node/self-test-node-providers.ts'
import { PlatformError } from './platform-error.ts'
import { selfTestProviders } from './self-test-providers.ts'
import type { Sha256 } from './sha256.ts'
import type { SignatureVerifier } from './signature.ts'

function disagreement(sha256: Record<string, Sha256>, verifiers: Record<string, SignatureVerifier>): string {
  try {
    selfTestProviders({ sha256, verifiers })
    return 'agreed'
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'PROVIDERS_DISAGREE') throw error
    return `${error.details.backend}: ${error.details.case}`
  }
}

describe('selfTestProviders', () => {
  it('is content with all backends', () => {
    selfTestNodeProviders()
    expect(disagreement({ noble: nobleSha256 }, { noble: nobleVerifier })).toBe('agreed')
  })

  it('names the backend and the case of a library that follows ZIP 215, which lacks our stricter rules', () => {
    // OpenSSL's own rules differ between the versions that Node ships, so they are no fixed example.
    const lenient: SignatureVerifier = {
      ...nodeVerifier,
      verifyEd25519(publicKey, message, signature) {
        try {
          return ed25519.verify(signature, message, publicKey, { zip215: true })
        } catch {
          return false
        }
      },
    }
    expect(disagreement({}, { lenient })).toMatch(/^lenient: ed25519: A of mixed order/)
  })

  it('notices a backend that throws, accepts all or refuses all', () => {
    const broken = (verify: () => boolean): SignatureVerifier => ({ verifyEd25519: verify, verifyEs256: verify })
    const thrower = broken(() => {
      throw new Error('boom')
    })
    expect(disagreement({}, { node: nodeVerifier, thrower })).toMatch(/^thrower: ed25519/)
    expect(disagreement({}, { lax: broken(() => true) })).toMatch(/^lax: ed25519: message changed/)
    expect(disagreement({}, { strict: broken(() => false) })).toMatch(/^strict: ed25519: empty message/)
    const highS: SignatureVerifier = { ...nodeVerifier, verifyEs256: () => true }
    expect(disagreement({}, { highS })).toMatch(/^highS: es256/)
  })

  it('notices a wrong digest, a wrong batch and a shared buffer', () => {
    const wrong: Sha256 = { ...nodeSha256, hash: () => new Uint8Array(32) }
    expect(disagreement({ wrong }, {})).toBe('wrong: sha256 of 0 bytes')
    const lazy: Sha256 = { ...nodeSha256, hashMany: () => {} }
    expect(disagreement({ lazy }, {})).toBe('lazy: sha256 of 3 × 0 bytes')
    const buffer = new Uint8Array(32)
    const shared: Sha256 = {
      ...nodeSha256,
      hash(data) {
        buffer.set(nodeSha256.hash(data))
        return buffer
      },
      hashMany(input, itemLength, count, output) {
        nodeSha256.hashMany(input, itemLength, count, output)
        buffer.fill(0)
      },
    }
    expect(disagreement({ shared }, {})).toMatch(/share memory/)
  })
})
