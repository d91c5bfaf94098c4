/** Bounds of the figures of a loan. They keep every sum and accrual of a loan within 64 bits, whatever is submitted. */
import { boundedInteger } from '../../vocabulary/bounded-integer.ts'

const AMOUNT_MAX = 1_000_000_000_000_000n

/** 0 … 10¹⁵ minor units. */
export const loanAmount = boundedInteger('minor units of a loan', 0n, AMOUNT_MAX)
/** 1 … 10¹⁵ minor units. */
export const positiveLoanAmount = boundedInteger('minor units of a loan, more than none', 1n, AMOUNT_MAX)
/** −10¹⁵ … 10¹⁵ minor units: a figure as somebody reports it, which may be wrong in its sign. */
export const reportedAmount = boundedInteger('reported minor units', -AMOUNT_MAX, AMOUNT_MAX)
/** 0 … 1,000 % a year in 10⁻⁹. */
export const contractRate = boundedInteger('contract rate in 10⁻⁹', 0n, 10_000_000_000n)
/** A yearly rate as somebody reports it, −1,000 … 1,000 %, in 10⁻⁹. */
export const reportedRate = boundedInteger('reported rate in 10⁻⁹', -10_000_000_000n, 10_000_000_000n)
