/** Programmer errors: a broken invariant of this code base, never a reaction to input. */

/** A bug. It is not caught below the process boundary except by the kernel's INTERNAL guard around one call. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation'
}

/** Throws {@link InvariantViolation} when `condition` is false. Stays on in production. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantViolation(message)
}

/** Marks a branch that the types make impossible. */
export function unreachable(value: never): never {
  throw new InvariantViolation(`unreachable: ${String(value)}`)
}
