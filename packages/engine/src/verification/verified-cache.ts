/** Successful verifications, so that a transaction that was checked is not verified again when its block comes. */
import type { VerifiedTransaction } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import { nameOf } from '../state-store/write-batch.ts'

/**
 * Keyed by the whole transaction, signatures included: the id alone would let other signatures pass under a body that
 * was verified. The bytes themselves are the key (a text of one byte a character): looking them up costs a third of a
 * hash of them. Bounded; the oldest goes first. Failures are not kept: they cost their sender, not us.
 */
export class VerifiedCache {
  private readonly entries = new Map<TransactionName, VerifiedTransaction>()
  private readonly max: number

  constructor(max: number) {
    this.max = max
  }

  get(name: TransactionName): VerifiedTransaction | undefined {
    return this.entries.get(name)
  }

  /** Keeps the transaction if every signature was valid. */
  keep(name: TransactionName, transaction: VerifiedTransaction): void {
    for (const { valid } of transaction.verdicts) if (!valid) return
    if (this.entries.size >= this.max) this.entries.delete(this.entries.keys().next().value as TransactionName)
    this.entries.set(name, transaction)
  }

  /** What is known of a transaction, which is forgotten: its block is here. */
  take(name: TransactionName): VerifiedTransaction | undefined {
    const known = this.entries.get(name)
    if (known !== undefined) this.entries.delete(name)
    return known
  }

  drop(name: TransactionName): void {
    this.entries.delete(name)
  }

  get size(): number {
    return this.entries.size
  }
}

/** A transaction's bytes as a text. */
export type TransactionName = string

export function transactionName(raw: Bytes): TransactionName {
  return nameOf(raw)
}
