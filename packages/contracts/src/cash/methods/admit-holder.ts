import { ensure } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { AdmitHolder } from '../schema.ts'
import { method } from '../state.ts'
import { balanceOf, changeBalance } from '../tokens.ts'

/** Lets an account receive the caller's token: the issuer answers for knowing who it is. */
export const admitHolder = method(
  AdmitHolder,
  {
    number: 2,
    authority: { allow: ['bank'], objects: 'own' },
    refuses: [CashError.ACCOUNT_NOT_FOUND, CashError.ALREADY_ADMITTED],
  },
  ({ args, as, state, accountExists, emit }) => {
    const token = accountCurrency(as, args.currency)
    ensure(accountExists(args.holder), CashError.ACCOUNT_NOT_FOUND)
    ensure(!balanceOf(state, token, args.holder).admitted, CashError.ALREADY_ADMITTED)

    // Past this point nothing can fail.
    changeBalance(state, token, args.holder, { admitted: true })
    emit(cashEvents.holderAdmitted, { issuer: as, currency: args.currency, holder: args.holder })
  },
)
