import { ensure } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { DismissHolder } from '../schema.ts'
import { method } from '../state.ts'
import { balanceOf, changeBalance } from '../tokens.ts'

/** Ends an admission. What the account has stays its own: it may still pay with it and redeem it. */
export const dismissHolder = method(
  DismissHolder,
  { number: 3, authority: { allow: ['bank'], objects: 'own' }, refuses: [CashError.HOLDER_NOT_ADMITTED] },
  ({ args, as, state, emit }) => {
    const token = accountCurrency(as, args.currency)
    ensure(balanceOf(state, token, args.holder).admitted, CashError.HOLDER_NOT_ADMITTED)

    // Past this point nothing can fail.
    changeBalance(state, token, args.holder, { admitted: false })
    emit(cashEvents.holderDismissed, { issuer: as, currency: args.currency, holder: args.holder })
  },
)
