/** How an asset loses its value over a life of whole periods. Amounts in any one unit, exact. */
import { ensure } from '@chassis/primitives'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  wholeNumber,
} from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { checkPeriods } from './check-periods.ts'

/** (cost − salvage) ÷ life, the same in every period. Refuses TERM_INVALID. */
export function straightLineDepreciation(cost: Fraction, salvage: Fraction, life: number): Fraction {
  checkPeriods(life, 1)
  return divideFractions(subtractFractions(cost, salvage), wholeNumber(BigInt(life)))
}

/** (cost − salvage) × (life − period + 1) ÷ (1 + 2 + … + life). Refuses TERM_INVALID. */
export function sumOfYearsDepreciation(cost: Fraction, salvage: Fraction, life: number, period: number): Fraction {
  checkPeriods(life, 1)
  checkPeriods(period, 1)
  ensure(period <= life, FinanceError.TERM_INVALID)
  const share = fraction(2n * BigInt(life - period + 1), BigInt(life) * BigInt(life + 1))
  return multiplyFractions(subtractFractions(cost, salvage), share)
}

/** 2 ÷ life of what is left, but never below the salvage value. Refuses TERM_INVALID. */
export function doubleDecliningDepreciation(cost: Fraction, salvage: Fraction, life: number, period: number): Fraction {
  checkPeriods(life, 1)
  checkPeriods(period, 1)
  ensure(period <= life, FinanceError.TERM_INVALID)
  let [left, lost] = [cost, fraction(0n, 1n)]
  for (let at = 1; at <= period; at++) {
    const twice = multiplyFractions(left, fraction(2n, BigInt(life)))
    const room = subtractFractions(left, salvage)
    lost = compareFractions(twice, room) > 0n ? room : twice
    left = subtractFractions(left, lost)
  }
  return lost
}
