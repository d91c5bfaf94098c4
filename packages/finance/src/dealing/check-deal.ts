/** The limits that all functions on a deal share. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'

export const DEAL_AMOUNT_MAX = 10n ** 18n
export const DEAL_LINES_MAX = 100
/** As for rates: more digits than anyone agrees on. */
const SHARE_DENOMINATOR_MAX = 10n ** 12n

/** Refuses DEAL_AMOUNT_INVALID unless each is from 0 to 10^18 minor units. */
export function checkDealAmounts(...amounts: readonly bigint[]): void {
  for (const amount of amounts) ensure(amount >= 0n && amount <= DEAL_AMOUNT_MAX, FinanceError.DEAL_AMOUNT_INVALID)
}

/** Refuses DEAL_LINES_INVALID for more than 100 lines, and for a name that is empty or stands twice. */
export function checkDealLines(names: readonly string[]): void {
  ensure(names.length <= DEAL_LINES_MAX, FinanceError.DEAL_LINES_INVALID, { max: DEAL_LINES_MAX })
  ensure(
    names.every((name) => name !== ''),
    FinanceError.DEAL_LINES_INVALID,
  )
  ensure(new Set(names).size === names.length, FinanceError.DEAL_LINES_INVALID)
}

/** Refuses DEAL_SHARE_INVALID unless the share is from 0 to 1, written over at most 10^12. */
export function checkDealShare({ numerator, denominator }: Fraction): void {
  ensure(denominator <= SHARE_DENOMINATOR_MAX, FinanceError.DEAL_SHARE_INVALID)
  ensure(denominator > 0n && numerator >= 0n && numerator <= denominator, FinanceError.DEAL_SHARE_INVALID)
}
