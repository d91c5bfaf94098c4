/** Scalar types of the schema vocabulary. */
import {
  assert,
  type Bytes,
  CIVIL_DATE_MAX,
  CIVIL_DATE_MIN,
  type CivilDate,
  copyBytes,
  EncodingError,
  formatCivilDate,
  formatInstant,
  fromHex,
  parseCivilDate,
  refuse,
  toHex,
  utf8Encode,
} from '@chassis/primitives'
import type { JsonValue, Type } from './type.ts'

function invalid(path: string, expected: string): never {
  return refuse(EncodingError.INVALID_VALUE, { field: path, expected })
}

/** An unsigned integer held as a number, 0 … max (at most 2⁵³ − 1). */
export function uint(max: number, name = `integer 0…${max}`): Type<number> {
  assert(Number.isSafeInteger(max) && max >= 0, 'bad maximum')
  return {
    name,
    write(writer, value) {
      assert(Number.isSafeInteger(value) && value >= 0 && value <= max, name)
      writer.integer(value)
    },
    read(reader) {
      const value = reader.integer()
      if (value < 0 || value > max) refuse(EncodingError.TOO_LARGE, { expected: name })
      return value
    },
    toJson: (value) => value,
    form: 'integer',
    fromJson(json, path) {
      if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 0 || json > max) return invalid(path, name)
      // JSON knows a −0; one integer has one value.
      return json === 0 ? 0 : json
    },
    jsonSchema: () => ({ type: 'integer', minimum: 0, maximum: max }),
  }
}

// Calls marked as pure are left out of a bundle that does not use them: a page that verifies slips needs no dates.

export const u8 = /* @__PURE__ */ uint(0xff, 'u8')
export const u16 = /* @__PURE__ */ uint(0xffff, 'u16')
export const u32 = /* @__PURE__ */ uint(0xffffffff, 'u32')

/** Whether min ≤ value ≤ max, by numbers where those are exact: comparing bigints costs several times as much. */
export function bigintRange(min: bigint, max: bigint): (value: bigint) => boolean {
  const low = Math.max(Number(min), Number.MIN_SAFE_INTEGER)
  const high = Math.min(Number(max), Number.MAX_SAFE_INTEGER)
  return (value) => {
    const number = Number(value)
    return (number >= low && number <= high) || (value >= min && value <= max)
  }
}

function bigRange(name: string, min: bigint, max: bigint): Type<bigint> {
  const fits = bigintRange(min, max)
  return {
    name,
    write(writer, value) {
      assert(fits(value), name)
      writer.bigInteger(value)
    },
    read(reader) {
      const value = reader.bigInteger()
      if (!fits(value)) refuse(EncodingError.TOO_LARGE, { expected: name })
      return value
    },
    toJson: (value) => value.toString(),
    form: 'decimal',
    fromJson(json, path) {
      if (typeof json !== 'string' || !/^(0|-?[1-9]\d{0,19})$/.test(json))
        return invalid(path, `${name} as a decimal string`)
      const value = BigInt(json)
      return fits(value) ? value : invalid(path, name)
    },
    jsonSchema: () => ({ type: 'string', pattern: '^(0|-?[1-9][0-9]{0,19})$', description: name }),
  }
}

/** 0 … 2⁶⁴ − 1: heights, sequences. In JSON a decimal string. */
export const u64 = /* @__PURE__ */ bigRange('u64', 0n, (1n << 64n) - 1n)
/** Money in minor units of its currency, −2⁶³ … 2⁶³ − 1. In JSON a decimal string. */
export const minorUnits = /* @__PURE__ */ bigRange('minor units', -(1n << 63n), (1n << 63n) - 1n)
/** A rate in units of 10⁻⁹ (5.9 % a year = 59 000 000). */
export const rateE9 = /* @__PURE__ */ bigRange('rate in 10⁻⁹', -(1n << 63n), (1n << 63n) - 1n)
/** An exact integer within ±2⁶⁴: numerators of accruals over a stated denominator. */
export const exactInteger = /* @__PURE__ */ bigRange('integer', -(1n << 64n), (1n << 64n) - 1n)

function makeInstant(): Type<number> {
  return {
    ...uint(253_402_300_799_999, 'instant'),
    toJson: formatInstant,
    form: 'instant',
    fromJson(json, path) {
      const match =
        typeof json === 'string' ? /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/.exec(json) : null
      if (!match) return invalid(path, 'instant YYYY-MM-DDThh:mm:ss.sssZ')
      const [hour, minute, second, ms] = [Number(match[2]), Number(match[3]), Number(match[4]), Number(match[5])]
      if (hour > 23 || minute > 59 || second > 59) return invalid(path, 'instant YYYY-MM-DDThh:mm:ss.sssZ')
      const value =
        parseCivilDate(match[1] as string) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000 + ms
      return value >= 0 ? value : invalid(path, 'an instant from 1970 on')
    },
    jsonSchema: () => ({ type: 'string', format: 'date-time' }),
  }
}

