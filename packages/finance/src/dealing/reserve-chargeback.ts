/** What a dealer gives back of a reserve when the contract ends early. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { divideFractions, type Fraction, fraction, subtractFractions, wholeNumber, ZERO } from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { checkPeriods } from '../rates/time-value/check-periods.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkDealAmounts } from './check-deal.ts'
import { type PaymentTerm, worthOfPayments } from './level-credit.ts'

/** By what the reserve is earned after the days in which all of it is given back. */
export type ReserveEarning =
  /** With each payment the same part. */
  | 'proRata'
  /** Sum of the digits. */
  | 'ruleOf78'
  /** With the interest in each payment of the contract. */
  | 'actuarial'
  /** All of it at once: nothing is given back any more. */
  | 'atOnce'

/** One rule; an agreement may have one for prepayment and another for default. */
export interface ChargebackRule {
  /** All is given back when the contract ends within so many days (0: on the day itself); absent: never by the days. */
  readonly fullWithinDays?: number
  /** Nothing is given back after so many days, if limited. */
  readonly noneAfterDays?: number
  readonly earned: ReserveEarning
}

export interface EarlyEnd {
  readonly contractOn: CivilDate
  readonly endedOn: CivilDate
  /** How many payments had been made. */
  readonly paymentsMade: number
}

export interface ReserveSplit {
  readonly chargedBackMinor: bigint
  readonly keptMinor: bigint
}

/**
 * All within the full days; else nothing after the last day; else the reserve × its unearned share, rounded half up.
 * With r of n payments to come that share is r ÷ n, r(r + 1) ÷ (n(n + 1)), or interest of the r payments ÷ interest of
 * all (at a rate of zero its limit, which is the rule of 78). What is kept is the rest: the two always add up to the
 * reserve.
 *
 * Source: dealer agreements. Refuses DEAL_AMOUNT_INVALID, DEAL_RATES_INVALID, TERM_INVALID (payments outside the term)
 * and DEAL_WINDOW_INVALID (an end before the contract, days that are negative or cross).
 */
export function reserveChargeback(
  reserveMinor: bigint,
  term: PaymentTerm,
  sellRate: Fraction,
  { contractOn, endedOn, paymentsMade }: EarlyEnd,
  { fullWithinDays, noneAfterDays, earned }: ChargebackRule,
): ReserveSplit {
  checkDealAmounts(reserveMinor)
  const days = [fullWithinDays ?? 0, noneAfterDays ?? 0]
  ensure(endedOn >= contractOn && days.every(isWholeDay), FinanceError.DEAL_WINDOW_INVALID)
  ensure((fullWithinDays ?? 0) <= (noneAfterDays ?? DAYS_MAX), FinanceError.DEAL_WINDOW_INVALID)
  const share = unearnedShare(term, sellRate, paymentsMade, earned)
  const age = endedOn - contractOn
  if (fullWithinDays !== undefined && age <= fullWithinDays) return split(reserveMinor, reserveMinor)
  if (noneAfterDays !== undefined && age > noneAfterDays) return split(reserveMinor, 0n)
  return split(reserveMinor, roundHalfUpToMinor(reserveMinor * share.numerator, share.denominator))
}

const DAYS_MAX = 36_600

function isWholeDay(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= DAYS_MAX
}

function split(reserveMinor: bigint, chargedBackMinor: bigint): ReserveSplit {
  return { chargedBackMinor, keptMinor: reserveMinor - chargedBackMinor }
}

function unearnedShare(term: PaymentTerm, sellRate: Fraction, made: number, earned: ReserveEarning): Fraction {
  const { payments, perYear } = term
  checkPeriods(payments, 1)
  ensure(Number.isInteger(made) && made >= 0 && made <= payments, FinanceError.TERM_INVALID)
  const charge = interestIn(payments, perYear, sellRate)
  const [left, all] = [BigInt(payments - made), BigInt(payments)]
  switch (earned) {
    case 'atOnce':
      return ZERO
    case 'proRata':
      return fraction(left, all)
    case 'actuarial':
      if (charge.numerator > 0n) return divideFractions(interestIn(payments - made, perYear, sellRate), charge)
      return digits(left, all)
    case 'ruleOf78':
      return digits(left, all)
  }
}

/** The interest in so many payments of 1 at the end of a credit: they, less what they are worth when they begin. */
function interestIn(payments: number, perYear: number, rate: Fraction): Fraction {
  return subtractFractions(wholeNumber(BigInt(payments)), worthOfPayments(payments, perYear, rate))
}

function digits(left: bigint, all: bigint): Fraction {
  return fraction(left * (left + 1n), all * (all + 1n))
}
