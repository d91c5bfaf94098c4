/** Numbers, amounts and times as the reader's language writes them. */
import type { Locale } from '@chassis/messages/text'
import { useMemo } from 'react'
import { useText } from './text-context.tsx'

export interface Format {
  whole(value: bigint | number | string): string
  /** Minor units of a currency, such as cents. */
  money(minor: bigint, currency: string): string
  /** A rate of 10⁻⁹, as a percentage. */
  rate(nanos: bigint): string
  /** ISO 8601 or milliseconds UTC, to the second, in the reader's zone. */
  time(at: string | number): string
  day(date: string): string
  /** A civil date of the ledger: a count of days from 1970. */
  civil(date: number): string
  /** An amount without its currency, as it may be typed. */
  plain(minor: bigint, decimals: number): string
  /** Decimal places of a currency. */
  decimals(currency: string): number
}

const RATE_DIGITS = 7
const DAY_MS = 86_400_000

export function useFormat(): Format {
  const { locale } = useText()
  return useMemo(() => formatOf(locale), [locale])
}

function formatOf(locale: Locale): Format {
  const whole = new Intl.NumberFormat(locale)
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const money = new Map<string, Intl.NumberFormat>()
  const formatOfCurrency = (currency: string) => {
    const format = money.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
    money.set(currency, format)
    return format
  }
  const decimals = (currency: string) => formatOfCurrency(currency).resolvedOptions().maximumFractionDigits ?? 0
  return {
    whole: (value) => whole.format(BigInt(value)),
    money: (minor, currency) => formatOfCurrency(currency).format(decimal(minor, decimals(currency))),
    rate: (nanos) => `${trimmed(decimal(nanos, RATE_DIGITS))} %`,
    time: (at) => time.format(new Date(at)),
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    civil: (date) => day.format(new Date(date * DAY_MS)),
    plain: (minor, places) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: places }).format(decimal(minor, places)),
    decimals,
  }
}

/** Exact: no floating-point number in between. */
function decimal(minor: bigint, digits: number): Intl.StringNumericLiteral {
  const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
  const point = text.length - digits
  const fraction = digits === 0 ? '' : `.${text.slice(point)}`
  return `${minor < 0n ? '-' : ''}${text.slice(0, point)}${fraction}` as Intl.StringNumericLiteral
}

function trimmed(text: string): string {
  return text.replace(/(\.\d\d\d*?)0+$/, '$1')
}
