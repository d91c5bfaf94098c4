/** A node of a derivation as a sentence in the user's language. */
import type { Derivation } from '@chassis/finance'
import type { Formatter, MessageKey, MessageValues } from '@chassis/messages'
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import { amountText, rateText } from '../ledger/money-text.ts'

const RATE_SCALE = 1_000_000_000n
const DATES = new Set(['on', 'from', 'to', 'due', 'effective', 'posted', 'asOf', 'oldestUnpaidDue'])
const RATES = new Set(['rate', 'value', 'margin'])
const AMOUNTS = new Set(['balance', 'unpaid', 'unbilled', 'charge', 'amount', 'principal', 'interest'])
/** Digits of an exact result behind those of the currency. */
const EXTRA_DIGITS = 4

/** `1500.00 USD  late fee: 375.16 USD of instalment 2 was unpaid`. */
export function derivationSentence(node: Derivation, currency: string, format: Formatter): string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(node.inputs)) {
    if (value !== undefined) values[name] = textOf(name, value, currency)
  }
  return `${resultText(node, currency)}  ${format(keyOf(node), { ...values, ...named(node, currency, format) })}`
}

function textOf(name: string, value: bigint | number | string | boolean, currency: string): string | number {
  if (typeof value === 'number') return DATES.has(name) ? formatCivilDate(value as CivilDate) : value
  if (typeof value !== 'bigint') return String(value)
  if (RATES.has(name)) return rateText(value)
  return AMOUNTS.has(name) ? `${amountText(value, currency)} ${currency}` : String(value)
}

function keyOf({ rule, inputs }: Derivation): MessageKey {
  if (rule === 'sum' && inputs.of === 'perDiem') return 'derivation.rule.perDiem'
  if (rule === 'residue' && inputs.n !== undefined) return 'derivation.rule.takenBack'
  if (rule === 'level' && inputs.stated === true) return 'derivation.rule.stated'
  return `derivation.rule.${rule}` as MessageKey
}

/** Values that are words, or exact numbers. */
function named({ rule, inputs }: Derivation, currency: string, format: Formatter): MessageValues {
  const word = (group: string, name: unknown) => format(`derivation.${group}.${String(name)}` as MessageKey)
  const rounding = inputs.rounding === undefined ? undefined : word('rounding', inputs.rounding)
  switch (rule) {
    case 'sum':
      return { what: inputs.of === 'perDiem' ? '' : word('name', inputs.of) }
    case 'fact':
      return { kind: word('fact', inputs.kind) }
    case 'allocation': {
      const order = String(inputs.order).split(' ')
      return { what: word('name', inputs.component), order: order.map((name) => word('name', name)).join(' → ') }
    }
    case 'movement':
      return { what: word('name', inputs.account), how: word('how', inputs.how === 'set off' ? 'setOff' : inputs.how) }
    case 'posting':
      return {
        rounding: rounding ?? '',
        left: exactText(inputs.left as bigint, inputs.denominator as bigint, currency),
      }
    case 'level':
      return { rounding: rounding ?? '' }
    case 'rebate':
      return { method: word('rebate', inputs.rule) }
    default:
      return {}
  }
}

/** Most results are minor units; some are exact numerators, days or rates. */
function resultText({ rule, inputs, result }: Derivation, currency: string): string {
  if (rule === 'daysPastDue') return String(result)
  if (rule === 'floatingRate') return rateText(result)
  if (rule === 'accrual') return exactText(result, BigInt(inputs.denominator as bigint) * RATE_SCALE, currency)
  if (rule === 'lateAccrual') return exactText(result, BigInt(inputs.yearDays as number) * RATE_SCALE, currency)
  if ((rule === 'residue' || rule === 'sum') && inputs.denominator !== undefined)
    return exactText(result, BigInt(inputs.denominator as bigint), currency)
  return `${amountText(result, currency)} ${currency}`
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
