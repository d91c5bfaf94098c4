/** Advances, payments and charges in JSON: single ones and streams of equal ones. */
import type { CivilDate } from '@chassis/primitives'
import { amount, date, type Form, field, integer, list, object, optional, text } from '../../loan-file/form.ts'
import { FLOWS_MAX } from '../flows.ts'

/** One entry of a list. `count` makes it a stream; `every` (with a date) or `everyYears` is the distance. */
export interface FlowEntry {
  readonly amountMinor: bigint
  readonly date: CivilDate | undefined
  readonly periods: string | undefined
  readonly years: string | undefined
  readonly count: number | undefined
  readonly every: string | undefined
  readonly dayOfMonth: number | undefined
  readonly secondDay: number | undefined
  readonly everyYears: string | undefined
}

const FRACTION = /^-?\d{1,9}(?:\/[1-9]\d{0,8}|\.\d{1,12})?$/
const PERIODS = /^\d{1,5}(?: \d{1,5}\/[1-9]\d{0,4})?$/
export const EVERY = /^(?:([1-9]\d{0,2}) )?(day|week|month|year)s?$|^(semimonth)$/

const flow: Form<FlowEntry> = object({
  amountMinor: field('amount', amount, 'Amount in major units'),
  date: optional('date', date, 'Day of the amount, or of the first of a stream'),
  periods: optional('periods', text(PERIODS, '"4 4/7"'), 'Instead of a date: full unit-periods and a fraction'),
  years: optional('years', text(FRACTION, '"1/12" or "0.5"'), 'Instead of a date: years from the first advance'),
  count: optional('count', integer(1, 1_200), 'A stream of so many equal amounts'),
  every: optional('every', text(EVERY, '"month", "2 weeks", "semimonth"'), 'Distance of a stream by dates'),
  dayOfMonth: optional(
    'dayOfMonth',
    integer(1, 31),
    'Day of a monthly stream, if the first date hides it: 31 is the last',
  ),
  secondDay: optional('secondDay', integer(1, 31), 'semimonth: the other day of the month; by default 15 days on'),
  everyYears: optional('everyYears', text(FRACTION, '"1/12"'), 'Distance of a stream by years'),
})

export const flowListForm: Form<readonly FlowEntry[]> = list(flow, FLOWS_MAX)
