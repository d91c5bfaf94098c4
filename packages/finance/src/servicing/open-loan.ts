/** A loan on its first day. */
import { checkTerms } from '../products/check-terms.ts'
import type { Terms } from '../products/contract.ts'
import { RATE_SCALE } from '../rate.ts'
import { appendResidual, buildRows, payOf, seriesOf } from '../schedule/build-rows.ts'
import { dayDenominator } from '../schedule/day-weight.ts'
import { precomputedRows } from '../schedule/precomputed-rows.ts'
import { board } from './board.ts'
import { relevel } from './relevel.ts'
import type { Amounts, LoanState } from './state.ts'
import type { Trace } from './trace.ts'
import { traceMove } from './trace-move.ts'

export function noAmounts(): Amounts {
  return { principal: 0n, interest: 0n, penalty: 0n, fee: 0n }
}

/**
 * The state at the start of the contract's first day, before anything happened on it.
 * Refuses terms from which no schedule follows: TERMS_IMPOSSIBLE and what `checkTerms` refuses.
 */
export function openLoan(terms: Terms, trace?: Trace): LoanState {
  checkTerms(terms)
  const { product, contract } = terms
  const series = seriesOf(product, contract)
  const numbers = Array.from({ length: contract.count }, (_, i) => i + 1)
  const pays = numbers.map((n) => payOf(product, contract, n, series))
  const dated = appendResidual(product, series, buildRows(product, series, contract.start, pays, 1), contract)
  const rows = product.interest.method === 'precomputed' ? precomputedRows(product, contract, dated) : dated
  const dayUnit = dayDenominator(product.interest, product.schedule.frequency)
  const isPaidOut = contract.disbursement === 'atStart'
  const principal = isPaidOut ? contract.principalMinor : 0n
  const state: LoanState = {
    terms,
    trace,
    date: contract.start,
    facts: 0,
    status: 'open',
    settledOn: undefined,
    rate: contract.rate,
    dayUnit,
    accrualUnit: dayUnit * RATE_SCALE,
    owed: { ...noAmounts(), principal },
    advance: 0n,
    suspense: 0n,
    overpaid: 0n,
    balance: product.interest.method === 'daily' ? 0n : principal,
    accrued: 0n,
    partsAccrued: 0n,
    accruedTo: contract.start,
    period: 0,
    periodInterest: 0n,
    rows,
    next: 0,
    unpaid: 0,
    lateNext: 0,
    lateAhead: [],
    series,
    levelMinor: undefined,
    fees: [],
    lateAccrued: 0n,
    lateTo: contract.start,
    pauses: [],
    election: undefined,
    isElectionDone: false,
    totals: {
      disbursed: principal,
      charged: noAmounts(),
      paid: noAmounts(),
      waived: noAmounts(),
      writtenOff: noAmounts(),
      capitalised: noAmounts(),
      surrendered: noAmounts(),
      received: 0n,
      refunded: 0n,
      rebated: 0n,
    },
  }
  if (!contract.opening) traceMove(state, 'principal', principal, 'disbursed')
  if (contract.opening) board(state, contract.opening)
  else if (product.interest.method !== 'precomputed') relevel(state, contract.amountMinor)
  return state
}
