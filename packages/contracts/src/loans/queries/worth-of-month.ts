/** What a day more or less would be worth in a reported month, whose payments have no days. */
import type { LoanFact } from '../schema/facts.ts'
import type { MonthStep } from '../schema/standing.ts'
import { dayOfInterest } from './standing-of.ts'

export interface WorthOfMonth {
  /** Before the month, minor units. */
  readonly principal: bigint
  /** Interest of one day on that principal, rounded half up, minor units. */
  readonly perDiem: bigint
}

/** Undefined for a month that was only compared with payments: it has no principal of its own to lower. */
export function worthOfMonth(facts: readonly LoanFact[], step: MonthStep): WorthOfMonth | undefined {
  if (step.lowersPrincipalBy === undefined) return undefined
  const principal = step.principal + step.lowersPrincipalBy
  return { principal, perDiem: dayOfInterest(facts, principal, step.end) }
}
