/** The default verifier of a node: libsodium, held to every edge case before its first verdict. */
import { checkedVerify } from '../checked-providers.ts'
import { ED25519_CASES, ES256_CASES } from '../self-test-cases.generated.ts'
import type { SignatureVerifier } from '../signature.ts'
import { sodiumVerifier } from './sodium-verifier.ts'

export const verifier: SignatureVerifier = {
  verifyEd25519: checkedVerify('sodium', 'ed25519', sodiumVerifier.verifyEd25519, ED25519_CASES),
  verifyEs256: checkedVerify('sodium', 'es256', sodiumVerifier.verifyEs256, ES256_CASES),
}
