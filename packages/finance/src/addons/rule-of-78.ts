/** The rule of 78 (sum of the digits). */
import { ensure } from '@chassis/primitives'
import { fraction } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { type CoverSplit, splitCover } from './split.ts'

const PERIODS_MAX = 1_200

/**
 * charge × r(r + 1) ÷ n(n + 1) is unearned when r of n periods remain, rounded half up: of 12 months the first earns
 * 12/78, the next 11/78. For a credit of more than 61 months in the United States it is prohibited (15 USC 1615(b));
 * ask checkCap('US.ruleOf78.term', …).
 *
 * Source: sum of the digits, F·r(r + 1)/(n(n + 1)). Refuses COVER_SHARE_INVALID (counts outside 0 ≤ r ≤ n ≤ 1,200) and
 * COVER_AMOUNT_INVALID.
 */
export function ruleOf78Unearned(chargeMinor: bigint, periods: number, remaining: number): CoverSplit {
  const areCounts = Number.isInteger(periods) && Number.isInteger(remaining)
  ensure(areCounts && periods >= 1 && periods <= PERIODS_MAX, FinanceError.COVER_SHARE_INVALID)
  ensure(remaining >= 0 && remaining <= periods, FinanceError.COVER_SHARE_INVALID)
  const [r, n] = [BigInt(remaining), BigInt(periods)]
  return splitCover(chargeMinor, fraction(r * (r + 1n), n * (n + 1n)))
}
