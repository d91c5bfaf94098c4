import { ensure } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { holdId, PlaceHold } from '../schema.ts'
import { method } from '../state.ts'
import { balanceOf, bindHold, spendableOf } from '../tokens.ts'
import { releaseHold } from './release-hold.ts'

/** No promise binds a balance for longer. */
export const HOLD_MAX_MS = 400 * 86_400_000

/** Promises part of the caller's balance to a beneficiary until a time; then the agenda releases it. */
export const placeHold = method(
  PlaceHold,
  {
    number: 7,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      CashError.SAME_PARTY,
      CashError.EXPIRY_NOT_AHEAD,
      CashError.EXPIRY_TOO_FAR,
      CashError.HOLDER_NOT_ADMITTED,
      CashError.INSUFFICIENT_BALANCE,
    ],
  },
  ({ args, as, now, state, schedule, newId, emit }) => {
    const { beneficiary, amountMinor, expiresAt } = args
    const token = accountCurrency(args.issuer, args.currency)
    ensure(beneficiary !== as, CashError.SAME_PARTY)
    ensure(expiresAt > now, CashError.EXPIRY_NOT_AHEAD)
    ensure(expiresAt <= now + HOLD_MAX_MS, CashError.EXPIRY_TOO_FAR)
    ensure(balanceOf(state, token, beneficiary).admitted, CashError.HOLDER_NOT_ADMITTED)
    ensure(spendableOf(balanceOf(state, token, as)) >= amountMinor, CashError.INSUFFICIENT_BALANCE)

    // Past this point nothing can fail.
    const hold = newId(holdId)
    const expiry = schedule(expiresAt, releaseHold, { hold })
    bindHold(state, hold, { ...args, holder: as, expiry })
    emit(cashEvents.holdPlaced, { hold, holder: as, beneficiary, amountMinor })
  },
)
