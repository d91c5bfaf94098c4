/** Broken invariants of kernel and storage: what stops a node instead of being recorded as the result of a call. */
import { InvariantViolation } from '@chassis/primitives'

/** A broken invariant of kernel or storage: this node's memory or disk is at fault, and its next block could differ. */
export class KernelFault extends InvariantViolation {}

/**
 * Runs a read of storage; whatever goes wrong there is a {@link KernelFault}, so that a damaged disk is not taken for a
 * refusal by a contract. A RangeError passes: it is the stack of the call that reads.
 */
export function fromStorage<T>(what: string, read: () => T): T {
  // zone-ok: not to go on, but to tell a damaged disk from a refusal
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof KernelFault) throw cause
    throw new KernelFault(`storage: ${what}`, { cause })
  }
}
