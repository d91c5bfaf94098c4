import { ensure, refuse } from '@chassis/primitives'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { applyLines, asJournal, isWithinRange } from '../journal.ts'
import { AcknowledgeSettlement, settlementId } from '../schema.ts'
import { paidLines, receivedLines } from '../settlement-entry.ts'
import { method } from '../state.ts'

/** The payee confirms the payment: now it counts, and both journals show it. */
export const acknowledgeSettlement = method(
  AcknowledgeSettlement,
  {
    number: 11,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      CashError.SETTLEMENT_NOT_FOUND,
      CashError.NOT_COUNTERPARTY,
      CashError.SETTLEMENT_CLOSED,
      CashError.BALANCE_OUT_OF_RANGE,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const settlement = state.settlements.get(args.settlement) ?? refuse(CashError.SETTLEMENT_NOT_FOUND)
    const { payer, payee, currency, amountMinor, paidOn } = settlement
    const journal = asJournal({ state, now: () => now })
    const fits = (owner: typeof payer, lines: ReturnType<typeof paidLines>) =>
      isWithinRange(applyLines(journal.trialBalance(owner, currency), lines))
    ensure(as === payee, CashError.NOT_COUNTERPARTY)
    ensure(settlement.status === 'proposed', CashError.SETTLEMENT_CLOSED)
    ensure(fits(payer, paidLines(amountMinor)), CashError.BALANCE_OUT_OF_RANGE)
    ensure(fits(payee, receivedLines(amountMinor)), CashError.BALANCE_OUT_OF_RANGE)

    // Past this point nothing can fail.
    const about = { kind: 'settlement', id: settlementId.bytesOf(args.settlement) } as const
    state.settlements.set(args.settlement, { ...settlement, status: 'acknowledged', closedAt: now })
    journal.post(payer, currency, paidLines(amountMinor), about, paidOn)
    journal.post(payee, currency, receivedLines(amountMinor), about, paidOn)
    emit(cashEvents.settlementAcknowledged, { settlement: args.settlement, payer, payee })
  },
)
