import { describe, expect, it } from 'vitest'
import { fromHex } from './bytes.ts'
import { decodeCbor } from './cbor-value.ts'
import { coseSigStructure } from './cose-sig-structure.ts'

describe('coseSigStructure', () => {
  it('is the array of context, protected header, external data and payload', () => {
    const parts = [fromHex('a10126'), fromHex('11aa'), new Uint8Array(70_000).fill(5)] as const
    expect(decodeCbor(coseSigStructure(...parts))).toEqual(['Signature1', ...parts])
  })

  it('treats an empty header map as no header, and only that', () => {
    const nothing = new Uint8Array(0)
    const of = (header: string) => coseSigStructure(fromHex(header), nothing, nothing)
    expect(of('a0')).toEqual(of(''))
    expect(of('80')).not.toEqual(of(''))
    expect(of('a0a0')).not.toEqual(of(''))
  })
})
