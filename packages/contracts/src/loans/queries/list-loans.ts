/** Loans in the order of their ids, page by page. */
import type { ReadState } from '@chassis/kernel'
import { assert } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import type { LoanHead } from '../schema/position.ts'
import type { LoansState } from '../state.ts'

export const LIST_MAX = 1000

export interface LoanPage {
  readonly items: readonly (readonly [LoanId, LoanHead])[]
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly cursor?: LoanId
}

/** At most `limit` loans (1 to 1,000) after `after`. */
export function listLoans(state: ReadState<LoansState>, limit: number, after?: LoanId): LoanPage {
  assert(Number.isInteger(limit) && limit >= 1 && limit <= LIST_MAX, 'limit of a page')
  const items: (readonly [LoanId, LoanHead])[] = []
  for (const entry of state.loans.entries(after)) {
    if (items.length === limit) return { items, cursor: (items[limit - 1] as readonly [LoanId, LoanHead])[0] }
    items.push(entry)
  }
  return { items }
}
