/** What the contract of a loan says of its payments: months, for the ledger knows no due days. */
import { addDays, type CivilDate, yearMonthDay } from '@chassis/primitives'
import { type CivilMonth, civilMonth } from '../../vocabulary/civil-month.ts'
import { boardingOf, movesOf } from '../fold/recompute-from-facts.ts'
import { monthsInForce } from '../months-in-force.ts'
import type { LoanFact } from '../schema/facts.ts'

export interface ContractMonth {
  readonly n: number
  readonly month: CivilMonth
  /** Minor units; undefined where the contract does not state its payment. */
  readonly expected: bigint | undefined
  /** What came in the month: recorded payments where there are any, else what the servicer claims of it. */
  readonly received: bigint | undefined
  readonly basis: 'recorded' | 'claimed' | undefined
  /** It ended before the loan was boarded: what came then is in the opening balance. */
  readonly isBeforeBoarding: boolean
}

/**
 * From the first payment month to the month of maturity; where the contract does not state them, as many as its term.
 * With `asOf` only what stands on that day came in: payments that count by then, and months that ended by then, with
 * the figures that stand for them now.
 */
export function contractMonths(facts: readonly LoanFact[], asOf?: CivilDate): readonly ContractMonth[] {
  const { contract, opening } = boardingOf(facts)
  const { firstPaymentMonth, maturityMonth, originationMonth, termMonths, paymentAmount } = contract
  const first = firstPaymentMonth ?? originationMonth + 1
  const count = maturityMonth === undefined ? termMonths : maturityMonth - first + 1
  const firstAfter = monthOf(addDays(opening.asOf, 1))
  const recorded = recordedByMonth(facts, asOf)
  const claimed = claimedByMonth(facts, asOf)
  return Array.from({ length: Math.min(Math.max(count, 0), MONTHS_MAX) }, (_, i) => {
    const month = (first + i) as CivilMonth
    const paid = recorded.get(month)
    const received = paid ?? claimed.get(month)
    const basis = paid === undefined ? (received === undefined ? undefined : 'claimed') : 'recorded'
    const isBeforeBoarding = received === undefined && month < firstAfter
    return { n: i + 1, month, expected: paymentAmount, received, basis, isBeforeBoarding }
  })
}

/** A contract that was prolonged may state a maturity beyond its term. */
const MONTHS_MAX = 1_200

function recordedByMonth(facts: readonly LoanFact[], asOf: CivilDate | undefined): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>()
  for (const move of movesOf(facts)) {
    if (move.kind !== 'payment' || (asOf !== undefined && move.effective > asOf)) continue
    const month = monthOf(move.effective)
    sums.set(month, (sums.get(month) ?? 0n) + move.amount)
  }
  return sums
}

function claimedByMonth(facts: readonly LoanFact[], asOf: CivilDate | undefined): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>()
  const inForce = monthsInForce(facts)
  facts.forEach((fact, index) => {
    if (fact.kind !== 'monthReported' || (asOf !== undefined && fact.period.end > asOf)) return
    const paid = inForce.get(index)?.fact.claim.paid
    if (paid !== undefined) sums.set(monthOf(fact.period.end), paid)
  })
  return sums
}

function monthOf(date: CivilDate): CivilMonth {
  const { year, month } = yearMonthDay(date)
  return civilMonth(year, month)
}
