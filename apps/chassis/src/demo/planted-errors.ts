/** The mistakes that a generated servicer makes on purpose, and the break each of them must become. */
import { type BreakReason, RATE_SCALE, roundHalfUpToMinor } from '@chassis/finance'
import { type DemoLoan, REPORTING_YEAR_DAYS } from './demo-loan.ts'
import { balanced, type DemoMonth, type DemoMonthKind } from './demo-month.ts'
import type { Random } from './random.ts'

export interface PlantedKind {
  /** What the servicer did wrong. */
  readonly kind: string
  /** The reason, and the only one, that the judgement must give. */
  readonly reason: BreakReason
  /** The kind of month that the mistake is made in. */
  readonly month: DemoMonthKind
  readonly plant: (month: DemoMonth, loan: DemoLoan, random: Random) => DemoMonth
}

/** The payment stays what it was; what interest gains or loses, principal loses or gains, so both identities hold. */
function withInterest(month: DemoMonth, interestMinor: bigint): DemoMonth {
  const principalMinor = month.principalMinor + month.interestMinor - interestMinor
  return balanced({ ...month, interestMinor, principalMinor })
}

function interestOf(balanceMinor: bigint, rateE9: bigint, days: bigint, yearDays: bigint): bigint {
  return roundHalfUpToMinor(balanceMinor * rateE9 * days, yearDays * RATE_SCALE)
}

/** Exchanges two neighbouring digits, from the second digit of the amount on. */
function transpose(amountMinor: bigint, random: Random): bigint {
  const digits = [...amountMinor.toString()]
  const at = random.between(Math.min(1, digits.length - 2), digits.length - 2)
  const [left, right] = [digits[at] as string, digits[at + 1] as string]
  digits.splice(at, 2, right, left)
  return BigInt(digits.join(''))
}

/** Interest on interest, day by day: begin × ((1 + rate ÷ 365)^days − 1), rounded half up. */
function compounded(month: DemoMonth, loan: DemoLoan): bigint {
  const precision = 10n ** 24n
  const daily = (loan.rateE9 * precision) / (REPORTING_YEAR_DAYS * RATE_SCALE)
  let growth = precision
  for (let day = 0n; day < month.days; day++) growth = (growth * (precision + daily)) / precision
  return roundHalfUpToMinor(month.beginMinor * (growth - precision), precision)
}

/** Twelve kinds. Their order is the order in which the run lists them. */
export const PLANTED_KINDS: readonly PlantedKind[] = [
  {
    kind: 'endBalanceMisstated',
    reason: 'balanceNotConserved',
    month: 'regular',
    plant: (month, _, random) => ({ ...month, endMinor: month.endMinor + BigInt(random.between(100, 50_000)) }),
  },
  {
    kind: 'principalCountedTwice',
    reason: 'balanceNotConserved',
    month: 'regular',
    plant: (month) => ({ ...month, endMinor: month.endMinor - month.principalMinor }),
  },
  {
    kind: 'adjustmentWithWrongSign',
    reason: 'balanceNotConserved',
    month: 'regular',
    plant: (month, _, random) => {
      const otherAdjustmentMinor = BigInt(random.between(500, 20_000))
      return {
        ...month,
        otherAdjustmentMinor,
        endMinor: month.beginMinor - month.principalMinor + otherAdjustmentMinor,
      }
    },
  },
  {
    kind: 'paymentTotalMisstated',
    reason: 'paidNotSplit',
    month: 'regular',
    plant: (month, _, random) => ({ ...month, paidMinor: month.paidMinor + BigInt(random.between(1, 9_999)) }),
  },
  {
    kind: 'interestOnZeroRateLoan',
    reason: 'interestAtZeroRate',
    month: 'zeroRate',
    plant: (month, _, random) =>
      withInterest(
        month,
        interestOf(month.beginMinor, BigInt(random.between(19, 59)) * 1_000_000n, month.days, REPORTING_YEAR_DAYS),
      ),
  },
  {
    kind: 'interestLeftOut',
    reason: 'principalWithoutInterest',
    month: 'regular',
    plant: (month) => withInterest(month, 0n),
  },
  {
    kind: 'interestOnOriginalAmount',
    reason: 'interestFitsNoWholeDays',
    month: 'regular',
    plant: (month, loan) =>
      withInterest(month, interestOf(loan.amountMinor, loan.rateE9, month.days, REPORTING_YEAR_DAYS)),
  },
  {
    kind: 'interestOver360Days',
    reason: 'interestFitsNoWholeDays',
    month: 'regular',
    plant: (month, loan) => withInterest(month, interestOf(month.beginMinor, loan.rateE9, month.days, 360n)),
  },
  {
    kind: 'interestAtAnotherRate',
    reason: 'interestFitsNoWholeDays',
    month: 'regular',
    plant: (month, loan, random) =>
      withInterest(
        month,
        interestOf(
          month.beginMinor,
          loan.rateE9 + BigInt(random.between(1, 8)) * 2_500_000n,
          month.days,
          REPORTING_YEAR_DAYS,
        ),
      ),
  },
  {
    kind: 'interestDigitsTransposed',
    reason: 'interestFitsNoWholeDays',
    month: 'regular',
    plant: (month, _, random) => withInterest(month, transpose(month.interestMinor, random)),
  },
  {
    kind: 'feeTakenFromInterest',
    reason: 'interestFitsNoWholeDays',
    month: 'regular',
    plant: (month, _, random) => {
      const feeMinor = BigInt(random.between(10, 35)) * 100n
      return balanced({
        ...month,
        interestMinor: month.interestMinor - feeMinor,
        otherMinor: month.otherMinor + feeMinor,
      })
    },
  },
  {
    kind: 'interestCompounded',
    reason: 'interestFitsNoWholeDays',
    month: 'regular',
    plant: (month, loan) => withInterest(month, compounded(month, loan)),
  },
]
