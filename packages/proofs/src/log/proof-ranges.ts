/** Which subtrees' hashes a proof consists of. Whoever knows the hash of any range of leaves can make every proof. */
import { assert } from '@chassis/primitives'

/** Leaves `start` to `end` − 1. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** The largest power of two below `length` (at least 2). */
export function splitLength(length: number): number {
  let power = 1
  while (power * 2 < length) power *= 2
  return power
}

/** Audit path of a leaf within [start, end), from the leaf's sibling upward. RFC 6962 section 2.1.1. */
export function inclusionRanges(leafIndex: number, start: number, end: number): LeafRange[] {
  assert(start <= leafIndex && leafIndex < end, 'the leaf lies in the range')
  const ranges: LeafRange[] = []
  let low = start
  let high = end
  while (high - low > 1) {
    const middle = low + splitLength(high - low)
    if (leafIndex < middle) {
      ranges.push({ start: middle, end: high })
      high = middle
    } else {
      ranges.push({ start: low, end: middle })
      low = middle
    }
  }
  return ranges.reverse()
}

/**
 * Consistency proof of the subtree [start, end) with the tree of `size` leaves, from the bottom upward. With start 0
 * it is the consistency proof of RFC 6962 section 2.1.2 between the sizes `end` and `size`.
 */
export function consistencyRanges(start: number, end: number, size: number): LeafRange[] {
  assert(start <= end && end <= size, 'the subtree lies in the tree')
  if (start === end) return []
  const ranges: LeafRange[] = []
  let low = 0
  let high = size
  let from = start
  let subtreeIsKnown = true
  while (!(from === low && end === high)) {
    const middle = low + splitLength(high - low)
    if (end <= middle) {
      ranges.push({ start: middle, end: high })
      high = middle
    } else {
      ranges.push({ start: low, end: middle })
      low = middle
      // The subtree reaches over the middle: what is left of it begins there, and its hash is not the verifier's.
      if (from < middle) {
        from = middle
        subtreeIsKnown = false
      }
    }
  }
  if (!subtreeIsKnown) ranges.push({ start: low, end: high })
  return ranges.reverse()
}
