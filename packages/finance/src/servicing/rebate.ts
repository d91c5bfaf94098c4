/** What precomputed interest gives back when everything falls due early. */
import { addMonths } from '@chassis/primitives'
import { ruleOf78Unearned } from '../addons/rule-of-78.ts'
import type { RebateRule } from '../products/product.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { balanceAfter, flowsOf, impliedRate } from '../schedule/implied-rate.ts'
import type { Row } from '../schedule/row.ts'
import type { Derivation } from './derivation.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/**
 * The unearned part of the charge: r = instalments whose period has not begun, of N; the running period is earned.
 * - rule of 78: C × r(r + 1) ÷ (N(N + 1)); for terms longer than `rule78Months` the actuarial rule (15 USC 1615(b)).
 * - straight line: C × r ÷ N.
 * - actuarial: the remaining amounts less their value at the rate that the amounts imply.
 *
 * Each half up, and not more than the interest that is not billed.
 */
export function rebateOf(state: LoanState): Derivation {
  const { schedule } = state.terms.product
  const rows = state.rows.filter((row) => row.pay.kind === 'precomputed')
  const open = state.rows.slice(state.next).filter((row) => row.pay.kind === 'precomputed')
  const left = open.filter((row) => row.start >= state.date).length
  const charge = interestOf(rows)
  const rebate = unearned(state, rows, charge, left)
  const most = interestOf(open)
  const result = rebate < most ? rebate : most
  const rule = ruleOf(state)
  const rounding = rule === 'none' ? undefined : 'halfUp'
  const inputs = { rule, charge, left, count: rows.length, kind: schedule.kind, rounding }
  return derived('rebate', inputs, result)
}

function interestOf(rows: readonly Row[]): bigint {
  return rows.reduce((sum, { pay }) => sum + (pay.kind === 'precomputed' ? pay.interestMinor : 0n), 0n)
}

/** A waiver lowers what a billed row asks for; the implied rate is that of the contract. */
function asAgreed(row: Row): Row {
  const { pay } = row
  return pay.kind === 'precomputed' ? { ...row, amountMinor: pay.interestMinor + pay.principalMinor } : row
}

/** The rule of 78 is for short terms. */
function ruleOf(state: LoanState): RebateRule {
  const { rebate, rule78Months } = state.terms.product.payoff
  const last = state.rows.at(-1)
  const isLong = last !== undefined && last.end > addMonths(state.terms.contract.start, rule78Months)
  return rebate === 'rule78' && isLong ? 'actuarial' : rebate
}

function unearned(state: LoanState, rows: readonly Row[], charge: bigint, left: number): bigint {
  const rebate = ruleOf(state)
  const [r, count] = [BigInt(left), BigInt(rows.length)]
  if (left === 0 || rebate === 'none') return 0n
  if (rebate === 'straightLine') return roundHalfUpToMinor(charge * r, count)
  if (rebate === 'rule78') return ruleOf78Unearned(charge, rows.length, left).unearnedMinor
  const { contract } = state.terms
  const residual = state.rows.filter((row) => row.pay.kind === 'residual')
  const flows = flowsOf([...rows.map(asAgreed), ...residual])
  const rate = impliedRate(contract.principalMinor, flows)
  const { numerator, denominator } = balanceAfter(contract.principalMinor, flows, rate, rows.length - left)
  const remaining = flows.slice(rows.length - left).reduce((sum, flow) => sum + flow.amountMinor, 0n)
  return roundHalfUpToMinor(remaining * denominator - numerator, denominator)
}
