/** Every derivation that the worked examples and a hard history have can be said in every language. */
import { readdirSync } from 'node:fs'
import { DERIVATION_RULES, type Derivation, EXPLAINABLE, explain, type LoanFile, readLoanFile } from '@chassis/finance'
import { catalogue, createFormatter, LOCALES, type MessageKey } from '@chassis/messages'
import { isPlatformError, Rejection } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { derivationSentence } from './derivation-sentence.ts'
import { readLoanInput } from './read-loan-input.ts'

const EXAMPLES = new URL('../../../../examples/loans/', import.meta.url).pathname

const product = (method: string, more: object = {}) => ({
  id: 'any',
  version: 1,
  currency: 'JPY',
  interest: { method, dayCount: 'actual/365F', parts: 'rounded' },
  schedule: { kind: method === 'precomputed' ? 'addOn' : 'level', frequency: { unit: 'month' } },
  allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'hold' },
  late: { fee: { kind: 'flat', amount: '300' }, interest: { base: 'instalment', multiple: '1.5' } },
  prepayment: { feePercent: '1', interest: 'atOnce' },
  payoff: { rebate: 'rule78' },
  ...more,
})
const contract = { principal: '1200000', start: '2026-01-10', ratePercent: '9', count: 12, firstDue: '2026-02-10' }
const at = (effective: string, kind: string, more: object = {}) => ({ id: `${kind}-1`, effective, kind, ...more })

const HARD: readonly object[] = [
  {
    product: product('scheduled'),
    contract: {
      ...contract,
      taxPercent: '8',
      floating: { index: 'TIBOR', marginPercent: '2' },
      residual: { amount: '200000', kind: 'guaranteed' },
    },
    facts: [
      at('2026-01-20', 'suspenseReceipt', { amount: '9000' }),
      at('2026-01-21', 'suspenseApplication', { amount: '4000' }),
      at('2026-02-14', 'fee', { amount: '500', code: 'nsf' }),
      at('2026-02-15', 'waiver', { component: 'fee', amount: '100' }),
      at('2026-03-01', 'payment', { amount: '120000' }),
      at('2026-03-02', 'refund', { amount: '10', from: 'advance' }),
      at('2026-03-05', 'prepayment', { amount: '400000', mode: 'lower' }),
      at('2026-03-06', 'indexFixing', { valuePercent: '6' }),
      at('2026-04-20', 'capitalisation', { interest: '100' }),
      at('2026-04-22', 'writeOff', { amounts: { principal: '700' } }),
      at('2026-05-20', 'reAmortise'),
      at('2026-05-21', 'delinquencyPause', { until: '2026-05-25' }),
    ],
    asOf: '2026-07-20',
  },
  {
    product: product('precomputed'),
    contract,
    facts: [at('2026-06-01', 'payoff', { amount: '2000000' })],
    asOf: '2026-05-01',
  },
  {
    product: product('daily'),
    contract: {
      ...contract,
      amount: '120000',
      opening: { asOf: '2026-03-31', principal: '900000', interestFrom: '2026-03-10', billed: 2 },
    },
    facts: [],
    asOf: '2026-07-20',
  },
  {
    product: product('daily', {
      schedule: { kind: 'level', frequency: { unit: 'month' }, fit: 'evenLast', unit: 100 },
      late: { fee: { kind: 'percentOfUnpaid', percent: '5', max: '4000' } },
    }),
    contract: { ...contract, floating: { index: 'TIBOR', marginPercent: '2', stepCapPercent: '0.5' } },
    facts: [at('2026-01-20', 'indexFixing', { valuePercent: '6' })],
    asOf: '2026-07-20',
  },
  {
    product: product('precomputed', {
      schedule: { kind: 'lease', frequency: { unit: 'month' } },
      late: { fee: { kind: 'percentOfInstalment', percent: '5' } },
      payoff: { rebate: 'none' },
    }),
    contract: { ...contract, moneyFactor: '0.0025' },
    facts: [],
    asOf: '2026-05-01',
  },
]

const COUNTED: readonly string[] = ['accrual', 'lateAccrual', 'level']
const ROUNDED: readonly string[] = [
  'posting',
  'latePosting',
  'lateFee',
  'tax',
  'prepaymentFee',
  'rebate',
  'precomputed',
  'level',
]

function nodesOf(node: Derivation): readonly Derivation[] {
  return [node, ...node.children.flatMap(nodesOf)]
}

function treesOf(file: LoanFile): readonly Derivation[] {
  const names = [...EXPLAINABLE, 'instalment:1', 'instalment:9'] as typeof EXPLAINABLE
  return names.flatMap((name) => {
    try {
      return [explain(file.terms, file.facts, file.asOf, name)]
    } catch (cause) {
      // Not every loan has a level, or nine instalments.
      if (cause instanceof Rejection && !isPlatformError(cause)) return []
      throw cause
    }
  })
}

const files = [
  ...readdirSync(EXAMPLES).map((name) => readLoanInput(EXAMPLES + name)),
  ...HARD.map((json) => readLoanFile(json, () => undefined)),
]
const nodes = files.flatMap((file) =>
  treesOf(file)
    .flatMap(nodesOf)
    .map((node) => ({ node, currency: file.terms.product.currency })),
)

describe('derivationSentence', () => {
  it.each(LOCALES)('says every rule in %s, with all its figures', (locale) => {
    const format = createFormatter(locale)
    for (const { node, currency } of nodes) {
      const sentence = derivationSentence(node, currency, format)
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/)
      expect(sentence.split('  ')[1]?.length).toBeGreaterThan(1)
    }
  })

  it.each(LOCALES)('names rule and version, day count, rounding and order of allocation in %s', (locale) => {
    const format = createFormatter(locale)
    for (const { node, currency } of nodes) {
      const sentence = derivationSentence(node, currency, format)
      const { dayCount, rounding, order, stated } = node.inputs
      expect(sentence.endsWith(`[${node.rule}@${node.version}]`)).toBe(true)
      if (stated === true) continue
      if (dayCount !== undefined) expect(sentence).toContain(dayCount)
      if (rounding !== undefined) expect(sentence).toContain(format(`derivation.rounding.${rounding}` as MessageKey))
      for (const name of order === undefined ? [] : String(order).split(' '))
        expect(sentence).toContain(format(`derivation.name.${name}` as MessageKey))
    }
  })

  it('has the day count of whatever accrues, and the rounding of whatever is rounded', () => {
    const agreed = (node: Derivation) => node.inputs.kind === 'flat' || node.inputs.rule === 'none'
    const lacking = nodes.flatMap(({ node }) => {
      const { dayCount, yearDays, rounding } = node.inputs
      if (COUNTED.includes(node.rule) && dayCount === undefined && yearDays === undefined) return [node]
      return ROUNDED.includes(node.rule) && rounding === undefined && !agreed(node) ? [node] : []
    })
    expect(lacking).toEqual([])
  })

  it('has said every sentence that there is', () => {
    const said = new Set<string>()
    const format = createFormatter('en')
    const listening: typeof format = (key, values) => {
      said.add(key)
      return format(key, values)
    }
    for (const { node, currency } of nodes) derivationSentence(node, currency, listening)
    const sentences = Object.keys(catalogue).filter((key) => key.startsWith('derivation.rule.'))
    expect(sentences.filter((key) => !said.has(key))).toEqual([])
  })

  it('has met every rule', () => {
    const met = new Set(nodes.map(({ node }) => node.rule))
    expect(DERIVATION_RULES.filter((rule) => !met.has(rule))).toEqual([])
  })
})
