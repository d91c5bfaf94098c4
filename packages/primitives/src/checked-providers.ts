/**
 * Backends that are held to known answers before they give their first one, in whatever process they are used: a
 * command, a page, a worker. One that fails gives no answer at all.
 */
import type { HashCase, SignatureCase } from './self-test-cases.generated.ts'
import type { Sha256 } from './sha256.ts'
import type { SignatureVerifier } from './signature.ts'
import { testSha256, testVerdicts } from './test-backend.ts'

type Verify = SignatureVerifier['verifyEd25519']

/** Throws PlatformError PROVIDERS_DISAGREE on every use where the backend is wrong. */
export function checkedSha256(backend: string, provider: Sha256, cases: readonly HashCase[]): Sha256 {
  let isTested = false
  const test = () => {
    testSha256(backend, provider, cases)
    isTested = true
  }
  return {
    hash(data) {
      if (!isTested) test()
      return provider.hash(data)
    },
    hashMany(input, itemLength, count, output) {
      if (!isTested) test()
      provider.hashMany(input, itemLength, count, output)
    },
  }
}

/** `kind`: as a disagreement names it. Throws PlatformError PROVIDERS_DISAGREE on every use of a wrong backend. */
export function checkedVerify(backend: string, kind: string, verify: Verify, cases: readonly SignatureCase[]): Verify {
  let isTested = false
  return (publicKey, message, signature) => {
    if (!isTested) {
      testVerdicts(backend, kind, cases, verify)
      isTested = true
    }
    return verify(publicKey, message, signature)
  }
}
