/** A worked loan with every figure computed anew by the fold, from what was agreed and what happened alone. */
import { formatCivilDate } from '@chassis/primitives'
import { formatScaledDecimal } from '../decimal.ts'
import type { JsonObject } from '../loan-file/form.ts'
import { contextOf, type LoanFile, readLoanFile } from '../loan-file/loan-file.ts'
import { foldState } from '../servicing/fold-loan.ts'
import type { Position } from '../servicing/position.ts'
import { positionAt } from '../servicing/position-at.ts'
import type { LoanState } from '../servicing/state.ts'
import { workedFile } from './worked-file.ts'
import type { WorkedAmounts, WorkedFact, WorkedLoan, WorkedPosition } from './worked-loan.ts'

type Products = ReadonlyMap<string, JsonObject>
type Show = (amount: bigint) => string

/** Refuses what the file of the loan refuses. */
export function computeWorkedLoan(loan: WorkedLoan, products: Products): WorkedLoan {
  const positions = loan.positions.map(({ asOf }) => {
    const { terms, facts, asOf: day } = fileOf(loan, products, asOf)
    return positionAt(foldState(terms, facts, day), day)
  })
  const show = showerOf(fileOf(loan, products))
  const rows = positions.at(-1)?.schedule ?? []
  return {
    ...loan,
    facts: loan.facts.map((_, i) => computeFact(loan, i, products)),
    positions: positions.map((position) => printPosition(position, show)),
    schedule: rows.map((row) => ({
      n: String(row.n),
      due: formatCivilDate(row.due),
      ...printAmounts([row], show),
      status: row.status,
    })),
    totals: printAmounts(rows, show),
  }
}

function fileOf(loan: WorkedLoan, products: Products, asOf?: string): LoanFile {
  return readLoanFile(workedFile(loan, products, asOf), () => undefined)
}

function showerOf({ terms }: LoanFile): Show {
  const { decimals } = contextOf(terms.product)
  return (amount) => formatScaledDecimal(amount, decimals)
}

/** What fact `i` paid, from the folds without it and with it, of the facts before it. */
function computeFact(loan: WorkedLoan, i: number, products: Products): WorkedFact {
  const { id, effective, text } = loan.facts[i] as WorkedFact
  const day = loan.facts
    .slice(0, i + 1)
    .map((fact) => fact.effective)
    .reduce((a, b) => (a > b ? a : b))
  const upTo = (count: number) => fileOf({ ...loan, facts: loan.facts.slice(0, count) }, products, day)
  const stateOf = ({ terms, facts, asOf }: LoanFile) => foldState(terms, facts, asOf)
  const file = upTo(i + 1)
  return { id, effective, text, ...printEffects(stateOf(upTo(i)), stateOf(file), showerOf(file)) }
}

function printEffects(before: LoanState, after: LoanState, show: Show) {
  const paid = (component: 'interest' | 'principal' | 'fee' | 'penalty') =>
    show(after.totals.paid[component] - before.totals.paid[component])
  return {
    interest: paid('interest'),
    principal: paid('principal'),
    fee: paid('fee'),
    penalty: paid('penalty'),
    held: show(after.advance + after.suspense + after.overpaid),
    left: show(after.owed.principal),
  }
}

function printPosition(position: Position, show: Show): WorkedPosition {
  const { owed, payoff, settledOn } = position
  return {
    asOf: formatCivilDate(position.asOf),
    status: position.status,
    settledOn: settledOn === undefined ? undefined : formatCivilDate(settledOn),
    principal: show(owed.principal),
    interest: show(owed.interest),
    accrued: show(position.accruedMinor),
    fees: show(owed.fee),
    penalties: show(owed.penalty + position.lateAccruedMinor),
    held: show(position.advanceMinor + position.suspenseMinor + position.overpaidMinor),
    due: show(position.dueMinor),
    daysPastDue: String(position.daysPastDue),
    payoff: show(payoff.amountMinor),
  }
}

type Amounts = Pick<Position['schedule'][number], 'interestMinor' | 'principalMinor' | 'amountMinor' | 'paidMinor'>

function printAmounts(rows: readonly Amounts[], show: Show): WorkedAmounts {
  const total = (pick: keyof Amounts) => show(rows.reduce((sum, row) => sum + row[pick], 0n))
  return {
    interest: total('interestMinor'),
    principal: total('principalMinor'),
    amount: total('amountMinor'),
    paid: total('paidMinor'),
  }
}
