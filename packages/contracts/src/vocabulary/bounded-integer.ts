/** Exact integers within stated bounds: what lies outside is no argument of any call. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import { bigintRange, exactInteger, type Type } from '@chassis/protocol'

/** `min` … `max`, both within ±2⁶⁴. In JSON a decimal string. */
export function boundedInteger(name: string, min: bigint, max: bigint): Type<bigint> {
  const fits = bigintRange(min, max)
  return {
    name,
    write(writer, value) {
      assert(fits(value), name)
      exactInteger.write(writer, value)
    },
    read(reader) {
      const value = exactInteger.read(reader)
      return fits(value) ? value : refuse(EncodingError.INVALID_VALUE, { expected: name })
    },
    toJson: (value) => value.toString(),
    form: 'decimal',
    fromJson(json, path) {
      const value = exactInteger.fromJson(json, path)
      return fits(value) ? value : refuse(EncodingError.INVALID_VALUE, { field: path, expected: name })
    },
    jsonSchema: () => ({ ...exactInteger.jsonSchema(), description: `${name}: ${min} to ${max}` }),
  }
}