/** Milliseconds since 1970-01-01T00:00Z of block time. */
export const instant: Type<number> = /* @__PURE__ */ makeInstant()

/** A civil date; days since 1970-01-01 on the wire, `YYYY-MM-DD` in JSON. */
export const civilDateType: Type<CivilDate> = {
  name: 'civil date',
  write(writer, value) {
    assert(value >= CIVIL_DATE_MIN && value <= CIVIL_DATE_MAX, 'civil date')
    writer.integer(value)
  },
  read(reader) {
    const value = reader.integer()
    if (value < CIVIL_DATE_MIN || value > CIVIL_DATE_MAX)
      refuse(EncodingError.INVALID_VALUE, { expected: 'civil date' })
    return value as CivilDate
  },
  toJson: formatCivilDate,
  form: 'date',
  fromJson: (json, path) => (typeof json === 'string' ? parseCivilDate(json) : invalid(path, 'date YYYY-MM-DD')),
  jsonSchema: () => ({ type: 'string', format: 'date' }),
}

export const bool: Type<boolean> = {
  name: 'boolean',
  write: (writer, value) => writer.boolean(value),
  read: (reader) => reader.boolean(),
  toJson: (value) => value,
  fromJson: (json, path) => (typeof json === 'boolean' ? json : invalid(path, 'true or false')),
  jsonSchema: () => ({ type: 'boolean' }),
}

/** UTF-8 length of a text without control characters (U+0000 … U+001F, U+007F); −1 where it has one. */
function cleanLength(value: string): number {
  let isAscii = true
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code < 0x20 || code === 0x7f) return -1
    if (code > 0x7f) isAscii = false
  }
  return isAscii ? value.length : utf8Encode(value).length
}

/**
 * Text of `minBytes` to `maxBytes` UTF-8 bytes without U+0000 … U+001F and U+007F; otherwise as it is, not normalised.
 */
export function text(maxBytes: number, minBytes = 0): Type<string> {
  const name = `text of ${minBytes}…${maxBytes} bytes`
  const fits = (value: string) => {
    if (value.length > maxBytes) return false
    const length = cleanLength(value)
    return length >= minBytes && length <= maxBytes
  }
  return {
    name,
    write(writer, value) {
      assert(fits(value), name)
      writer.text(value)
    },
    read(reader) {
      const value = reader.text()
      return fits(value) ? value : refuse(EncodingError.INVALID_VALUE, { expected: name })
    },
    toJson: (value) => value,
    form: 'text',
    fromJson: (json, path) =>
      typeof json === 'string' && json.isWellFormed() && fits(json) ? json : invalid(path, name),
    jsonSchema: () => ({ type: 'string', minLength: minBytes > 0 ? 1 : 0, maxLength: maxBytes }),
  }
}

/** A byte string of `min` to `max` bytes; lower-case hex in JSON. */
export function bytes(max: number, min = 0): Type<Bytes> {
  const name = min === max ? `${max} bytes` : `${min}…${max} bytes`
  return {
    name,
    write(writer, value) {
      assert(value.length >= min && value.length <= max, name)
      writer.bytes(value)
    },
    read(reader) {
      const value = reader.bytes()
      if (value.length < min || value.length > max) refuse(EncodingError.INVALID_VALUE, { expected: name })
      return copyBytes(value)
    },
    toJson: toHex,
    form: 'hex',
    fromJson(json, path) {
      if (typeof json !== 'string' || json.length > 2 * max) return invalid(path, `${name} in hex`)
      if (!/^([0-9a-f]{2})*$/.test(json)) return refuse(EncodingError.INVALID_TEXT, { field: path, form: 'hex' })
      const value = fromHex(json)
      return value.length >= min && value.length <= max ? value : invalid(path, name)
    },
    jsonSchema: () => ({ type: 'string', pattern: `^([0-9a-f]{2}){${min},${max}}$` }),
  }
}

export const hash32 = /* @__PURE__ */ bytes(32, 32)

/** One of a fixed list of words; on the wire its position. The list only ever grows at its end (D4). */
export function oneOf<const W extends readonly string[]>(...words: W): Type<W[number]> & { readonly words: W } {
  const index = new Map<string, number>(words.map((word, i) => [word, i]))
  const name = words.join(' | ')
  return {
    name,
    words,
    write(writer, value) {
      const i = index.get(value)
      assert(i !== undefined, name)
      writer.integer(i)
    },
    read(reader) {
      const word = words[reader.integer()]
      return word === undefined ? refuse(EncodingError.INVALID_VALUE, { expected: name }) : word
    },
    toJson: (value) => value,
    form: 'text',
    fromJson: (json: JsonValue, path) =>
      typeof json === 'string' && index.has(json) ? (json as W[number]) : invalid(path, name),
    jsonSchema: () => ({ enum: [...words] }),
  }
}
