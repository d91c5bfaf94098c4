import {
  type Bytes,
  CborReader,
  CborWriter,
  decodeCbor,
  encodeCbor,
  InvariantViolation,
  Rejection,
  toHex,
  utf8Decode,
} from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySample, type Sample } from './any-schema.test-support.ts'
import { decode, encode } from './encode.ts'
import { JsonText } from './json-text.ts'
import type { JsonValue } from './type.ts'
import { writeJsonOf } from './write-json.ts'

const refused = (call: () => unknown): boolean => {
  try {
    call()
    return false
  } catch (error) {
    if (error instanceof Rejection) return true
    throw error
  }
}

/** Decodes; undefined when refused. Anything else that is thrown is a hole. */
function attempt({ type }: Sample, input: Bytes): unknown {
  let value: unknown
  return refused(() => {
    value = decode(type, input)
  })
    ? undefined
    : { value }
}

const anyEdit = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), by: fc.nat({ max: 255 }) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
)

function edit(bytes: Bytes, change: typeof anyEdit extends fc.Arbitrary<infer E> ? E : never): Bytes {
  const out = [...bytes]
  const at = change.at % (out.length + 1)
  if (change.kind === 'insert') out.splice(at, 0, change.by)
  else if (change.kind === 'remove') out.splice(at, 1)
  else if (at < out.length) out[at] = (out[at] as number) ^ change.by
  return Uint8Array.from(out)
}

describe('any schema', () => {
  it('reads what it writes, as CBOR and as JSON, and what it writes is in the profile', () => {
    fc.assert(
      fc.property(anySample, ({ type, value }) => {
        const bytes = encode(type, value)
        expect(decode(type, bytes)).toEqual(value)
        expect(toHex(encodeCbor(decodeCbor(bytes)))).toBe(toHex(bytes))
        const json = JSON.stringify(type.toJson(value))
        const text = new JsonText()
        writeJsonOf(type)(text, value)
        expect(utf8Decode(text.bytes.subarray(0, text.length))).toBe(json)
        expect(type.fromJson(JSON.parse(json) as JsonValue, '')).toEqual(value)
        expect(JSON.stringify(type.toJson(decode(type, bytes)))).toBe(json)
      }),
      { numRuns: 500 },
    )
  })

  it('gives a value to one byte string only: what decodes encodes to the same bytes', () => {
    fc.assert(
      fc.property(anySample, fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (sample, edits) => {
        const bytes = edits.reduce(edit, encode(sample.type, sample.value))
        const decoded = attempt(sample, bytes) as { value: unknown } | undefined
        if (decoded) expect(toHex(encode(sample.type, decoded.value))).toBe(toHex(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  it('survives any bytes and any JSON', () => {
    fc.assert(
      fc.property(anySample, fc.uint8Array({ maxLength: 40 }), fc.jsonValue(), (sample, bytes, json) => {
        attempt(sample, bytes)
        refused(() => sample.type.fromJson(json as JsonValue, ''))
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses to write what it would not read', () => {
    const junk = fc.constantFrom<unknown>(
      -1,
      1.5,
      Number.NaN,
      2 ** 60,
      -(2n ** 70n),
      2n ** 70n,
      'x\u0000',
      new Uint8Array(500),
      {},
    )
    fc.assert(
      fc.property(anySample, junk, ({ type }, value) => {
        let bytes: Bytes
        try {
          const writer = new CborWriter()
          type.write(writer, value)
          bytes = writer.finish()
        } catch (error) {
          const expected =
            error instanceof InvariantViolation || error instanceof TypeError || error instanceof Rejection
          expect(expected, String(error)).toBe(true)
          return
        }
        expect(toHex(encode(type, type.read(new CborReader(bytes))))).toBe(toHex(bytes))
      }),
      { numRuns: 1000 },
    )
  })
})
