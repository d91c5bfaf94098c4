/**
 * What the gateway itself refuses: module 60 of the numbered registry, in the order of checking. A request may get any
 * of them before the ledger is asked.
 */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const GatewayError = refusals(
  { name: 'gateway', number: MODULES.gateway },
  {
    WRONG_HOST: 1, // The Host header names an address that this gateway does not answer for.
    RATE_LIMITED: 2, // The caller's allowance for this minute is used up.
    NOT_AUTHENTICATED: 3, // No token, or one that has expired, was revoked or belongs to a key that is gone.
    NOT_FOUND: 4, // Nothing that this caller may see is here; unknown and forbidden look alike.
    PARAMETER_INVALID: 5, // A parameter of the path or query is missing, unknown, given twice or not what it should be.
    CURSOR_INVALID: 6, // The cursor is not one of this list's, or the filters changed since it was given.
    BODY_TOO_LARGE: 7, // The body is larger than this route takes.
    BODY_UNREADABLE: 8, // The body is not JSON, or not of the announced length.
    MEDIA_TYPE_UNSUPPORTED: 9, // The Content-Type is none that this route takes.
    CHALLENGE_UNKNOWN: 10, // The challenge was used, has expired or was never given.
    SIGN_IN_REFUSED: 11, // The signatures do not satisfy the account's policy.
    TOO_MANY_STREAMS: 12, // No more event streams are open to this caller.
    TOO_SLOW: 13, // An event stream was ended because its reader took nothing for too long.
    KEY_REUSED: 14, // The Idempotency-Key came before with another request.
    KEY_IN_USE: 15, // The first request with this Idempotency-Key is still under way.
    DRAFT_REFUSED: 16, // The draft cannot be kept: its validity, its calls, its size, or no free place.
    DRAFT_SIGNATURE_REFUSED: 17, // The signature does not verify, or its key belongs to nobody concerned.
    CLOCK_REFUSED: 18, // Only a development ledger's clock moves, and only ahead.
    VAULT_ABSENT: 19, // This gateway keeps no vault.
    RECORD_NOT_NAMED: 20, // The subject has several records, and the request names none.
    SEAL_KEY_INVALID: 21, // The key to seal to is no uncompressed point of P-256.
    WEBHOOK_URL_REFUSED: 22, // The address of a webhook is not https, or is within somebody's network.
    TOO_MANY_WEBHOOKS: 23, // No more webhooks are kept for this account, or by this gateway.
    FACT_NOT_SUPPOSABLE: 24, // The fact moves no balance, was reversed or counts later: nothing follows from it.
  },
)

/** The HTTP status of a refusal (RFC 9110; 422 and 429 by RFC 9110 and RFC 6585). */
export const HTTP_STATUS: Readonly<Record<keyof typeof GatewayError, number>> = {
  WRONG_HOST: 421,
  RATE_LIMITED: 429,
  NOT_AUTHENTICATED: 401,
  NOT_FOUND: 404,
  PARAMETER_INVALID: 400,
  CURSOR_INVALID: 400,
  BODY_TOO_LARGE: 413,
  BODY_UNREADABLE: 400,
  MEDIA_TYPE_UNSUPPORTED: 415,
  CHALLENGE_UNKNOWN: 401,
  SIGN_IN_REFUSED: 401,
  TOO_MANY_STREAMS: 429,
  TOO_SLOW: 408,
  KEY_REUSED: 422,
  KEY_IN_USE: 409,
  DRAFT_REFUSED: 409,
  DRAFT_SIGNATURE_REFUSED: 422,
  CLOCK_REFUSED: 409,
  VAULT_ABSENT: 409,
  RECORD_NOT_NAMED: 422,
  SEAL_KEY_INVALID: 422,
  WEBHOOK_URL_REFUSED: 422,
  TOO_MANY_WEBHOOKS: 409,
  FACT_NOT_SUPPOSABLE: 422,
}
