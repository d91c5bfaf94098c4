import { type CivilDate, parseCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NetPayment, netObligations, type Obligation } from './net-obligations.ts'

const ON = parseCivilDate('2026-01-10')
const owes = (from: string, to: string, amountMinor: bigint, currency = 'USD', valueDate = ON): Obligation => ({
  from,
  to,
  currency,
  valueDate,
  amountMinor,
})

describe('netObligations', () => {
  it('sets three members off as published: scribd.com/document/495700079', () => {
    const [set] = netObligations([
      owes('UK', 'SA', 195_886n),
      owes('UK', 'FR', 545_455n),
      owes('FR', 'SA', 130_591n),
      owes('SA', 'UK', 108_824n),
      owes('SA', 'FR', 426_136n),
    ])
    expect(set?.positions.map(({ member, netMinor }) => [member, netMinor])).toEqual([
      ['FR', 841_000n],
      ['SA', -208_483n],
      ['UK', -632_517n],
    ])
    expect(set?.multilateral).toEqual([
      { from: 'SA', to: 'FR', amountMinor: 208_483n },
      { from: 'UK', to: 'FR', amountMinor: 632_517n },
    ])
  })

  it('keeps currencies and value dates apart, in order', () => {
    const sets = netObligations([
      owes('a', 'b', 5n, 'USD'),
      owes('b', 'a', 5n, 'EUR'),
      owes('b', 'a', 4n, 'USD', (ON + 1) as CivilDate),
      owes('b', 'a', 4n, 'USD', (ON - 1) as CivilDate),
    ])
    expect(sets.map(({ currency, valueDate }) => [currency, valueDate - ON])).toEqual([
      ['EUR', 0],
      ['USD', -1],
      ['USD', 0],
      ['USD', 1],
    ])
    expect(sets.map(({ bilateral }) => bilateral.length)).toEqual([1, 1, 1, 1])
    expect(netObligations([])).toEqual([])
  })

  const members = fc.constantFrom('Ann', 'Ben', 'Zoë', 'あ', 'b', '𝕏')
  const debts = fc.array(
    fc
      .record({
        from: members,
        to: members,
        currency: fc.constantFrom('JPY', 'CNY'),
        valueDate: fc.constantFrom(ON, (ON + 1) as CivilDate),
        amountMinor: fc.bigInt({ min: 1n, max: 10n ** 18n }),
      })
      .filter(({ from, to }) => from !== to),
    { maxLength: 40 },
  )

  it('conserves every net, and nobody pays or gets more than before', () => {
    fc.assert(
      fc.property(debts, (obligations) => {
        const sets = netObligations(obligations)
        const total = (amounts: readonly { readonly amountMinor: bigint }[]) =>
          amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
        expect(sets.reduce((sum, { grossMinor }) => sum + grossMinor, 0n)).toBe(total(obligations))
        for (const { positions, bilateral, multilateral, grossMinor } of sets) {
          expect(positions.reduce((sum, { netMinor }) => sum + netMinor, 0n)).toBe(0n)
          for (const payments of [bilateral, multilateral]) {
            for (const { member, netMinor, owesMinor, isOwedMinor } of positions) {
              const of = (side: keyof NetPayment) => total(payments.filter((payment) => payment[side] === member))
              expect(of('to') - of('from')).toBe(netMinor)
              expect(of('from') <= owesMinor && of('to') <= isOwedMinor).toBe(true)
            }
            expect(payments.every(({ from, to, amountMinor }) => from !== to && amountMinor > 0n)).toBe(true)
          }
          expect(total(multilateral) <= total(bilateral) && total(bilateral) <= grossMinor).toBe(true)
          expect(multilateral.length).toBeLessThan(positions.length)
          // Multilaterally each member only pays or only receives.
          const [payers, receivers] = [multilateral.map(({ from }) => from), multilateral.map(({ to }) => to)]
          expect(payers.filter((payer) => receivers.includes(payer))).toEqual([])
          const pairs = bilateral.map(({ from, to }) => [from, to].sort((a, b) => (a < b ? -1 : 1)).join())
          expect(new Set(pairs).size).toBe(pairs.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of the obligations', () => {
    fc.assert(
      fc.property(debts, (obligations) => {
        expect(netObligations([...obligations].reverse())).toEqual(netObligations(obligations))
      }),
    )
  })

  it('refuses what is no obligation', () => {
    const of = (one: Partial<Obligation>) => () => netObligations([{ ...owes('a', 'b', 1n), ...one }])
    expect(of({ amountMinor: 0n })).toThrow('finance.OBLIGATION_INVALID')
    expect(of({ amountMinor: 10n ** 18n + 1n })).toThrow('finance.OBLIGATION_INVALID')
    expect(of({ to: 'a' })).toThrow('finance.OBLIGATION_INVALID')
    expect(of({ from: '' })).toThrow('finance.OBLIGATION_INVALID')
    expect(of({ to: 'x'.repeat(129) })).toThrow('finance.OBLIGATION_INVALID')
    expect(of({ currency: 'usd' })).toThrow('finance.UNKNOWN_CURRENCY')
    expect(of({ currency: 'XAU' })).toThrow('finance.CURRENCY_WITHOUT_MINOR_UNITS')
    const many = Array.from({ length: 10_001 }, () => owes('a', 'b', 1n))
    expect(() => netObligations(many)).toThrow('finance.TOO_MANY_OBLIGATIONS')
    expect(netObligations(many.slice(1))[0]?.grossMinor).toBe(10_000n)
  })
})
