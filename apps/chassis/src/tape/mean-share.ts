/** The mean of probabilities, as a decimal string. */
import { CHANCE_SCALE, formatScaledDecimal, roundHalfUpToMinor } from '@chassis/finance'

const SHARE_DECIMALS = 6

/** `numeratorE12 ÷ rows` in 10⁻¹² as a decimal string, rounded half up; "0.000000" of nothing. */
export function meanShare(numeratorE12: bigint, rows: number): string {
  if (rows === 0) return formatScaledDecimal(0n, SHARE_DECIMALS)
  const perUnit = CHANCE_SCALE / 10n ** BigInt(SHARE_DECIMALS)
  return formatScaledDecimal(roundHalfUpToMinor(numeratorE12, BigInt(rows) * perUnit), SHARE_DECIMALS)
}
