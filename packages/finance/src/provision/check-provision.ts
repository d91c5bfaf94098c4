/** The limits that all provisions share. */
import { ensure } from '@chassis/primitives'
import type { Fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'

export const PROVISION_PERIODS_MAX = 1_200
const AMOUNT_MAX = 10n ** 18n
/** More digits than any model gives; sums over 1,200 periods stay computable. */
const DENOMINATOR_MAX = 10n ** 12n

/** Refuses PROVISION_AMOUNT_INVALID unless each is from 0 to 10^18 minor units. */
export function checkProvisionAmounts(...amounts: readonly bigint[]): void {
  for (const amount of amounts) ensure(amount >= 0n && amount <= AMOUNT_MAX, FinanceError.PROVISION_AMOUNT_INVALID)
}

/** Refuses PROVISION_SHARE_INVALID unless each is from 0 to 1, written over at most 10^12. */
export function checkProvisionShares(...shares: readonly Fraction[]): void {
  for (const { numerator, denominator } of shares) {
    ensure(denominator > 0n && denominator <= DENOMINATOR_MAX, FinanceError.PROVISION_SHARE_INVALID)
    ensure(numerator >= 0n && numerator <= denominator, FinanceError.PROVISION_SHARE_INVALID)
  }
}

/** Refuses PROVISION_PERIODS_INVALID unless there are from 1 to 1,200. */
export function checkProvisionPeriods(count: number): void {
  ensure(count >= 1 && count <= PROVISION_PERIODS_MAX, FinanceError.PROVISION_PERIODS_INVALID, {
    max: PROVISION_PERIODS_MAX,
  })
}

/** Refuses PROVISION_RATE_INVALID unless the rate of a period is from 0 to 100 times, written over at most 10^12. */
export function checkEffectiveRate({ numerator, denominator }: Fraction): void {
  ensure(denominator > 0n && denominator <= DENOMINATOR_MAX, FinanceError.PROVISION_RATE_INVALID)
  ensure(numerator >= 0n && numerator <= 100n * denominator, FinanceError.PROVISION_RATE_INVALID)
}
