/** The terms of a generated loan, in integers throughout. */
import { RATE_SCALE, roundHalfUpToMinor } from '@chassis/finance'
import type { Random } from './random.ts'

export interface DemoLoan {
  readonly assetId: string
  readonly originationYear: number
  readonly originationMonth: number
  /** Whole months from origination to the reporting month. */
  readonly ageMonths: number
  readonly amountMinor: bigint
  readonly termMonths: number
  readonly rateE9: bigint
  readonly paymentMinor: bigint
  /** What the schedule leaves at the start of the reporting month. */
  readonly balanceMinor: bigint
  readonly vehicle: DemoVehicle
}

export interface DemoVehicle {
  readonly make: string
  readonly model: string
  readonly typeCode: number
  readonly isNew: boolean
  readonly year: number
  readonly valueMinor: bigint
}

export const REPORTING_YEAR = 2026
export const REPORTING_MONTH = 6
/** 2026 is no leap year. */
export const REPORTING_YEAR_DAYS = 365n
export const REPORTING_MONTH_DAYS = 30

const TERMS = [36, 48, 60, 60, 72, 72, 72, 75, 84]
const MODELS = [
  ['TOYOTA', 'CAMRY', 1, 28_000],
  ['TOYOTA', 'RAV4', 3, 32_000],
  ['TOYOTA', 'TACOMA', 2, 36_000],
  ['HONDA', 'CIVIC', 1, 26_000],
  ['HONDA', 'CR-V', 3, 33_000],
  ['FORD', 'F-150', 2, 48_000],
  ['NISSAN', 'ROGUE', 3, 30_000],
  ['HYUNDAI', 'ELANTRA', 1, 23_000],
  ['CHEVROLET', 'EQUINOX', 3, 31_000],
  ['VOLKSWAGEN', 'JETTA', 1, 24_000],
] as const

/** Draws a loan that is at least two payments old and at least two away from its end. */
export function drawLoan(random: Random, assetId: string, zeroRate: boolean): DemoLoan {
  const termMonths = random.pick(TERMS)
  const ageMonths = random.between(2, Math.min(termMonths - 3, 70))
  const originated = REPORTING_YEAR * 12 + (REPORTING_MONTH - 1) - ageMonths
  const rateE9 = zeroRate ? 0n : BigInt(random.between(190, 1899)) * 100_000n
  const vehicle = drawVehicle(random, Math.floor(originated / 12))
  const amountMinor = (vehicle.valueMinor * BigInt(random.between(70, 125))) / 100n + BigInt(random.between(0, 99))
  const paymentMinor = levelPayment(amountMinor, rateE9, termMonths)
  return {
    assetId,
    originationYear: Math.floor(originated / 12),
    originationMonth: (originated % 12) + 1,
    ageMonths,
    amountMinor,
    termMonths,
    rateE9,
    paymentMinor,
    balanceMinor: balanceAfter({ amountMinor, rateE9, paymentMinor }, ageMonths - 1),
    vehicle,
  }
}

function drawVehicle(random: Random, year: number): DemoVehicle {
  const [make, model, typeCode, dollars] = random.pick(MODELS)
  const isNew = random.chance(550)
  const age = isNew ? 0 : random.between(1, 7)
  const value = Math.floor((dollars * (100 - 9 * age) * random.between(90, 115)) / 10_000)
  return { make, model, typeCode, isNew, year: year - age, valueMinor: BigInt(value) * 100n }
}

const PRECISION = 10n ** 18n

/** The level payment of an annuity in arrears: amount × i ÷ (1 − (1 + i)^−n), rounded half up. */
function levelPayment(amountMinor: bigint, rateE9: bigint, termMonths: number): bigint {
  if (rateE9 === 0n) return roundHalfUpToMinor(amountMinor, BigInt(termMonths))
  const monthly = (rateE9 * PRECISION) / (12n * RATE_SCALE)
  let growth = PRECISION
  for (let month = 0; month < termMonths; month++) growth = (growth * (PRECISION + monthly)) / PRECISION
  return roundHalfUpToMinor(amountMinor * monthly * growth, PRECISION * (growth - PRECISION))
}

function balanceAfter(
  { amountMinor, rateE9, paymentMinor }: { amountMinor: bigint; rateE9: bigint; paymentMinor: bigint },
  months: number,
): bigint {
  let balance = amountMinor
  for (let month = 0; month < months; month++) {
    balance += roundHalfUpToMinor(balance * rateE9, 12n * RATE_SCALE) - paymentMinor
  }
  return balance
}
