/** How one fact of a loan stands on a day: whether it counts, and what a supposition about it can rest on. */
import type { CivilDate } from '@chassis/primitives'
import type { LoanFact } from '../schema/facts.ts'
import type { MonthStep } from '../schema/standing.ts'
import { walkLoan } from './walk-loan.ts'

/**
 * `payment`: a payment that counts. `reversed`: a payment that the fact `by` took back. `month`: the report of a month,
 * as it counts whichever of its facts is asked about. `later`: it counts only from `effective`. `still`: it moves no
 * balance by itself.
 */
export type FactStanding =
  | { readonly kind: 'payment'; readonly effective: CivilDate }
  | { readonly kind: 'reversed'; readonly by: number }
  | MonthStanding
  | { readonly kind: 'later'; readonly effective: CivilDate }
  | { readonly kind: 'still' }

export interface MonthStanding {
  readonly kind: 'month'
  /** Index of the report. */
  readonly report: number
  /** Its Corrections, as recorded. The figures of the last one count, without any those of the report. */
  readonly corrections: readonly number[]
  readonly step: MonthStep
}

/** `index` as in the chronicle. Undefined where there is no such fact. */
export function factStanding(facts: readonly LoanFact[], index: number, asOf: CivilDate): FactStanding | undefined {
  const fact = facts[index]
  switch (fact?.kind) {
    case undefined:
      return undefined
    case 'paymentReceived':
      return paymentStanding(facts, index, fact.receipt.effective, asOf)
    case 'monthReported':
      return monthStanding(facts, index, fact.period.end, asOf)
    case 'monthCorrected': {
      const report = facts[fact.corrects] as Extract<LoanFact, { readonly kind: 'monthReported' }>
      return monthStanding(facts, fact.corrects, report.period.end, asOf)
    }
    default:
      return { kind: 'still' }
  }
}

function paymentStanding(
  facts: readonly LoanFact[],
  index: number,
  effective: CivilDate,
  asOf: CivilDate,
): FactStanding {
  const by = facts.findIndex((fact) => fact.kind === 'paymentReversed' && fact.reverses === index)
  if (by !== -1) return { kind: 'reversed', by }
  return { kind: effective > asOf ? 'later' : 'payment', effective }
}

function monthStanding(facts: readonly LoanFact[], report: number, end: CivilDate, asOf: CivilDate): FactStanding {
  if (end > asOf) return { kind: 'later', effective: end }
  const corrections = facts.flatMap((fact, n) =>
    fact.kind === 'monthCorrected' && fact.corrects === report ? [n] : [],
  )
  const last = corrections.at(-1) ?? report
  const step = walkLoan(facts, asOf).months.find((month) => month.fact === last) as MonthStep
  return { kind: 'month', report, corrections, step }
}
