import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyCodes } from './currency.ts'
import { addMoney, compareMoney, formatAmount, money, parseMoney, subtractMoney } from './money.ts'

describe('money', () => {
  it.each([
    ['163.56', 'USD', 16356n],
    ['208.5', 'USD', 20850n],
    ['.5', 'USD', 50n],
    ['5.', 'USD', 500n],
    ['-0.05', 'EUR', -5n],
    ['+7', 'CNY', 700n],
    ['1e+05', 'JPY', 100000n],
    ['1.23E1', 'KWD', 12300n],
    ['29615.270000', 'USD', 2961527n],
    ['100.0', 'JPY', 100n],
  ])('reads %s %s as %s', (text, code, minor) => expect(parseMoney(text, code).amountMinor).toBe(minor))

  it.each([
    ['1.005', 'USD', 'TOO_MANY_DECIMALS'],
    ['1.5', 'JPY', 'TOO_MANY_DECIMALS'],
    ['1e-3', 'USD', 'TOO_MANY_DECIMALS'],
    ['', 'USD', 'INVALID_DECIMAL'],
    ['.', 'USD', 'INVALID_DECIMAL'],
    ['1,000', 'USD', 'INVALID_DECIMAL'],
    ['１２', 'USD', 'INVALID_DECIMAL'],
    ['0x10', 'USD', 'INVALID_DECIMAL'],
    ['1e99', 'USD', 'INVALID_DECIMAL'],
    [' 1', 'USD', 'INVALID_DECIMAL'],
    ['NaN', 'USD', 'INVALID_DECIMAL'],
    ['1'.repeat(65), 'USD', 'INVALID_DECIMAL'],
    ['92233720368547758.08', 'USD', 'AMOUNT_OUT_OF_RANGE'],
  ])('refuses %s %s: %s', (text, code, name) => expect(() => parseMoney(text, code)).toThrow(`finance.${name}`))

  it('prints what it reads', () => {
    const amounts = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)
    fc.assert(
      fc.property(amounts, fc.constantFrom(...currencyCodes()), (minor, code) => {
        expect(parseMoney(formatAmount(money(minor, code)), code).amountMinor).toBe(minor)
      }),
    )
    expect(formatAmount(money(-5n, 'USD'))).toBe('-0.05')
    expect(formatAmount(money(1000n, 'JPY'))).toBe('1000')
  })

  it('adds and subtracts one currency only', () => {
    expect(addMoney(money(1n, 'USD'), money(2n, 'USD'))).toEqual(money(3n, 'USD'))
    expect(subtractMoney(money(1n, 'USD'), money(2n, 'USD')).amountMinor).toBe(-1n)
    expect(compareMoney(money(1n, 'USD'), money(2n, 'USD'))).toBe(-1)
    for (const operation of [addMoney, subtractMoney, compareMoney]) {
      expect(() => operation(money(1n, 'USD'), money(1n, 'EUR'))).toThrow('finance.CURRENCY_MISMATCH')
    }
    expect(() => addMoney(money(2n ** 63n - 1n, 'USD'), money(1n, 'USD'))).toThrow('finance.AMOUNT_OUT_OF_RANGE')
  })
})
