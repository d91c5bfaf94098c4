import { currency } from '@chassis/finance'
import { CborWriter, InvariantViolation, Rejection } from '@chassis/primitives'
import { accountId, decode, encode, type Type } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { accountCurrency, accountCurrencyKey, partsOfAccountCurrency } from './account-currency-key.ts'
import { countryCode, externalRefType, jurisdictionCode } from './code-text.ts'
import { currencyCode } from './currency-code.ts'
import { nonZeroMinor, positiveMinor } from './minor-units.ts'

function bytesOfText(text: string): Uint8Array {
  const writer = new CborWriter()
  writer.text(text)
  return writer.finish()
}

function bytesOfInteger(value: bigint): Uint8Array {
  const writer = new CborWriter()
  writer.bigInteger(value)
  return writer.finish()
}

const texts: readonly [string, Type<string>, readonly string[], readonly string[]][] = [
  ['countryCode', countryCode, ['JP', 'US'], ['jp', 'J', 'JPN', 'J1', '']],
  ['jurisdictionCode', jurisdictionCode, ['JP', 'US-TX', 'FR-75C', 'CN-11'], ['US-', 'US-TEXAS', 'us-TX', 'US TX']],
  ['externalRefType', externalRefType, ['1', 'gl-2026/01:7#a.b'], ['', '-1', 'a b', 'é', 'a'.repeat(65)]],
  ['currencyCode', currencyCode as Type<string>, ['USD', 'JPY'], ['usd', 'XAU', 'ZZZ', 'US']],
]

describe.each(texts)('%s', (_, type, good, bad) => {
  it('takes its codes, on the wire and as JSON', () => {
    for (const code of good) {
      expect(decode(type, encode(type, code))).toBe(code)
      expect(type.fromJson(type.toJson(code), 'f')).toBe(code)
    }
  })

  it('refuses anything else', () => {
    for (const code of bad) {
      expect(() => decode(type, bytesOfText(code))).toThrow(Rejection)
      expect(() => type.fromJson(code, 'f')).toThrow(Rejection)
      expect(() => encode(type, code)).toThrow()
    }
  })
})

const amounts: readonly [string, Type<bigint>, readonly bigint[], readonly bigint[]][] = [
  ['positiveMinor', positiveMinor, [1n, (1n << 63n) - 1n], [0n, -1n]],
  ['nonZeroMinor', nonZeroMinor, [1n, -1n, -(1n << 63n)], [0n]],
]

describe.each(amounts)('%s', (_, type, good, bad) => {
  it('takes its amounts and refuses others', () => {
    for (const amount of good) expect(decode(type, encode(type, amount))).toBe(amount)
    for (const amount of bad) {
      expect(() => decode(type, bytesOfInteger(amount))).toThrow(Rejection)
      expect(() => type.fromJson(amount.toString(), 'f')).toThrow(Rejection)
      expect(() => encode(type, amount)).toThrow(InvariantViolation)
    }
  })
})

it('accountCurrencyKey is 20 bytes of account and 3 of currency', () => {
  const account = accountId.of(new Uint8Array(20).fill(0xab))
  const key = accountCurrency(account, currency('CNY'))
  expect(Buffer.from(accountCurrencyKey.bytesOf(key)).toString('hex')).toBe(`${'ab'.repeat(20)}434e59`)
  expect(accountCurrencyKey.of(accountCurrencyKey.bytesOf(key))).toBe(key)
  expect(partsOfAccountCurrency(key)).toEqual([account, 'CNY'])
})
