/**
 * The time value of money with the signs of spreadsheets: what one receives is positive, what one pays negative, and
 * present value, payments and future value balance. All exact. `rate` is per period; `due` is where in its period each
 * payment falls. Source of the balance: OASIS OpenFormula 1.2, 6.12 (PV, FV, PMT, IPMT, PPMT, CUMIPMT).
 */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  ONE,
  powerOfFraction,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { annuityFactor } from './annuity-factor.ts'
import { checkPeriods, checkRate } from './check-periods.ts'

/** Payments at the end of each period, or at its beginning (in advance). */
export type PaymentTiming = 'end' | 'beginning'

/** −(payment × (1 + i if in advance) × annuity factor + future value × (1 + i)^−n). */
export function presentValue(
  rate: Fraction,
  periods: number,
  payment: Fraction,
  future = ZERO,
  due: PaymentTiming = 'end',
): Fraction {
  checkPeriods(periods)
  checkRate(rate)
  const paid = multiplyFractions(multiplyFractions(payment, advance(rate, due)), annuityFactor(rate, periods))
  return negate(addFractions(paid, multiplyFractions(future, discount(rate, periods))))
}

/** −(present value × (1 + i)^n + payment × (1 + i if in advance) × ((1 + i)^n − 1) ÷ i). */
export function futureValue(
  rate: Fraction,
  periods: number,
  payment: Fraction,
  present = ZERO,
  due: PaymentTiming = 'end',
): Fraction {
  const worthToday = addFractions(present, negate(presentValue(rate, periods, payment, ZERO, due)))
  return negate(divideFractions(worthToday, discount(rate, periods)))
}

/** The level payment: −(present value + future value × (1 + i)^−n) ÷ (annuity factor × (1 + i if in advance)). */
export function levelPayment(
  rate: Fraction,
  periods: number,
  present: Fraction,
  future = ZERO,
  due: PaymentTiming = 'end',
): Fraction {
  checkPeriods(periods, 1)
  checkRate(rate)
  const owed = addFractions(present, multiplyFractions(future, discount(rate, periods)))
  return negate(divideFractions(owed, multiplyFractions(annuityFactor(rate, periods), advance(rate, due))))
}

/** The interest in payment number `period` (1 to n). A first payment in advance contains none. */
export function interestPart(
  rate: Fraction,
  period: number,
  periods: number,
  present: Fraction,
  future = ZERO,
  due: PaymentTiming = 'end',
): Fraction {
  ensure(period <= periods, FinanceError.TERM_INVALID)
  checkPeriods(period, 1)
  if (due === 'beginning' && period === 1) return ZERO
  const payment = levelPayment(rate, periods, present, future, due)
  const balance = futureValue(rate, period - 1, payment, present, due)
  const interest = multiplyFractions(balance, rate)
  // In advance the balance has just been paid into: its interest is due a period later, discounted to the payment.
  return due === 'end' ? interest : divideFractions(interest, addFractions(ONE, rate))
}

/** The principal in payment number `period`: the payment less its interest. */
export function principalPart(
  rate: Fraction,
  period: number,
  periods: number,
  present: Fraction,
  future = ZERO,
  due: PaymentTiming = 'end',
): Fraction {
  const interest = interestPart(rate, period, periods, present, future, due)
  return subtractFractions(levelPayment(rate, periods, present, future, due), interest)
}

/**
 * The interest in the payments `first` to `last`, both included. With B the balance after each payment, it is the
 * payments less what they took off the balance; a first payment in advance contains none.
 */
export function cumulativeInterest(
  rate: Fraction,
  periods: number,
  present: Fraction,
  first: number,
  last: number,
  due: PaymentTiming = 'end',
): Fraction {
  checkPeriods(first, 1)
  ensure(first <= last && last <= periods, FinanceError.TERM_INVALID)
  const payment = levelPayment(rate, periods, present, ZERO, due)
  const from = due === 'end' ? first : Math.max(first, 2)
  if (from > last) return ZERO
  const shift = due === 'end' ? 0 : 1
  const balance = (after: number) => futureValue(rate, after, payment, present, due)
  const paid = multiplyFractions(payment, wholeNumber(BigInt(last - from + 1)))
  return addFractions(subtractFractions(balance(last - shift), balance(from - 1 - shift)), paid)
}

/**
 * The level payment when `inAdvance` of the n payments are made at the beginning and the others at the end of their
 * periods: −(present + future × (1 + i)^−n) ÷ (annuity factor of n − k, + k). Source: MathWorks payadv.
 */
export function levelPaymentWithAdvance(
  rate: Fraction,
  periods: number,
  present: Fraction,
  inAdvance: number,
  future = ZERO,
): Fraction {
  checkPeriods(periods, 1)
  checkPeriods(inAdvance)
  ensure(inAdvance <= periods, FinanceError.TERM_INVALID)
  const owed = addFractions(present, multiplyFractions(future, discount(rate, periods)))
  const factor = addFractions(annuityFactor(rate, periods - inAdvance), wholeNumber(BigInt(inAdvance)))
  return negate(divideFractions(owed, factor))
}

function advance(rate: Fraction, due: PaymentTiming): Fraction {
  return due === 'end' ? ONE : addFractions(ONE, rate)
}

function discount(rate: Fraction, periods: number): Fraction {
  return powerOfFraction(addFractions(ONE, rate), -periods)
}

function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator }
}
