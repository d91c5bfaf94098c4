/**
 * What every proposal keeps to (docs/spec/abci.md, Structural rules): few rules that depend on nothing but the block,
 * so that all nodes judge alike. The proposer's choice is cut to them by the same code.
 */
import { type Bytes, Rejection } from '@chassis/primitives'
import { decodeTransaction } from '@chassis/protocol'
import type { TransactionName } from '../../verification/verified-cache.ts'

export interface StructuralLimits {
  readonly transactions: number
  /** Bytes of all transactions together, as they were submitted. */
  readonly bytes: number
}

export const STRUCTURAL_LIMITS: StructuralLimits = { transactions: 10_000, bytes: 4 * 1024 * 1024 }

/** Walks through a block's transactions, in order. */
export class StructuralCheck {
  private readonly limits: StructuralLimits
  private readonly seen = new Set<TransactionName>()
  private count = 0
  private bytes = 0

  constructor(limits: StructuralLimits = STRUCTURAL_LIMITS) {
    this.limits = limits
  }

  /**
   * Whether the block may have this transaction next; if so it counts as part of it. `name` is that of `raw`; `decoded`
   * says that the bytes are known to be a transaction.
   */
  admits(raw: Bytes, name: TransactionName, decoded: boolean): boolean {
    if (this.count >= this.limits.transactions || this.bytes + raw.length > this.limits.bytes) return false
    if (this.seen.has(name) || !(decoded || isTransaction(raw))) return false
    this.seen.add(name)
    this.count += 1
    this.bytes += raw.length
    return true
  }
}

function isTransaction(raw: Bytes): boolean {
  try {
    decodeTransaction(raw)
    return true
  } catch (error) {
    if (error instanceof Rejection) return false
    throw error
  }
}
