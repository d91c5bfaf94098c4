/** A loan on its first day. */
import { checkTerms } from '../products/check-terms.ts'
import type { Terms } from '../products/contract.ts'
import { appendResidual, buildRows, payOf, seriesOf } from '../schedule/build-rows.ts'
import { dayDenominator } from '../schedule/day-weight.ts'
import { precomputedRows } from '../schedule/precomputed-rows.ts'
import { board } from './board.ts'
import { newState } from './new-state.ts'
import { isPlanned, relevel } from './relevel.ts'
import type { LoanState } from './state.ts'
import type { Trace } from './trace.ts'
import { traceMove } from './trace-move.ts'

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
  const principal = contract.disbursement === 'atStart' ? contract.principalMinor : 0n
  const state = newState(terms, { principal, dayUnit, rows, series, trace })
  if (!contract.opening) traceMove(state, 'principal', principal, 'disbursed')
  if (contract.opening) board(state, contract.opening)
  else if (isPlanned(product)) relevel(state, contract.amountMinor)
  return state
}
