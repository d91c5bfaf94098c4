/** Refusals of the loans contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const LoansError = refusals(
  { name: 'loans', number: MODULES.loans },
  {
    LOAN_EXISTS: 1, // A loan has this id.
    LOAN_NOT_FOUND: 2, // No loan has this id.
    NOT_LENDER_NOR_SERVICER: 3, // Only the lender and the servicer of a loan may speak for it.
    ONLY_THE_LENDER: 4, // Waiving a break and naming another servicer are the lender's.
    NOT_A_LENDER: 5, // The account named as lender is not a member with that role.
    NOT_A_SERVICER: 6, // The account named as servicer is neither the lender nor a member with that role.
    VEHICLE_NOT_FOUND: 7, // The collateral is no vehicle of this ledger.
    SERVICER_UNCHANGED: 8, // This account is the servicer.
    ALREADY_REPORTED_IDENTICAL: 9, // This member reported this month under this reference with the same figures.
    MONTH_ALREADY_REPORTED: 10, // This reference carries a month with other figures: send a Correction.
    REFERENCE_USED: 11, // This member used this external reference for another fact of the loan.
    TERM_OUT_OF_RANGE: 12, // A loan runs 1 to 600 months.
    MONTHS_OUT_OF_ORDER: 13, // First payment or maturity lies before origination, or maturity before the first payment.
    NOT_A_PAYMENT: 14, // The fact with this index is no payment.
    NOT_A_MONTH: 15, // The fact with this index is no report of a month.
    NOT_A_BREAK: 16, // The fact with this index opened no break.
    PERIOD_INVALID: 17, // A reporting period ends on or after its first day and has at most 366 days.
    DATE_OUT_OF_RANGE: 18, // Before 1900, or after tomorrow by block time.
    POSTED_BEFORE_EFFECTIVE: 19, // Nothing is entered before it counts.
    BEFORE_ATTESTATION: 20, // It counts on or before the day for which the servicer attested the balance: correct that.
    PERIOD_ALREADY_ATTESTED: 21, // The balance is attested for a day of this period already.
    INTEREST_START_UNKNOWN: 22, // No interest can be computed: the servicer never said through which day it is paid.
    PAYOFF_OUT_OF_ORDER: 23, // A payoff comes last: facts with later effective dates exist.
    NOTHING_OWED: 24, // There is nothing to settle.
    PAYOFF_DIFFERS: 25, // The stated payoff or the amount received is not what every node computes.
    TOO_MANY_FACTS: 26, // A loan has at most 4,096 facts; the last 64 are for payoff, reversal, Correction and breaks.
    REFOLD_TOO_LONG: 27, // Recomputing would read more than 1,024 facts.
    ALREADY_REVERSED: 28, // The payment was reversed before.
    CORRECTION_CHANGES_NOTHING: 29, // What it corrects stands with exactly these figures.
    BREAK_CLOSED: 30, // The break was closed before.
    JOURNAL_OUT_OF_RANGE: 31, // A balance of the servicer's journal has reached the limit of what can be counted.
    BOARDING_FIXED: 32, // The currency, the day of the opening balance and the start of interest stay as boarded.
  },
)
