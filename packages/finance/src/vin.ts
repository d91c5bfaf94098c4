/** Vehicle identification numbers: character set (ISO 3779) and check digit (49 CFR 565.15(c)). */
import { ensure } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
const CHECK_POSITION = 8
/** In either case; only these letters are ever changed, since others may become several (ß). */
const WELL_FORMED = /^[A-HJ-NPR-Za-hj-npr-z0-9]{17}$/
const RAW_MAX = 64

/** Values of A to Z; I, O and Q never occur in a VIN. 49 CFR 565.15, table III. */
const LETTER_VALUES = '12345678_12345_7_923456789'

/** Markets by what they require of position nine: North America (49 CFR 565) and China (GB 16735) a check digit. */
export type VinMarket = 'northAmerica' | 'china' | 'other'

export interface VinCheck {
  readonly vin: string
  readonly weightedSum: number
  /** '0' to '9' or 'X'. */
  readonly computedCheckDigit: string
  readonly checkDigitValid: boolean
  /** A wrong check digit is an error only where it is mandatory; elsewhere position nine is the maker's own. */
  readonly accepted: boolean
}

/**
 * Upper case, without the spaces and hyphens people write. Letters are never exchanged for digits: that would be a
 * guess.
 */
export function normalizeVin(text: string): string {
  ensure(text.length <= RAW_MAX, FinanceError.INVALID_VIN)
  const vin = text.replace(/[\s-]/g, '')
  ensure(WELL_FORMED.test(vin), FinanceError.INVALID_VIN)
  return vin.toUpperCase()
}

/** Checks a VIN for a market. Refuses INVALID_VIN when it is not 17 characters of the set. */
export function checkVin(text: string, market: VinMarket): VinCheck {
  const vin = normalizeVin(text)
  let weightedSum = 0
  for (let i = 0; i < vin.length; i++) weightedSum += characterValue(vin.charCodeAt(i)) * (WEIGHTS[i] as number)
  const remainder = weightedSum % 11
  const computedCheckDigit = remainder === 10 ? 'X' : String(remainder)
  const checkDigitValid = vin[CHECK_POSITION] === computedCheckDigit
  return { vin, weightedSum, computedCheckDigit, checkDigitValid, accepted: checkDigitValid || market === 'other' }
}

function characterValue(charCode: number): number {
  return charCode <= 57 ? charCode - 48 : Number(LETTER_VALUES[charCode - 65])
}
