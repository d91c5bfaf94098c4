import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocatePayment } from './allocate-payment.ts'

describe('allocatePayment', () => {
  it('pays in the order given', () => {
    const dues = [
      { bucket: 'interest', amountMinor: 140n },
      { bucket: 'principal', amountMinor: 300n },
      { bucket: 'fees', amountMinor: 50n },
    ]
    expect(allocatePayment(200n, dues)).toEqual({
      parts: [
        { bucket: 'interest', amountMinor: 140n },
        { bucket: 'principal', amountMinor: 60n },
        { bucket: 'fees', amountMinor: 0n },
      ],
      excessMinor: 0n,
    })
    expect(allocatePayment(500n, dues).excessMinor).toBe(10n)
  })

  it('adds up to the payment, and pays nothing later before something earlier is full', () => {
    const amounts = fc.array(fc.bigInt(0n, 10n ** 12n), { maxLength: 16 })
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), amounts, (payment, dues) => {
        const named = dues.map((amountMinor, index) => ({ bucket: `b${index}`, amountMinor }))
        const { parts, excessMinor } = allocatePayment(payment, named)
        expect(parts.reduce((sum, part) => sum + part.amountMinor, excessMinor)).toBe(payment)
        const firstShort = parts.findIndex((part, index) => part.amountMinor < (dues[index] as bigint))
        if (firstShort < 0) return
        expect(excessMinor).toBe(0n)
        for (const part of parts.slice(firstShort + 1)) expect(part.amountMinor).toBe(0n)
      }),
    )
  })

  it('refuses', () => {
    expect(() => allocatePayment(-1n, [])).toThrow('finance.NEGATIVE_PAYMENT')
    expect(() => allocatePayment(1n, [{ bucket: 'a', amountMinor: -1n }])).toThrow('finance.NEGATIVE_PAYMENT')
    const twice = [
      { bucket: 'a', amountMinor: 1n },
      { bucket: 'a', amountMinor: 1n },
    ]
    expect(() => allocatePayment(1n, twice)).toThrow('finance.INVALID_ALLOCATION_ORDER')
    const many = Array.from({ length: 17 }, (_, index) => ({ bucket: `${index}`, amountMinor: 1n }))
    expect(() => allocatePayment(1n, many)).toThrow('finance.INVALID_ALLOCATION_ORDER')
  })
})
