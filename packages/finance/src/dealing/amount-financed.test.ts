import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction } from '../exact/fraction.ts'
import { amountFinanced, type Deal } from './amount-financed.ts'
import { underwritingRatios } from './underwriting-ratios.ts'

const NOTHING: Deal = {
  cashPriceMinor: 2_000_000n,
  items: [],
  cashDownMinor: 0n,
  rebateMinor: 0n,
  cashCoversDeficit: false,
  cashOutMinor: 0n,
  prepaidChargesInCashMinor: 0n,
  prepaidChargesFinancedMinor: 0n,
}
/** Comment 2(a)(18)-3: $10,000 is owed on a vehicle that is worth $8,000. */
const UNDERWATER = { allowanceMinor: 800_000n, payoffMinor: 1_000_000n }

describe('amountFinanced', () => {
  it('has no negative down payment: comment 2(a)(18)-3.i', () => {
    const financed = amountFinanced({ ...NOTHING, tradeIn: UNDERWATER })
    expect(financed).toMatchObject({ downPaymentMinor: 0n, negativeEquityFinancedMinor: 200_000n })
    expect(financed.amountFinancedMinor).toBe(2_200_000n)
  })

  it.each([
    [300_000n, false, 300_000n, 200_000n],
    [300_000n, true, 100_000n, 0n],
    [150_000n, false, 150_000n, 200_000n],
    [150_000n, true, 0n, 50_000n],
  ])(
    'cash of %s, first to the excess lien: %s: comment 2(a)(18)-3.ii',
    (cashDownMinor, cashCoversDeficit, down, rolled) => {
      const financed = amountFinanced({ ...NOTHING, tradeIn: UNDERWATER, cashDownMinor, cashCoversDeficit })
      expect([financed.downPaymentMinor, financed.negativeEquityFinancedMinor]).toEqual([down, rolled])
      // The choice names the amounts; what is financed is the same.
      expect(financed.amountFinancedMinor).toBe(2_200_000n - cashDownMinor)
    },
  )

  it('subtracts a loan fee of $10 that is paid at signing from $1000: comment 18(b)(3)-2.i', () => {
    const loan = { ...NOTHING, cashPriceMinor: 0n, cashOutMinor: 100_000n }
    const inCash = amountFinanced({ ...loan, prepaidChargesInCashMinor: 1_000n })
    expect([inCash.amountFinancedMinor, inCash.principalMinor]).toEqual([99_000n, 100_000n])
    const withheld = amountFinanced({ ...loan, prepaidChargesFinancedMinor: 1_000n })
    expect([withheld.amountFinancedMinor, withheld.principalMinor]).toEqual([100_000n, 101_000n])
  })

  it('itemises by who gets it', () => {
    const { itemisation, amountFinancedMinor } = amountFinanced({
      ...NOTHING,
      items: [
        { name: 'documents', amountMinor: 8_500n, payee: 'seller' },
        { name: 'title', amountMinor: 7_500n, payee: 'other' },
      ],
      tradeIn: UNDERWATER,
      cashDownMinor: 50_000n,
      cashOutMinor: 20_000n,
      prepaidChargesFinancedMinor: 3_000n,
    })
    expect(itemisation).toEqual({
      toConsumerMinor: 20_000n,
      toConsumersAccountMinor: 1_961_500n,
      toOthersMinor: 207_500n,
      prepaidFinanceChargeMinor: 3_000n,
    })
    expect(amountFinancedMinor).toBe(2_186_000n)
  })

  const amount = fc.bigInt({ min: 0n, max: 10n ** 9n })
  const deals: fc.Arbitrary<Deal> = fc.record({
    cashPriceMinor: fc.bigInt({ min: 3n * 10n ** 9n, max: 10n ** 12n }),
    items: fc.uniqueArray(
      fc.record({ name: fc.string({ minLength: 1 }), amountMinor: amount, payee: fc.constantFrom('seller', 'other') }),
      { selector: ({ name }) => name, maxLength: 20 },
    ),
    cashDownMinor: amount,
    rebateMinor: amount,
    tradeIn: fc.record({ allowanceMinor: amount, payoffMinor: amount }),
    cashCoversDeficit: fc.boolean(),
    cashOutMinor: amount,
    prepaidChargesInCashMinor: fc.constantFrom(0n, 1n, 77n),
    prepaidChargesFinancedMinor: amount,
  })

  it('conserves: money in and credit pay for price, items, payoff and charges', () => {
    fc.assert(
      fc.property(deals, (deal) => {
        fc.pre(deal.cashDownMinor + deal.rebateMinor + (deal.tradeIn?.allowanceMinor ?? 0n) <= deal.cashPriceMinor)
        const financed = amountFinanced(deal)
        const { allowanceMinor = 0n, payoffMinor = 0n } = deal.tradeIn ?? {}
        const bought = deal.items.reduce((sum, item) => sum + item.amountMinor, deal.cashPriceMinor + payoffMinor)
        const brought = deal.cashDownMinor + deal.rebateMinor + allowanceMinor
        const charges = deal.prepaidChargesFinancedMinor
        expect(brought + financed.principalMinor).toBe(bought + deal.cashOutMinor + charges)
        const { toConsumerMinor, toConsumersAccountMinor, toOthersMinor, prepaidFinanceChargeMinor } =
          financed.itemisation
        const given = toConsumerMinor + toConsumersAccountMinor + toOthersMinor
        expect(given).toBe(financed.principalMinor)
        expect(given - prepaidFinanceChargeMinor).toBe(financed.amountFinancedMinor)
        expect(financed.negativeEquityPaidMinor + financed.negativeEquityFinancedMinor).toBe(
          financed.negativeEquityMinor,
        )
        for (const [name, value] of Object.entries(financed)) if (name !== 'itemisation') expect(value >= 0n).toBe(true)
        // Whichever way cash is named, the same is owed.
        const other = amountFinanced({ ...deal, cashCoversDeficit: !deal.cashCoversDeficit })
        expect(other.amountFinancedMinor).toBe(financed.amountFinancedMinor)
      }),
    )
  })

  it('refuses what is no deal', () => {
    const of = (change: Partial<Deal>) => () => amountFinanced({ ...NOTHING, ...change })
    expect(of({ cashDownMinor: 2_000_001n })).toThrow('finance.DEAL_OVERPAID')
    expect(of({ prepaidChargesInCashMinor: 2_000_001n })).toThrow('finance.DEAL_OVERPAID')
    expect(of({ cashDownMinor: 2_000_000n })).not.toThrow()
    expect(of({ rebateMinor: -1n })).toThrow('finance.DEAL_AMOUNT_INVALID')
    expect(of({ cashPriceMinor: 10n ** 18n + 1n })).toThrow('finance.DEAL_AMOUNT_INVALID')
    expect(of({ tradeIn: { allowanceMinor: 0n, payoffMinor: -1n } })).toThrow('finance.DEAL_AMOUNT_INVALID')
    const item = (name: string, amountMinor = 1n) => ({ name, amountMinor, payee: 'other' as const })
    expect(of({ items: [item('tax', -1n)] })).toThrow('finance.DEAL_AMOUNT_INVALID')
    expect(of({ items: [item('tax'), item('tax')] })).toThrow('finance.DEAL_LINES_INVALID')
    expect(of({ items: [item('')] })).toThrow('finance.DEAL_LINES_INVALID')
    const many = Array.from({ length: 101 }, (_, i) => item(String(i)))
    expect(of({ items: many })).toThrow('finance.DEAL_LINES_INVALID')
    expect(of({ items: many.slice(1) })).not.toThrow()
  })
})

describe('underwritingRatios', () => {
  const FACTS = {
    amountLentMinor: 2_200_000n,
    vehicleValueMinor: 2_000_000n,
    monthlyPaymentMinor: 50_000n,
    otherMonthlyDebtMinor: 130_000n,
    monthlyIncomeMinor: 500_000n,
  }

  it('is exact, and may be above 1', () => {
    expect(underwritingRatios(FACTS)).toEqual({
      loanToValue: fraction(11n, 10n),
      paymentToIncome: fraction(1n, 10n),
      debtToIncome: fraction(36n, 100n),
    })
  })

  it('refuses to divide by nothing', () => {
    for (const change of [{ vehicleValueMinor: 0n }, { monthlyIncomeMinor: 0n }, { monthlyPaymentMinor: -1n }]) {
      expect(() => underwritingRatios({ ...FACTS, ...change })).toThrow('finance.DEAL_AMOUNT_INVALID')
    }
  })
})
