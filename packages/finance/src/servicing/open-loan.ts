/** A loan on its first day. */
import { checkTerms } from '../products/check-terms.ts'
import type { Terms } from '../products/contract.ts'
import { appendResidual, buildRows, payOf, seriesOf } from '../schedule/build-rows.ts'
import { nominalDue } from '../schedule/due-dates.ts'
import { relevel } from './relevel.ts'
import type { Amounts, LoanState } from './state.ts'
import type { Trace } from './trace.ts'

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
  const pays = numbers.map((n) => payOf(product, contract, n, nominalDue(series, n)))
  const rows = appendResidual(product, series, buildRows(product, series, contract.start, pays, 1), contract)
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
    owed: { ...noAmounts(), principal },
    advance: 0n,
    suspense: 0n,
    overpaid: 0n,
    balance: principal,
    accrued: 0n,
    accruedTo: contract.start,
    period: 0,
    periodInterest: 0n,
    rows,
    next: 0,
    unpaid: 0,
    lateNext: 0,
    series,
    levelMinor: undefined,
    fees: [],
    lateAccrued: 0n,
    lateTo: contract.start,
    pauses: [],
    totals: {
      disbursed: principal,
      charged: noAmounts(),
      paid: noAmounts(),
      waived: noAmounts(),
      writtenOff: noAmounts(),
      capitalised: noAmounts(),
      received: 0n,
      refunded: 0n,
      rebated: 0n,
    },
  }
  relevel(state, contract.amountMinor)
  return state
}
