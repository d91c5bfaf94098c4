/** JSON text as UTF-8 bytes in memory that is reused: disclosures are made of it, many per transaction. */
import { type CivilDate, civilDateOfInstant, utf8Encode, yearMonthDay } from '@chassis/primitives'
import { asciiBase64UrlInto } from '../base64url-ascii.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const MS_PER_DAY = 86_400_000
/** ASCII codes of the hexadecimal digits. */
const DIGITS = /* @__PURE__ */ Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

export class JsonText {
  bytes = new Uint8Array(4096)
  length = 0

  private room(extra: number): void {
    if (this.length + extra <= this.bytes.length) return
    const grown = new Uint8Array(2 * (this.length + extra))
    grown.set(this.bytes)
    this.bytes = grown
  }

  byte(code: number): void {
    this.room(1)
    this.bytes[this.length++] = code
  }

  /** JSON as it is. */
  raw(text: string): void {
    this.room(3 * text.length)
    const start = this.length
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) {
        const encoded = utf8Encode(text)
        this.bytes.set(encoded, start)
        this.length = start + encoded.length
        return
      }
      this.bytes[start + i] = code
    }
    this.length = start + text.length
  }

  /** A string that holds nothing to escape. */
  word(text: string): void {
    this.byte(QUOTE)
    this.raw(text)
    this.byte(QUOTE)
  }

  /** Any string. */
  text(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) {
        this.raw(JSON.stringify(text))
        return
      }
    }
    this.word(text)
  }

  /** A safe integer. */
  integer(value: number): void {
    if (value < 0) {
      this.byte(0x2d)
      this.integer(-value)
      return
    }
    let width = 1
    for (let bound = 10; value >= bound; bound *= 10) width += 1
    this.digits(value, width)
  }

  decimal(value: bigint): void {
    this.byte(QUOTE)
    const number = Number(value)
    if (Number.isSafeInteger(number)) this.integer(number)
    else this.raw(value.toString())
    this.byte(QUOTE)
  }

  hex(bytes: Uint8Array): void {
    this.room(2 * bytes.length + 2)
    const { bytes: out } = this
    let at = this.length
    out[at++] = QUOTE
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number
      out[at++] = DIGITS[byte >> 4] as number
      out[at++] = DIGITS[byte & 15] as number
    }
    out[at++] = QUOTE
    this.length = at
  }

  /** The first `length` bytes of `input` in base64url, without quotes. */
  base64Url(input: Uint8Array, length: number): void {
    this.room(2 * length)
    this.length = asciiBase64UrlInto(input, length, this.bytes, this.length)
  }

  /** As `formatCivilDate`. */
  date(date: CivilDate): void {
    this.byte(QUOTE)
    this.bareDate(date)
    this.byte(QUOTE)
  }

  /** As `formatInstant`. */
  instant(instantMs: number): void {
    const day = civilDateOfInstant(instantMs)
    const ms = instantMs - day * MS_PER_DAY
    this.byte(QUOTE)
    this.bareDate(day)
    this.byte(0x54)
    this.digits(Math.floor(ms / 3_600_000), 2)
    this.byte(0x3a)
    this.digits(Math.floor((ms % 3_600_000) / 60_000), 2)
    this.byte(0x3a)
    this.digits(Math.floor((ms % 60_000) / 1000), 2)
    this.byte(0x2e)
    this.digits(ms % 1000, 3)
    this.byte(0x5a)
    this.byte(QUOTE)
  }

  private bareDate(date: CivilDate): void {
    const { year, month, day } = yearMonthDay(date)
    this.digits(year, 4)
    this.byte(0x2d)
    this.digits(month, 2)
    this.byte(0x2d)
    this.digits(day, 2)
  }

  /** `value` in `width` digits, zeros in front. */
  private digits(value: number, width: number): void {
    this.room(width)
    let rest = value
    for (let at = this.length + width - 1; at >= this.length; at--) {
      const next = Math.floor(rest / 10)
      this.bytes[at] = 0x30 + (rest - 10 * next)
      rest = next
    }
    this.length += width
  }
}
