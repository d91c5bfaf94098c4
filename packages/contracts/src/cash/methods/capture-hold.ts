import { ensure, refuse } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { CaptureHold } from '../schema.ts'
import { method } from '../state.ts'
import { balanceOf, freeHold, moveTokens } from '../tokens.ts'

/** Takes the promised amount or a part of it, once; the rest is free again. */
export const captureHold = method(
  CaptureHold,
  {
    number: 9,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      CashError.HOLD_NOT_FOUND,
      CashError.NOT_BENEFICIARY,
      CashError.HOLD_EXPIRED,
      CashError.CAPTURE_EXCEEDS_HOLD,
      CashError.BENEFICIARY_NOT_ADMITTED,
    ],
  },
  ({ args, as, now, state, cancel, emit }) => {
    const hold = state.holds.get(args.hold) ?? refuse(CashError.HOLD_NOT_FOUND)
    const token = accountCurrency(hold.issuer, hold.currency)
    ensure(as === hold.beneficiary, CashError.NOT_BENEFICIARY)
    ensure(now < hold.expiresAt, CashError.HOLD_EXPIRED)
    ensure(args.amountMinor <= hold.amountMinor, CashError.CAPTURE_EXCEEDS_HOLD)
    ensure(balanceOf(state, token, as).admitted, CashError.BENEFICIARY_NOT_ADMITTED)

    // Past this point nothing can fail.
    freeHold(state, args.hold, hold)
    moveTokens(state, token, hold.holder, as, args.amountMinor)
    if (hold.expiry !== undefined) cancel(hold.expiry)
    emit(cashEvents.holdCaptured, { hold: args.hold, amountMinor: args.amountMinor })
  },
)
