/** How likely a random interest figure would fit some whole number of days. */
import { assert } from '@chassis/primitives'
import { RATE_SCALE, type RateE9 } from './rate.ts'

/** Shares are integers of 10⁻¹². */
export const CHANCE_SCALE = 1_000_000_000_000n

export interface ChanceOfFit {
  /** Share of whole-cent figures that some d ≥ 1 reproduces exactly, in 10⁻¹², rounded down. */
  readonly exactE12: bigint
  /** Share that some d ≥ 1 reproduces to within one cent (exact ones included), in 10⁻¹², rounded down. */
  readonly withinOneCentE12: bigint
}

/**
 * With p = balance × rate ÷ (yearDays × 10⁹) cents of interest per day, the acceptable figures repeat every p cents.
 * Over any long range of cent values they are 1 in p of all when p ≥ 1 (all of them below that), and with a cent of
 * tolerance on either side 3 in p when p ≥ 3 (all of them below that). The share does not depend on the range chosen.
 */
export function chanceOfFit(balanceMinor: bigint, rateE9: RateE9, yearDays: bigint): ChanceOfFit {
  const perDay = balanceMinor * rateE9
  assert(perDay > 0n && yearDays > 0n, 'chanceOfFit needs positive figures')
  const share = (acceptable: bigint) => {
    const shareE12 = (acceptable * yearDays * RATE_SCALE * CHANCE_SCALE) / perDay
    return shareE12 > CHANCE_SCALE ? CHANCE_SCALE : shareE12
  }
  return { exactE12: share(1n), withinOneCentE12: share(3n) }
}
