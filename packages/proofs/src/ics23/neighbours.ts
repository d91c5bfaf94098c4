/** Where a path runs in its tree: leftmost, rightmost, next to another. Source: cosmos/ics23, proof.go. */
import { equalBytes } from '@chassis/primitives'
import type { InnerOp, InnerSpec } from './proof-spec.ts'

/** Whether nothing stands to the left of the path but empty children. */
export function isLeftMost(spec: InnerSpec, path: readonly InnerOp[]): boolean {
  return path.every((op) => hasPadding(spec, op, 0) || leftBranchesAreEmpty(spec, op))
}

/** Whether nothing stands to the right of the path but empty children. */
export function isRightMost(spec: InnerSpec, path: readonly InnerOp[]): boolean {
  const last = spec.childOrder.length - 1
  return path.every((op) => hasPadding(spec, op, last) || rightBranchesAreEmpty(spec, op))
}

/** Whether no leaf stands between the two paths (leaf to root), `left` being left of `right`. */
export function isLeftNeighbour(spec: InnerSpec, left: readonly InnerOp[], right: readonly InnerOp[]): boolean {
  let shared = 0
  while (shared < left.length && shared < right.length && isSameStep(left.at(-1 - shared), right.at(-1 - shared)))
    shared++
  const topLeft = left.at(-1 - shared)
  const topRight = right.at(-1 - shared)
  if (topLeft === undefined || topRight === undefined) return false
  const leftBranch = branchOf(spec, topLeft)
  const rightBranch = branchOf(spec, topRight)
  if (leftBranch === undefined || rightBranch === undefined || rightBranch !== leftBranch + 1) return false
  const below = (path: readonly InnerOp[]) => path.slice(0, path.length - 1 - shared)
  return isRightMost(spec, below(left)) && isLeftMost(spec, below(right))
}

/** Whether all siblings to the left of the step's child are the spec's empty child; false where there are none. */
export function leftBranchesAreEmpty(spec: InnerSpec, op: InnerOp): boolean {
  const branches = branchOf(spec, op)
  if (branches === undefined || branches === 0) return false
  const start = op.prefix.length - branches * spec.childSize
  return start >= 0 && areEmpty(spec, op.prefix.subarray(start), 0, branches)
}

/** The same to the right. */
export function rightBranchesAreEmpty(spec: InnerSpec, op: InnerOp): boolean {
  const branch = branchOf(spec, op)
  if (branch === undefined) return false
  const branches = spec.childOrder.length - 1 - branch
  if (branches === 0 || op.suffix.length !== branches * spec.childSize) return false
  return areEmpty(spec, op.suffix, 0, branches)
}

/** The place of a branch in the child order; undefined where it has none. */
export function childPosition(order: readonly number[], branch: number): number | undefined {
  if (branch < 0 || branch >= order.length) return undefined
  const position = order.indexOf(branch)
  return position < 0 ? undefined : position
}

function areEmpty(spec: InnerSpec, siblings: Uint8Array, first: number, count: number): boolean {
  for (let i = first; i < first + count; i++) {
    const position = childPosition(spec.childOrder, i)
    if (position === undefined) return false
    const from = position * spec.childSize
    if (!equalBytes(spec.emptyChild, siblings.subarray(from, from + spec.childSize))) return false
  }
  return true
}

/** Which child the step's input is, by the room left for the others in prefix and suffix. */
function branchOf(spec: InnerSpec, op: InnerOp): number | undefined {
  for (let branch = 0; branch < spec.childOrder.length; branch++) if (hasPadding(spec, op, branch)) return branch
  return undefined
}

function hasPadding(spec: InnerSpec, op: InnerOp, branch: number): boolean {
  const position = childPosition(spec.childOrder, branch)
  if (position === undefined) return false
  const before = position * spec.childSize
  const after = (spec.childOrder.length - 1 - position) * spec.childSize
  const fits = op.prefix.length >= before + spec.minPrefixLength && op.prefix.length <= before + spec.maxPrefixLength
  return fits && op.suffix.length === after
}

function isSameStep(a: InnerOp | undefined, b: InnerOp | undefined): boolean {
  return a !== undefined && b !== undefined && equalBytes(a.prefix, b.prefix) && equalBytes(a.suffix, b.suffix)
}
