import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redemptionAmount, type Sale, settleSale } from './sale-of-collateral.ts'

const PLAIN: Sale = {
  obligationMinor: 500_000n,
  unearnedRebateMinor: 0n,
  expenses: [],
  attorneyFeesAgreed: false,
  proceedsMinor: 0n,
  refundsMinor: 0n,
  subordinateLiens: [],
}
const cost = (amountMinor: bigint, kind: 'retaking' | 'attorney' = 'retaking') => ({ kind, amountMinor })
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

describe('settleSale', () => {
  it.each([
    [20_000n, 100_000n, 420_000n, 0n],
    [50_000n, 400_000n, 150_000n, 0n],
    [50_000n, 700_000n, 0n, 150_000n],
  ])(
    'expenses of %s and proceeds of %s: deficiency %s, surplus %s, as published',
    (expenses, proceedsMinor, deficiency, surplus) => {
      // Nolo, "How does the lender calculate the deficiency"; idahotitleloans.co, "If my car is repossessed".
      const settled = settleSale({ ...PLAIN, expenses: [cost(expenses)], proceedsMinor })
      expect([settled.deficiencyMinor, settled.surplusMinor]).toEqual([deficiency, surplus])
    },
  )

  it('pays expenses first, then the obligation, then liens by rank, then the debtor: 9-615(a), (d)', () => {
    const at = (proceedsMinor: bigint) => {
      const settled = settleSale({
        ...PLAIN,
        expenses: [cost(30_000n), cost(10_000n, 'attorney')],
        attorneyFeesAgreed: true,
        proceedsMinor,
        subordinateLiens: [
          { holder: 'second', owedMinor: 70_000n },
          { holder: 'third', owedMinor: 50_000n },
        ],
      })
      const { expensesPaidMinor, obligationPaidMinor, subordinatePaidMinor, surplusMinor, deficiencyMinor } = settled
      return [expensesPaidMinor, obligationPaidMinor, ...subordinatePaidMinor, surplusMinor, deficiencyMinor]
    }
    expect(at(30_000n)).toEqual([30_000n, 0n, 0n, 0n, 0n, 510_000n])
    expect(at(440_000n)).toEqual([40_000n, 400_000n, 0n, 0n, 0n, 100_000n])
    expect(at(620_000n)).toEqual([40_000n, 500_000n, 70_000n, 10_000n, 0n, 0n])
    expect(at(700_000n)).toEqual([40_000n, 500_000n, 70_000n, 50_000n, 40_000n, 0n])
  })

  it('keeps refunds of add-ons from subordinate liens', () => {
    const settled = settleSale({
      ...PLAIN,
      expenses: [cost(40_000n)],
      proceedsMinor: 10_000n,
      refundsMinor: 600_000n,
      subordinateLiens: [{ holder: 'second', owedMinor: 70_000n }],
    })
    expect(settled).toMatchObject({ expensesPaidMinor: 40_000n, subordinatePaidMinor: [0n], surplusMinor: 70_000n })
  })

  it('explains the six figures in the order of 9-616(c)', () => {
    const settled = settleSale({
      ...PLAIN,
      unearnedRebateMinor: 40_000n,
      expenses: [cost(30_000n)],
      proceedsMinor: 300_000n,
      refundsMinor: 25_000n,
    })
    expect(settled.explanation).toEqual([
      { item: 'obligation', amountMinor: 500_000n },
      { item: 'proceeds', amountMinor: 300_000n },
      { item: 'obligationAfterProceeds', amountMinor: 200_000n },
      { item: 'expenses', amountMinor: 30_000n },
      { item: 'credits', amountMinor: 65_000n },
      { item: 'deficiency', amountMinor: 165_000n },
    ])
  })

  const amount = fc.bigInt({ min: 0n, max: 10n ** 7n })
  const sales: fc.Arbitrary<Sale> = fc
    .record({
      obligationMinor: amount,
      unearnedRebateMinor: amount,
      expenses: fc.array(
        amount.map((amountMinor) => cost(amountMinor)),
        { maxLength: 4 },
      ),
      attorneyFeesAgreed: fc.boolean(),
      proceedsMinor: fc.bigInt({ min: 0n, max: 4n * 10n ** 7n }),
      refundsMinor: amount,
      owed: fc.array(amount, { maxLength: 4 }),
    })
    .map(({ owed, ...sale }) => ({
      ...sale,
      obligationMinor: sale.obligationMinor + sale.unearnedRebateMinor,
      subordinateLiens: owed.map((owedMinor, i) => ({ holder: `${i}`, owedMinor })),
    }))

  it('conserves, leaves deficiency or surplus, and its lines lead to it', () => {
    fc.assert(
      fc.property(sales, (sale) => {
        const settled = settleSale(sale)
        const { expensesPaidMinor, obligationPaidMinor, surplusMinor, deficiencyMinor } = settled
        const toLiens = sum(settled.subordinatePaidMinor)
        const expenses = sum(sale.expenses.map(({ amountMinor }) => amountMinor))
        const out = expensesPaidMinor + obligationPaidMinor + toLiens + surplusMinor
        expect(out).toBe(sale.proceedsMinor + sale.refundsMinor)
        const owed = sale.obligationMinor - sale.unearnedRebateMinor + expenses
        const short = owed - sale.proceedsMinor - sale.refundsMinor
        expect(deficiencyMinor).toBe(short > 0n ? short : 0n)
        expect(deficiencyMinor === 0n || (surplusMinor === 0n && toLiens === 0n)).toBe(true)
        settled.subordinatePaidMinor.forEach((paid, i) => {
          expect(paid >= 0n && paid <= (sale.subordinateLiens[i]?.owedMinor ?? 0n)).toBe(true)
        })
        const of = (item: string) => settled.explanation.find((line) => line.item === item)?.amountMinor ?? 0n
        const figure = of('obligationAfterProceeds') + of('expenses') - of('credits') + of('subordinateLiens')
        expect(of('obligation') - of('proceeds')).toBe(of('obligationAfterProceeds'))
        expect(figure).toBe(of('deficiency') - of('surplus'))
        expect([of('deficiency'), of('surplus')]).toEqual([deficiencyMinor, surplusMinor])
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what cannot be', () => {
    const of = (change: Partial<Sale>) => () => settleSale({ ...PLAIN, ...change })
    expect(of({ proceedsMinor: -1n })).toThrow('finance.SALE_AMOUNT_INVALID')
    expect(of({ refundsMinor: 10n ** 18n + 1n })).toThrow('finance.SALE_AMOUNT_INVALID')
    expect(of({ unearnedRebateMinor: 500_001n })).toThrow('finance.SALE_AMOUNT_INVALID')
    expect(of({ expenses: [cost(-1n)] })).toThrow('finance.SALE_AMOUNT_INVALID')
    expect(of({ expenses: [cost(1n, 'attorney')] })).toThrow('finance.SALE_FEES_NOT_AGREED')
    const lien = (holder: string, owedMinor = 1n) => ({ holder, owedMinor })
    expect(of({ subordinateLiens: [lien('a', -1n)] })).toThrow('finance.SALE_AMOUNT_INVALID')
    expect(of({ subordinateLiens: [lien('a'), lien('a')] })).toThrow('finance.SALE_LINES_INVALID')
    expect(of({ subordinateLiens: [lien('')] })).toThrow('finance.SALE_LINES_INVALID')
    expect(of({ expenses: Array.from({ length: 101 }, () => cost(1n)) })).toThrow('finance.SALE_LINES_INVALID')
    const many = Array.from({ length: 101 }, (_, i) => lien(`${i}`))
    expect(of({ subordinateLiens: many })).toThrow('finance.SALE_LINES_INVALID')
  })
})

describe('redemptionAmount', () => {
  it('is all that is secured and the expenses, so that a sale for it leaves nothing', () => {
    const debt = { ...PLAIN, unearnedRebateMinor: 40_000n, expenses: [cost(30_000n)] }
    expect(redemptionAmount(debt)).toBe(490_000n)
    const settled = settleSale({ ...debt, proceedsMinor: redemptionAmount(debt) })
    expect([settled.deficiencyMinor, settled.surplusMinor]).toEqual([0n, 0n])
    expect(() => redemptionAmount({ ...debt, expenses: [cost(1n, 'attorney')] })).toThrow(
      'finance.SALE_FEES_NOT_AGREED',
    )
  })
})
