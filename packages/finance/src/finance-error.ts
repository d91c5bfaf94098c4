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
    // From 141: deals at the dealer, dealer reserve and subvention (`dealing/`).
    DEAL_AMOUNT_INVALID: 141, // An amount of a deal that is negative, beyond 10^18 minor units, or zero as a divisor.
    DEAL_LINES_INVALID: 142, // More than 100 items or discounts, or a name that is empty or stands twice.
    DEAL_OVERPAID: 143, // More is paid down than is bought: nothing is left to finance.
    DEAL_RATES_INVALID: 144, // A rate below 0 or above 10^4 %, or one above the rate it has to be below.
    DEAL_SHARE_INVALID: 145, // A dealer's share outside 0 to 1.
    // A contract that ends before it is made, or days of a chargeback that are negative or cross.
    DEAL_WINDOW_INVALID: 146,
    // From 151: the sale of collateral (`recovery/`).
    SALE_AMOUNT_INVALID: 151, // An amount that is negative or beyond 10^18 minor units, or a rebate above what is owed.
    SALE_LINES_INVALID: 152, // More than 100 expenses or liens, or a lienholder without a name or twice.
    SALE_FEES_NOT_AGREED: 153, // Attorney's fees among the expenses although the agreement does not provide for them.
    // From 161: netting (`netting/`).
    TOO_MANY_OBLIGATIONS: 161, // More than 10,000 obligations.
    OBLIGATION_INVALID: 162, // An amount that is not from 1 to 10^18, a debt to oneself, or a name that is none.
    // From 171: provisions (`provision/`).
    PROVISION_AMOUNT_INVALID: 171, // An amount that is negative or beyond 10^18, or a provision above what is owed.
    PROVISION_SHARE_INVALID: 172, // A probability, loss rate or weight outside 0 to 1, or sums of them that are.
    PROVISION_PERIODS_INVALID: 173, // No periods, pools or scenarios, or too many, or days and years that cannot be.
    PROVISION_RATE_INVALID: 174, // An effective interest rate below 0 or above 10^4 % a period.
    PROVISION_NORMS_UNKNOWN: 175, // No version of the norms holds on that day.
    // From 401: products, schedules and the servicing of loans.
    TERMS_IMPOSSIBLE: 401, // Terms from which no schedule follows; `field` names the term.
    INVALID_DUE_DAYS: 402, // Days of the month that no due dates follow from, or of which the first due date is none.
    CALENDAR_CLOSED: 403, // A calendar with thirty days in a row without business.
    DAY_COUNT_UNSUPPORTED: 404, // A day count that does not go with the frequency.
    NEGATIVE_AMORTISATION: 405, // An instalment does not cover the interest of its period.
    LOAN_AMOUNT_OUT_OF_RANGE: 406, // An amount of a loan that is not positive, or beyond 10^17 minor units.
    LOAN_RATE_OUT_OF_RANGE: 407, // A rate below 0 or above 10^4 % a year.
    // An order of allocation that names a component twice or not at all, or splits instalments.
    INVALID_ALLOCATION: 408,
    FACT_BEFORE_CONTRACT: 409, // A fact is effective before the contract starts, or before the boarded balance.
    TOO_MANY_FACTS: 410, // More than 4,096 facts.
    FACT_ID_USED: 411, // Two facts of a loan have the same id.
    FACT_OUT_OF_ORDER: 412, // Posted before the fact ahead of it, or before it is effective.
    REVERSAL_OF_UNKNOWN: 413, // A reversal names no fact that was posted before it.
    REVERSAL_OF_REVERSAL: 414, // A reversal cannot be reversed: post the fact again.
    ALREADY_REVERSED: 415, // The fact has been reversed.
    LOAN_CLOSED: 416, // The loan is settled or written off; only money received or given back still counts.
    LOAN_NOT_DISBURSED: 417, // Nothing has been paid out yet.
    DISBURSEMENT_EXCEEDS_PRINCIPAL: 418, // More is paid out than the contract says.
    PREPAYMENT_EXCEEDS_PRINCIPAL: 419, // More principal than is owed.
    PREPAYMENT_NOT_ALLOWED: 420, // The product does not allow prepayments of this mode.
    PAYOFF_AFTER_GOOD_THROUGH: 421, // A payoff later than the last day of its quote.
    PAYOFF_SHORT: 422, // A payoff does not cover what is owed.
    AMOUNT_EXCEEDS_OWED: 423, // More is waived, written off, capitalised or applied than there is.
    FEE_UNKNOWN: 424, // No fee of this id has been charged.
    REFUND_EXCEEDS_CREDIT: 425, // More is refunded than is held.
    RATE_NOT_FLOATING: 426, // An index value for a fixed rate, or a rate change on a floating one.
    SCHEDULE_CHANGE_IMPOSSIBLE: 427, // Nothing is left to reschedule, or the new dates do not lie ahead.
    ALREADY_CHARGED_OFF: 428, // The loan has been charged off.
    NOT_FOR_PRECOMPUTED: 429, // Precomputed interest does not change with rates, tranches or new schedules.
    NO_ELECTION: 430, // There is no guaranteed residual, or the choice has been made.
    DATE_BEFORE_STATE: 431, // A position is asked for, or a fact given, before the date of the state.
    INPUT_INVALID: 432, // A loan or APR file does not have the form that the schema says; `path` names the place.
    FACT_UNKNOWN: 433, // No fact of this id.
  },
)
