/** The amounts that Regulation Z has disclosed beside the APR. */
import { type CreditFlows, checkFlows, type DatedAmount, earliest } from '../flows.ts'

export interface DisclosedTotals {
  /** What is advanced less what is prepaid at the beginning: 12 CFR 1026.18(b). */
  readonly amountFinancedMinor: bigint
  /** Everything the borrower pays after the beginning: 12 CFR 1026.18(h). */
  readonly totalOfPaymentsMinor: bigint
  /** Their difference, the cost of the credit in money: 12 CFR 1026.18(d). Negative if less is paid than advanced. */
  readonly financeChargeMinor: bigint
}

/** Exact sums. Refuses like checkFlows. */
export function disclosedTotals(credit: CreditFlows): DisclosedTotals {
  checkFlows(credit, false)
  const start = earliest(credit.advances)
  const charges = credit.charges ?? []
  const paidBy = [...credit.payments, ...charges.filter(({ date }) => date > start)]
  const amountFinancedMinor = total(credit.advances) - total(charges.filter(({ date }) => date === start))
  const totalOfPaymentsMinor = total(paidBy)
  return { amountFinancedMinor, totalOfPaymentsMinor, financeChargeMinor: totalOfPaymentsMinor - amountFinancedMinor }
}

function total(amounts: readonly DatedAmount[]): bigint {
  return amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
}
