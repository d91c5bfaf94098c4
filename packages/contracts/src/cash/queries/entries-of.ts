import type { CurrencyCode } from '@chassis/finance'
import type { ReadState } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import type { JournalFact } from '../schema.ts'
import type { CashState } from '../state.ts'

export interface NumberedEntry {
  readonly index: number
  readonly entry: JournalFact
}

/** Entries of a journal in the order of posting, at most `limit` beginning with index `from`. */
export function* entriesOf(
  state: ReadState<CashState>,
  owner: AccountId,
  currency: CurrencyCode,
  from = 0,
  limit = 100,
): Iterable<NumberedEntry> {
  let index = from
  for (const entry of state.journals.facts(accountCurrency(owner, currency), from, from + limit)) {
    yield { index, entry }
    index += 1
  }
}
