import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { TransferToken } from '../schema.ts'
import { method } from '../state.ts'
import { ensureTransferable, moveTokens } from '../tokens.ts'

/** Pays with a token. Currencies and issuers never mix: what arrives is what was sent. */
export const transferToken = method(
  TransferToken,
  {
    number: 6,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [CashError.SAME_PARTY, CashError.HOLDER_NOT_ADMITTED, CashError.INSUFFICIENT_BALANCE],
  },
  ({ args, as, state, emit }) => {
    const { issuer, currency, to, amountMinor } = args
    const token = accountCurrency(issuer, currency)
    ensureTransferable(state, token, as, to, amountMinor)

    // Past this point nothing can fail.
    moveTokens(state, token, as, to, amountMinor)
    emit(cashEvents.tokenTransferred, { issuer, currency, holder: as, amountMinor, to })
  },
)
