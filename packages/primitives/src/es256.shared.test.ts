/** The published P-256 vectors on every backend: valid exactly when the set says so and s is low. */
import { expect, it } from 'vitest'
import { unexercisedFiles } from '../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { allVerifyEs256 } from './all-verifiers.test-support.ts'
import { type Bytes, fromHex } from './bytes.ts'
import { es256FromDer } from './es256-from-der.ts'
import { normalizeLowS } from './normalize-low-s.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const FOLDER = ['vectors', 'protocols', 'ecdsa-p256']

interface WycheproofCase {
  tcId: number
  public_key: string
  message: string
  signature: string
  result: 'valid' | 'invalid'
  low_s: boolean | null
}
interface Rfc6979 {
  public_key: string
  cases: { name: string; message: string; r: string; s: string }[]
}
const cases = (file: string) => readSharedJson<{ cases: WycheproofCase[] }>(...FOLDER, file).cases

describeShared('published P-256 vectors', FOLDER, () => {
  it('Wycheproof, raw r and s', () => {
    for (const { tcId, public_key, message, signature, result, low_s } of cases('wycheproof-p1363.json')) {
      const [key, text, raw] = [fromHex(public_key), fromHex(message), fromHex(signature)]
      expect(allVerifyEs256(key, text, raw), String(tcId)).toBe(result === 'valid' && low_s === true)
      if (result === 'valid') expect(allVerifyEs256(key, text, normalizeLowS(raw)), String(tcId)).toBe(true)
    }
  })

  it('Wycheproof, DER: refused as it stands, and after strict conversion as raw r and s', () => {
    for (const { tcId, public_key, message, signature, result, low_s } of cases('wycheproof-der.json')) {
      const [key, text, der] = [fromHex(public_key), fromHex(message), fromHex(signature)]
      expect(allVerifyEs256(key, text, der), String(tcId)).toBe(false)
      let raw: Bytes | undefined
      const refusal = refusalOf(() => {
        raw = es256FromDer(der)
      })
      if (result === 'valid') expect(refusal, String(tcId)).toBeUndefined()
      const verdict = raw !== undefined && allVerifyEs256(key, text, raw)
      expect(verdict, String(tcId)).toBe(result === 'valid' && low_s === true)
      if (result === 'valid') expect(allVerifyEs256(key, text, normalizeLowS(raw as Bytes)), String(tcId)).toBe(true)
    }
  })

  it('RFC 6979 signatures verify with low s', () => {
    const { public_key, cases } = readSharedJson<Rfc6979>(...FOLDER, 'rfc6979.json')
    const half = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n / 2n
    for (const { name, message, r, s } of cases) {
      const raw = fromHex(r + s)
      expect(allVerifyEs256(fromHex(public_key), fromHex(message), raw), name).toBe(BigInt(`0x${s}`) <= half)
      expect(allVerifyEs256(fromHex(public_key), fromHex(message), normalizeLowS(raw)), name).toBe(true)
    }
  })

  it('leaves no file of the set unread', () => {
    const read = ['wycheproof-p1363.json', 'wycheproof-der.json', 'rfc6979.json']
    expect(unexercisedFiles(FOLDER, read)).toEqual([])
  })
})
