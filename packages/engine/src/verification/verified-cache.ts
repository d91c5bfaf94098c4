/** Successful verifications, so that a transaction that was checked is not verified again when its block comes. */
import { hash } from 'node:crypto'
import type { VerifiedTransaction } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'

/**
 * Keyed by the SHA-256 of the whole transaction, signatures included: the id alone would let other signatures pass
 * under
 * a body that was verified. Bounded; the oldest goes first. Failures are not kept: they cost their sender, not us.
 */
export class VerifiedCache {
  private readonly entries = new Map<string, VerifiedTransaction>()
  private readonly max: number

  constructor(max: number) {
    this.max = max
  }

  get(raw: Bytes): VerifiedTransaction | undefined {
    return this.entries.get(keyOf(raw))
  }

  /** Keeps the transaction if every signature was valid. */
  keep(transaction: VerifiedTransaction): void {
    if (transaction.verdicts.some(({ valid }) => !valid)) return
    if (this.entries.size >= this.max) this.entries.delete(this.entries.keys().next().value as string)
    this.entries.set(keyOf(transaction.raw), transaction)
  }

  /** What is known of a transaction, which is forgotten: its block is here. */
  take(raw: Bytes): VerifiedTransaction | undefined {
    const key = keyOf(raw)
    const known = this.entries.get(key)
    if (known !== undefined) this.entries.delete(key)
    return known
  }

  drop(raw: Bytes): void {
    this.entries.delete(keyOf(raw))
  }

  get size(): number {
    return this.entries.size
  }
}

function keyOf(raw: Bytes): string {
  return hash('sha256', raw, 'binary')
}
