/** The default SHA-256 of a node. */
import { checkedSha256 } from '../checked-providers.ts'
import { SHA256_CASES } from '../self-test-cases.generated.ts'
import type { Sha256 } from '../sha256.ts'
import { lanesSha256 } from './lanes-sha256.ts'

/**
 * OpenSSL for one message (measured against libsodium on x86-64 with SHA extensions: as fast for one block of input,
 * faster for all others), four lanes of vectors for many short ones, where a call into OpenSSL costs more than hashing.
 * Held to every edge case before its first digest.
 */
export const sha256: Sha256 = checkedSha256('lanes', lanesSha256, SHA256_CASES)
