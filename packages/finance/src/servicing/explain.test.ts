import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { readLoanFile } from '../loan-file/loan-file.ts'
import { suppose, supposedFacts } from './counterfactual.ts'
import type { Derivation } from './derivation.ts'
import { EXPLAINABLE, explain } from './explain.ts'
import { foldLoan } from './fold-loan.ts'

const { terms, facts, asOf } = readLoanFile(
  {
    product: {
      id: 'explained',
      version: 1,
      currency: 'USD',
      interest: { method: 'daily', dayCount: 'actual/365F' },
      schedule: { kind: 'level', frequency: { unit: 'month' } },
      allocation: { order: ['interest', 'principal', 'fee', 'penalty'], excess: 'next' },
      late: { graceDays: 10, fee: { kind: 'flat', amount: '15.00' } },
    },
    contract: { principal: '1200.00', start: '2026-01-01', ratePercent: '12', count: 6, firstDue: '2026-02-01' },
    facts: [
      { id: 'p1', kind: 'payment', effective: '2026-02-01', amount: '206.98' },
      { id: 'p2', kind: 'payment', effective: '2026-03-15', amount: '206.98' },
    ],
    asOf: '2026-03-20',
  },
  () => undefined,
)

function all(node: Derivation): readonly Derivation[] {
  return [node, ...node.children.flatMap(all)]
}

describe('explain', () => {
  it('opens what falls due on the day that a lease begins, on that day', () => {
    const lease = readLoanFile(
      {
        product: {
          id: 'lease',
          version: 1,
          currency: 'USD',
          interest: { method: 'precomputed', dayCount: 'equalPeriods' },
          schedule: { kind: 'lease', frequency: { unit: 'month' } },
          allocation: { order: ['interest', 'principal', 'fee', 'penalty'], excess: 'hold' },
        },
        contract: {
          principal: '1200.00',
          start: '2026-01-01',
          ratePercent: '0',
          moneyFactor: '0.0025',
          count: 12,
          firstDue: '2026-01-01',
        },
        facts: [],
        asOf: '2026-01-01',
      },
      () => undefined,
    )
    const { owed } = foldLoan(lease.terms, [], lease.asOf)
    // A money factor of 0.0025 on 1,200.00 without a residual.
    expect(owed.interest).toBe(3_00n)
    expect(explain(lease.terms, [], lease.asOf, 'interest').result).toBe(3_00n)
  })

  it('opens interest into its postings, their accruals, and the payments', () => {
    const tree = explain(terms, facts, asOf, 'interest')
    expect(tree.children.map(({ rule, result }) => [rule, result])).toEqual([
      ['posting', 12_23n],
      ['allocation', -12_23n],
      ['posting', 9_25n],
      ['posting', 4_63n],
      ['allocation', -13_88n],
    ])
    // 1,200.00 at 12 % for 31 days, and nothing left of a rounding before it.
    const first = tree.children[0] as Derivation
    expect(first.inputs).toMatchObject({ rounding: 'halfUp', residue: 'carry', denominator: 365_000_000_000n })
    expect(first.children).toEqual([
      {
        rule: 'accrual',
        version: 1,
        inputs: {
          balance: 1200_00n,
          rate: 120_000_000n,
          from: parseCivilDate('2026-01-01'),
          to: parseCivilDate('2026-02-01'),
          weight: 31n,
          denominator: 365n,
          dayCount: 'actual/365F',
        },
        children: [],
        result: 1200_00n * 120_000_000n * 31n,
      },
    ])
    // The second starts with what the first left.
    expect(tree.children[2]?.children.map(({ rule }) => rule)).toEqual(['residue', 'accrual'])
    expect(tree.children[1]).toMatchObject({
      inputs: { component: 'interest', order: 'interest principal fee penalty' },
      children: [{ rule: 'fact', inputs: { id: 'p1', kind: 'payment' }, result: 206_98n }],
    })
  })

  it.each(EXPLAINABLE)('gives the %s of the position', (amount) => {
    const position = foldLoan(terms, facts, asOf)
    const results: Record<string, bigint> = {
      ...position.owed,
      advance: position.advanceMinor,
      suspense: position.suspenseMinor,
      overpaid: position.overpaidMinor,
      accrued: position.accrued.numerator,
      perDiem: position.perDiem.numerator,
      payoff: position.payoff.amountMinor,
      daysPastDue: BigInt(position.daysPastDue),
      level: position.levelMinor as bigint,
    }
    expect(explain(terms, facts, asOf, amount).result).toBe(results[amount])
  })

  it('explains billed instalments and those to come', () => {
    expect(explain(terms, facts, asOf, 'instalment:2')).toMatchObject({
      rule: 'billing',
      inputs: { n: 2, pay: 'level' },
      result: 206_98n,
      children: [
        { rule: 'level', result: 206_98n, inputs: { dayCount: 'actual/365F', rounding: 'halfUp' } },
        { rule: 'posting', result: 9_25n },
      ],
    })
    expect(explain(terms, facts, asOf, 'instalment:5')).toMatchObject({
      rule: 'projection',
      inputs: { dayCount: 'actual/365F', rounding: 'halfUp' },
      result: 206_98n,
    })
    expect(() => explain(terms, facts, asOf, 'instalment:9')).toThrow('INPUT_INVALID')
  })

  it('names the late fee that it found', () => {
    expect(all(explain(terms, facts, asOf, 'fee')).map(({ rule }) => rule)).toContain('lateFee')
  })
})

describe('suppose', () => {
  it('says what an earlier payment would have saved', () => {
    const { difference } = suppose(terms, facts, asOf, { fact: 'p2', effective: parseCivilDate('2026-03-03') })
    // No late fee; twelve days of interest on what it would have paid.
    expect(difference.fee).toBe(-15_00n)
    expect(difference.payoff).toBe(-15_00n - 79n)
    expect(difference.daysPastDue).toBe(0)
  })

  it('leaves a fact out, with its reversal', () => {
    const reversed = [...facts, { id: 'r', kind: 'reversal', effective: asOf, posted: asOf, of: 'p2' } as const]
    expect(supposedFacts(reversed, { fact: 'p2', effective: undefined }).map(({ id }) => id)).toEqual(['p1'])
    expect(suppose(terms, reversed, asOf, { fact: 'p2', effective: undefined }).difference.payoff).toBe(0n)
  })

  it('posts a later payment no earlier than it is effective', () => {
    const moved = supposedFacts(facts, { fact: 'p1', effective: parseCivilDate('2026-03-18') })
    expect(moved.map(({ id, posted }) => [id, posted])).toEqual([
      ['p2', parseCivilDate('2026-03-15')],
      ['p1', parseCivilDate('2026-03-18')],
    ])
  })

  it('refuses a fact that is not there', () => {
    expect(() => suppose(terms, facts, asOf, { fact: 'p9', effective: undefined })).toThrow('FACT_UNKNOWN')
  })
})
