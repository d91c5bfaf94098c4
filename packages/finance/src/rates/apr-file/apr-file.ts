/** The file of `chassis apr`: who pays what when, and what a method may be told. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { type CurrencyCode, currency, minorUnitsOf } from '../../currency.ts'
import { FinanceError } from '../../finance-error.ts'
import {
  asObject,
  date,
  type Form,
  field,
  integer,
  type JsonObject,
  object,
  oneOf,
  optional,
  text,
  truth,
  withDefault,
} from '../../loan-file/form.ts'
import type { UnitPeriod } from '../reg-z/unit-period.ts'
import { type ExpandedFlow, expandFlows } from './expand-flows.ts'
import { type FlowEntry, flowListForm } from './flow-form.ts'

export interface AprFile {
  readonly title: string | undefined
  readonly currency: CurrencyCode
  readonly decimals: number
  readonly advances: readonly ExpandedFlow[]
  readonly payments: readonly ExpandedFlow[]
  readonly charges: readonly ExpandedFlow[]
  readonly regZ: { readonly financeChargeBegins: CivilDate | undefined; readonly unitPeriod: UnitPeriod | undefined }
  readonly eu: { readonly intervals: 'year' | 'month' | 'week' | 'day' | undefined; readonly yearDays: string }
  readonly jp: {
    readonly intervals: 'months' | 'days365' | 'daysActual' | undefined
    readonly firstPeriodAsMonth: boolean
  }
  readonly cn: { readonly period: 'month' | 'week' | 'day' | undefined }
}

const unitPeriod = object({
  kind: field('kind', oneOf('day', 'week', 'semimonth', 'month', 'year'), 'Unit'),
  multiple: withDefault('multiple', integer(1, 365), 1, 'So many of it'),
})

const OPTIONS = {
  regZ: object({
    financeChargeBegins: optional('financeChargeBegins', date, 'Beginning of the term, if not the first advance'),
    unitPeriod: optional(
      'unitPeriod',
      unitPeriod,
      'Instead of the unit-period that the rules choose; with periods, required',
    ),
  }),
  eu: object({
    intervals: optional(
      'intervals',
      oneOf('year', 'month', 'week', 'day'),
      'Instead of the unit that the payments suggest',
    ),
    yearDays: withDefault('yearDays', oneOf('360', '365', '365.25', '366'), '365', 'intervals day: days of a year'),
  }),
  jp: object({
    intervals: optional('intervals', oneOf('months', 'days365', 'daysActual'), 'How intervals become years'),
    firstPeriodAsMonth: withDefault('firstPeriodAsMonth', truth, false, 'A first period below two months is 1/12 year'),
  }),
  cn: object({
    period: optional('period', oneOf('month', 'week', 'day'), 'Period of the internal rate of return'),
  }),
}

interface AprFileJson {
  readonly schema: string | undefined
  readonly title: string | undefined
  readonly currency: string
  readonly advances: readonly FlowEntry[]
  readonly payments: readonly FlowEntry[]
  readonly charges: readonly FlowEntry[]
  readonly regZ: AprFile['regZ']
  readonly eu: AprFile['eu']
  readonly jp: AprFile['jp']
  readonly cn: AprFile['cn']
}

const NO_OPTIONS = {
  regZ: { financeChargeBegins: undefined, unitPeriod: undefined },
  eu: { intervals: undefined, yearDays: '365' },
  jp: { intervals: undefined, firstPeriodAsMonth: false },
  cn: { period: undefined },
} as const

const aprFileForm = object({
  schema: optional('$schema', text(/^.{0,200}$/, 'text'), 'The schema, for editors'),
  title: optional('title', text(/^.{0,200}$/, 'at most 200 characters'), 'What this is'),
  currency: field('currency', text(/^[A-Z]{3}$/, 'ISO 4217 code'), 'Currency of every amount'),
  advances: field('advances', flowListForm, 'What the borrower receives'),
  payments: field('payments', flowListForm, 'What the borrower pays: instalments'),
  charges: withDefault('charges', flowListForm, [], 'What else the borrower pays as a cost of the credit'),
  regZ: withDefault('regZ', OPTIONS.regZ, NO_OPTIONS.regZ, 'For the method reg-z'),
  eu: withDefault('eu', OPTIONS.eu, NO_OPTIONS.eu, 'For the methods eu and uk'),
  jp: withDefault('jp', OPTIONS.jp, NO_OPTIONS.jp, 'For the method jp'),
  cn: withDefault('cn', OPTIONS.cn, NO_OPTIONS.cn, 'For the methods cn-simple and cn-compound'),
}) as unknown as Form<AprFileJson>

/**
 * Reads a parsed JSON value. Refuses INPUT_INVALID with the place, UNKNOWN_CURRENCY, TOO_MANY_DECIMALS and
 * TOO_MANY_FLOWS.
 */
export function readAprFile(json: unknown): AprFile {
  const { currency: code } = asObject(json, 'file')
  ensure(typeof code === 'string', FinanceError.INPUT_INVALID, { path: 'file.currency', expected: 'ISO 4217 code' })
  const decimals = minorUnitsOf(code)
  const raw = aprFileForm.read(json, 'file', { decimals })
  return {
    title: raw.title,
    currency: currency(code),
    decimals,
    advances: expandFlows(raw.advances, 'file.advances'),
    payments: expandFlows(raw.payments, 'file.payments'),
    charges: expandFlows(raw.charges, 'file.charges'),
    regZ: raw.regZ,
    eu: raw.eu,
    jp: raw.jp,
    cn: raw.cn,
  }
}

/** JSON Schema of the file. */
export function aprFileSchema(): JsonObject {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'APR file', ...aprFileForm.schema }
}
