/** Net present value of equally spaced amounts. */
import { ensure } from '@chassis/primitives'
import { addFractions, divideFractions, type Fraction, ONE, ZERO } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { checkPeriods, checkRate } from './check-periods.ts'

/**
 * Σ amount[k] ÷ (1 + i)^k, the first amount now (k = 0); exact. A spreadsheet's NPV discounts the first amount by one
 * period too: divide by 1 + i. Refuses TERM_INVALID (more than 1,200 amounts) and RATE_INVALID (−1 or less).
 */
export function netPresentValue(rate: Fraction, amounts: readonly Fraction[]): Fraction {
  ensure(amounts.length > 0, FinanceError.TERM_INVALID)
  checkPeriods(amounts.length)
  checkRate(rate)
  const growth = addFractions(ONE, rate)
  return [...amounts].reverse().reduce((value, amount) => addFractions(amount, divideFractions(value, growth)), ZERO)
}
