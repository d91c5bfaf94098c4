/** Records in the trace what accounts do; nothing without a trace. */
import type { Movement } from './derivation.ts'
import type { LoanState } from './state.ts'
import { type Account, derived } from './trace.ts'

/** Records that an account rose or fell otherwise than by a payment of what is due. */
export function traceMove(state: LoanState, account: Account, amount: bigint, how: Movement): void {
  const { trace } = state
  if (!trace || amount === 0n) return
  const children = trace.fact ? [trace.fact] : []
  trace.accounts[account].push(derived('movement', { account, how, on: state.date }, amount, children))
}

/** Records that a payment paid a component. */
export function tracePaid(state: LoanState, account: Account, amount: bigint): void {
  const { trace } = state
  if (!trace) return
  const inputs = { component: account, order: trace.order, on: state.date }
  trace.accounts[account].push(derived('allocation', inputs, -amount, trace.fact ? [trace.fact] : []))
}
