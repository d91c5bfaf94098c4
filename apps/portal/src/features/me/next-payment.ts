/** Which payment of the contract comes next. */
import type { ContractMonth } from '@chassis/client'

export interface NextPayment {
  /** Year × 12 + month − 1. The ledger knows the months of a contract, not its due days. */
  readonly month: number
  /** Minor units; undefined where the contract on the ledger does not state it. */
  readonly expected: bigint | undefined
  /** What came in that month already, minor units. */
  readonly received: bigint
}

/** Of the months from `now` on, the first in which less came than the contract states; undefined after the last. */
export function nextPayment(months: readonly ContractMonth[], now: number): NextPayment | undefined {
  for (const { month, expected, received = 0n } of months) {
    if (month < now || (expected !== undefined && received >= expected)) continue
    if (expected === undefined && received > 0n) continue
    return { month, expected, received }
  }
  return undefined
}

const DAY_MS = 86_400_000

/** Year × 12 + month − 1 of a day, which counts from 1970-01-01. */
export function monthOfDay(days: number): number {
  const date = new Date(days * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
