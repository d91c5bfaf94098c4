/** An amount of money that is more than nothing. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import { minorUnits, type Type } from '@chassis/protocol'

const NAME = 'positive minor units'

/** 1 … 2⁶³ − 1 minor units. The direction of money is said by words, never by a sign. */
export const positiveMinor: Type<bigint> = {
  ...minorUnits,
  name: NAME,
  write(writer, value) {
    assert(value > 0n, NAME)
    minorUnits.write(writer, value)
  },
  read(reader) {
    const value = minorUnits.read(reader)
    return value > 0n ? value : refuse(EncodingError.INVALID_VALUE, { expected: NAME })
  },
  fromJson(json, path) {
    const value = minorUnits.fromJson(json, path)
    return value > 0n ? value : refuse(EncodingError.INVALID_VALUE, { field: path, expected: NAME })
  },
  jsonSchema: () => ({ type: 'string', pattern: '^[1-9][0-9]{0,18}$', description: NAME }),
}
