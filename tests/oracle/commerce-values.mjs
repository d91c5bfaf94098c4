/** How the cases of commerce.py write values, read for packages/finance. */
import { fraction } from '@chassis/finance'
import { parseCivilDate } from '@chassis/primitives'

/** `3/4`, `-1/2`, `2`. */
export function exact(text) {
  const [numerator, denominator = '1'] = text.split('/')
  return fraction(BigInt(numerator), BigInt(denominator))
}

/** A yearly rate in units of 10⁻⁹. */
export const yearly = (text) => fraction(BigInt(text), 1_000_000_000n)

/** `2026-02-28`. */
export const dayOf = (text) => parseCivilDate(text)
