/** Money: an integer count of minor units and its ISO 4217 code. */
import { ensure } from '@chassis/primitives'
import { type CurrencyCode, currency, minorUnitsOf } from './currency.ts'
import { formatScaledDecimal, parseScaledDecimal } from './decimal.ts'
import { FinanceError } from './finance-error.ts'

export interface Money {
  /** Minor units, −2^63 … 2^63 − 1. */
  readonly amountMinor: bigint
  readonly currency: CurrencyCode
}

const AMOUNT_MIN = -(2n ** 63n)
const AMOUNT_MAX = 2n ** 63n - 1n

/** Refuses what is not a currency and an amount out of range. */
export function money(amountMinor: bigint, code: string): Money {
  ensure(amountMinor >= AMOUNT_MIN && amountMinor <= AMOUNT_MAX, FinanceError.AMOUNT_OUT_OF_RANGE)
  return { amountMinor, currency: currency(code) }
}

/** Refuses CURRENCY_MISMATCH. */
export function addMoney(a: Money, b: Money): Money {
  ensure(a.currency === b.currency, FinanceError.CURRENCY_MISMATCH)
  return money(a.amountMinor + b.amountMinor, a.currency)
}

/** a − b. Refuses CURRENCY_MISMATCH. */
export function subtractMoney(a: Money, b: Money): Money {
  ensure(a.currency === b.currency, FinanceError.CURRENCY_MISMATCH)
  return money(a.amountMinor - b.amountMinor, a.currency)
}

/** Negative, zero or positive as a is less than, equal to or greater than b. Refuses CURRENCY_MISMATCH. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  ensure(a.currency === b.currency, FinanceError.CURRENCY_MISMATCH)
  if (a.amountMinor === b.amountMinor) return 0
  return a.amountMinor < b.amountMinor ? -1 : 1
}

/**
 * Decimal text in major units ("163.56") as money, exactly.
 * Refuses INVALID_DECIMAL, TOO_MANY_DECIMALS ("1.005" USD, "1.5" JPY; trailing zeros are not decimals) and range.
 */
export function parseMoney(text: string, code: string): Money {
  return money(parseScaledDecimal(text, minorUnitsOf(code)), code)
}

/**
 * The amount in major units with all decimals of its currency: "163.56", "-0.05", "1000" (JPY). No symbol, no locale.
 */
export function formatAmount(value: Money): string {
  return formatScaledDecimal(value.amountMinor, minorUnitsOf(value.currency))
}
