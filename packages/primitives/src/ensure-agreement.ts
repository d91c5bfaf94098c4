/**
 * The start check of whoever is given its providers: a page, a client, another verifier. They are held to the few edge
 * cases that tell apart what libraries do; a node is held to all of them.
 */
import { FEW_ED25519_CASES, FEW_SHA256_CASES } from './self-test-few.generated.ts'
import type { Sha256 } from './sha256.ts'
import type { SignatureVerifier } from './signature.ts'
import { testSha256, testVerdicts } from './test-backend.ts'

/** Providers that have agreed in this process; they are not asked again. */
const agreed = /* @__PURE__ */ new WeakSet<object>()

/** Throws PlatformError PROVIDERS_DISAGREE with the first wrong answer to a hash or an Ed25519 signature. */
export function ensureAgreement(
  backend: string,
  sha256: Sha256,
  verifyEd25519?: SignatureVerifier['verifyEd25519'],
): void {
  if (!agreed.has(sha256)) testSha256(backend, sha256, FEW_SHA256_CASES)
  agreed.add(sha256)
  if (verifyEd25519 === undefined) return
  if (!agreed.has(verifyEd25519)) testVerdicts(backend, 'ed25519', FEW_ED25519_CASES, verifyEd25519)
  agreed.add(verifyEd25519)
}
