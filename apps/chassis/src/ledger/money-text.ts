/** Amounts and rates as people and programs read them: decimal text, never floats. */
import { formatAmount } from '@chassis/finance'

/** `29615.27`: minor units of `currency` as decimal text. */
export function amountText(amountMinor: bigint, currency: string): string {
  return formatAmount({ amountMinor, currency } as Parameters<typeof formatAmount>[0])
}

/** `4.26 %`: a yearly rate in 10⁻⁹. */
export function rateText(rateE9: bigint): string {
  const negative = rateE9 < 0n
  const digits = (negative ? -rateE9 : rateE9).toString().padStart(10, '0')
  const percent = `${digits.slice(0, -7)}.${digits.slice(-7)}`.replace(/\.?0+$/, '').replace(/^0+(?=\d)/, '')
  return `${negative ? '-' : ''}${percent} %`
}
