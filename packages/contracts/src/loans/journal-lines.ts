/** What a loan posts to its servicer's journal. Debits are positive; every list adds up to zero. */
import type { JournalLine, LoanAccount } from './needs.ts'
import type { Position } from './schema/position.ts'
import type { MonthClaim } from './schema/reported-month.ts'

/**
 * Money received (or, negative, given back) and how the totals of the loan moved by it. After a back-dated payment or a
 * reversal the later payments split differently: their differences are part of the movement.
 */
export function linesOfMovement(cash: bigint, before: Position, after: Position): readonly JournalLine[] {
  return withoutZeros([
    ['cash', cash],
    ['interestIncome', before.interestPaid - after.interestPaid],
    ['feeIncome', before.feesPaid - after.feesPaid],
    ['loanPrincipal', before.principalPaid - after.principalPaid],
    ['suspense', before.suspense - after.suspense],
  ])
}

/** The claimed collections of a month. What the claim does not explain of its total stands as unreconciled. */
export function linesOfMonth(claim: MonthClaim): readonly JournalLine[] {
  const interest = claim.interest ?? 0n
  const principal = claim.principal ?? 0n
  const other = claim.other ?? 0n
  const paid = claim.paid ?? interest + principal + other
  return withoutZeros([
    ['cash', paid],
    ['interestIncome', -interest],
    ['loanPrincipal', -principal],
    ['otherCollected', -other],
    ['unreconciled', interest + principal + other - paid],
  ])
}

/** `after` in place of `before`. */
export function linesOfChange(before: MonthClaim, after: MonthClaim): readonly JournalLine[] {
  const undone = linesOfMonth(before).map(({ account, amountMinor }) => ({ account, amountMinor: -amountMinor }))
  return addLines([...undone, ...linesOfMonth(after)])
}

/** One line per account, in order of first mention. */
export function addLines(lines: readonly JournalLine[]): readonly JournalLine[] {
  const sums = new Map<LoanAccount, bigint>()
  for (const { account, amountMinor } of lines) sums.set(account, (sums.get(account) ?? 0n) + amountMinor)
  return withoutZeros([...sums])
}

function withoutZeros(lines: readonly (readonly [LoanAccount, bigint])[]): readonly JournalLine[] {
  return lines
    .filter(([, amountMinor]) => amountMinor !== 0n)
    .map(([account, amountMinor]) => ({ account, amountMinor }))
}
