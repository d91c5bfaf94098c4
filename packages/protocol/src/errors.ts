/**
 * Why a transaction is refused before any of its calls runs, or a call before its method does. Module 2 of the numbered
 * registry, in the order of checking (docs/spec/transaction.md).
 */
import { refusals } from '@chassis/primitives'

export const ProtocolError = refusals(
  { name: 'protocol', number: 2 },
  {
    TRANSACTION_TOO_LARGE: 1, // More than 64 KiB.
    WRONG_LEDGER: 2, // The body names another ledger.
    NO_CALLS: 3, // A transaction has 1 to 100 calls.
    EXPIRED: 4, // validUntil is before the block's time.
    VALID_TOO_LONG: 5, // validUntil is further ahead than the nonce mode permits.
    SIGNATURES_NOT_SORTED: 6, // Signature entries must be in ascending key order without duplicates.
    UNKNOWN_ACCOUNT: 8, // `from` or an `as` does not exist.
    BAD_SIGNATURE: 9, // A signature does not verify over these bytes.
    POLICY_NOT_SATISFIED: 10, // The signatures do not reach an account's threshold.
    UNUSED_SIGNATURE: 7, // A signature belongs to no account of the transaction.
    NONCE_USED: 11, // The lane is already past this sequence.
    NONCE_GAP: 12, // The lane's next sequence is lower than this one.
    TOO_MANY_LANES: 13, // The account has 64 lanes.
    ALREADY_INCLUDED: 14, // This transaction id is remembered: it was included before.
    TOO_MANY_REMEMBERED: 15, // 256 unordered transactions of this account are still remembered; use an ordered lane.
    QUOTA_EXCEEDED: 16, // The account's quota is used up for now.
    UNKNOWN_METHOD: 17, // No contract or method has this number.
    NOT_AUTHORISED: 19, // The account has none of the roles that may call the method.
    BAD_ARGUMENTS: 18, // The arguments are not what the method's schema says.
    INTERNAL: 20, // The call met an unexpected failure and was rolled back; operators are alarmed.
  },
)
