/** Whether a loan is over. */
import type { LoanState } from './state.ts'

/** Nothing more can be owed: only money received and given back still counts. */
export function isClosed(state: LoanState): boolean {
  return state.status === 'settled' || state.status === 'writtenOff'
}
