/** The most a creditor may ask for being repaid early: European Union. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'

/**
 * 1 % of the credit repaid early when more than a year remains, else 0.5 %, rounded down so that it is never above; and
 * never more than the interest that would have been paid until the agreed end. Minor units.
 * `remainingMoreThanYear`: from the early repayment to the agreed end of the contract.
 * Source: 2008/48/EC Art. 16(2), (5); 2023/2225 Art. 29. Refuses FLOW_AMOUNT_INVALID for a negative amount.
 */
export function earlyRepaymentCompensationMax(
  repaidMinor: bigint,
  interestForgoneMinor: bigint,
  remainingMoreThanYear: boolean,
): bigint {
  ensure(repaidMinor >= 0n && interestForgoneMinor >= 0n, FinanceError.FLOW_AMOUNT_INVALID)
  const share = repaidMinor / (remainingMoreThanYear ? 100n : 200n)
  return share < interestForgoneMinor ? share : interestForgoneMinor
}
