/** CometBFT's simple tree over byte strings (crypto/merkle): that of RFC 6962. */
import type { Bytes, Sha256 } from '@chassis/primitives'
import { appendToFrontier, EMPTY_FRONTIER, frontierRoot } from '../log/frontier.ts'
import { leafHash } from '../log/hashing.ts'

/** Of no items at all: SHA-256 of nothing. Empty items count as items. */
export function merkleRootOf(sha256: Sha256, items: readonly Bytes[]): Bytes {
  let frontier = EMPTY_FRONTIER
  for (const item of items) frontier = appendToFrontier(sha256, frontier, leafHash(sha256, item))
  return frontierRoot(sha256, frontier)
}
