import { fromHex, toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { unexercisedFiles } from '../../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import { newKey, seal, unseal, unwrapKey, wrapKey } from './envelope.ts'

const SET = ['vectors', 'protocols', 'aes-kw']

interface Case {
  readonly key: string
  readonly data: string
  readonly wrapped: string
  readonly result?: 'valid' | 'invalid' | 'acceptable'
}

describeShared('AES key wrap', SET, () => {
  const casesOf = (file: string) => readSharedJson<{ cases: readonly Case[] }>(...SET, file).cases

  it('exercises every file', () => expect(unexercisedFiles(SET, ['rfc3394.json', 'wycheproof.json'])).toEqual([]))

  it.each([
    ['rfc3394.json', 6],
    ['wycheproof.json', 74],
  ])('%s: wraps and unwraps as published, and refuses what must not open', (file, count) => {
    const cases = casesOf(file)
    expect(cases).toHaveLength(count)
    for (const { key, data, wrapped, result = 'valid' } of cases) {
      const opens = () => toHex(unwrapKey(fromHex(key), fromHex(wrapped)))
      if (result === 'valid') {
        expect(opens()).toBe(data)
        expect(toHex(wrapKey(fromHex(key), fromHex(data)))).toBe(wrapped)
      } else {
        expect(opens).toThrow(expect.objectContaining({ code: 'VAULT_KEY_MISMATCH' }))
      }
    }
  })
})

describe('a sealed record', () => {
  it('opens with its key and its associated data only', () => {
    const key = newKey()
    const sealed = seal(key, Buffer.from('712'), 'record')
    expect(unseal(key, sealed, 'record').toString()).toBe('712')
    const damaged = Buffer.from(sealed)
    damaged[12] = (damaged[12] as number) ^ 1
    for (const open of [
      () => unseal(key, sealed, 'another'),
      () => unseal(newKey(), sealed, 'record'),
      () => unseal(key, damaged, 'record'),
      () => unseal(key, sealed.subarray(0, 20), 'record'),
    ]) {
      expect(open).toThrow(expect.objectContaining({ code: 'VAULT_RECORD_DAMAGED' }))
    }
  })

  it('wraps no key that is too short or not of whole blocks', () => {
    for (const bytes of [0, 8, 17]) expect(() => wrapKey(newKey(), new Uint8Array(bytes))).toThrow()
  })
})
