import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { es256FromDer } from './es256-from-der.ts'
import { refusalOf } from './refusal-of.test-support.ts'

const pad = (hex: string) => hex.padStart(64, '0')

describe('es256FromDer', () => {
  it('reads what OpenSSL writes', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (let i = 0; i < 50; i++) {
      const der = sign('sha256', Buffer.from([i]), privateKey)
      const r = der.subarray(4, 4 + (der[3] as number))
      const s = der.subarray(der.length - (der[5 + r.length] as number))
      const short = (bytes: Buffer) => pad(BigInt(`0x${bytes.toString('hex')}`).toString(16))
      expect(toHex(es256FromDer(der))).toBe(short(r) + short(s))
    }
  })

  it.each([
    ['3006020101020102', pad('1') + pad('2')],
    ['3008020200800202007f'.replace('0202007f', '02020080'), pad('80') + pad('80')],
    ['3006020100020100', pad('0') + pad('0')],
  ])('reads %s', (der, raw) => {
    expect(toHex(es256FromDer(fromHex(der)))).toBe(raw)
  })

  it.each([
    ['empty', ''],
    ['only a tag', '30'],
    ['empty sequence', '3000'],
    ['a set', '3106020101020102'],
    ['length too long', '3007020101020102'],
    ['length too short', '3005020101020102'],
    ['long-form length', '308106020101020102'],
    ['indefinite length', '30800201010201020000'],
    ['trailing byte outside', '302602010102010200'],
    ['third integer', '3009020101020102020103'],
    ['trailing byte inside', '300702010102010200'],
    ['no second integer', '3003020101'],
    ['integer of no bytes', '300502000201' + '02'],
    ['negative integer', '3006020181020102'],
    ['superfluous zero', '300702020001020102'],
    ['superfluous zeros', '30080203000080020102'],
    ['octet string', '3006040101020102'],
    ['integer runs over the end', '3006020101020202'],
    ['33 bytes', `3026022101${'00'.repeat(32)}020101`],
    ['66 bytes of integer', `30470242${'01'.repeat(66)}020101`],
  ])('refuses %s', (_, der) => {
    expect(refusalOf(() => es256FromDer(fromHex(der)))?.module).toBe('encoding')
  })

  it('names what is not canonical', () => {
    expect(refusalOf(() => es256FromDer(fromHex('300702020001020102')))).toBe(EncodingError.NOT_CANONICAL)
    expect(refusalOf(() => es256FromDer(fromHex('3006020181020102')))).toBe(EncodingError.INVALID_VALUE)
  })
})
