/** Every kind of bad input is refused by its own number, and nothing else happens. */
import { type RefusalCode, Rejection } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { FinanceError } from '../finance-error.ts'
import type { Json, JsonObject } from '../loan-file/form.ts'
import { readLoanFile } from '../loan-file/loan-file.ts'
import { foldLoan } from './fold-loan.ts'

const PRODUCT: JsonObject = {
  id: 'bad',
  version: 1,
  currency: 'USD',
  interest: { method: 'daily', dayCount: 'actual/365F' },
  schedule: { kind: 'level', frequency: { unit: 'month' } },
  allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'next' },
}
const CONTRACT: JsonObject = {
  principal: '1200.00',
  start: '2026-01-15',
  ratePercent: '12',
  count: 4,
  firstDue: '2026-02-15',
}
const SCHEDULED: JsonObject = {
  interest: { method: 'scheduled', dayCount: 'actual/365F' },
  allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'hold' },
}
const ADD_ON: JsonObject = {
  interest: { method: 'precomputed', dayCount: 'actual/365F' },
  schedule: { kind: 'addOn', frequency: { unit: 'month' } },
  allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'hold' },
}

interface Case {
  readonly product?: JsonObject
  readonly contract?: JsonObject
  readonly facts?: readonly JsonObject[]
  readonly file?: JsonObject
}

function fold({ product, contract, facts, file }: Case): RefusalCode | undefined {
  const json = {
    product: { ...PRODUCT, ...product },
    contract: { ...CONTRACT, ...contract },
    facts: (facts ?? []).map((fact, i) => ({ id: `f${i + 1}`, effective: '2026-02-15', ...fact })),
    asOf: '2026-12-31',
    ...file,
  }
  try {
    const { terms, facts: read, asOf } = readLoanFile(json, () => undefined)
    foldLoan(terms, read, asOf)
    return undefined
  } catch (cause) {
    if (cause instanceof Rejection) return cause.refusal
    throw cause
  }
}

const pay = (amount: string, rest: JsonObject = {}): JsonObject => ({ kind: 'payment', amount, ...rest })
const schedule = (rest: JsonObject): JsonObject => ({
  schedule: { kind: 'level', frequency: { unit: 'month' }, ...rest },
})
const everyDay = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2026, 1, 15 + i)).toISOString().slice(0, 10))
const floating = { index: 'any', marginPercent: '1' }
const guaranteed: Json = { amount: '500.00', kind: 'guaranteed' }

