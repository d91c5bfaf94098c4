/**
 * Are the percentages of a column written as percent (4.26) or as a fraction (0.0426)? The tape does not say.
 *
 * The whole column decides, by majority of its non-zero values: interest rates above 0.5 and other ratios above 1 speak
 * for percent, smaller ones for a fraction. An interest rate above 0.5 is percent in any column, since no consumer car
 * loan bears more than 50 % a year; one up to 0.5 follows its column. "4.26%" says it by itself.
 */
import type { TapeField } from './fields.ts'

export type RateScale = 'percent' | 'fraction'

export const SCALED_FIELDS = [
  'originalInterestRatePercentage',
  'reportingPeriodInterestRatePercentage',
  'nextInterestRatePercentage',
  'paymentToIncomePercentage',
] as const satisfies readonly TapeField[]

export type ScaledField = (typeof SCALED_FIELDS)[number]
export type RateScales = Readonly<Record<ScaledField, RateScale>>

/** Above this an interest rate cannot be a fraction: 50 % a year. */
export const INTEREST_FRACTION_MAX = 0.5
const RATIO_FRACTION_MAX = 1

/** Counts the votes of a file's columns. Constant memory. */
export class RateScaleCount {
  readonly #forPercent: number[] = SCALED_FIELDS.map(() => 0)
  readonly #forFraction: number[] = SCALED_FIELDS.map(() => 0)

  /** Takes note of one cell; what is not a plain number has no vote. */
  add(index: number, text: string): void {
    const value = Math.abs(Number(text))
    const limit = SCALED_FIELDS[index] === 'paymentToIncomePercentage' ? RATIO_FRACTION_MAX : INTEREST_FRACTION_MAX
    if (value > limit) this.#forPercent[index] = (this.#forPercent[index] as number) + 1
    else if (value > 0) this.#forFraction[index] = (this.#forFraction[index] as number) + 1
  }

  decide(): RateScales {
    const scaleAt = (i: number): RateScale =>
      (this.#forPercent[i] as number) > (this.#forFraction[i] as number) ? 'percent' : 'fraction'
    return Object.fromEntries(SCALED_FIELDS.map((field, i) => [field, scaleAt(i)])) as unknown as RateScales
  }
}

/** The scale of a field: the servicing fee is too small to tell and follows the reporting period's interest rate. */
export function scaleOf(field: TapeField, scales: RateScales): RateScale {
  return field in scales ? scales[field as ScaledField] : scales.reportingPeriodInterestRatePercentage
}

export function sameScales(a: RateScales, b: RateScales): boolean {
  return SCALED_FIELDS.every((field) => a[field] === b[field])
}
