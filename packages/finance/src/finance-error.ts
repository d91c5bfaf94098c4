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
    // From 101: rates by law, equivalents and caps (`rates/`).
    FLOW_AMOUNT_INVALID: 101, // An advance, payment or charge that is not positive, or beyond 10^18 minor units.
    TOO_MANY_FLOWS: 102, // More than 5,000 advances, payments and charges.
    FLOWS_ONE_SIDED: 103, // Nothing is advanced or nothing is paid: no equation to solve.
    FLOW_BEFORE_START: 104, // A payment before the first advance, or a flow before the term begins.
    RATE_NO_SOLUTION: 106, // No rate makes the two sides equal.
    RATE_SEVERAL_SOLUTIONS: 107, // More than one rate does, and the law names none of them.
    RATE_OUT_OF_RANGE: 108, // The rate lies beyond 10^11 %, or the borrower gets back nearly everything.
    RATE_UNDECIDED: 109, // Even at the finest working precision it cannot be said where the rate lies.
    DECIMALS_OUT_OF_RANGE: 110, // Rates are printed with 0 to 16 decimals of a percent.
    UNIT_PERIOD_INVALID: 111, // Not a day, week, semimonth, month or year, or longer than a year.
    YEAR_LENGTH_INVALID: 112, // A year of days is 360, 365, 365.25 or 366 days long here.
    TERM_INVALID: 113, // A number of periods that is not a whole number from 1 to 1,200, or beyond the term.
    RATE_INVALID: 114, // A rate at which the formula has no value.
    CAP_UNKNOWN: 115, // No cap of this name is in force on that date.
    CAP_INPUT_MISSING: 116, // The cap depends on a principal or a reference rate that was not given.
    // From 121: add-on products and insurance (`addons/`).
    COVER_AMOUNT_INVALID: 121, // A price, charge, balance or settlement that is negative or beyond 10^18 minor units.
    COVER_PERIOD_INVALID: 122, // Cover that does not end after it begins, or a cancellation before it begins.
    COVER_DISTANCE_INVALID: 123, // A covered distance that is not positive, or a driven one that is negative.
    COVER_SHARE_INVALID: 124, // A share outside 0 to 1, or a count of periods outside its term.
    SHORT_RATE_TABLE_INVALID: 125, // Steps that do not ascend in days and share, do not end at 1, or are more than 400.
    // From 131: priority of payments (`waterfall/`).
    WATERFALL_PROGRAM_INVALID: 131, // A program with unknown or repeated names, too many steps, or no last order.
    WATERFALL_AMOUNT_INVALID: 132, // An amount that is negative, too large, missing, or for a name nobody has.
    WATERFALL_CALL_NOT_ALLOWED: 133, // The servicer calls the pool without the right to, or too early.
  },
)
