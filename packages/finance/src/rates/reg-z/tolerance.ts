/** When a disclosed APR or finance charge counts as accurate: Regulation Z. */
import { absolute } from '../../exact/integer.ts'
import { type CertifiedRate, RATE_GRID, type RateE20 } from '../certified-rate.ts'
import type { CreditFlows } from '../flows.ts'
import { distinctDates } from '../flows.ts'
import type { RegZApr } from './reg-z-apr.ts'
import { seriesAnchor } from './series-anchor.ts'
import { countUnitPeriods } from './unit-period.ts'

/** ⅛ of a percentage point: 12 CFR 1026.22(a)(2). */
export const APR_TOLERANCE_REGULAR: RateE20 = RATE_GRID / 800n
/** ¼ of a percentage point, for irregular transactions: 12 CFR 1026.22(a)(3). */
export const APR_TOLERANCE_IRREGULAR: RateE20 = RATE_GRID / 400n

/**
 * Whether the disclosed rate is not more than the tolerance above or below the actual one: exact, the limit included.
 * Source: 12 CFR 1026.22(a)(2), (3).
 */
export function isAprAccurate(disclosed: RateE20, actual: CertifiedRate, isIrregular: boolean): boolean {
  const tolerance = isIrregular ? APR_TOLERANCE_IRREGULAR : APR_TOLERANCE_REGULAR
  // The actual rate lies in [floor, floor + 1), so it is at most `disclosed + tolerance` only if its ceiling is.
  const ceiling = actual.isExact ? actual.floorE20 : actual.floorE20 + 1n
  return ceiling <= disclosed + tolerance && actual.floorE20 >= disclosed - tolerance
}

/**
 * Several advances, irregular payment periods or irregular payment amounts, other than an irregular first period, first
 * payment or final payment. Source: 12 CFR 1026.22(a)(3). Payments of one day count together.
 */
export function isIrregularTransaction(credit: CreditFlows, { unitPeriod, start }: RegZApr): boolean {
  if (distinctDates(credit.advances).length > 1) return true
  const dates = distinctDates(credit.payments)
  const amounts = dates.map((day) =>
    credit.payments.reduce((sum, { date, amountMinor }) => (date === day ? sum + amountMinor : sum), 0n),
  )
  const middle = amounts.slice(1, -1)
  if (middle.some((amount) => amount !== middle[0])) return true
  const anchorOf = seriesAnchor(dates, start, unitPeriod.unit)
  const positions = dates.map((date) => countUnitPeriods(start, date, unitPeriod.unit, anchorOf(date)))
  return positions.some(({ whole, part }, i) => {
    const before = positions[i - 1]
    if (before === undefined) return false
    return (
      whole !== before.whole + 1 ||
      part.numerator * before.part.denominator !== before.part.numerator * part.denominator
    )
  })
}

const SMALL_AMOUNT_FINANCED_MINOR = 100_000n
const CHARGE_TOLERANCE_SMALL_MINOR = 500n
const CHARGE_TOLERANCE_MINOR = 1_000n

/**
 * Whether a disclosed finance charge (US cents) is within $5 of the actual one where not more than $1,000 is financed,
 * else within $10. Source: 12 CFR 1026.18(d)(2), credit that is not secured by real property.
 */
export function isFinanceChargeAccurate(
  disclosedMinor: bigint,
  actualMinor: bigint,
  amountFinancedMinor: bigint,
): boolean {
  const tolerance =
    amountFinancedMinor <= SMALL_AMOUNT_FINANCED_MINOR ? CHARGE_TOLERANCE_SMALL_MINOR : CHARGE_TOLERANCE_MINOR
  return absolute(disclosedMinor - actualMinor) <= tolerance
}
