/**
 * "Agree or refuse to start": every hash and signature backend of a process is held to compiled-in edge cases, because
 * two nodes whose backends differ on one odd signature would part for ever.
 */
import { ED25519_CASES, ES256_CASES, SHA256_CASES } from './self-test-cases.generated.ts'
import type { Sha256 } from './sha256.ts'
import type { SignatureVerifier } from './signature.ts'
import { testSha256, testVerdicts } from './test-backend.ts'

/** Backends by the name under which a disagreement is reported. */
export interface ProvidersUnderTest {
  readonly sha256: Readonly<Record<string, Sha256>>
  readonly verifiers: Readonly<Record<string, SignatureVerifier>>
}

/** Throws PlatformError PROVIDERS_DISAGREE with the case and the backend on the first wrong answer. */
export function selfTestProviders({ sha256, verifiers }: ProvidersUnderTest): void {
  for (const [backend, provider] of Object.entries(sha256)) testSha256(backend, provider, SHA256_CASES)
  for (const [backend, verifier] of Object.entries(verifiers)) {
    testVerdicts(backend, 'ed25519', ED25519_CASES, verifier.verifyEd25519)
    testVerdicts(backend, 'es256', ES256_CASES, verifier.verifyEs256)
  }
}
