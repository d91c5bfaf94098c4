/** Products in JSON. */

import type { CurrencyCode } from '../currency.ts'
import { currency } from '../currency.ts'
import { DAY_COUNTS } from '../day-count/day-count.ts'
import type {
  AccrualDayCount,
  AllocationRule,
  Component,
  PaymentType,
  PrepaymentMode,
  Product,
} from '../products/product.ts'
import {
  amount,
  date,
  type Form,
  factor,
  field,
  integer,
  list,
  object,
  oneOf,
  optional,
  percent,
  text,
  withDefault,
} from './form.ts'

const HOLIDAYS_MAX = 2_000
const rounding = oneOf('floor', 'ceiling', 'down', 'up', 'halfUp', 'halfEven')
const component = oneOf('penalty', 'fee', 'interest', 'principal')
const order: Form<readonly Component[]> = list(component, 4)
const mode = oneOf('keep', 'lower', 'shorten')
const name = text(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '1 to 64 letters, digits, points, dashes')

const currencyForm: Form<CurrencyCode> = {
  read: (value, path, context) => currency(text(/^[A-Z]{3}$/, 'ISO 4217 code').read(value, path, context)),
  write: (value) => value,
  schema: { type: 'string', pattern: '^[A-Z]{3}$' },
}

const interest = object({
  method: field('method', oneOf('daily', 'scheduled', 'precomputed'), 'What interest is counted on'),
  dayCount: field(
    'dayCount',
    oneOf<AccrualDayCount>(...DAY_COUNTS, 'actual/364', 'equalPeriods'),
    'How days become years',
  ),
  stubYearDays: withDefault('stubYearDays', oneOf(360, 365), 365, 'equalPeriods: days of a year in an odd period'),
  rounding: withDefault('rounding', rounding, 'halfUp', 'Of posted interest'),
  residue: withDefault('residue', oneOf('carry', 'drop'), 'carry', 'What becomes of what rounding left over'),
  parts: withDefault('parts', oneOf('exact', 'rounded'), 'exact', 'scheduled: whether stretches are rounded apart'),
  rateChange: withDefault('rateChange', oneOf('relevel', 'keepAmount'), 'relevel', 'Instalments after a rate change'),
})

const frequency = object({
  unit: field('unit', oneOf('day', 'week', 'semiMonth', 'month'), 'Unit'),
  every: withDefault('every', integer(1, 366), 1, 'Every so many units'),
})

const schedule = object({
  kind: field(
    'kind',
    oneOf('level', 'equalPrincipal', 'interestOnly', 'addOn', 'lease', 'account'),
    'How amounts come about',
  ),
  frequency: field('frequency', frequency, 'How often an instalment is due'),
  rounding: withDefault('rounding', rounding, 'halfUp', 'Of instalment amounts'),
  unitMinor: withDefault('unit', integerAmount(), 1n, 'Amounts are multiples of this many minor units'),
  fit: withDefault('fit', oneOf('exact', 'evenLast'), 'exact', 'Whether the level amount may move by a unit'),
  remainder: withDefault('remainder', oneOf('last', 'first'), 'last', 'Which instalment takes the remainder'),
  earning: withDefault('earning', oneOf('equal', 'rule78', 'actuarial'), 'equal', 'addOn: how the charge is earned'),
  roll: withDefault('roll', oneOf('none', 'following', 'modifiedFollowing', 'preceding'), 'none', 'Closed days'),
  accrueTo: withDefault('accrueTo', oneOf('nominal', 'rolled'), 'nominal', 'Date to which interest runs'),
  weekend: withDefault('weekend', list(integer(1, 7), 6), [6, 7], 'Closed weekdays, 1 = Monday'),
  holidays: withDefault('holidays', list(date, HOLIDAYS_MAX), [], 'Closed days'),
  negativeAmortisation: withDefault(
    'negativeAmortisation',
    oneOf('refuse', 'capitalise'),
    'refuse',
    'When an instalment does not cover its interest',
  ),
})

/** A count of minor units as a JSON integer. */
function integerAmount(): Form<bigint> {
  const whole = integer(1, 1_000_000_000)
  return {
    read: (value, path, context) => BigInt(whole.read(value, path, context)),
    write: (value) => Number(value),
    schema: whole.schema,
  }
}

