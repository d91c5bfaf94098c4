/** The figures of a worked loan by name. */
import type { WorkedAmounts, WorkedLoan } from './worked-loan.ts'

/**
 * `interest 3`: of instalment 3 (likewise principal, amount, paid, status, and `date`, when it is due; `interest sum`
 * of all). `f2 fee`: what fact f2 paid of it (`f2 left`: the principal after it). `payoff 2026-02-19`: where the loan
 * stands on that day (status, settled, principal, interest, accrued, fees, penalties, held, due, days past due).
 */
export function figuresOf({ facts, positions, schedule, totals }: WorkedLoan): ReadonlyMap<string, string> {
  const figures = new Map<string, string>()
  for (const { id, effective: _, text: __, ...paid } of facts) {
    for (const [name, value] of Object.entries(paid)) figures.set(`${id} ${name}`, value)
  }
  for (const { asOf, settledOn, daysPastDue, ...standing } of positions) {
    for (const [name, value] of Object.entries(standing)) figures.set(`${name} ${asOf}`, value)
    if (settledOn !== undefined) figures.set(`settled ${asOf}`, settledOn)
    figures.set(`days past due ${asOf}`, daysPastDue)
  }
  for (const { n, due, status, ...amounts } of schedule) {
    figures.set(`date ${n}`, due)
    figures.set(`status ${n}`, status)
    addAmounts(figures, n, amounts)
  }
  addAmounts(figures, 'sum', totals)
  return figures
}

function addAmounts(figures: Map<string, string>, row: string, amounts: WorkedAmounts): void {
  for (const [name, value] of Object.entries(amounts)) figures.set(`${name} ${row}`, value)
}
