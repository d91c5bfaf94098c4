import { civilDateOfInstant, ensure } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { applyLines, asJournal, isWithinRange } from '../journal.ts'
import { IssueToken, type JournalLine } from '../schema.ts'
import { method } from '../state.ts'
import { aboutToken } from '../token-entry.ts'
import { balanceOf, changeBalance } from '../tokens.ts'

/** Issues the caller's token against money it received: its journal shows the money and the debt. */
export const issueToken = method(
  IssueToken,
  {
    number: 4,
    authority: { allow: ['bank'], objects: 'own' },
    refuses: [CashError.HOLDER_NOT_ADMITTED, CashError.BALANCE_OUT_OF_RANGE],
  },
  ({ args, as, now, state, emit }) => {
    const { currency, to, amountMinor } = args
    const token = accountCurrency(as, currency)
    const journal = asJournal({ state, now: () => now })
    const lines: readonly JournalLine[] = [
      { account: 'cash', amountMinor },
      { account: 'tokensInIssue', amountMinor: -amountMinor },
    ]
    ensure(balanceOf(state, token, to).admitted, CashError.HOLDER_NOT_ADMITTED)
    ensure(isWithinRange(applyLines(journal.trialBalance(as, currency), lines)), CashError.BALANCE_OUT_OF_RANGE)

    // Past this point nothing can fail.
    state.tokens.set(token, { supplyMinor: (state.tokens.get(token)?.supplyMinor ?? 0n) + amountMinor })
    changeBalance(state, token, to, { balanceMinor: amountMinor })
    journal.post(as, currency, lines, aboutToken(as), civilDateOfInstant(now))
    emit(cashEvents.tokenIssued, { issuer: as, currency, holder: to, amountMinor })
  },
)
