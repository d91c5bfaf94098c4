/**
 * JSON without latitude (RFC 8259, with I-JSON's uniqueness of names): for the few signed documents whose JSON form is
 * not ours to choose. Built-in parsers keep the last of two equal names; a reader that keeps the first would see
 * another document under the same signature.
 */
import { EncodingError } from './encoding-error.ts'
import { refuse } from './rejection.ts'

export const STRICT_JSON_DEPTH_MAX = 8

/** A number as it was written: the deterministic zone converts nothing to floating point. */
export interface JsonNumber {
  readonly number: string
}
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | ReadonlyMap<string, JsonValue>

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const SPACE = /[ \t\n\r]*/y
/** Everything from the space on, except the quotation mark and the backslash. */
const PLAIN = /[ !#-[\]-\uffff]*/y
const HEX4 = /[0-9a-fA-F]{4}/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

class StrictJsonReader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  document(): JsonValue {
    const value = this.value(0)
    if (this.at !== this.text.length) this.refuse()
    return value
  }

  private refuse(): never {
    return refuse(EncodingError.INVALID_TEXT, { form: 'JSON', offset: this.at })
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false
    this.at += token.length
    return true
  }

  private expect(token: string): void {
    if (!this.take(token)) this.refuse()
  }

  /** One value with the white space around it. */
  private value(depth: number): JsonValue {
    if (depth > STRICT_JSON_DEPTH_MAX) refuse(EncodingError.TOO_DEEP, { offset: this.at })
    this.match(SPACE)
    const value = this.bareValue(depth)
    this.match(SPACE)
    return value
  }

  private bareValue(depth: number): JsonValue {
    if (this.take('"')) return this.restOfString()
    if (this.take('{')) return this.restOfObject(depth)
    if (this.take('[')) return this.restOfArray(depth)
    if (this.take('true')) return true
    if (this.take('false')) return false
    if (this.take('null')) return null
    const number = this.match(NUMBER)
    return number === '' ? this.refuse() : { number }
  }

  private restOfString(): string {
    let out = ''
    for (;;) {
      out += this.match(PLAIN)
      if (this.take('"')) break
      this.expect('\\')
      const letter = this.text.charAt(this.at++)
      if (letter === 'u') {
        const digits = this.match(HEX4)
        if (digits === '') this.refuse()
        out += String.fromCharCode(Number.parseInt(digits, 16))
      } else {
        out += ESCAPES[letter] ?? this.refuse()
      }
    }
    return out.isWellFormed() ? out : this.refuse()
  }

  private restOfObject(depth: number): ReadonlyMap<string, JsonValue> {
    const members = new Map<string, JsonValue>()
    this.match(SPACE)
    if (this.take('}')) return members
    do {
      this.match(SPACE)
      this.expect('"')
      const name = this.restOfString()
      if (members.has(name)) this.refuse()
      this.match(SPACE)
      this.expect(':')
      members.set(name, this.value(depth + 1))
    } while (this.take(','))
    this.expect('}')
    return members
  }

  private restOfArray(depth: number): readonly JsonValue[] {
    const items: JsonValue[] = []
    this.match(SPACE)
    if (this.take(']')) return items
    do items.push(this.value(depth + 1))
    while (this.take(','))
    this.expect(']')
    return items
  }
}

/**
 * Parses one JSON text. Refuses INVALID_TEXT for anything outside RFC 8259, a byte order mark, duplicate member names
 * and escaped lone surrogates; TOO_DEEP beyond eight levels. The caller bounds the length.
 */
export function parseStrictJson(text: string): JsonValue {
  return new StrictJsonReader(text).document()
}
