/** Terms that can be computed, and terms that cannot. */
import { addMonths, ensure, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { checkSeries, LAST_YEAR } from '../schedule/due-dates.ts'
import type { Contract, Terms } from './contract.ts'
import type { Component, InterestRule, Product } from './product.ts'

/** Minor units; 10¹⁵ of a currency with two decimals. */
export const LOAN_AMOUNT_MAX = 10n ** 17n
/** 10⁴ % a year. */
export const LOAN_RATE_MAX = 100_000_000_000n
export const INSTALMENTS_MAX = 600
/** A first period is no longer than this. */
const FIRST_PERIOD_MONTHS_MAX = 60
const COMPONENTS: readonly Component[] = ['penalty', 'fee', 'interest', 'principal']

/**
 * Refuses LOAN_AMOUNT_OUT_OF_RANGE, LOAN_RATE_OUT_OF_RANGE, INVALID_ALLOCATION, INVALID_DUE_DAYS, DAY_COUNT_UNSUPPORTED
 * and TERMS_IMPOSSIBLE, whose `field` names the term.
 */
export function checkTerms({ product, contract }: Terms): void {
  checkAmounts(contract)
  checkAllocation(product)
  checkSeries({
    frequency: product.schedule.frequency,
    firstDue: contract.firstDue,
    dueDays: contract.dueDays,
  })
  checkDayCount(product.interest, product, contract)
  checkSchedule(product, contract)
  checkAccount(product, contract)
  checkPattern(contract)
}

/** A positive amount of a loan. Refuses LOAN_AMOUNT_OUT_OF_RANGE. */
export function checkAmount(amountMinor: bigint): void {
  ensure(amountMinor > 0n && amountMinor <= LOAN_AMOUNT_MAX, FinanceError.LOAN_AMOUNT_OUT_OF_RANGE)
}

/** Refuses LOAN_RATE_OUT_OF_RANGE. */
export function checkRate(rate: bigint): void {
  ensure(rate >= 0n && rate <= LOAN_RATE_MAX, FinanceError.LOAN_RATE_OUT_OF_RANGE)
}

function checkAmounts(contract: Contract): void {
  checkAmount(contract.principalMinor)
  if (contract.amountMinor !== undefined) checkAmount(contract.amountMinor)
  if (contract.residual) {
    checkAmount(contract.residual.amountMinor)
    ensure(contract.residual.amountMinor < contract.principalMinor * 2n, FinanceError.TERMS_IMPOSSIBLE, {
      field: 'residual',
    })
  }
  checkRate(contract.rate)
  ensure(
    Number.isInteger(contract.count) && contract.count >= 0 && contract.count <= INSTALMENTS_MAX,
    FinanceError.TERMS_IMPOSSIBLE,
    { field: 'count' },
  )
  ensure(contract.firstDue >= contract.start, FinanceError.TERMS_IMPOSSIBLE, { field: 'firstDue' })
  ensure(yearMonthDay(contract.start).year <= LAST_YEAR, FinanceError.TERMS_IMPOSSIBLE, { field: 'start' })
  const latest = addMonths(contract.start, FIRST_PERIOD_MONTHS_MAX)
  ensure(contract.firstDue <= latest, FinanceError.TERMS_IMPOSSIBLE, { field: 'firstDue' })
}

function checkAllocation({ allocation, interest }: Product): void {
  const orders = [allocation.order, ...Object.values(allocation.orders)]
  for (const order of orders) {
    if (order === undefined) continue
    const isComplete = order.length === COMPONENTS.length && COMPONENTS.every((component) => order.includes(component))
    ensure(isComplete, FinanceError.INVALID_ALLOCATION)
    const apart = Math.abs(order.indexOf('interest') - order.indexOf('principal'))
    ensure(allocation.across === 'component' || apart === 1, FinanceError.INVALID_ALLOCATION)
  }
  ensure(allocation.excess !== 'next' || interest.method === 'daily', FinanceError.INVALID_ALLOCATION)
  const isPlanned = allocation.excess === 'next' || allocation.excess === 'hold'
  ensure(isPlanned || interest.method !== 'precomputed', FinanceError.INVALID_ALLOCATION)
}

/** Conventions in which a day is a part of its period need nominal dates, and half months of 13 to 18 days. */
function checkDayCount(interest: InterestRule, { schedule }: Product, { dueDays }: Contract): void {
  if (interest.dayCount !== 'equalPeriods' && interest.dayCount !== 'actual/actual ICMA') return
  ensure(schedule.accrueTo === 'nominal' || schedule.roll === 'none', FinanceError.DAY_COUNT_UNSUPPORTED)
  const [early, late] = dueDays
  if (schedule.frequency.unit !== 'semiMonth' || early === undefined || late === undefined) return
  ensure(late - early >= 14 && late - early <= 15 && early >= 1, FinanceError.DAY_COUNT_UNSUPPORTED)
}

function checkSchedule({ interest, schedule }: Product, contract: Contract): void {
  const { every, unit } = schedule.frequency
  const isFrequency = Number.isInteger(every) && every >= 1 && every <= (unit === 'day' ? 366 : 60)
  ensure(isFrequency && (unit !== 'semiMonth' || every === 1), FinanceError.TERMS_IMPOSSIBLE, { field: 'frequency' })
  ensure(schedule.unitMinor >= 1n, FinanceError.TERMS_IMPOSSIBLE, { field: 'unit' })
  const isPrecomputed = schedule.kind === 'addOn' || schedule.kind === 'lease'
  ensure(isPrecomputed === (interest.method === 'precomputed'), FinanceError.TERMS_IMPOSSIBLE, { field: 'method' })
  ensure(schedule.remainder === 'last' || schedule.kind !== 'level', FinanceError.TERMS_IMPOSSIBLE, {
    field: 'remainder',
  })
  ensure(contract.disbursement === 'atStart' || !isPrecomputed, FinanceError.NOT_FOR_PRECOMPUTED)
}

/** An account has no instalments, everything else has; nothing that belongs to an instalment fits an account. */
function checkAccount({ interest, schedule }: Product, contract: Contract): void {
  const isAccount = schedule.kind === 'account'
  ensure(isAccount === (contract.count === 0), FinanceError.TERMS_IMPOSSIBLE, { field: 'count' })
  ensure(isAccount || (contract.opening?.residue ?? 0n) === 0n, FinanceError.TERMS_IMPOSSIBLE, { field: 'residue' })
  if (!isAccount) return
  ensure(interest.method === 'daily', FinanceError.TERMS_IMPOSSIBLE, { field: 'method' })
  const isDayByDay = interest.dayCount !== 'equalPeriods' && interest.dayCount !== 'actual/actual ICMA'
  ensure(isDayByDay, FinanceError.DAY_COUNT_UNSUPPORTED)
  ensure(contract.disbursement === 'atStart', FinanceError.TERMS_IMPOSSIBLE, { field: 'disbursement' })
  ensure(contract.residual === undefined, FinanceError.TERMS_IMPOSSIBLE, { field: 'residual' })
  ensure(contract.amountMinor === undefined, FinanceError.TERMS_IMPOSSIBLE, { field: 'amount' })
}

/** The ways in which single instalments differ stay within the count and do not overlap. */
function checkPattern(contract: Contract): void {
  const { count, grace, steps, bonus, stated } = contract
  const isWithin = (n: number) => Number.isInteger(n) && n >= 1 && n <= count
  ensure(
    grace.every(({ from, to }) => isWithin(from) && to >= from && to < count),
    FinanceError.TERMS_IMPOSSIBLE,
    { field: 'grace' },
  )
  const areSteps = steps.every(({ from, percent }) => isWithin(from) && percent >= 1 && percent <= 10_000)
  ensure(
    areSteps && steps.every((step, i) => i === 0 || step.from > (steps[i - 1]?.from ?? 0)),
    FinanceError.TERMS_IMPOSSIBLE,
    {
      field: 'steps',
    },
  )
  ensure(
    bonus.every(({ months, amountMinor }) => amountMinor > 0n && months.every((m) => m >= 1 && m <= 12)),
    FinanceError.TERMS_IMPOSSIBLE,
    { field: 'bonus' },
  )
  ensure(
    stated.every(({ n, amountMinor }) => isWithin(n) && amountMinor >= 0n),
    FinanceError.TERMS_IMPOSSIBLE,
    {
      field: 'stated',
    },
  )
}
