/** Facts in JSON. */
import type { CivilDate } from '@chassis/primitives'
import type { Fact } from '../servicing/fact.ts'
import {
  amount,
  choice,
  date,
  type Form,
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
import { paymentType } from './product-form.ts'

const id = text(/^[A-Za-z0-9._-]{1,64}$/, '1 to 64 letters, digits, points, dashes')
const common = {
  id: field('id', id, 'Unique within the loan'),
  effective: field('effective', date, 'From this day on it counts'),
  posted: optional(
    'posted',
    date,
    'Entered on this day; by default the latest of the day before it in the list and its effective day',
  ),
}
const amountMinor = field('amount', amount, 'Amount')
const count = field('count', integer(1, 600), 'Number of instalments')
const firstDue = field('firstDue', date, 'First new due date')
const none = (name: string) => withDefault(name, amount, 0n, `${name}, if any`)
const grace = withDefault('interest', oneOf('capitalise', 'defer', 'waive'), 'defer', 'What becomes of interest')
const losses = object({
  principal: none('principal'),
  interest: none('interest'),
  penalty: none('penalty'),
  fee: none('fee'),
})

/** A fact whose posting date may be left open. */
export type FactDraft = Fact extends infer F ? (F extends Fact ? Omit<F, 'posted'> & Posted : never) : never
interface Posted {
  readonly posted: CivilDate | undefined
}

const factChoice = choice<FactDraft>({
  disbursement: object({ ...common, amountMinor }),
  payment: object({ ...common, amountMinor, type: withDefault('type', paymentType, 'payment', 'Order of allocation') }),
  suspenseReceipt: object({ ...common, amountMinor }),
  suspenseApplication: object({ ...common, amountMinor }),
  refund: object({
    ...common,
    amountMinor,
    from: field('from', oneOf('overpaid', 'suspense', 'advance'), 'What it is taken from'),
  }),
  prepayment: object({
    ...common,
    amountMinor,
    mode: field('mode', oneOf('keep', 'lower', 'shorten'), 'What becomes of the instalments'),
  }),
  payoff: object({ ...common, amountMinor, goodThrough: optional('goodThrough', date, 'Last day of its quote') }),
  fee: object({ ...common, amountMinor, code: field('code', id, 'What it is for') }),
  feeRefund: object({
    ...common,
    amountMinor,
    fee: field('fee', text(/^[A-Za-z0-9._:-]{1,64}$/, 'id of a fee'), 'Fee'),
  }),
  waiver: object({
    ...common,
    amountMinor,
    component: field('component', oneOf('interest', 'penalty', 'fee'), 'What is forgiven'),
    fee: optional('fee', text(/^[A-Za-z0-9._:-]{1,64}$/, 'id of a fee'), 'Of this fee only'),
  }),
  rateChange: object({ ...common, rate: field('ratePercent', percent, 'New yearly rate') }),
  indexFixing: object({ ...common, value: field('valuePercent', percent, 'New value of the index') }),
  deferment: object({
    ...common,
    count,
    pays: withDefault('pays', oneOf('interest', 'nothing'), 'nothing', 'What is paid in the skipped periods'),
    interest: grace,
    amounts: withDefault('amounts', oneOf('keep', 'relevel'), 'keep', 'What becomes of the other instalments'),
  }),
  extension: object({ ...common, count }),
  reAge: object({ ...common, count, firstDue }),
  reAmortise: object(common),
  reschedule: object({ ...common, count, firstDue, rate: optional('ratePercent', percent, 'New yearly rate') }),
  capitalisation: object({
    ...common,
    interestMinor: none('interest'),
    penaltyMinor: none('penalty'),
    feeMinor: none('fee'),
  }),
  writeOff: object({
    ...common,
    amounts: withDefault('amounts', allOr(losses), 'all', 'What is given up'),
  }),
  chargeOff: object(common),
  acceleration: object(common),
  delinquencyPause: object({ ...common, until: field('until', date, 'First day that counts again') }),
  election: object({
    ...common,
    choice: field('choice', oneOf('return', 'trade', 'purchase'), 'What becomes of the vehicle'),
    distance: withDefault('distance', whole, 0n, 'Distance driven'),
    conditionMinor: withDefault('condition', amount, 0n, 'Charge for its condition'),
    tradeMinor: withDefault('trade', amount, 0n, 'trade: what it is taken for'),
  }),
  reversal: object({ ...common, of: field('of', id, 'The fact that is taken back') }),
})

function allOr<T>(form: Form<T>): Form<T | 'all'> {
  return {
    read: (value, path, context) => (value === 'all' ? 'all' : form.read(value, path, context)),
    write: (value, context) => (value === 'all' ? 'all' : form.write(value as T, context)),
    schema: { anyOf: [{ const: 'all' }, form.schema] },
  }
}

export const factListForm: Form<readonly FactDraft[]> = list(factChoice, 4_096)

/** Gives every fact its day of posting: where none is stated, the earliest that keeps the list in order. */
export function withPosted(drafts: readonly FactDraft[]): readonly Fact[] {
  let last: CivilDate | undefined
  return drafts.map((draft) => {
    const earliest = last !== undefined && last > draft.effective ? last : draft.effective
    const posted = draft.posted ?? earliest
    last = posted
    return { ...draft, posted } as Fact
  })
}
