/** The reporting month of a generated loan, as a servicer without mistakes would report it. */
import { RATE_SCALE, roundDownToMinor, roundHalfUpToMinor } from '@chassis/finance'
import { type DemoLoan, REPORTING_YEAR_DAYS } from './demo-loan.ts'
import type { Random } from './random.ts'

/** All figures are stated; minor units. */
export interface DemoMonth {
  readonly beginMinor: bigint
  readonly endMinor: bigint
  readonly paidMinor: bigint
  readonly interestMinor: bigint
  readonly principalMinor: bigint
  readonly otherMinor: bigint
  readonly otherAdjustmentMinor: bigint
  /** Days of interest that the payment covered. The tape does not state them. */
  readonly days: bigint
}

export type DemoMonthKind = 'regular' | 'zeroRate' | 'noPayment' | 'zeroBalance' | 'interestOnly'

/** Per thousand loans; the rest are regular. */
const SHARES: readonly (readonly [DemoMonthKind, number])[] = [
  ['noPayment', 80],
  ['interestOnly', 45],
  ['zeroRate', 10],
  ['zeroBalance', 8],
]

export function drawMonthKind(random: Random): DemoMonthKind {
  let left = random.between(1, 1000)
  for (const [kind, share] of SHARES) {
    if (left <= share) return kind
    left -= share
  }
  return 'regular'
}

export function drawMonth(random: Random, loan: DemoLoan, kind: DemoMonthKind): DemoMonth {
  const days = BigInt(random.between(24, 38))
  const quiet = { interestMinor: 0n, principalMinor: 0n, otherMinor: 0n, otherAdjustmentMinor: 0n }
  if (kind === 'noPayment') return balanced({ ...quiet, beginMinor: loan.balanceMinor, days })
  if (kind === 'zeroBalance') {
    // A loan that joined the book within the month: it opens at zero, enters as a negative adjustment, and pays.
    const interestMinor = reportedInterest(random, loan, days)
    const principalMinor = loan.paymentMinor > interestMinor ? loan.paymentMinor - interestMinor : 0n
    const joined = { beginMinor: 0n, otherAdjustmentMinor: -loan.balanceMinor, interestMinor, principalMinor }
    return balanced({ ...quiet, ...joined, days })
  }
  const otherMinor = random.chance(80) ? BigInt(random.between(10, 40)) * 100n : 0n
  const interestMinor = reportedInterest(random, loan, days)
  if (kind === 'interestOnly') {
    const part = (interestMinor * BigInt(random.between(30, 100))) / 100n
    return balanced({ ...quiet, beginMinor: loan.balanceMinor, interestMinor: part, otherMinor, days })
  }
  const wanted = loan.paymentMinor + (random.chance(150) ? BigInt(random.between(1, 80)) * 500n : 0n) - interestMinor
  const isPayoff = random.chance(12)
  const principalMinor = isPayoff || wanted > loan.balanceMinor ? loan.balanceMinor : wanted
  const adjusts = !isPayoff && random.chance(20)
  const otherAdjustmentMinor = adjusts ? BigInt(random.between(50, 9_000)) : 0n
  return balanced({
    beginMinor: loan.balanceMinor,
    interestMinor,
    principalMinor,
    otherMinor,
    otherAdjustmentMinor,
    days,
  })
}

/** begin × rate × days ÷ 365: half up, and for some loans rounded down, as some systems do. */
function reportedInterest(random: Random, loan: DemoLoan, days: bigint): bigint {
  const round = random.chance(250) ? roundDownToMinor : roundHalfUpToMinor
  return round(loan.balanceMinor * loan.rateE9 * days, REPORTING_YEAR_DAYS * RATE_SCALE)
}

/** Adds the two figures that follow from the others. */
export function balanced(month: Omit<DemoMonth, 'endMinor' | 'paidMinor'>): DemoMonth {
  return {
    ...month,
    endMinor: month.beginMinor - month.principalMinor - month.otherAdjustmentMinor,
    paidMinor: month.interestMinor + month.principalMinor + month.otherMinor,
  }
}
