/** The answer of `chassis apr --json`. */
import { formatCivilDate } from '@chassis/primitives'
import { formatScaledDecimal } from '../../decimal.ts'
import type { Fraction } from '../../exact/fraction.ts'
import {
  type Form,
  field,
  integer,
  type Json,
  type JsonObject,
  list,
  object,
  oneOf,
  optional,
  text,
  truth,
} from '../../loan-file/form.ts'
import { formatCertifiedPercent } from '../certified-rate.ts'
import { FLOWS_MAX } from '../flows.ts'
import { APR_METHODS, type AprReport, type AprTerm } from './compute-apr.ts'

const DECIMAL = text(/^-?\d{1,40}(?:\.\d{1,40})?$/, 'decimal')
const RATIO = text(/^-?\d{1,40}(?:\/\d{1,40})?$/, 'whole number or fraction')
const POSITION = text(/^-?\d{1,40}(?: \d{1,40}\/\d{1,40}|\/\d{1,40})?$/, '"1 19/30" or "3/365"')
const WORD = text(/^[A-Za-z0-9]{1,20}$/, 'word')

const term = object({
  date: optional('date', text(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'), 'Day, if the file has dates'),
  amount: field('amount', DECIMAL, 'Positive: to the borrower'),
  at: field('at', POSITION, 'Unit-periods and a fraction, years, or (jp) years since the term before'),
})

const unitPeriod = object({
  kind: field('kind', WORD, 'day, week, semimonth, month, year, or the term of a single payment'),
  multiple: optional('multiple', integer(1, 365), 'So many of it'),
  perYear: field('perYear', RATIO, 'w: unit-periods in a year'),
  reason: field('reason', WORD, 'given, mostFrequent, smaller, average, singlePayment'),
  occurs: optional('occurs', integer(0, FLOWS_MAX), 'How many periods have this length'),
  periods: optional('periods', integer(0, FLOWS_MAX), 'Of how many'),
})

const intervals = object({
  unit: field('unit', WORD, 'What intervals are counted in'),
  reason: field('reason', WORD, 'given, frequency, irregular'),
})

const totals = object({
  amountFinanced: field('amountFinanced', DECIMAL, 'Advances less what is prepaid'),
  totalOfPayments: field('totalOfPayments', DECIMAL, 'What is paid after the beginning'),
  financeCharge: field('financeCharge', DECIMAL, 'The difference'),
})

const aprReportForm = object({
  method: field('method', oneOf(...APR_METHODS), 'The law'),
  ratePercent: field('ratePercent', DECIMAL, 'The rate, rounded half up'),
  decimals: field('decimals', integer(0, 16), 'Its decimals'),
  certifiedPercent: field('certifiedPercent', DECIMAL, 'The first eighteen decimals of the rate, proven'),
  isExact: field('isExact', truth, 'Whether the rate has no further digits'),
  otherRatesPercent: field('otherRatesPercent', list(DECIMAL, 100), 'Further solutions of the equation'),
  equation: field('equation', oneOf('unitPeriods', 'years', 'balance'), 'See docs/reference/finance/annual-rates.md'),
  residual: field('residual', DECIMAL, 'The sum of all terms at ratePercent, in major units'),
  unitPeriod: optional('unitPeriod', unitPeriod, 'reg-z'),
  intervals: optional('intervals', intervals, 'eu, uk, jp, cn'),
  periodRatePercent: optional('periodRatePercent', DECIMAL, 'cn: internal rate of return of a period'),
  totals: optional('totals', totals, 'reg-z, with dates'),
  isIrregular: optional('isIrregular', truth, 'reg-z, with dates: 12 CFR 1026.22(a)(3)'),
  tolerancePercent: optional('tolerancePercent', DECIMAL, 'reg-z, with dates: 12 CFR 1026.22(a)(2), (3)'),
  terms: field('terms', list(term, FLOWS_MAX), 'The terms of the equation'),
})

const PERIOD_RATE_DECIMALS = 10
/** One unit of 10⁻¹⁸ % is the finest that is proven. */
const PROVEN_DECIMALS = 18

/** `currencyDecimals`: of the amounts of the file. */
export function aprReportJson(report: AprReport, currencyDecimals: number): Json {
  const money = (amountMinor: bigint) => formatScaledDecimal(amountMinor, currencyDecimals)
  const { rate, decimals, unitPeriod: chosen, totals: sums, periodRate, isIrregular } = report
  const json = {
    method: report.method,
    ratePercent: formatCertifiedPercent(rate, decimals),
    decimals,
    certifiedPercent: formatScaledDecimal(rate.floorE20, PROVEN_DECIMALS),
    isExact: rate.isExact,
    otherRatesPercent: report.otherRates.map((other) => formatCertifiedPercent(other, decimals)),
    equation: report.equation,
    residual: formatScaledDecimal(report.residualE6, currencyDecimals + 6),
    unitPeriod: chosen && {
      kind: chosen.unit.kind,
      multiple: 'multiple' in chosen.unit ? chosen.unit.multiple : undefined,
      perYear: formatFraction(chosen.perYear),
      reason: chosen.reason,
      occurs: chosen.occurs,
      periods: chosen.periods,
    },
    intervals: report.intervals,
    periodRatePercent: periodRate && formatCertifiedPercent(periodRate, PERIOD_RATE_DECIMALS),
    totals: sums && {
      amountFinanced: money(sums.amountFinancedMinor),
      totalOfPayments: money(sums.totalOfPaymentsMinor),
      financeCharge: money(sums.financeChargeMinor),
    },
    isIrregular,
    tolerancePercent: isIrregular === undefined ? undefined : isIrregular ? '0.25' : '0.125',
    terms: report.terms.map((one) => ({
      date: one.date === undefined ? undefined : formatCivilDate(one.date),
      amount: money(one.amountMinor),
      at: formatPosition(one),
    })),
  }
  return (aprReportForm as unknown as Form<typeof json>).write(json, { decimals: currencyDecimals })
}

/** "1 19/30", "3/365", "2". */
export function formatPosition({ position }: AprTerm): string {
  if (position.in !== 'unitPeriods') return formatFraction(position.years)
  const { whole, part } = position
  return part.numerator === 0n ? String(whole) : `${whole} ${formatFraction(part)}`
}

function formatFraction({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}

/** JSON Schema of the answer. */
export function aprReportSchema(): JsonObject {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'APR report', ...aprReportForm.schema }
}

/** For tests: refuses INPUT_INVALID when an answer does not have the form that the schema says. */
export function readAprReport(json: unknown): unknown {
  return aprReportForm.read(json, 'report', { decimals: 2 })
}
