/** Reads deterministic CBOR strictly: any input that {@link CborWriter} would not have written is refused. */
import { readU32, readU64 } from './big-endian.ts'
import { type Bytes, utf8Decode } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { refuse } from './rejection.ts'

export const CBOR_DEPTH_MAX = 16

export class CborReader {
  readonly input: Bytes
  private at = 0

  constructor(input: Bytes) {
    this.input = input
  }

  get offset(): number {
    return this.at
  }

  get atEnd(): boolean {
    return this.at === this.input.length
  }

  /** Refuses unless the whole input was read. */
  expectEnd(): void {
    if (this.at !== this.input.length) refuse(EncodingError.TRAILING_BYTES, { offset: this.at })
  }

  /** The major type (0 to 7) of the next item, without reading it. */
  peekMajor(): number {
    if (this.at >= this.input.length) refuse(EncodingError.TRUNCATED, { offset: this.at })
    return (this.input[this.at] as number) >> 5
  }

  private need(count: number): void {
    if (this.input.length - this.at < count) refuse(EncodingError.TRUNCATED, { offset: this.at })
  }

  /** Reads a head of the wanted major type; returns its argument as a number, refusing what exceeds 2⁵³ − 1. */
  private argument(major: number): number {
    this.need(1)
    const initial = this.input[this.at] as number
    if (initial >> 5 !== major) this.wrongMajor(initial)
    const info = initial & 31
    if (info < 24) {
      this.at += 1
      return info
    }
    return this.longArgument(info)
  }

  private longArgument(info: number): number {
    const start = this.at
    let value: number
    let least: number
    if (info === 24) {
      this.need(2)
      value = this.input[start + 1] as number
      least = 24
      this.at += 2
    } else if (info === 25) {
      this.need(3)
      value = ((this.input[start + 1] as number) << 8) | (this.input[start + 2] as number)
      least = 0x100
      this.at += 3
    } else if (info === 26) {
      this.need(5)
      value = readU32(this.input, start + 1)
      least = 0x10000
      this.at += 5
    } else if (info === 27) {
      this.need(9)
      const high = readU32(this.input, start + 1)
      if (high > 0x1fffff) refuse(EncodingError.TOO_LARGE, { offset: start })
      value = high * 0x100000000 + readU32(this.input, start + 5)
      least = 0x100000000
      this.at += 9
    } else {
      // 31 marks an indefinite length, which integers do not have; 28 to 30 are reserved.
      const indefinite = info === 31 && (this.input[start] as number) >> 5 > 1
      return refuse(indefinite ? EncodingError.FORBIDDEN_TYPE : EncodingError.MALFORMED, { offset: start })
    }
    if (value < least) refuse(EncodingError.NOT_CANONICAL, { offset: start })
    return value
  }

  private wrongMajor(initial: number): never {
    const major = initial >> 5
    const info = initial & 31
    if (info >= 28 && info <= 30) refuse(EncodingError.MALFORMED, { offset: this.at })
    if (info === 31) {
      const breakOrInteger = major === 7 || major === 0 || major === 1 || major === 6
      refuse(breakOrInteger ? EncodingError.MALFORMED : EncodingError.FORBIDDEN_TYPE, { offset: this.at })
    }
    if (major === 6 || (major === 7 && (info < 20 || info > 22)))
      refuse(EncodingError.FORBIDDEN_TYPE, { offset: this.at })
    return refuse(EncodingError.WRONG_TYPE, { offset: this.at })
  }

  /** An integer of either sign within ±(2⁵³ − 1). */
  integer(): number {
    this.need(1)
    const initial = this.input[this.at] as number
    if (initial >> 5 === 1) {
      const start = this.at
      const value = -1 - this.argument(1)
      if (!Number.isSafeInteger(value)) refuse(EncodingError.TOO_LARGE, { offset: start })
      return value
    }
    return this.argument(0)
  }

  /** An integer from −2⁶⁴ to 2⁶⁴ − 1. */
  bigInteger(): bigint {
    this.need(1)
    const initial = this.input[this.at] as number
    const major = initial >> 5
    if (major > 1) this.wrongMajor(initial)
    if ((initial & 31) !== 27) {
      const small = this.argument(major)
      return major === 0 ? BigInt(small) : -1n - BigInt(small)
    }
    this.need(9)
    const value = readU64(this.input, this.at + 1)
    if (value <= 0xffffffffn) refuse(EncodingError.NOT_CANONICAL, { offset: this.at })
    this.at += 9
    return major === 0 ? value : -1n - value
  }

  /** A view into the input, not a copy. A plain Uint8Array even over a Buffer, whose `slice` would not copy. */
  bytes(): Bytes {
    const length = this.argument(2)
    this.need(length)
    const out = new Uint8Array(this.input.buffer, this.input.byteOffset + this.at, length)
    this.at += length
    return out
  }

  text(): string {
    const length = this.argument(3)
    this.need(length)
    const start = this.at
    this.at += length
    if (length < 32) {
      let out = ''
      for (let i = start; i < this.at; i++) {
        const code = this.input[i] as number
        if (code > 127) return utf8Decode(this.input.subarray(start, this.at))
        out += String.fromCharCode(code)
      }
      return out
    }
    return utf8Decode(this.input.subarray(start, this.at))
  }

  /** The element count; refused when the remaining input cannot hold that many. */
  array(): number {
    const count = this.argument(4)
    this.need(count)
    return count
  }

  /** The number of pairs. The caller checks that keys ascend. */
  map(): number {
    const count = this.argument(5)
    this.need(count * 2)
    return count
  }

  boolean(): boolean {
    this.need(1)
    const initial = this.input[this.at] as number
    if (initial !== 0xf4 && initial !== 0xf5) this.wrongMajor(initial)
    this.at += 1
    return initial === 0xf5
  }

  null(): void {
    this.need(1)
    const initial = this.input[this.at] as number
    if (initial !== 0xf6) this.wrongMajor(initial)
    this.at += 1
  }
}
