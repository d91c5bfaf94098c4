import { civilDateOfInstant, ensure } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { appendEntry, applyLines, imbalanceOf, isWithinRange } from '../journal.ts'
import { RESERVED_ACCOUNTS } from '../ledger-accounts.ts'
import { PostEntry } from '../schema.ts'
import { method } from '../state.ts'

/**
 * Enters a balanced entry into the caller's own journal: opening figures, fees, adjustments and corrections by hand.
 */
export const postEntry = method(
  PostEntry,
  {
    number: 1,
    authority: { allow: ['lender', 'servicer', 'dealer', 'insurer', 'bank', 'partner'], objects: 'own' },
    refuses: [
      CashError.RESERVED_ACCOUNT,
      CashError.ENTRY_NOT_BALANCED,
      CashError.EFFECTIVE_IN_FUTURE,
      CashError.REFERENCE_USED,
      CashError.ENTRY_NOT_FOUND,
      CashError.BALANCE_OUT_OF_RANGE,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const { currency, lines, effective, externalRef, corrects } = args
    const key = accountCurrency(as, currency)
    const reference = { member: as, externalRef }
    const reserved = lines.find((line) => RESERVED_ACCOUNTS.includes(line.account))
    ensure(reserved === undefined, CashError.RESERVED_ACCOUNT, { account: reserved?.account })
    ensure(imbalanceOf(lines) === 0n, CashError.ENTRY_NOT_BALANCED, { differenceMinor: imbalanceOf(lines) })
    ensure(effective <= civilDateOfInstant(now), CashError.EFFECTIVE_IN_FUTURE)
    const head = state.journals.head(key)
    ensure(!head || state.journals.findReference(key, reference) === undefined, CashError.REFERENCE_USED)
    ensure(corrects === undefined || (head && corrects < state.journals.factCount(key)), CashError.ENTRY_NOT_FOUND)
    ensure(isWithinRange(applyLines(head?.trialBalance ?? [], lines)), CashError.BALANCE_OUT_OF_RANGE)

    // Past this point nothing can fail.
    const entry = { effective, lines, externalRef, corrects }
    const index = appendEntry(state, as, currency, { kind: 'entered', posted: now, entry }, reference)
    emit(cashEvents.entryPosted, { owner: as, currency, index })
  },
)
