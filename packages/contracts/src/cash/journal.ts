/** Posting: the one way in which journals change. */

import type { CurrencyCode } from '@chassis/finance'
import type { FactReference, ProviderContext, StateAccess } from '@chassis/kernel'
import { assert, type CivilDate } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { accountCurrency } from '../vocabulary/account-currency-key.ts'
import { LEDGER_ACCOUNTS } from './ledger-accounts.ts'
import type { JournalFact, JournalLine, ObjectReference } from './schema.ts'
import type { CashState } from './state.ts'

/** No net balance and no supply leaves ±this: whatever one more contract posting adds still fits into 64 bits. */
export const BALANCE_MAX = 1n << 62n

/** Debits less credits. */
export function imbalanceOf(lines: readonly JournalLine[]): bigint {
  let sum = 0n
  for (const line of lines) sum += line.amountMinor
  return sum
}

/** The trial balance after `lines`; trailing zeros are left out, so one state has one form. */
export function applyLines(trialBalance: readonly bigint[], lines: readonly JournalLine[]): readonly bigint[] {
  const next = trialBalance.slice()
  for (const line of lines) {
    const at = LEDGER_ACCOUNTS.indexOf(line.account)
    while (next.length <= at) next.push(0n)
    next[at] = (next[at] as bigint) + line.amountMinor
  }
  while (next.length > 0 && next[next.length - 1] === 0n) next.pop()
  return next
}

export function isWithinRange(trialBalance: readonly bigint[]): boolean {
  return trialBalance.every((net) => net <= BALANCE_MAX && net >= -BALANCE_MAX)
}

/** Appends an entry to the journal of (owner, currency), which begins with its first entry. Returns its index. */
export function appendEntry(
  state: StateAccess<CashState>,
  owner: AccountId,
  currency: CurrencyCode,
  fact: JournalFact,
  reference?: FactReference,
): number {
  assert(imbalanceOf(fact.entry.lines) === 0n, 'debits and credits of an entry differ')
  const key = accountCurrency(owner, currency)
  const head = state.journals.head(key)
  const trialBalance = applyLines(head?.trialBalance ?? [], fact.entry.lines)
  if (head) state.journals.setHead(key, { trialBalance })
  else state.journals.open(key, { trialBalance })
  return state.journals.append(key, fact, reference)
}

/** What other contracts may do with journals. */
export interface Journal {
  /**
   * Posts an entry to the journal of (owner, currency) and returns its index. Debits are positive, credits negative.
   * Lines that do not add up to zero, fewer than 2, more than 16, or a line of 0 are bugs of the caller (assertion).
   * `posted`: block time, milliseconds UTC; the present one when absent.
   */
  post(
    owner: AccountId,
    currency: CurrencyCode,
    lines: readonly JournalLine[],
    about: ObjectReference,
    effective: CivilDate,
    posted?: number,
  ): number
  /** Debits less credits of every ledger account, by its position in LEDGER_ACCOUNTS. */
  trialBalance(owner: AccountId, currency: CurrencyCode): readonly bigint[]
}

/** The provider of {@link Journal}: one head and one fact per call, no event. */
export function asJournal(context: Pick<ProviderContext<CashState>, 'state' | 'now'>): Journal {
  return {
    post: (owner, currency, lines, about, effective, posted = context.now()) =>
      appendEntry(context.state, owner, currency, { kind: 'posted', posted, entry: { effective, lines, about } }),
    trialBalance: (owner, currency) =>
      context.state.journals.head(accountCurrency(owner, currency))?.trialBalance ?? [],
  }
}
