/** Splitting a payment over what is due, in an order that is data. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'

const BUCKETS_MAX = 16

/** One amount that is due. The order of the list is the order of allocation (e.g. interest, principal, fees). */
export interface Due<B extends string = string> {
  readonly bucket: B
  readonly amountMinor: bigint
}

export interface Allocation<B extends string = string> {
  /** What each due received, in the order given, zero included. */
  readonly parts: readonly Due<B>[]
  /** What nothing due could take. */
  readonly excessMinor: bigint
}

/**
 * Pays each due in full, in the given order, until the payment is used up. The parts and the excess add up to the
 * payment exactly: integers only, nothing is rounded.
 * Refuses NEGATIVE_PAYMENT (a negative payment or due) and INVALID_ALLOCATION_ORDER (a bucket twice, more than 16).
 */
export function allocatePayment<B extends string>(paymentMinor: bigint, dues: readonly Due<B>[]): Allocation<B> {
  ensure(paymentMinor >= 0n, FinanceError.NEGATIVE_PAYMENT)
  ensure(dues.length <= BUCKETS_MAX, FinanceError.INVALID_ALLOCATION_ORDER)
  ensure(new Set(dues.map((due) => due.bucket)).size === dues.length, FinanceError.INVALID_ALLOCATION_ORDER)
  let left = paymentMinor
  const parts: Due<B>[] = []
  for (const { bucket, amountMinor } of dues) {
    ensure(amountMinor >= 0n, FinanceError.NEGATIVE_PAYMENT)
    const isCovered = amountMinor <= left
    const paid = isCovered ? amountMinor : left
    parts.push({ bucket, amountMinor: paid })
    left -= paid
  }
  return { parts, excessMinor: left }
}
