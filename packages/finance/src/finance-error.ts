/** What finance refuses, in the order it is checked. Wire codes 3001 and up; numbers are never reused. */
import { refusals } from '@chassis/primitives'

export const FinanceError = refusals(
  { name: 'finance', number: 3 },
  {
    UNKNOWN_CURRENCY: 1, // Not a code of ISO 4217 list one.
    CURRENCY_WITHOUT_MINOR_UNITS: 2, // A precious metal, a fund unit or a test code: never money here.
    CURRENCY_MISMATCH: 3, // Two amounts of different currencies; there is no implicit exchange.
    INVALID_DECIMAL: 4, // The text is not a decimal number.
    TOO_MANY_DECIMALS: 5, // More significant decimals than the unit has; nothing is rounded away silently.
    AMOUNT_OUT_OF_RANGE: 6, // Outside −2^63 … 2^63 − 1.
    INVALID_DENOMINATOR: 7, // A denominator that is not positive.
    PERIOD_REVERSED: 8, // The end of a period lies before its start.
    REFERENCE_PERIOD_REQUIRED: 9, // ACT/ACT ICMA needs the regular coupon period.
    TERMINATION_DATE_REQUIRED: 10, // 30E/360 ISDA needs the date on which the contract ends.
    PERIOD_TOO_LONG: 11, // Beyond the limit of a loop, see the function.
    NEGATIVE_PAYMENT: 12, // Payments and dues are not negative; a reversal is a fact of its own.
    INVALID_ALLOCATION_ORDER: 13, // A bucket named twice, an unknown bucket, or more than 16.
    INVALID_VIN: 14, // Not 17 characters of ISO 3779 (no I, O, Q).
    NEGATIVE_DAYS: 15, // Days are counted forward.
    ACCRUAL_BASIS_MISMATCH: 16, // Two accruals over different denominators.
  },
)
