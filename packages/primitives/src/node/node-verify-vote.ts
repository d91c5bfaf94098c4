/** Votes of CometBFT validators on a node: the native verifier first, which accepts what an honest validator signs. */
import { nobleVerifyVote } from '../browser/noble-verify-vote.ts'
import type { VoteVerifier } from '../signature.ts'
import { verifier } from './verifier.ts'

/**
 * ZIP 215. What the strict predicate accepts satisfies the equation without the cofactor, hence the one with it; only
 * what it refuses is worked out in JavaScript.
 */
export const nodeVerifyVote: VoteVerifier = (publicKey, message, signature) =>
  verifier.verifyEd25519(publicKey, message, signature) || nobleVerifyVote(publicKey, message, signature)