const PAYMENT_TYPES: readonly PaymentType[] = [
  'payment',
  'payoff',
  'prepayment',
  'recovery',
  'refund',
  'goodwill',
  'trade',
]
export const paymentType = oneOf<PaymentType>(...PAYMENT_TYPES)

const orders = object(
  Object.fromEntries(PAYMENT_TYPES.map((type) => [type, optional(type, order, `Order of ${type}`)])),
) as unknown as Form<AllocationRule['orders']>

const allocation = object({
  order: field('order', order, 'Order in which a payment is used up'),
  orders: withDefault('orders', orders, {}, 'Orders of particular types of payment'),
  across: withDefault('across', oneOf('instalment', 'component'), 'instalment', 'Oldest instalment or first component'),
  excess: field(
    'excess',
    oneOf('next', 'hold', 'keep', 'lower', 'shorten'),
    'What becomes of money beyond what is due',
  ),
})

const prepayment = object({
  modes: withDefault('modes', list<PrepaymentMode>(mode, 3), ['keep', 'lower', 'shorten'], 'Allowed modes'),
  feeRate: withDefault('feePercent', percent, 0n, 'Fee on the prepaid principal'),
  interest: withDefault('interest', oneOf('atOnce', 'withInstalment'), 'withInstalment', 'Interest accrued so far'),
})

const payoff = object({
  interest: withDefault('interest', oneOf('toDate', 'wholePeriod'), 'toDate', 'scheduled: interest of a payoff'),
  rebate: withDefault('rebate', oneOf('none', 'actuarial', 'rule78', 'straightLine'), 'none', 'precomputed: rebate'),
  rule78Months: withDefault('rule78Months', integer(1, 600), 61, 'rule78: longer terms get the actuarial rebate'),
  toleranceMinor: withDefault('tolerance', amount, 0n, 'By how much a payoff may be short'),
})

const lateFee = object({
  kind: field('kind', oneOf('flat', 'percentOfUnpaid', 'percentOfInstalment'), 'How it is computed'),
  amountMinor: withDefault('amount', amount, 0n, 'flat: the fee'),
  rate: withDefault('percent', percent, 0n, 'percent…: of what is unpaid, or of the instalment'),
  minMinor: withDefault('min', amount, 0n, 'percent…: not less'),
  maxMinor: optional('max', amount, 'percent…: not more'),
})

const lateInterest = object({
  rate: optional('ratePercent', percent, 'A yearly rate of its own'),
  multiple: optional('multiple', factor, 'Or the contract rate times this'),
  base: field('base', oneOf('principal', 'instalment'), 'On the unpaid principal, or on the unpaid instalment'),
  yearDays: withDefault('yearDays', oneOf(360, 365), 365, 'Days of a year'),
})

const late = object({
  graceDays: withDefault('graceDays', integer(0, 365), 0, 'Days after the due date without consequences'),
  fee: optional('fee', lateFee, 'Late fee'),
  interest: optional('interest', lateInterest, 'Late interest'),
})

const delinquency = object({
  toleranceMinor: withDefault('tolerance', amount, 0n, 'An instalment that lacks no more counts as paid'),
  buckets: withDefault('buckets', list(integer(1, 3_660), 32), [1, 30, 60, 90, 120], 'First day of each bucket'),
})

export const productForm: Form<Product> = object({
  id: field('id', name, 'Name of the product'),
  version: field('version', integer(1, 1_000_000), 'Its version'),
  computationVersion: withDefault('computationVersion', oneOf(1), 1, 'Version of the rules that compute it'),
  currency: field('currency', currencyForm, 'ISO 4217'),
  interest: field('interest', interest, 'Interest'),
  schedule: field('schedule', schedule, 'Instalments'),
  allocation: field('allocation', allocation, 'Payments'),
  prepayment: withDefault('prepayment', prepayment, prepayment.read({}, '', { decimals: 2 }), 'Early repayment'),
  payoff: withDefault('payoff', payoff, payoff.read({}, '', { decimals: 2 }), 'Early settlement'),
  late: optional('late', late, 'Consequences of paying late'),
  delinquency: withDefault('delinquency', delinquency, delinquency.read({}, '', { decimals: 2 }), 'Days past due'),
  chargeOffInterest: withDefault('chargeOffInterest', oneOf('stop', 'continue'), 'stop', 'After a charge-off'),
})
