/** A node of a derivation as a line of the terminal. */
import type { Derivation } from '@chassis/finance'
import { describeDerivation, type Formatter } from '@chassis/messages'
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import { amountText, rateText } from '../ledger/money-text.ts'

/** Digits of an exact result behind those of the currency. */
const EXTRA_DIGITS = 4

/** `1500.00 USD  late fee: 375.16 USD of instalment 2 was unpaid`. */
export function derivationSentence(node: Derivation, currency: string, format: Formatter): string {
  const { result, sentence } = describeDerivation(node, {
    say: format,
    money: (minor) => `${amountText(minor, currency)} ${currency}`,
    exact: (numerator, denominator) => exactText(numerator, denominator, currency),
    rate: rateText,
    day: (days) => formatCivilDate(days as CivilDate),
  })
  return `${result}  ${sentence}`
}

/** An exact amount with four digits more than the currency has, cut off toward zero. */
function exactText(numerator: bigint, denominator: bigint, currency: string): string {
  const scaled = (numerator * 10n ** BigInt(EXTRA_DIGITS)) / denominator
  const isNegative = scaled < 0n
  const magnitude = isNegative ? -scaled : scaled
  const whole = amountText(magnitude / 10n ** BigInt(EXTRA_DIGITS), currency)
  const rest = String(magnitude % 10n ** BigInt(EXTRA_DIGITS)).padStart(EXTRA_DIGITS, '0')
  return `${isNegative ? '-' : ''}${whole}${whole.includes('.') ? '' : '.'}${rest} ${currency}`
}
