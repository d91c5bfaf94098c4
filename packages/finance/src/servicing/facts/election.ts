/** What becomes of a guaranteed residual: the borrower returns, trades or buys. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../../finance-error.ts'
import type { Row } from '../../schedule/row.ts'
import { passPaidRows, payDue } from '../allocate.ts'
import { addFee } from '../bill-row.ts'
import type { Election } from '../fact.ts'
import { overpay } from '../receive.ts'
import type { LoanState } from '../state.ts'
import { traceMove } from '../trace-move.ts'

/**
 * A choice made before the residual falls due takes effect when it does; later, at once, as long as it is unpaid.
 * Refuses NO_ELECTION: no guaranteed residual, a second choice, or a residual that is settled.
 */
export function applyElection(state: LoanState, fact: Election): void {
  const residual = state.rows.find((row) => row.pay.kind === 'residual')
  const isGuaranteed = state.terms.contract.residual?.kind === 'guaranteed'
  const isOpen = residual !== undefined && (!residual.isBilled || residual.paidMinor < residual.amountMinor)
  ensure(isGuaranteed && isOpen && state.election === undefined && !state.isElectionDone, FinanceError.NO_ELECTION)
  state.election = fact
  if (residual.isBilled) settleResidual(state)
}

/** Carries the choice out, once the residual is billed; without one, what the contract says. */
export function settleResidual(state: LoanState): void {
  const { residual } = state.terms.contract
  if (residual?.kind !== 'guaranteed' || state.isElectionDone) return
  const choice = state.election?.choice ?? (residual.otherwise === 'return' ? 'return' : undefined)
  if (choice === undefined) return
  state.isElectionDone = true
  if (choice === 'return') returnVehicle(state)
  if (choice === 'trade') tradeIn(state, state.election?.tradeMinor ?? 0n)
}

/** The vehicle settles what the residual row lacks, up to the residual; distance and condition are charged. */
function returnVehicle(state: LoanState): void {
  const residual = state.terms.contract.residual
  const index = state.rows.findIndex((row) => row.pay.kind === 'residual')
  const row = state.rows[index] as Row
  const lacks = row.amountMinor - row.paidMinor
  const most = residual?.amountMinor ?? 0n
  const settled = lacks < most ? lacks : most
  const rowInterest = row.interestMinor - row.paidInterestMinor
  const interest = least(rowInterest > 0n ? rowInterest : 0n, settled, state.owed.interest)
  const principal = least(settled - interest, state.owed.principal)
  state.owed.interest -= interest
  state.owed.principal -= principal
  state.totals.surrendered.interest += interest
  state.totals.surrendered.principal += principal
  traceMove(state, 'interest', -interest, 'surrendered')
  traceMove(state, 'principal', -principal, 'surrendered')
  state.rows[index] = {
    ...row,
    amountMinor: row.amountMinor - interest - principal,
    interestMinor: row.interestMinor - interest,
    principalMinor: row.principalMinor - principal,
  }
  passPaidRows(state)
  chargeUse(state)
}

function least(...amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => (a < b ? a : b))
}

function chargeUse(state: LoanState): void {
  const { election } = state
  const residual = state.terms.contract.residual
  if (!election || !residual) return
  const beyond = election.distance - residual.distanceAllowance
  const distance = beyond > 0n ? beyond * residual.excessDistanceMinor : 0n
  const charges = [
    ['distance', distance],
    ['condition', election.conditionMinor],
  ] as const
  for (const [code, amount] of charges) {
    if (amount === 0n) continue
    addFee(state, `${code}:${election.id}`, code, amount)
    traceMove(state, 'fee', amount, 'charged')
  }
}

/** The dealer's value counts as money received; what is above everything due belongs to the borrower. */
function tradeIn(state: LoanState, tradeMinor: bigint): void {
  state.totals.received += tradeMinor
  overpay(state, payDue(state, tradeMinor, 'trade').left)
}
