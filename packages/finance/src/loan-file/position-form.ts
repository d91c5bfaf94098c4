/** Positions in JSON. */
import type { PayoffAmounts, PayoffQuote } from '../servicing/payoff-amounts.ts'
import type { ExactAmount, Position, ScheduleRow } from '../servicing/position.ts'
import type { Amounts, Fee, Totals } from '../servicing/state.ts'
import { amount, date, type Form, field, integer, list, object, oneOf, optional, percent, text, whole } from './form.ts'

const anyId = text(/^.{1,80}$/u, 'id')

const amounts: Form<Amounts> = object({
  principal: field('principal', amount, 'Principal'),
  interest: field('interest', amount, 'Interest'),
  penalty: field('penalty', amount, 'Penalties: late interest'),
  fee: field('fee', amount, 'Fees'),
})

const exact: Form<ExactAmount> = object({
  numerator: field('numerator', whole, 'Minor units …'),
  denominator: field('denominator', whole, '… over this'),
})

export const payoffForm: Form<PayoffAmounts> = object({
  on: field('on', date, 'Day of the payoff'),
  amountMinor: field('amount', amount, 'What settles the loan'),
  principalMinor: field('principal', amount, 'Principal in it'),
  interestMinor: field('interest', amount, 'Interest in it'),
  penaltyMinor: field('penalty', amount, 'Penalties in it'),
  feeMinor: field('fee', amount, 'Fees in it'),
  advanceMinor: field('advance', amount, 'Held for instalments, set off'),
  rebateMinor: field('rebate', amount, 'Given back on precomputed interest'),
})

export const quoteForm: Form<PayoffQuote> = object({
  quotedOn: field('quotedOn', date, 'First day'),
  goodThrough: field('goodThrough', date, 'Last day'),
  first: field('first', payoffForm, 'What settles on the first day'),
  last: field('last', payoffForm, 'What settles on the last day'),
})

const row: Form<ScheduleRow> = object({
  n: field('n', integer(1, 10_000), 'Instalment'),
  start: field('start', date, 'Its period starts'),
  end: field('end', date, 'Its period ends before this day'),
  due: field('due', date, 'Due'),
  openingMinor: optional('opening', amount, 'Balance before it (open rows)'),
  interestMinor: field('interest', amount, 'Interest'),
  principalMinor: field('principal', amount, 'Principal; negative where interest joins it'),
  amountMinor: field('amount', amount, 'Amount'),
  paidMinor: field('paid', amount, 'Paid'),
  status: field('status', oneOf('paid', 'partlyPaid', 'unpaid', 'due', 'future'), 'Status'),
})

const fee: Form<Fee> = object({
  id: field('id', anyId, 'Id of the fact, or of the rule that charged it'),
  code: field('code', anyId, 'What it is for'),
  charged: field('charged', date, 'Day of the charge'),
  amountMinor: field('amount', amount, 'Amount'),
  paidMinor: field('paid', amount, 'Paid'),
  waivedMinor: field('waived', amount, 'Waived'),
  refundedMinor: field('refunded', amount, 'Refunded'),
})

const totals: Form<Totals> = object({
  disbursed: field('disbursed', amount, 'Paid out'),
  charged: field('charged', amounts, 'Posted interest; penalties and fees charged'),
  paid: field('paid', amounts, 'Paid'),
  waived: field('waived', amounts, 'Waived'),
  writtenOff: field('writtenOff', amounts, 'Written off'),
  capitalised: field('capitalised', amounts, 'Became principal'),
  surrendered: field('surrendered', amounts, 'Settled by returning the vehicle'),
  received: field('received', amount, 'Money received'),
  refunded: field('refunded', amount, 'Money given back'),
  rebated: field('rebated', amount, 'Rebates'),
})

export const positionForm: Form<Position> = object({
  asOf: field('asOf', date, 'Date'),
  status: field('status', oneOf('open', 'settled', 'chargedOff', 'writtenOff'), 'Status'),
  settledOn: optional('settledOn', date, 'Settled on'),
  rate: field('ratePercent', percent, 'Rate'),
  owed: field('owed', amounts, 'Owed; principal due or not'),
  accrued: field('accrued', exact, 'Interest accrued, not posted, exact'),
  accruedMinor: field('accruedRounded', amount, 'The same as a posting would round it'),
  lateAccruedMinor: field('lateAccruedRounded', amount, 'Late interest accrued, not posted'),
  advanceMinor: field('advance', amount, 'Held for instalments'),
  suspenseMinor: field('suspense', amount, 'In suspense'),
  overpaidMinor: field('overpaid', amount, 'Overpaid'),
  dueMinor: field('due', amount, 'Asked for now'),
  pastDueMinor: field('pastDue', amount, 'Of instalments whose due date has passed'),
  oldestUnpaidDue: optional('oldestUnpaidDue', date, 'Due date of the oldest unpaid instalment'),
  daysPastDue: field('daysPastDue', integer(0, 4_000_000), 'Days past due'),
  bucket: field('bucket', integer(0, 32), '0 is current'),
  nextDue: optional('nextDue', date, 'Next due date'),
  nextAmountMinor: field('nextAmount', amount, 'Amount then'),
  perDiem: field('perDiem', exact, 'Interest of the next day, exact'),
  perDiemMinor: field('perDiemRounded', amount, 'The same, rounded'),
  payoff: field('payoff', payoffForm, 'What settles on this date'),
  levelMinor: optional('level', amount, 'Level amount'),
  fees: field('fees', list(fee, 10_000), 'Fees'),
  totals: field('totals', totals, 'All that moved'),
  schedule: field('schedule', list(row, 10_000), 'Instalments'),
})
