/** Interest that is fixed with the contract: add-on charges and leases. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Contract } from '../products/contract.ts'
import type { Frequency, Product } from '../products/product.ts'
import { RATE_SCALE } from '../rate.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { roundToUnit } from '../rounding-by-name.ts'
import { balanceAfter, flowsOf, impliedRate } from './implied-rate.ts'
import type { Row } from './row.ts'

/**
 * Gives each row its amount, interest and principal. Add-on: the financed amount above the residual and the charge, in
 * equal amounts; the charge is earned as the product says. Lease: depreciation in equal parts and the same rent in
 * every period. One row, the first or the last, takes the remainder of the rounding.
 * Sources: add-on: total = P + C; lease: depreciation (cap − residual) ÷ n, rent (cap + residual) × money factor.
 * Refuses TERMS_IMPOSSIBLE (terms missing) and NEGATIVE_AMORTISATION (interest above an amount).
 */
export function precomputedRows(product: Product, contract: Contract, rows: readonly Row[]): Row[] {
  const residual = contract.residual?.amountMinor ?? 0n
  const count = rows.at(-1)?.pay.kind === 'residual' ? rows.length - 1 : rows.length
  const principal = contract.principalMinor - residual
  ensure(principal >= 0n, FinanceError.TERMS_IMPOSSIBLE, { field: 'residual' })
  const parts =
    product.schedule.kind === 'lease'
      ? leaseParts(product, contract, principal, residual, count)
      : addOnParts(product, contract, principal, rows)
  return rows.map((row, i) => {
    const [interestMinor, principalMinor] = i < count ? (parts[i] as Part) : [0n, residual]
    ensure(principalMinor >= 0n, FinanceError.NEGATIVE_AMORTISATION, { instalment: row.n })
    return {
      ...row,
      amountMinor: interestMinor + principalMinor,
      pay: i < count ? { kind: 'precomputed', interestMinor, principalMinor } : row.pay,
    }
  })
}

type Part = readonly [interest: bigint, principal: bigint]

function leaseParts(
  product: Product,
  contract: Contract,
  principal: bigint,
  residual: bigint,
  count: number,
): readonly Part[] {
  ensure(contract.moneyFactor !== undefined, FinanceError.TERMS_IMPOSSIBLE, { field: 'moneyFactor' })
  const { rounding, unitMinor } = product.schedule
  const base = (contract.principalMinor + residual) * contract.moneyFactor
  const rent = roundToUnit(rounding, base, RATE_SCALE, unitMinor)
  return shares(product, principal, count).map((part) => [rent, part])
}

function addOnParts(product: Product, contract: Contract, principal: bigint, rows: readonly Row[]): readonly Part[] {
  const charge = chargeOf(product, contract)
  const amounts = shares(product, principal + charge, rows.length - (contract.residual ? 1 : 0))
  const earned =
    product.schedule.earning === 'actuarial'
      ? actuariallyEarned(contract, amounts, rows)
      : earnedUpTo(product, amounts, charge)
  return amounts.map((amount, i) => {
    const interest = (earned[i] as bigint) - (i === 0 ? 0n : (earned[i - 1] as bigint))
    return [interest, amount - interest]
  })
}

/** The finance charge: as stated, or principal × flat yearly rate × years, half up. */
export function chargeOf(product: Product, contract: Contract): bigint {
  if (contract.chargeMinor !== undefined) return contract.chargeMinor
  const [periods, perYear] = yearsPerPeriod(product.schedule.frequency)
  const numerator = contract.principalMinor * contract.rate * BigInt(contract.count) * periods
  return roundHalfUpToMinor(numerator, perYear * RATE_SCALE)
}

function yearsPerPeriod({ unit, every }: Frequency): readonly [bigint, bigint] {
  const perYear = { day: 365n, week: 52n, semiMonth: 24n, month: 12n }
  return [BigInt(every), perYear[unit]]
}

/** `total` in `count` rounded parts; the first or the last takes the remainder. */
function shares(product: Product, total: bigint, count: number): readonly bigint[] {
  const { rounding, unitMinor, remainder } = product.schedule
  const part = roundToUnit(rounding, total, BigInt(count), unitMinor)
  const odd = total - part * BigInt(count - 1)
  ensure(odd >= 0n, FinanceError.TERMS_IMPOSSIBLE, { field: 'unit' })
  const oddIndex = remainder === 'first' ? 0 : count - 1
  return Array.from({ length: count }, (_, i) => (i === oddIndex ? odd : part))
}

/** The charge that is earned after each row, half up; all of it after the last. */
function earnedUpTo(product: Product, amounts: readonly bigint[], charge: bigint): readonly bigint[] {
  const count = BigInt(amounts.length)
  return amounts.map((_, i) => {
    const k = BigInt(i + 1)
    if (product.schedule.earning === 'equal') return roundHalfUpToMinor(charge * k, count)
    return roundHalfUpToMinor(charge * k * (2n * count - k + 1n), count * (count + 1n))
  })
}

/** At the rate that the amounts imply: what has been paid less what the principal fell by. */
function actuariallyEarned(
  { principalMinor, residual }: Contract,
  amounts: readonly bigint[],
  rows: readonly Row[],
): readonly bigint[] {
  const left = residual?.amountMinor ?? 0n
  const flows = flowsOf(rows.map((row, i) => ({ ...row, amountMinor: amounts[i] ?? left })))
  const rate = impliedRate(principalMinor, flows)
  let paid = 0n
  return amounts.map((amount, i) => {
    paid += amount
    if (i === amounts.length - 1) return paid - (principalMinor - left)
    const { numerator, denominator } = balanceAfter(principalMinor, flows, rate, i + 1)
    return roundHalfUpToMinor((paid - principalMinor) * denominator + numerator, denominator)
  })
}
