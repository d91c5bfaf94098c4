/** For tests: every backend of the signature predicate, and their one verdict. */
import { nobleVerifier } from './browser/noble-verifier.ts'
import { nobleVerifyVote } from './browser/noble-verify-vote.ts'
import type { Bytes } from './bytes.ts'
import { nodeVerifier } from './node/node-verifier.ts'
import { nodeVerifyVote } from './node/node-verify-vote.ts'
import { sodiumVerifier } from './node/sodium-verifier.ts'
import type { SignatureVerifier } from './signature.ts'

const VERIFIERS: Readonly<Record<string, SignatureVerifier>> = { nodeVerifier, sodiumVerifier, nobleVerifier }

function agreed(verdicts: readonly (readonly [string, boolean])[]): boolean {
  const first = verdicts[0]?.[1]
  if (verdicts.some(([, verdict]) => verdict !== first))
    throw new Error(`backends disagree: ${JSON.stringify(verdicts)}`)
  return first as boolean
}

/** The verdict of all backends on an Ed25519 signature; throws when they differ. */
export function allVerifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  return agreed(Object.entries(VERIFIERS).map(([name, v]) => [name, v.verifyEd25519(publicKey, message, signature)]))
}

/** The verdict of all backends on an ES256 signature; throws when they differ. */
export function allVerifyEs256(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  return agreed(Object.entries(VERIFIERS).map(([name, v]) => [name, v.verifyEs256(publicKey, message, signature)]))
}

/** The verdict of all backends on a vote; throws when they differ. */
export function allVerifyVote(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  const backends = Object.entries({ nobleVerifyVote, nodeVerifyVote })
  return agreed(backends.map(([name, verify]) => [name, verify(publicKey, message, signature)]))
}
