/** Days, months and exact amounts of loans, as the reader's language writes them. */
import { useMemo } from 'react'
import { useText } from '../text/text-context.tsx'
import { type Format, useFormat } from '../text/use-format.ts'
import { isoOf } from './iso-of.ts'

export interface LoanFormat extends Format {
  /** A civil date: days since 1970-01-01. */
  civil(days: number): string
  /** A month of the calendar: year × 12 + month − 1. */
  month(month: number): string
  /** An amount with fractions of a minor unit, cut off after four more digits. */
  exact(numerator: bigint, denominator: bigint, currency: string): string
}

/** Digits of an exact amount behind those of the currency. */
const EXTRA = 4

export function useLoanFormat(): LoanFormat {
  const format = useFormat()
  const { locale } = useText()
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' })
    return {
      ...format,
      civil: (days) => format.day(isoOf(days)),
      month: (month) => months.format(Date.UTC(Math.floor(month / 12), month % 12)),
      exact(numerator, denominator, currency) {
        const scaled = (numerator * 10n ** BigInt(EXTRA)) / denominator
        const own = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
        const digits = (own.maximumFractionDigits ?? 0) + EXTRA
        const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
        return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(
          `${scaled}E-${digits}` as Intl.StringNumericLiteral,
        )
      },
    }
  }, [format, locale])
}
