import { ensure, refuse } from '@chassis/primitives'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { ReleaseHold } from '../schema.ts'
import { method } from '../state.ts'
import { freeHold } from '../tokens.ts'

/**
 * Ends a hold without payment: the beneficiary at any time, the holder once it has expired (the agenda does it then).
 */
export const releaseHold = method(
  ReleaseHold,
  {
    number: 8,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [CashError.HOLD_NOT_FOUND, CashError.NOT_BENEFICIARY],
  },
  ({ args, as, now, state, cancel, emit }) => {
    const hold = state.holds.get(args.hold) ?? refuse(CashError.HOLD_NOT_FOUND)
    const holderIsFree = as === hold.holder && now >= hold.expiresAt
    ensure(as === hold.beneficiary || holderIsFree, CashError.NOT_BENEFICIARY)

    // Past this point nothing can fail.
    freeHold(state, args.hold, hold)
    if (hold.expiry !== undefined) cancel(hold.expiry)
    emit(cashEvents.holdReleased, { hold: args.hold })
  },
)
