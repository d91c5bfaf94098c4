/** The reconciliation of the whole book, counted from the facts on the ledger. */
import type { ReadState } from '@chassis/kernel'
import type { LoanFact } from '../schema/facts.ts'
import { loanStatus } from '../schema/position.ts'
import { breakReason, type MonthJudgement, monthVerdict } from '../schema/reported-month.ts'
import type { LoansState } from '../state.ts'
import { breaksOf } from './list-breaks.ts'

export interface Reconciliation {
  loans: number
  /** Of them, those that are no real ones. */
  generated: number
  facts: number
  readonly byStatus: Record<string, number>
  /** Reported months, by the verdict that stands (a Correction's, where there is one). */
  readonly months: {
    reported: number
    corrected: number
    readonly verdicts: Record<string, number>
    readonly agreement: { exact: number; withinOneCent: number }
    readonly balance: { hold: number; broken: number; unstated: number }
    readonly paid: { hold: number; broken: number; unstated: number }
  }
  readonly payments: { recorded: number; reversed: number; splitsClaimed: number }
  readonly breaks: {
    open: number
    explained: number
    corrected: number
    waived: number
    readonly byReason: Record<string, number>
  }
  /** Minor units by currency. */
  readonly principal: Record<string, bigint>
}

/** Reads every loan and every fact. Breaks by reason are the open ones. */
export function reconcile(state: ReadState<LoansState>): Reconciliation {
  const total = emptyReconciliation()
  for (const [loan, head] of state.loans.entries()) {
    const facts = [...state.loans.facts(loan)]
    total.loans += 1
    if (head.origin === 'generated') total.generated += 1
    total.facts += facts.length
    add(total.byStatus, head.status, 1)
    total.principal[head.terms.currency] = (total.principal[head.terms.currency] ?? 0n) + head.position.principal
    countMonths(total, facts)
    countPayments(total, facts)
    for (const { detail, resolution } of breaksOf(loan, facts)) {
      total.breaks[resolution ?? 'open'] += 1
      if (resolution === undefined) add(total.breaks.byReason, detail.reason, 1)
    }
  }
  return total
}

function countMonths({ months }: Reconciliation, facts: readonly LoanFact[]): void {
  const standing = new Map<number, MonthJudgement>()
  facts.forEach((fact, index) => {
    if (fact.kind === 'monthReported') standing.set(index, fact.judgement)
    if (fact.kind !== 'monthCorrected') return
    standing.set(fact.corrects, fact.judgement)
    months.corrected += 1
  })
  for (const judgement of standing.values()) {
    months.reported += 1
    add(months.verdicts, judgement.verdict, 1)
    if (judgement.agreement) months.agreement[judgement.agreement] += 1
    months.balance[stateOf(judgement.balanceDifference)] += 1
    months.paid[stateOf(judgement.paidDifference)] += 1
  }
}

function stateOf(difference: bigint | undefined): 'hold' | 'broken' | 'unstated' {
  if (difference === undefined) return 'unstated'
  return difference === 0n ? 'hold' : 'broken'
}

function countPayments({ payments }: Reconciliation, facts: readonly LoanFact[]): void {
  for (const fact of facts) {
    if (fact.kind === 'paymentReversed') payments.reversed += 1
    if (fact.kind !== 'paymentReceived') continue
    payments.recorded += 1
    if (fact.split.claimed) payments.splitsClaimed += 1
  }
}

function emptyReconciliation(): Reconciliation {
  return {
    loans: 0,
    generated: 0,
    facts: 0,
    byStatus: zeros(loanStatus.words),
    months: {
      reported: 0,
      corrected: 0,
      verdicts: zeros(monthVerdict.words),
      agreement: { exact: 0, withinOneCent: 0 },
      balance: { hold: 0, broken: 0, unstated: 0 },
      paid: { hold: 0, broken: 0, unstated: 0 },
    },
    payments: { recorded: 0, reversed: 0, splitsClaimed: 0 },
    breaks: { open: 0, explained: 0, corrected: 0, waived: 0, byReason: zeros(breakReason.words) },
    principal: {},
  }
}

function zeros(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word, 0]))
}

function add(counts: Record<string, number>, word: string, by: number): void {
  counts[word] = (counts[word] ?? 0) + by
}
