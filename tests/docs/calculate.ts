/**
 * A calculator for the worked examples of a page: exact fractions, as a reader would key them in.
 *
 *     ⌊10000 × 4.85 % × 7 ÷ 360⌋ + (1 + 6 % ÷ 12)^−4 × (2026-05-10 − 2026-02-01)
 *
 * Dates count as days, `[x]` is x rounded half up to the minor unit, `⌊x⌋` rounded down.
 */
import {
  addFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  parseFraction,
  powerOfFraction,
  roundDownToMinor,
  roundHalfUpToMinor,
  subtractFractions,
} from '@chassis/finance'
import { parseCivilDate } from '@chassis/primitives'

const TOKENS = /\d{4}-\d\d-\d\d|\d+(?:\.\d+)?|[-−+×÷%^()[\]⌊⌋]/g
const ROUNDINGS = { '[': [']', roundHalfUpToMinor], '⌊': ['⌋', roundDownToMinor] } as const

/** The exact value. `decimals`: those of the currency, which roundings within the text go by. */
export function calculate(text: string, decimals: number): Fraction {
  const tokens = text.match(TOKENS) ?? []
  if (tokens.join('') !== text.replaceAll(/\s/g, '')) throw new Error(`no calculation: ${text}`)
  let at = 0
  const next = () => tokens[at++] ?? ''
  const take = (...wanted: readonly string[]) => (wanted.includes(tokens[at] ?? '') ? next() : undefined)
  const close = (wanted: string) => {
    if (next() !== wanted) throw new Error(`${wanted} is missing: ${text}`)
  }

  function sum(): Fraction {
    let value = product()
    for (let sign = take('+', '−', '-'); sign; sign = take('+', '−', '-'))
      value = sign === '+' ? addFractions(value, product()) : subtractFractions(value, product())
    return value
  }

  function product(): Fraction {
    let value = power()
    for (let sign = take('×', '÷'); sign; sign = take('×', '÷'))
      value = sign === '×' ? multiplyFractions(value, power()) : divideFractions(value, power())
    return value
  }

  function power(): Fraction {
    const base = atom()
    if (!take('^')) return base
    const isNegative = take('−', '-') !== undefined
    const raised = powerOfFraction(base, Number(next()))
    return isNegative ? divideFractions(fraction(1n, 1n), raised) : raised
  }

  function atom(): Fraction {
    const token = next()
    if (token === '(') {
      const value = sum()
      close(')')
      return value
    }
    if (token === '[' || token === '⌊') {
      const [end, round] = ROUNDINGS[token]
      const value = rounded(sum(), round)
      close(end)
      return value
    }
    if (token.includes('-')) return fraction(BigInt(parseCivilDate(token)), 1n)
    const value = parseFraction(token)
    return take('%') ? divideFractions(value, fraction(100n, 1n)) : value
  }

  function rounded({ numerator, denominator }: Fraction, round: (n: bigint, d: bigint) => bigint): Fraction {
    const scale = 10n ** BigInt(decimals)
    return fraction(round(numerator * scale, denominator), scale)
  }

  const value = sum()
  if (at !== tokens.length) throw new Error(`left over after ${tokens.slice(0, at).join(' ')}: ${text}`)
  return value
}
