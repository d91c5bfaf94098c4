/** A node of a derivation as a line of the terminal. */
import type { Derivation } from '@chassis/finance'
import { describeDerivation, type Formatter } from '@chassis/messages'
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import { amountText, rateText } from '../ledger/money-text.ts'

/** Digits of an exact result behind those of the currency. */
const EXTRA_DIGITS = 4

/** `15.00 USD  late fee as agreed: 375.16 USD of instalment 2 was unpaid [lateFee@1]`. */
export function derivationSentence(node: Derivation, currency: string, format: Formatter): string {
  const { result, sentence, rule } = describeDerivation(node, {
    say: format,
    money: (minor) => `${amountText(minor, currency)} ${currency}`,
    exact: (numerator, denominator) => exactText(numerator, denominator, currency),
    rate: rateText,
    day: (days) => formatCivilDate(days as CivilDate),
  })
  return `${result}  ${sentence} [${rule}]`
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
