/** Of which kinds a loan has open breaks: what the list of loans can be narrowed to. */
import { breaksOf } from '@chassis/contracts'
import type { LoanHead } from '@chassis/contracts/schemas'
import type { LoanId, ValueOf } from '@chassis/protocol'
import type { LedgerReads } from '../ledger/ledger-reads.ts'

/** Found with every open break, whatever its kind. */
export const ANY_BREAK = 'any'

/** `any` and the kinds, each once and in the order of their letters; empty where no break is open. */
export function openBreakKinds(reads: LedgerReads, loan: LoanId, head: ValueOf<typeof LoanHead>): readonly string[] {
  // Most loans have none, and their facts are not read.
  if (head.position.openBreaks === 0) return []
  const open = breaksOf(loan, reads.loans.loans.facts(loan)).filter(({ resolution }) => resolution === undefined)
  const kinds = [...new Set(open.map(({ detail }) => detail.reason))].sort((a, b) => (a < b ? -1 : 1))
  return [ANY_BREAK, ...kinds]
}
