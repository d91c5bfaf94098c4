/** What a person reads of an annual rate. */
import {
  type AprFile,
  type AprReport,
  type AprTerm,
  type ChosenUnitPeriod,
  formatAmount,
  formatCertifiedPercent,
  formatPosition,
  formatScaledDecimal,
  money,
} from '@chassis/finance'
import type { Formatter } from '@chassis/messages'
import { formatCivilDate } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'

const PROVEN_DECIMALS = 18
const PERIOD_RATE_DECIMALS = 10
const TERMS_HEAD = 8
const TERMS_TAIL = 2

export function printApr(path: string, file: AprFile, report: AprReport, io: CliIo): void {
  const { format } = io
  const { rate, decimals } = report
  const printed = formatCertifiedPercent(rate, decimals)
  io.print(file.title === undefined ? path : `${path}: ${file.title}`)
  io.print('')
  io.print(format(`cli.apr.rate.${report.method}`, { rate: printed }))
  const digits = formatScaledDecimal(rate.floorE20, PROVEN_DECIMALS)
  io.print(`  ${format(rate.isExact ? 'cli.apr.exact' : 'cli.apr.certified', { digits })}`)
  if (report.otherRates.length > 0) {
    const rates = report.otherRates.map((other) => formatCertifiedPercent(other, decimals)).join(', ')
    io.print(`  ${format('cli.apr.otherRates', { rates })}`)
  }
  io.print('')
  io.print(format('cli.apr.equation'))
  io.print(`  ${format(`cli.apr.equation.${report.equation}`)}`)
  const amount = formatScaledDecimal(report.residualE6, file.decimals + 6)
  io.print(`  ${format('cli.apr.residual', { rate: printed, amount, currency: file.currency })}`)
  io.print('')
  printTimes(report, io)
  printDisclosures(file, report, io)
  printTerms(file, report.terms, io)
}

function printTimes({ unitPeriod, intervals, periodRate }: AprReport, io: CliIo): void {
  const { format } = io
  if (unitPeriod !== undefined) {
    io.print(format('cli.apr.unitPeriod'))
    const { perYear, reason } = unitPeriod
    const why = format(`cli.apr.reason.${reason}`, {
      occurs: unitPeriod.occurs ?? 0,
      periods: unitPeriod.periods ?? 0,
    })
    const line = { unit: unitText(unitPeriod, format), perYear: fractionText(perYear), reason: why }
    io.print(`  ${format('cli.apr.unitPeriod.line', line)}`)
  }
  if (intervals !== undefined) {
    io.print(format('cli.apr.intervals'))
    const unit = format(`cli.apr.intervals.${intervals.unit}`)
    const why = format(`cli.apr.intervalReason.${intervals.reason}`)
    io.print(`  ${format('cli.apr.intervals.line', { unit, reason: why })}`)
  }
  if (periodRate !== undefined) {
    io.print(`  ${format('cli.apr.periodRate', { rate: formatCertifiedPercent(periodRate, PERIOD_RATE_DECIMALS) })}`)
  }
}

function unitText({ unit }: ChosenUnitPeriod, format: Formatter): string {
  return format(`cli.apr.unit.${unit.kind}`, { n: unit.kind === 'term' ? unit.days : unit.multiple })
}

function fractionText({ numerator, denominator }: { numerator: bigint; denominator: bigint }): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}

function printDisclosures(file: AprFile, { totals, isIrregular }: AprReport, { format, print }: CliIo): void {
  if (totals === undefined) return
  const text = (amountMinor: bigint) => formatAmount(money(amountMinor, file.currency))
  const sums = {
    financed: text(totals.amountFinancedMinor),
    paid: text(totals.totalOfPaymentsMinor),
    charge: text(totals.financeChargeMinor),
  }
  print(`  ${format('cli.apr.totals', { ...sums, currency: file.currency })}`)
  print(`  ${format(isIrregular ? 'cli.apr.tolerance.irregular' : 'cli.apr.tolerance.regular')}`)
}

function printTerms(file: AprFile, terms: readonly AprTerm[], { format, print }: CliIo): void {
  print('')
  print(format('cli.apr.terms'))
  const isLong = terms.length > TERMS_HEAD + TERMS_TAIL + 1
  const width = Math.max(...terms.map(({ amountMinor }) => amountText(file, amountMinor).length))
  const line = (term: AprTerm) => {
    const date = term.date === undefined ? '' : `${formatCivilDate(term.date)}  `
    print(`  ${date}${amountText(file, term.amountMinor).padStart(width)}  ${formatPosition(term)}`)
  }
  for (const term of isLong ? terms.slice(0, TERMS_HEAD) : terms) line(term)
  if (!isLong) return
  print(`  ${format('cli.apr.termsLeftOut', { count: terms.length - TERMS_HEAD - TERMS_TAIL })}`)
  for (const term of terms.slice(-TERMS_TAIL)) line(term)
}

function amountText(file: AprFile, amountMinor: bigint): string {
  return formatScaledDecimal(amountMinor, file.decimals)
}
