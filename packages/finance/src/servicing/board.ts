/** A loan that another book hands over: its balance is attested, not recomputed. */
import { addDays, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { OpeningTerms } from '../products/contract.ts'
import type { Row } from '../schedule/row.ts'
import { passPaidRows } from './allocate.ts'
import { isPlanned, relevel } from './relevel.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/**
 * Puts the opening balance in the place of everything before it. Billed rows show nothing but what is unpaid of them.
 * Refuses TERMS_IMPOSSIBLE (`opening`) where the parts contradict each other.
 */
export function board(state: LoanState, opening: OpeningTerms): void {
  const { contract, product } = state.terms
  const isAccount = product.schedule.kind === 'account'
  const { asOf, principalMinor, interestMinor, interestFrom, billed } = opening
  const isSound =
    asOf >= contract.start &&
    (isAccount || interestFrom <= asOf + 1) &&
    interestFrom >= contract.start &&
    billed <= contract.count &&
    opening.residue < state.accrualUnit &&
    opening.residue > -state.accrualUnit &&
    principalMinor >= 0n &&
    opening.unpaid.every((row) => row.n <= billed && row.amountMinor >= row.interestMinor && row.interestMinor >= 0n)
  ensure(isSound, FinanceError.TERMS_IMPOSSIBLE, { field: 'opening' })
  state.date = asOf
  state.lateTo = addDays(asOf, 1)
  state.accruedTo = interestFrom
  state.countedFrom = interestFrom
  state.accrued = opening.residue
  state.owed = { principal: principalMinor, interest: interestMinor, penalty: opening.penaltyMinor, fee: 0n }
  state.suspense = opening.suspenseMinor
  boardFees(state, opening)
  boardRows(state, opening)
  boardTotals(state, opening)
  if (state.trace) attest(state, opening)
  if (isPlanned(product)) relevel(state, contract.amountMinor)
}

function boardFees(state: LoanState, { feeMinor, asOf }: OpeningTerms): void {
  if (feeMinor === 0n) return
  const fee = { id: 'opening:fee', code: 'opening', charged: asOf, amountMinor: feeMinor }
  state.fees = [{ ...fee, paidMinor: 0n, waivedMinor: 0n, refundedMinor: 0n }]
  state.owed.fee = feeMinor
}

function boardRows(
  state: LoanState,
  { billed, unpaid, interestFrom, principalMinor, interestMinor }: OpeningTerms,
): void {
  state.rows = state.rows.map((row, i) => (i < billed ? billedRow(row, unpaid) : row))
  state.next = billed
  state.lateNext = billed
  const first = state.rows.findIndex((row) => row.end > interestFrom)
  state.period = first === -1 ? state.rows.length : first
  passPaidRows(state)
  let principal = 0n
  let interest = 0n
  for (const row of unpaid) {
    principal += row.amountMinor - row.interestMinor
    interest += row.interestMinor
  }
  const isDaily = state.terms.product.interest.method === 'daily'
  ensure(principal <= principalMinor, FinanceError.TERMS_IMPOSSIBLE, { field: 'opening' })
  ensure(isDaily || interest === interestMinor, FinanceError.TERMS_IMPOSSIBLE, { field: 'opening' })
  state.balance = isDaily ? 0n : principalMinor - principal
  ensureBalanceOfRows(state)
}

/** Precomputed rows cannot be levelled: the balance must be what they still repay. */
function ensureBalanceOfRows(state: LoanState): void {
  if (state.terms.product.interest.method !== 'precomputed') return
  let open = 0n
  for (const { pay, amountMinor } of state.rows.slice(state.next)) {
    open += pay.kind === 'precomputed' ? pay.principalMinor : amountMinor
  }
  ensure(open === state.balance, FinanceError.TERMS_IMPOSSIBLE, { field: 'opening' })
}

function billedRow(row: Row, unpaid: OpeningTerms['unpaid']): Row {
  const { amountMinor, interestMinor } = unpaid.find(({ n }) => n === row.n) ?? { amountMinor: 0n, interestMinor: 0n }
  return { ...row, isBilled: true, amountMinor, interestMinor, principalMinor: amountMinor - interestMinor }
}

/** As if the balance had been paid out and charged on that day. */
function boardTotals(state: LoanState, opening: OpeningTerms): void {
  state.totals.disbursed = opening.principalMinor
  state.totals.charged.interest = opening.interestMinor
  state.totals.charged.penalty = opening.penaltyMinor
  state.totals.charged.fee = opening.feeMinor
  state.totals.received = opening.suspenseMinor
}

function attest(state: LoanState, opening: OpeningTerms): void {
  const figures = {
    principal: opening.principalMinor,
    interest: opening.interestMinor,
    penalty: opening.penaltyMinor,
    fee: opening.feeMinor,
    suspense: opening.suspenseMinor,
  }
  const { residue } = opening
  if (residue !== 0n) state.trace?.accruals.push(derived('residue', { denominator: state.accrualUnit }, residue))
  for (const [account, amount] of Object.entries(figures)) {
    if (amount === 0n) continue
    const node = derived('attestation', { asOf: opening.asOf }, amount)
    state.trace?.accounts[account as keyof typeof figures].push(node)
  }
}
