/** The functions, the rule of 78 and the leases of the published vectors, read in place. */
import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { EXCLUDED_FIGURES } from '../../../../../tests/support/excluded-vectors.ts'
import { describeShared, readSharedJson } from '../../../../../tests/support/shared.ts'
import { ruleOf78Unearned } from '../../addons/rule-of-78.ts'
import { type Fraction, ZERO } from '../../exact/fraction.ts'
import { parseFraction } from '../../exact/parse-fraction.ts'
import { readLoanFile } from '../../loan-file/loan-file.ts'
import { foldLoan } from '../../servicing/fold-loan.ts'
import { type CertifiedRate, formatCertifiedPercent } from '../certified-rate.ts'
import { leasePayment, moneyFactorOf } from '../equivalents/money-factor.ts'
import { nominalOf } from '../equivalents/nominal-effective.ts'
import { datedInternalRate, datedPresentValue } from './dated-value.ts'
import { doubleDecliningDepreciation, straightLineDepreciation, sumOfYearsDepreciation } from './depreciation.ts'
import { internalRate, ratePerPeriod } from './internal-rate.ts'
import { netPresentValue } from './net-present-value.ts'
import { numberOfPeriods } from './number-of-periods.ts'
import {
  cumulativeInterest,
  futureValue,
  interestPart,
  levelPayment,
  levelPaymentWithAdvance,
  type PaymentTiming,
  presentValue,
  principalPart,
} from './value-of-payments.ts'

type Argument = number | number[] | string[]
interface FunctionCase {
  fn: string
  args: Argument[] | Record<string, number | string>
  expected: number
  tolerance: number
  recomputed?: number
}

const exact = (value: unknown): Fraction => parseFraction(String(value))
const float = ({ numerator, denominator }: Fraction) => Number((numerator * 10n ** 20n) / denominator) / 1e20
const ofRate = (rate: CertifiedRate) => Number(formatCertifiedPercent(rate, 16)) / 100
const timing = (type: unknown): PaymentTiming => (type === 1 ? 'beginning' : 'end')

/** The arguments of a spreadsheet's function: missing future values are zero, missing timings the end. */
function evaluate(name: string, args: Argument[]): number {
  const [a, b, c, d, e, f] = args
  const n = (value: unknown) => Number(value)
  const orZero = (value: unknown) => (value === undefined ? ZERO : exact(value))
  const days = () => {
    const dates = (args.at(-1) as string[]).map(parseCivilDate)
    return dates.map((date) => date - (dates[0] as number))
  }
  const dated = (amounts: Argument) =>
    (amounts as number[]).map((each, i) => ({ amount: exact(each), day: days()[i] ?? 0 }))
  switch (name) {
    case 'PMT':
      return float(levelPayment(exact(a), n(b), exact(c), orZero(d), timing(e)))
    case 'PPMT':
      return float(principalPart(exact(a), n(b), n(c), exact(d), orZero(e), timing(f)))
    case 'IPMT':
      return float(interestPart(exact(a), n(b), n(c), exact(d), orZero(e), timing(f)))
    case 'PV':
      return float(presentValue(exact(a), n(b), exact(c), orZero(d), timing(e)))
    case 'FV':
      return float(futureValue(exact(a), n(b), exact(c), orZero(d), timing(e)))
    case 'NPER':
      return Number(numberOfPeriods(exact(a), exact(b), exact(c), orZero(d), timing(e), 15)) / 1e15
    case 'RATE':
      return ofRate(ratePerPeriod(n(a), exact(b), exact(c), orZero(d), timing(e)))
    case 'IRR':
      return ofRate(internalRate((a as number[]).map(exact)))
    case 'XIRR':
      return ofRate(datedInternalRate(dated(a as Argument)))
    case 'XNPV':
      return Number(datedPresentValue(exact(a), dated(b as Argument), 12)) / 1e12
    case 'NPV (numpy: first flow at t=0)':
      return float(netPresentValue(exact(a), (b as number[]).map(exact)))
    case 'NOMINAL':
      return ofRate(nominalOf(exact(a), n(b)))
    case 'CUMIPMT':
      return float(cumulativeInterest(exact(a), n(b), exact(c), n(d), n(e), timing(f)))
    case 'SLN':
      return float(straightLineDepreciation(exact(a), exact(b), n(c)))
    case 'SYD':
      return float(sumOfYearsDepreciation(exact(a), exact(b), n(c), n(d)))
    case 'DDB':
      return float(doubleDecliningDepreciation(exact(a), exact(b), n(c), n(d)))
    default:
      throw new Error(`no function for ${name}`)
  }
}

