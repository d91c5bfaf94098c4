/** Refusals of the cash contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const CashError = refusals(
  { name: 'cash', number: MODULES.cash },
  {
    RESERVED_ACCOUNT: 1, // Only contracts move this ledger account; see RESERVED_ACCOUNTS.
    ENTRY_NOT_BALANCED: 2, // Debits and credits of an entry differ.
    SAME_PARTY: 3, // Both sides are the same account.
    EXPIRY_NOT_AHEAD: 4, // A hold ends after the block time at which it is placed.
    EXPIRY_TOO_FAR: 5, // A hold ends within 400 days.
    EFFECTIVE_IN_FUTURE: 6, // Entries and payments are facts: their date is not after the block's.
    ACCOUNT_NOT_FOUND: 7, // No account has this id.
    ALREADY_ADMITTED: 8, // The account may receive this token already.
    HOLDER_NOT_ADMITTED: 9, // The issuer has not admitted this account.
    HOLD_NOT_FOUND: 10, // No hold has this id: it was released, captured or never placed.
    NOT_BENEFICIARY: 11, // Until it expires, only the beneficiary decides about a hold.
    HOLD_EXPIRED: 12, // An expired hold can only be released.
    CAPTURE_EXCEEDS_HOLD: 13, // More than the held amount.
    BENEFICIARY_NOT_ADMITTED: 14, // The issuer has dismissed the beneficiary since the hold was placed.
    SETTLEMENT_NOT_FOUND: 15, // No settlement has this id.
    NOT_COUNTERPARTY: 16, // Only the payee acknowledges; only payee and payer decline.
    SETTLEMENT_CLOSED: 17, // It was acknowledged or declined before.
    REFERENCE_USED: 18, // The journal has an entry with this external reference.
    ENTRY_NOT_FOUND: 19, // The journal has no entry with the index that is to be corrected.
    INSUFFICIENT_BALANCE: 20, // The part of the balance that is not held is too small.
    BALANCE_OUT_OF_RANGE: 21, // A balance or supply would leave ±2^62 minor units.
  },
)
