import { ensure, refuse } from '@chassis/primitives'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { DeclineSettlement } from '../schema.ts'
import { method } from '../state.ts'

/** Ends a proposal that is not acknowledged: the payee was not paid, or the payer takes the statement back. */
export const declineSettlement = method(
  DeclineSettlement,
  {
    number: 12,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [CashError.SETTLEMENT_NOT_FOUND, CashError.NOT_COUNTERPARTY, CashError.SETTLEMENT_CLOSED],
  },
  ({ args, as, now, state, emit }) => {
    const settlement = state.settlements.get(args.settlement) ?? refuse(CashError.SETTLEMENT_NOT_FOUND)
    const { payer, payee } = settlement
    ensure(as === payee || as === payer, CashError.NOT_COUNTERPARTY)
    ensure(settlement.status === 'proposed', CashError.SETTLEMENT_CLOSED)

    // Past this point nothing can fail.
    state.settlements.set(args.settlement, { ...settlement, status: 'declined', closedAt: now })
    emit(cashEvents.settlementDeclined, { settlement: args.settlement, payer, payee, by: as })
  },
)
