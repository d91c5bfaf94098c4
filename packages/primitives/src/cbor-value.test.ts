import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { CBOR_DEPTH_MAX } from './cbor-reader.ts'
import { anyCborValue } from './cbor-value.test-support.ts'
import { type CborValue, decodeCbor, encodeCbor } from './cbor-value.ts'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const refused = (hex: string) => refusalOf(() => decodeCbor(fromHex(hex)))

describe('values without a schema', () => {
  it('come back as they went, with one encoding', () => {
    fc.assert(
      fc.property(anyCborValue, (value) => {
        const encoded = encodeCbor(value)
        expect(encodeCbor(decodeCbor(encoded))).toEqual(encoded)
      }),
    )
  })

  it('sort map entries by encoded key and refuse duplicates and disorder', () => {
    const pairs = [
      ['z', 1n],
      [-1n, 2n],
      [10n, 3n],
      [100n, 4n],
      [[-1n], 5n],
      ['aa', 6n],
      [false, 7n],
    ] as const
    expect(toHex(encodeCbor({ pairs }))).toBe('a70a0318640420026' + '17a01' + '62616106' + '812005' + 'f407')
    expect(
      refusalOf(() =>
        encodeCbor({
          pairs: [
            [1n, 1n],
            [1n, 2n],
          ],
        }),
      ),
    ).toBe(EncodingError.NOT_CANONICAL)
    expect(refused('a201000100')).toBe(EncodingError.NOT_CANONICAL)
    expect(refused('a202000100')).toBe(EncodingError.NOT_CANONICAL)
    expect(decodeCbor(fromHex('a201000200'))).toEqual({
      pairs: [
        [1n, 0n],
        [2n, 0n],
      ],
    })
  })

  it('nest sixteen levels below the outermost item, reading and writing alike', () => {
    expect(CBOR_DEPTH_MAX).toBe(16)
    const nested = (levels: number): CborValue => (levels === 0 ? 0n : [nested(levels - 1)])
    const deepest = `${'81'.repeat(16)}00`
    expect(toHex(encodeCbor(nested(16)))).toBe(deepest)
    expect(decodeCbor(fromHex(deepest))).toEqual(nested(16))
    expect(refused(`${'81'.repeat(17)}00`)).toBe(EncodingError.TOO_DEEP)
    expect(refusalOf(() => encodeCbor(nested(17)))).toBe(EncodingError.TOO_DEEP)
    expect(refused('81'.repeat(100_000))).toBe(EncodingError.TOO_DEEP)
    expect(refused(`${'a1'.repeat(17)}0000`)).toBe(EncodingError.TOO_DEEP)
    let map: CborValue = 0n
    for (let i = 0; i < 17; i++) map = { pairs: [[map, 0n]] }
    expect(refusalOf(() => encodeCbor(map))).toBe(EncodingError.TOO_DEEP)
  })

  it('refuse what follows the one item', () => {
    expect(refused('0000')).toBe(EncodingError.TRAILING_BYTES)
    expect(refused('')).toBe(EncodingError.TRUNCATED)
    expect(refused('ff')).toBe(EncodingError.MALFORMED)
    expect(refused('8100ff')).toBe(EncodingError.TRAILING_BYTES)
  })

  it('do not reserve memory for what a length claims', () => {
    for (const hex of ['9affffffff', 'baffffffff', '5affffffff', '7affffffff', '9b001fffffffffffff', '819affffffff']) {
      expect(refused(hex)).toBe(EncodingError.TRUNCATED)
    }
  })
})
