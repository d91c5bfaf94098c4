/** Short codes in ASCII: a text type narrowed by a pattern. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import { type JsonObject, type Type, text } from '@chassis/protocol'

/** Text that matches `pattern` (anchored, without flags); anything else is no argument of any call. */
export function codeText(name: string, pattern: RegExp, maxBytes: number): Type<string> {
  const base = text(maxBytes, 1)
  const checked = (value: string) =>
    pattern.test(value) ? value : refuse(EncodingError.INVALID_VALUE, { expected: name })
  return {
    name,
    write(writer, value) {
      assert(pattern.test(value), name)
      base.write(writer, value)
    },
    read: (reader) => checked(base.read(reader)),
    toJson: (value) => value,
    form: 'text',
    fromJson: (json, path) => checked(base.fromJson(json, path)),
    jsonSchema: () => ({ ...(base.jsonSchema() as JsonObject), pattern: pattern.source }),
  }
}

/** ISO 3166-1 alpha-2. The form is checked, not the list: countries come and go. */
export const countryCode = codeText('country code', /^[A-Z]{2}$/, 2)
/** ISO 3166-1 alpha-2 or ISO 3166-2: whose law and register apply, e.g. `JP`, `US-TX`. */
export const jurisdictionCode = codeText('jurisdiction code', /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 6)
/** The name a member's own system has for something; never personal data. */
export const externalRefType = codeText('external reference', /^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}$/, 64)
