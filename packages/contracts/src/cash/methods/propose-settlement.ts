import { civilDateOfInstant, ensure } from '@chassis/primitives'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { ProposeSettlement, settlementId } from '../schema.ts'
import { method } from '../state.ts'

/** The payer states a payment made outside the ledger. Nothing is posted until the payee has acknowledged it. */
export const proposeSettlement = method(
  ProposeSettlement,
  {
    number: 10,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [CashError.SAME_PARTY, CashError.EFFECTIVE_IN_FUTURE, CashError.ACCOUNT_NOT_FOUND],
  },
  ({ args, as, now, state, accountExists, newId, emit }) => {
    ensure(args.payee !== as, CashError.SAME_PARTY)
    ensure(args.paidOn <= civilDateOfInstant(now), CashError.EFFECTIVE_IN_FUTURE)
    ensure(accountExists(args.payee), CashError.ACCOUNT_NOT_FOUND)

    // Past this point nothing can fail.
    const settlement = newId(settlementId)
    state.settlements.set(settlement, { ...args, payer: as, status: 'proposed', proposedAt: now })
    emit(cashEvents.settlementProposed, { settlement, payer: as, payee: args.payee })
  },
)
