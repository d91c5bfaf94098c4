/**
 * Are the percentages of a column written as percent (4.26) or as a fraction (0.0426)? The tape does not say.
 *
 * The whole column decides, by majority of its non-zero values: most above 1 means percent, otherwise fraction.
 * An interest rate above 1 is percent in any column, since no consumer loan bears more than 100 % a year; a value up to
 * 1 follows its column (0.9 is 0.9 % on a tape of percentages). "4.26%" says it by itself.
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

/** Counts the votes of a file's columns. Constant memory. */
export class RateScaleCount {
  readonly #aboveOne: number[] = SCALED_FIELDS.map(() => 0)
  readonly #upToOne: number[] = SCALED_FIELDS.map(() => 0)

  /** Takes note of one cell; what is not a plain number has no vote. */
  add(index: number, text: string): void {
    const value = Math.abs(Number(text))
    if (value > 1) this.#aboveOne[index] = (this.#aboveOne[index] as number) + 1
    else if (value > 0) this.#upToOne[index] = (this.#upToOne[index] as number) + 1
  }

  decide(): RateScales {
    const scaleAt = (i: number): RateScale =>
      (this.#aboveOne[i] as number) > (this.#upToOne[i] as number) ? 'percent' : 'fraction'
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
