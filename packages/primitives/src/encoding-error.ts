/** Why bytes or text from outside were refused. Module 1 of the numbered registry. */
import { refusals } from './rejection.ts'

export const EncodingError = refusals(
  { name: 'encoding', number: 1 },
  {
    TRUNCATED: 1, // The input ends inside an item.
    TRAILING_BYTES: 2, // Bytes follow the one item that was expected.
    NOT_CANONICAL: 3, // Well-formed CBOR, but not the one deterministic encoding.
    FORBIDDEN_TYPE: 4, // Floats, tags, indefinite lengths, undefined and other simple values are outside the profile.
    MALFORMED: 5, // Not well-formed CBOR.
    INVALID_UTF8: 6, // A text string is not UTF-8.
    TOO_DEEP: 7, // Nesting exceeds the limit.
    TOO_LARGE: 8, // A length, count or number exceeds its limit.
    WRONG_TYPE: 9, // Another type stands where the schema wants this one.
    UNKNOWN_FIELD: 10, // A field number the schema does not have.
    MISSING_FIELD: 11, // A required field is absent.
    INVALID_VALUE: 12, // The value is outside the field's domain.
    INVALID_TEXT: 13, // Not the textual form (hex, base64, date, identifier) that was expected.
  },
)