interface LoanMath {
  functions: FunctionCase[]
  ruleOf78: { term: number; remaining: number; financeCharge: number; refund: number }[]
  lease: { cases: Record<string, number | string>[] }
}

const LEASE = {
  id: 'lease',
  version: 1,
  currency: 'USD',
  interest: { method: 'precomputed', dayCount: 'equalPeriods' },
  schedule: { kind: 'lease', frequency: { unit: 'month' } },
  allocation: { order: ['interest', 'principal', 'fee', 'penalty'], excess: 'hold' },
}

describeShared('published loan mathematics', ['vectors', 'loan_math.json'], () => {
  const file = readSharedJson<LoanMath>('vectors', 'loan_math.json')

  it.each(file.functions.map((row, i) => [`${i} ${row.fn} ${JSON.stringify(row.args)}`, row] as const))(
    '%s',
    (_, row) => {
      const { fn, args, expected, recomputed, tolerance } = row
      if (!Array.isArray(args)) {
        const [numerator, denominator] = String(args.rate).split('/') as [string, string]
        const rate = {
          numerator: exact(numerator).numerator,
          denominator: exact(numerator).denominator * BigInt(denominator),
        }
        // The published example receives: its payment is positive for a positive loan.
        const paid = levelPaymentWithAdvance(rate, Number(args.n), exact(args.pv), Number(args.advance), exact(args.fv))
        expect(Math.abs(-float(paid) - expected)).toBeLessThan(tolerance)
        return
      }
      const value = evaluate(fn, args)
      const isExcluded = EXCLUDED_FIGURES.some(({ set }) => set === `loan_math.json: functions, ${fn}, expected`)
      if (!isExcluded) expect(Math.abs(value - expected)).toBeLessThan(tolerance)
      // What a second implementation in floating point gave: alike to its precision.
      if (recomputed !== undefined) {
        expect(Math.abs(value - recomputed)).toBeLessThan(1e-9 * Math.max(1, Math.abs(recomputed)))
      }
    },
  )

  it.each(file.ruleOf78.map((row) => [`rule of 78, ${row.remaining} of ${row.term}`, row] as const))('%s', (_, row) => {
    const chargeMinor = BigInt(Math.round(row.financeCharge * 100))
    expect(ruleOf78Unearned(chargeMinor, row.term, row.remaining).unearnedMinor).toBe(
      BigInt(Math.round(row.refund * 100)),
    )
  })

  it.each(file.lease.cases.map((row, i) => [`lease ${i}`, row] as const))('%s', (_, row) => {
    const apr = row.apr === undefined ? undefined : { numerator: BigInt(row.apr), denominator: 100n }
    const factor = apr === undefined ? exact(row.mf) : moneyFactorOf(apr)
    if (row.mf !== undefined) expect(float(factor)).toBe(Number(row.mf))
    const cost = row.cap ?? row.capitalizedCost
    if (cost === undefined) return
    const minor = (value: unknown) => BigInt(Math.round(Number(value) * 100))
    const lease = leasePayment(minor(cost), minor(row.residual), factor, Number(row.term ?? 36))
    const major = (value: Fraction) => float(value) / 100
    if (row.rent !== undefined) expect(major(lease.rent)).toBeCloseTo(Number(row.rent), 4)
    if (row.depreciation !== undefined) expect(major(lease.depreciation)).toBeCloseTo(Number(row.depreciation), 4)
    const payment = row.payment ?? row.basePayment
    if (payment !== undefined) expect(major(lease.payment)).toBeCloseTo(Number(payment), 4)
    // The published tax is not rounded; what an instalment charges is, half up to the cent.
    if (row.taxPerMonth !== undefined) expect(firstTax(row)).toBe(minor(row.taxPerMonth))
  })

  /** What a lease of these terms charges as tax on the depreciation in its first instalment, which is due at once. */
  function firstTax(row: Record<string, number | string>): bigint {
    const contract = {
      principal: String(row.capitalizedCost),
      start: '2026-01-15',
      firstDue: '2026-01-15',
      ratePercent: '0',
      moneyFactor: String(row.mf),
      count: Number(row.term),
      residual: { amount: String(row.residual), due: 'nextPeriod' },
      taxPercent: (Number(row.tax) * 100).toFixed(4),
      taxOn: 'principal',
    }
    const { terms, asOf } = readLoanFile({ product: LEASE, contract, facts: [], asOf: contract.start }, () => undefined)
    return foldLoan(terms, [], asOf).owed.fee
  }
})

describe('excluded figures', () => {
  it('are one, with a reason', () => expect(EXCLUDED_FIGURES.every(({ reason }) => reason.length > 20)).toBe(true))
})
