/** To whom the refunds of cancelled add-on products go. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { checkCoverAmounts } from './split.ts'

export interface RefundPart {
  /** Names the product. */
  readonly product: string
  readonly toLenderMinor: bigint
  readonly toOwnerMinor: bigint
}

export interface RefundDistribution {
  readonly parts: readonly RefundPart[]
  readonly toLenderMinor: bigint
  readonly toOwnerMinor: bigint
  /** What the borrower still owes. */
  readonly balanceLeftMinor: bigint
}

const PRODUCTS_MAX = 100

/**
 * Each refund, in the order given, first reduces what is owed; what is left belongs to the owner. Sums conserve: every
 * refund is its two parts, and the balance falls by exactly what the lender gets.
 *
 * Source: the contracts, under which financed products secure the loan (domain rule L31: deficiency first, then the
 * person). Refuses COVER_AMOUNT_INVALID and COVER_SHARE_INVALID (more than 100 products).
 */
export function distributeRefunds(
  refunds: readonly { readonly product: string; readonly refundMinor: bigint }[],
  balanceMinor: bigint,
): RefundDistribution {
  checkCoverAmounts(balanceMinor)
  ensure(refunds.length <= PRODUCTS_MAX, FinanceError.COVER_SHARE_INVALID, { max: PRODUCTS_MAX })
  let [balanceLeftMinor, toLender, toOwner] = [balanceMinor, 0n, 0n]
  const parts = refunds.map(({ product, refundMinor }) => {
    checkCoverAmounts(refundMinor)
    const toLenderMinor = refundMinor < balanceLeftMinor ? refundMinor : balanceLeftMinor
    const toOwnerMinor = refundMinor - toLenderMinor
    balanceLeftMinor -= toLenderMinor
    toLender += toLenderMinor
    toOwner += toOwnerMinor
    return { product, toLenderMinor, toOwnerMinor }
  })
  return { parts, toLenderMinor: toLender, toOwnerMinor: toOwner, balanceLeftMinor }
}
