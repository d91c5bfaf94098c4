/** The published CBOR vectors, accepted or refused as the profile of docs/spec/encoding.md says. */
import { expect, it } from 'vitest'
import { unexercisedFiles } from '../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { fromHex, toHex } from './bytes.ts'
import { type CborValue, decodeCbor, encodeCbor } from './cbor-value.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const FOLDER = ['vectors', 'protocols', 'cbor']
const cases = <T>(file: string): T[] => readSharedJson<{ cases: T[] }>(...FOLDER, file).cases

function accepts(hex: string): boolean {
  return refusalOf(() => decodeCbor(fromHex(hex))) === undefined
}

/** The shortest head, written down a second time: RFC 8949 section 3 and 4.2.1. */
function shortestInteger(value: bigint): string | undefined {
  const [major, argument] = value >= 0n ? [0, value] : [1, -1n - value]
  const sized = (info: number, bytes: number) =>
    ((major << 5) | info).toString(16).padStart(2, '0') + argument.toString(16).padStart(2 * bytes, '0')
  if (argument < 24n) return ((major << 5) | Number(argument)).toString(16).padStart(2, '0')
  if (argument < 2n ** 8n) return sized(24, 1)
  if (argument < 2n ** 16n) return sized(25, 2)
  if (argument < 2n ** 32n) return sized(26, 4)
  return argument < 2n ** 64n ? sized(27, 8) : undefined
}

/** The integer that a head of major type 0 or 1 writes, in whatever length; undefined for anything else. */
function integerIn(hex: string): bigint | undefined {
  const initial = Number.parseInt(hex.slice(0, 2), 16)
  const [major, info] = [initial >> 5, initial & 31]
  if (major > 1 || info > 27) return undefined
  const argument = info < 24 ? BigInt(info) : BigInt(`0x${hex.slice(2)}`)
  return major === 0 ? argument : -1n - argument
}

/** An integer in diagnostic notation, also with a zero fraction or a remark behind it; undefined for anything else. */
function integerOf(notation: string): bigint | undefined {
  const match = /^(-?\d+)(?:\.0+)?(?: \(.*\))?$/.exec(notation)
  return match ? BigInt(match[1] as string) : undefined
}

/** A decoded value as the JSON of the vector files has it; byte strings and map keys as these files write them. */
function asJson(value: CborValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value === 'object' && value !== null && 'pairs' in value) {
    return Object.fromEntries(value.pairs.map(([key, item]) => [String(asJson(key)), asJson(item)]))
  }
  return value instanceof Uint8Array ? `h'${toHex(value)}'` : value
}

interface AppendixCase {
  hex: string
  decoded?: unknown
  diagnostic?: string
  deterministic: boolean
  plain: boolean
}

describeShared('published CBOR vectors', FOLDER, () => {
  it('appendix A: plain and deterministic items are read and written back, all others refused', () => {
    for (const { hex, decoded, diagnostic, deterministic, plain } of cases<AppendixCase>('appendix-a.json')) {
      expect(accepts(hex), hex).toBe(deterministic && plain)
      if (!accepts(hex)) continue
      const value = decodeCbor(fromHex(hex))
      expect(toHex(encodeCbor(value))).toBe(hex)
      if (decoded !== undefined) expect(asJson(value), hex).toEqual(decoded)
      else if (integerOf(diagnostic as string) !== undefined) expect(value).toBe(integerOf(diagnostic as string))
      else if (diagnostic?.startsWith("h'")) expect(asJson(value)).toBe(diagnostic)
    }
  })

  it('not well-formed and not deterministic items are refused', () => {
    for (const file of ['not-well-formed.json', 'not-deterministic.json']) {
      for (const { hex } of cases<{ hex: string }>(file)) expect(accepts(hex), hex).toBe(false)
    }
  })

  it('map keys take the published order', () => {
    for (const { keys } of cases<{ keys: string[] }>('map-key-order.json')) {
      const values = keys.map((hex) => decodeCbor(fromHex(hex)))
      const entries = (order: readonly CborValue[]) => ({ pairs: order.map((key) => [key, null] as const) })
      const wanted = `a${keys.length.toString(16)}${keys.map((key) => `${key}f6`).join('')}`
      expect(toHex(encodeCbor(entries([...values].reverse())))).toBe(wanted)
      expect(toHex(encodeCbor(entries([...values.slice(3), ...values.slice(0, 3)])))).toBe(wanted)
      expect(accepts(wanted)).toBe(true)
      const reversed = `a${keys.length.toString(16)}${[...keys]
        .reverse()
        .map((key) => `${key}f6`)
        .join('')}`
      expect(accepts(reversed)).toBe(keys.length < 2)
    }
  })

  it('CDE examples: integers of up to 64 bits are accepted, floats and big numbers refused', () => {
    for (const { edn, hex, deterministic, plain } of cases<AppendixCase & { edn: string }>('cde-examples.json')) {
      expect(accepts(hex), `${edn} ${hex}`).toBe(deterministic && plain)
      const integer = /^-?\d+$/.test(edn) ? BigInt(edn) : undefined
      if (integer !== undefined) expect(accepts(hex), edn).toBe(shortestInteger(integer) === hex)
      if (integer !== undefined && accepts(hex)) expect(decodeCbor(fromHex(hex))).toBe(integer)
    }
  })

  it('dCBOR numbers: only the integers matter, and our range for them is wider', () => {
    for (const { value, hex } of cases<{ value: string; hex: string }>('dcbor-numbers.json')) {
      const major = Number.parseInt(hex.slice(0, 2), 16) >> 5
      const encoded = integerIn(hex)
      // The one text case is UTF-8 that is not in normalisation form C; the profile does not ask for that form.
      const expected = major === 3 || (encoded !== undefined && shortestInteger(encoded) === hex)
      expect(accepts(hex), `${value} ${hex}`).toBe(expected)
      if (encoded === undefined || !expected) continue
      expect(decodeCbor(fromHex(hex))).toBe(encoded)
      // The published text is that of a double, which beyond 2⁵³ is not the exact integer.
      const integer = integerOf(value)
      if (integer !== undefined) expect(Number(encoded), value).toBe(Number(integer))
    }
  })

  it('leaves no file of the set unread', () => {
    const read = [
      'appendix-a',
      'not-well-formed',
      'map-key-order',
      'cde-examples',
      'not-deterministic',
      'dcbor-numbers',
    ]
    expect(
      unexercisedFiles(
        FOLDER,
        read.map((name) => `${name}.json`),
      ),
    ).toEqual([])
  })
})
