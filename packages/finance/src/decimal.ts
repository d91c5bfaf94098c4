/** Decimal text as an exact scaled integer. No float is ever involved. */
import { ensure, refuse } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/
const TEXT_MAX = 64
const EXPONENT_MAX = 40

/**
 * `text` × 10^scale, exactly. Accepts a sign, a decimal point and an exponent (spreadsheets and R write `1e+05`).
 *
 * Refuses INVALID_DECIMAL, and TOO_MANY_DECIMALS when a non-zero digit lies beyond `scale`.
 */
export function parseScaledDecimal(text: string, scale: number): bigint {
  const match = text.length <= TEXT_MAX ? DECIMAL.exec(text) : null
  if (match === null) return refuse(FinanceError.INVALID_DECIMAL)
  const whole = match[2] ?? ''
  const fraction = match[3] ?? ''
  ensure(whole.length + fraction.length > 0, FinanceError.INVALID_DECIMAL)
  const exponent = match[4] === undefined ? 0 : Number(match[4])
  ensure(exponent >= -EXPONENT_MAX && exponent <= EXPONENT_MAX, FinanceError.INVALID_DECIMAL)
  const shift = scale + exponent - fraction.length
  const magnitude =
    shift >= 0
      ? BigInt(whole + fraction + '0'.repeat(shift))
      : divideExactly(BigInt(whole + fraction), 10n ** BigInt(-shift))
  return match[1] === '-' ? -magnitude : magnitude
}

/** `scaled` ÷ 10^scale as decimal text with exactly `scale` decimals. */
export function formatScaledDecimal(scaled: bigint, scale: number): string {
  const magnitude = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  if (scale === 0) return sign + magnitude
  return `${sign}${magnitude.slice(0, -scale)}.${magnitude.slice(-scale)}`
}

function divideExactly(numerator: bigint, denominator: bigint): bigint {
  ensure(numerator % denominator === 0n, FinanceError.TOO_MANY_DECIMALS)
  return numerator / denominator
}
