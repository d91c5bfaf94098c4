/** Amounts of money that are something. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import { minorUnits, type Type } from '@chassis/protocol'

function narrowed(name: string, pattern: string, fits: (value: bigint) => boolean): Type<bigint> {
  return {
    ...minorUnits,
    name,
    write(writer, value) {
      assert(fits(value), name)
      minorUnits.write(writer, value)
    },
    read(reader) {
      const value = minorUnits.read(reader)
      return fits(value) ? value : refuse(EncodingError.INVALID_VALUE, { expected: name })
    },
    fromJson(json, path) {
      const value = minorUnits.fromJson(json, path)
      return fits(value) ? value : refuse(EncodingError.INVALID_VALUE, { field: path, expected: name })
    },
    jsonSchema: () => ({ type: 'string', pattern, description: name }),
  }
}

/** 1 … 2⁶³ − 1 minor units: an amount whose direction is said by its place. */
export const positiveMinor = narrowed('positive minor units', '^[1-9][0-9]{0,18}$', (value) => value > 0n)

/** −2⁶³ … 2⁶³ − 1 minor units without 0: a line of a journal. */
export const nonZeroMinor = narrowed('minor units other than 0', '^-?[1-9][0-9]{0,18}$', (value) => value !== 0n)
