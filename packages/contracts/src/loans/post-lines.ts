/** The servicer's journal: the guard, and the posting that cannot fail after it. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { type LoanId, loanId } from '@chassis/protocol'
import { LoansError } from './errors.ts'
import type { LoansContext } from './guards.ts'
import type { JournalLine } from './needs.ts'
import type { LoanHead } from './schema/position.ts'

/** Half of what 64 bits hold; no call of a loan moves more than the other half. */
const NET_MAX = 1n << 62n

/** Refuses JOURNAL_OUT_OF_RANGE. */
export function ensureJournalHasRoom({ needs }: LoansContext, head: LoanHead): void {
  for (const net of needs.journal.trialBalance(head.servicer, head.terms.currency)) {
    ensure(net <= NET_MAX && net >= -NET_MAX, LoansError.JOURNAL_OUT_OF_RANGE)
  }
}

/** Posts to the journal of the loan's servicer in the loan's currency; nothing when there are no lines. */
export function postLines(
  { needs }: LoansContext,
  head: LoanHead,
  loan: LoanId,
  lines: readonly JournalLine[],
  effective: CivilDate,
): void {
  if (lines.length === 0) return
  needs.journal.post(head.servicer, head.terms.currency, lines, { kind: 'loan', id: loanId.bytesOf(loan) }, effective)
}