const CASES: readonly (readonly [keyof typeof FinanceError, string, Case])[] = [
  [
    'TERMS_IMPOSSIBLE',
    'no instalment pays principal',
    { contract: { steps: [{ from: 1, percent: 100 }], residual: { amount: '1300.00' } } },
  ],
  ['TERMS_IMPOSSIBLE', 'first due before the start', { contract: { firstDue: '2026-01-14' } }],
  ['TERMS_IMPOSSIBLE', 'first due years later', { contract: { firstDue: '2032-02-15' } }],
  [
    'TERMS_IMPOSSIBLE',
    'a series beyond the calendar',
    { contract: { start: '9890-01-15', firstDue: '9890-02-15', count: 600 }, file: { asOf: '9890-03-01' } },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'a series of days beyond the calendar',
    {
      product: schedule({ frequency: { unit: 'day', every: 366 } }),
      contract: { start: '9400-01-15', firstDue: '9400-02-15', count: 600 },
      file: { asOf: '9400-03-01' },
    },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'a start at the end of the calendar',
    { contract: { start: '9999-11-15', firstDue: '9999-12-15' } },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'a series at the beginning of the calendar',
    { contract: { start: '0001-01-01', firstDue: '0001-01-10' }, file: { asOf: '0001-03-01' } },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'a re-age on the last day of the calendar',
    { facts: [{ kind: 'reAge', count: 3, firstDue: '9999-12-31' }] },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'a reschedule beyond the calendar',
    { facts: [{ kind: 'reschedule', count: 600, firstDue: '9880-01-01' }] },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'an extension beyond the calendar',
    {
      contract: { start: '9898-01-15', firstDue: '9898-02-15' },
      facts: [{ kind: 'extension', effective: '9898-03-01', count: 50 }],
      file: { asOf: '9898-03-02' },
    },
  ],
  ['TERMS_IMPOSSIBLE', 'grace to the end', { contract: { grace: [{ from: 1, to: 4, pays: 'interest' }] } }],
  [
    'TERMS_IMPOSSIBLE',
    'steps that do not ascend',
    {
      contract: {
        steps: [
          { from: 2, percent: 90 },
          { from: 2, percent: 80 },
        ],
      },
    },
  ],
  ['TERMS_IMPOSSIBLE', 'a stated instalment beyond the last', { contract: { stated: [{ n: 5, amount: '1.00' }] } }],
  ['TERMS_IMPOSSIBLE', 'an add-on loan by the day', { product: { schedule: ADD_ON.schedule as Json } }],
  ['TERMS_IMPOSSIBLE', 'the remainder of level amounts first', { product: schedule({ remainder: 'first' }) }],
  [
    'TERMS_IMPOSSIBLE',
    'a lease without a money factor',
    { product: { ...ADD_ON, schedule: { kind: 'lease', frequency: { unit: 'month' } } } },
  ],
  [
    'TERMS_IMPOSSIBLE',
    'an opening that contradicts itself',
    { contract: { opening: { asOf: '2026-03-01', principal: '900.00', interestFrom: '2026-04-01', billed: 1 } } },
  ],
  ['INVALID_DUE_DAYS', 'a first due date on another day', { contract: { dueDays: [20] } }],
  [
    'INVALID_DUE_DAYS',
    'semi-monthly with one day',
    { product: schedule({ frequency: { unit: 'semiMonth' } }), contract: { dueDays: [15] } },
  ],
  ['CALENDAR_CLOSED', 'forty holidays in a row', { product: schedule({ roll: 'following', holidays: everyDay }) }],
  [
    'DAY_COUNT_UNSUPPORTED',
    'ICMA every five months',
    {
      product: {
        interest: { method: 'daily', dayCount: 'actual/actual ICMA' },
        ...schedule({ frequency: { unit: 'month', every: 5 } }),
      },
    },
  ],
  ['NEGATIVE_AMORTISATION', 'an amount below the interest', { contract: { amount: '11.00' } }],
  ['LOAN_AMOUNT_OUT_OF_RANGE', 'no principal', { contract: { principal: '0.00' } }],
  ['LOAN_AMOUNT_OUT_OF_RANGE', 'above 10^17 minor units', { contract: { principal: '1000000000000000.01' } }],
  ['LOAN_AMOUNT_OUT_OF_RANGE', 'a payment of nothing', { facts: [pay('0.00')] }],
  ['LOAN_RATE_OUT_OF_RANGE', 'a negative rate', { contract: { ratePercent: '-1' } }],
  ['LOAN_RATE_OUT_OF_RANGE', 'above 10^4 %', { contract: { ratePercent: '10000.0000001' } }],
  [
    'INVALID_ALLOCATION',
    'a component twice',
    { product: { allocation: { order: ['fee', 'fee', 'interest', 'principal'], excess: 'next' } } },
  ],
  [
    'INVALID_ALLOCATION',
    'instalments split by fees',
    { product: { allocation: { order: ['penalty', 'interest', 'fee', 'principal'], excess: 'next' } } },
  ],
  [
    'INVALID_ALLOCATION',
    'paying ahead by the schedule',
    { product: { ...SCHEDULED, allocation: PRODUCT.allocation as Json } },
  ],
  ['FACT_BEFORE_CONTRACT', 'a payment before the start', { facts: [pay('1.00', { effective: '2026-01-14' })] }],
  [
    'FACT_BEFORE_CONTRACT',
    'a payment on the day of the opening',
    {
      contract: { opening: { asOf: '2026-03-01', principal: '900.00', interestFrom: '2026-03-02', billed: 1 } },
      facts: [pay('1.00', { effective: '2026-03-01' })],
    },
  ],
  ['FACT_ID_USED', 'two facts with one id', { facts: [pay('1.00'), pay('1.00', { id: 'f1' })] }],
  ['FACT_OUT_OF_ORDER', 'posted before it is effective', { facts: [pay('1.00', { posted: '2026-02-14' })] }],
  [
    'FACT_OUT_OF_ORDER',
    'posted before the fact ahead of it',
    { facts: [pay('1.00', { posted: '2026-03-01' }), pay('1.00', { posted: '2026-02-20' })] },
  ],
  ['REVERSAL_OF_UNKNOWN', 'of a later fact', { facts: [{ kind: 'reversal', of: 'f2' }, pay('1.00')] }],
  [
    'REVERSAL_OF_REVERSAL',
    'of a reversal',
    { facts: [pay('1.00'), { kind: 'reversal', of: 'f1' }, { kind: 'reversal', of: 'f2' }] },
  ],
  [
    'ALREADY_REVERSED',
    'twice',
    { facts: [pay('1.00'), { kind: 'reversal', of: 'f1' }, { kind: 'reversal', of: 'f1' }] },
  ],
  [
    'LOAN_CLOSED',
    'a fee on a settled loan',
    {
      facts: [
        { kind: 'payoff', amount: '1300.00' },
        { kind: 'fee', amount: '5.00', code: 'late' },
      ],
    },
  ],
  [
    'LOAN_CLOSED',
    'a waiver on a written-off loan',
    { facts: [{ kind: 'writeOff' }, { kind: 'waiver', component: 'fee', amount: '1.00' }] },
  ],
  [
    'LOAN_NOT_DISBURSED',
    'a payment before anything is paid out',
    { contract: { disbursement: 'byFacts' }, facts: [pay('1.00')] },
  ],
  [
    'DISBURSEMENT_EXCEEDS_PRINCIPAL',
    'tranches beyond the principal',
    { contract: { disbursement: 'byFacts' }, facts: [{ kind: 'disbursement', amount: '1200.01' }] },
  ],
  ['DISBURSEMENT_EXCEEDS_PRINCIPAL', 'a second payout', { facts: [{ kind: 'disbursement', amount: '1.00' }] }],
  [
    'PREPAYMENT_EXCEEDS_PRINCIPAL',
    'more than there is',
    { facts: [{ kind: 'prepayment', mode: 'lower', amount: '1300.00' }] },
  ],
  [
    'PREPAYMENT_NOT_ALLOWED',
    'a mode that the product lacks',
    { product: { prepayment: { modes: ['lower'] } }, facts: [{ kind: 'prepayment', mode: 'keep', amount: '500.00' }] },
  ],
  [
    'PREPAYMENT_NOT_ALLOWED',
    'of precomputed interest',
    { product: ADD_ON, facts: [{ kind: 'prepayment', mode: 'keep', amount: '500.00' }] },
  ],
  [
    'PAYOFF_AFTER_GOOD_THROUGH',
    'a day late',
    { facts: [{ kind: 'payoff', amount: '1300.00', goodThrough: '2026-02-14' }] },
  ],
  ['PAYOFF_SHORT', 'a cent short', { facts: [{ kind: 'payoff', amount: '1212.22' }] }],
  [
    'AMOUNT_EXCEEDS_OWED',
    'a waiver of more than is owed',
    { facts: [{ kind: 'waiver', component: 'interest', amount: '12.24' }] },
  ],
  [
    'AMOUNT_EXCEEDS_OWED',
    'a write-off of more than is owed',
    { facts: [{ kind: 'writeOff', amounts: { principal: '1200.01' } }] },
  ],
  ['AMOUNT_EXCEEDS_OWED', 'suspense that is not there', { facts: [{ kind: 'suspenseApplication', amount: '1.00' }] }],
  ['FEE_UNKNOWN', 'a refund of no fee', { facts: [{ kind: 'feeRefund', fee: 'f9', amount: '1.00' }] }],
  [
    'REFUND_EXCEEDS_CREDIT',
    'a refund of nothing overpaid',
    { facts: [{ kind: 'refund', from: 'overpaid', amount: '1.00' }] },
  ],
  [
    'REFUND_EXCEEDS_CREDIT',
    'a refund of an unpaid fee',
    {
      facts: [
        { kind: 'fee', amount: '5.00', code: 'nsf' },
        { kind: 'feeRefund', fee: 'f1', amount: '1.00' },
      ],
    },
  ],
  ['RATE_NOT_FLOATING', 'an index value for a fixed rate', { facts: [{ kind: 'indexFixing', valuePercent: '3' }] }],
  [
    'RATE_NOT_FLOATING',
    'a rate change of a floating one',
    { contract: { floating }, facts: [{ kind: 'rateChange', ratePercent: '3' }] },
  ],
  [
    'SCHEDULE_CHANGE_IMPOSSIBLE',
    'a new series that begins in the past',
    { facts: [{ kind: 'reschedule', count: 3, firstDue: '2026-02-15' }] },
  ],
  [
    'SCHEDULE_CHANGE_IMPOSSIBLE',
    'an extension after maturity',
    { facts: [{ kind: 'extension', count: 1, effective: '2026-06-01' }] },
  ],
  ['ALREADY_CHARGED_OFF', 'a second charge-off', { facts: [{ kind: 'chargeOff' }, { kind: 'chargeOff' }] }],
  [
    'NOT_FOR_PRECOMPUTED',
    'a rate change of precomputed interest',
    { product: ADD_ON, facts: [{ kind: 'rateChange', ratePercent: '3' }] },
  ],
  [
    'NOT_FOR_PRECOMPUTED',
    'tranches of precomputed interest',
    { product: ADD_ON, contract: { disbursement: 'byFacts' } },
  ],
  ['NO_ELECTION', 'no residual', { facts: [{ kind: 'election', choice: 'return' }] }],
  [
    'NO_ELECTION',
    'a second choice',
    {
      contract: { residual: guaranteed },
      facts: [
        { kind: 'election', choice: 'return' },
        { kind: 'election', choice: 'trade' },
      ],
    },
  ],
  [
    'DATE_BEFORE_STATE',
    'a position before the opening',
    {
      contract: { opening: { asOf: '2026-03-01', principal: '900.00', interestFrom: '2026-03-02', billed: 1 } },
      file: { asOf: '2026-02-01' },
    },
  ],
  [
    'PERIOD_REVERSED',
    'a pause that ends before it starts',
    { facts: [{ kind: 'delinquencyPause', until: '2026-02-15' }] },
  ],
  ['CURRENCY_MISMATCH', 'amounts of another currency', { file: { currency: 'EUR' } }],
  ['UNKNOWN_CURRENCY', 'no currency', { product: { currency: 'USX' } }],
  ['TOO_MANY_DECIMALS', 'half a cent', { contract: { principal: '1200.005' } }],
  ['INPUT_INVALID', 'a field that does not exist', { contract: { interest: '5' } }],
  ['INPUT_INVALID', 'a number for an amount', { contract: { principal: 1200 } }],
  ['INPUT_INVALID', 'a date that is none', { contract: { start: '2026-13-01' } }],
  ['INPUT_INVALID', 'a kind of fact that is none', { facts: [{ kind: 'gift', amount: '1.00' }] }],
  ['INPUT_INVALID', '601 instalments', { contract: { count: 601 } }],
  ['TOO_MANY_FACTS', 'ten thousand facts', { facts: Array.from({ length: 10_000 }, () => pay('0.01')) }],
]

describe('bad input', () => {
  it('is good before it is made bad', () => {
    expect(fold({ facts: [pay('306.00')] })).toBeUndefined()
    expect(fold({ product: ADD_ON, contract: { charge: '80.00' } })).toBeUndefined()
  })

  it.each(CASES)('%s: %s', (name, _, changed) => {
    expect(fold(changed)?.name).toBe(name)
  })

  it('TOO_MANY_FACTS: given without a file', () => {
    const { terms } = readLoanFile({ product: PRODUCT, contract: CONTRACT, asOf: '2026-12-31' }, () => undefined)
    const { start } = terms.contract
    const fact = { kind: 'payment', effective: start, posted: start, amountMinor: 1n, type: 'payment' } as const
    const facts = Array.from({ length: 4_097 }, (_, i) => ({ ...fact, id: `f${i}` }))
    expect(() => foldLoan(terms, facts, start)).toThrow(FinanceError.TOO_MANY_FACTS.name)
    expect(() => foldLoan(terms, facts.slice(1), start)).not.toThrow()
  })
})
