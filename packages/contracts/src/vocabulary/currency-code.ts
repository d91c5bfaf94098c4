/** ISO 4217 codes that can be money, as a schema type. */

import { type CurrencyCode, currency } from '@chassis/finance'
import { assert } from '@chassis/primitives'
import { type Type, text } from '@chassis/protocol'

const base = text(3, 3)

/** Refused while decoding: a code that is not on the list, or that has no minor units. */
export const currencyCode: Type<CurrencyCode> = {
  name: 'ISO 4217 code',
  write(writer, value) {
    assert(currency(value) === value, 'ISO 4217 code')
    base.write(writer, value)
  },
  read: (reader) => currency(base.read(reader)),
  toJson: (value) => value,
  form: 'text',
  fromJson: (json, path) => currency(base.fromJson(json, path)),
  jsonSchema: () => ({ type: 'string', pattern: '^[A-Z]{3}$' }),
}
