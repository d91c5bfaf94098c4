/** Contracts in JSON. */
import type { Contract } from '../products/contract.ts'
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
  whole,
  withDefault,
} from './form.ts'

const floating = object({
  index: field('index', text(/^.{1,64}$/u, '1 to 64 characters'), 'Name of the index'),
  margin: field('marginPercent', percent, 'Added to the index'),
  cap: optional('capPercent', percent, 'Highest rate'),
  floor: optional('floorPercent', percent, 'Lowest rate'),
  stepCap: optional('stepCapPercent', percent, 'Largest change at one fixing'),
})

const residual = object({
  amountMinor: field('amount', amount, 'The residual'),
  due: withDefault('due', oneOf('withLast', 'nextPeriod'), 'withLast', 'With the last instalment, or a period later'),
  kind: withDefault('kind', oneOf('balloon', 'guaranteed'), 'balloon', 'Owed, or to be elected on'),
  otherwise: withDefault('otherwise', oneOf('purchase', 'return'), 'purchase', 'When no choice was made'),
  distanceAllowance: withDefault('distanceAllowance', whole, 0n, 'Kilometres or miles allowed'),
  excessDistanceMinor: withDefault('excessDistance', amount, 0n, 'Charge for each one more'),
})

const instalment = integer(1, 600)

const grace = object({
  from: field('from', instalment, 'First instalment'),
  to: field('to', instalment, 'Last instalment'),
  pays: field('pays', oneOf('interest', 'nothing'), 'What is paid'),
  interest: withDefault(
    'interest',
    oneOf('capitalise', 'defer', 'waive'),
    'defer',
    'nothing: what becomes of interest',
  ),
})

const step = object({
  from: field('from', instalment, 'From this instalment on'),
  percent: field('percent', integer(1, 10_000), 'Percent of the level amount'),
})

const bonus = object({
  months: field('months', list(integer(1, 12), 12), 'Months in which it is added'),
  amountMinor: field('amount', amount, 'Added amount'),
})

const stated = object({
  n: field('n', instalment, 'Instalment'),
  amountMinor: field('amount', amount, 'Its amount'),
})

const unpaid = object({
  n: field('n', instalment, 'Instalment'),
  amountMinor: field('amount', amount, 'Unpaid amount'),
  interestMinor: withDefault('interest', amount, 0n, 'Interest in it'),
})

const opening = object({
  asOf: field('asOf', date, 'Close of this day'),
  principalMinor: field('principal', amount, 'Unpaid principal'),
  interestMinor: withDefault('interest', amount, 0n, 'Posted, unpaid interest'),
  feeMinor: withDefault('fee', amount, 0n, 'Unpaid fees'),
  penaltyMinor: withDefault('penalty', amount, 0n, 'Unpaid penalties'),
  suspenseMinor: withDefault('suspense', amount, 0n, 'In suspense'),
  residue: withDefault('residue', whole, 0n, 'account: interest that an earlier rounding left, over its denominator'),
  interestFrom: field('interestFrom', date, 'Interest is counted from this day on'),
  billed: field('billed', integer(0, 600), 'Instalments that were billed before'),
  unpaid: withDefault('unpaid', list(unpaid, 600), [], 'Unpaid parts of billed instalments'),
})

export const contractForm: Form<Contract> = object({
  principalMinor: field('principal', amount, 'Amount financed'),
  start: field('start', date, 'Interest runs from this day on'),
  rate: field('ratePercent', percent, 'Yearly rate'),
  floating: optional('floating', floating, 'How the rate follows an index'),
  count: field('count', integer(0, 600), 'Number of instalments; 0 of an account'),
  firstDue: field('firstDue', date, 'First due date'),
  dueDays: withDefault('dueDays', list(integer(1, 31), 2), [], 'Days of the month; 31 is the last'),
  amountMinor: optional('amount', amount, 'Level amount, if the contract states it'),
  residual: optional('residual', residual, 'Balloon or guaranteed residual'),
  grace: withDefault('grace', list(grace, 600), [], 'Instalments in which less is paid'),
  steps: withDefault('steps', list(step, 600), [], 'Steps of the level amount'),
  bonus: withDefault('bonus', list(bonus, 12), [], 'Bonus months'),
  stated: withDefault('stated', list(stated, 600), [], 'Instalments with stated amounts'),
  chargeMinor: optional('charge', amount, 'addOn: the whole finance charge'),
  moneyFactor: optional('moneyFactor', factor, 'lease: the money factor'),
  taxRate: withDefault('taxPercent', percent, 0n, 'Tax on every instalment'),
  taxOn: withDefault('taxOn', oneOf('amount', 'principal'), 'amount', 'What is taxed'),
  disbursement: withDefault('disbursement', oneOf('atStart', 'byFacts'), 'atStart', 'How the principal is paid out'),
  opening: optional('opening', opening, 'Taken over from another book'),
})
