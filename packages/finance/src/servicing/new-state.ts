/** The state of a loan to which nothing has happened yet. */
import type { Terms } from '../products/contract.ts'
import { RATE_SCALE } from '../rate.ts'
import type { DueSeries } from '../schedule/due-dates.ts'
import type { Row } from '../schedule/row.ts'
import type { Amounts, LoanState } from './state.ts'
import type { Trace } from './trace.ts'

export function noAmounts(): Amounts {
  return { principal: 0n, interest: 0n, penalty: 0n, fee: 0n }
}

export interface NewState {
  /** Paid out and outstanding, minor units. */
  readonly principal: bigint
  /** Of the product: {@link dayDenominator}. */
  readonly dayUnit: bigint
  readonly rows: Row[]
  readonly series: DueSeries
  readonly trace: Trace | undefined
}

/** On the contract's first day, before instalments have amounts. */
export function newState(terms: Terms, { principal, dayUnit, rows, series, trace }: NewState): LoanState {
  const { product, contract } = terms
  return {
    terms,
    trace,
    date: contract.start,
    facts: 0,
    status: 'open',
    settledOn: undefined,
    rate: contract.rate,
    dayUnit,
    accrualUnit: dayUnit * RATE_SCALE,
    owed: { principal, interest: 0n, penalty: 0n, fee: 0n },
    advance: 0n,
    suspense: 0n,
    overpaid: 0n,
    balance: product.interest.method === 'daily' ? 0n : principal,
    accrued: 0n,
    partsAccrued: 0n,
    accruedTo: contract.start,
    period: 0,
    periodInterest: 0n,
    countedFrom: contract.start,
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
}
