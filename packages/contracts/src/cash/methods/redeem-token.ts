import { assert, civilDateOfInstant, ensure } from '@chassis/primitives'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { CashError } from '../errors.ts'
import { cashEvents } from '../events.ts'
import { asJournal } from '../journal.ts'
import { RedeemToken } from '../schema.ts'
import { method } from '../state.ts'
import { aboutToken } from '../token-entry.ts'
import { balanceOf, changeBalance, spendableOf } from '../tokens.ts'

/** Gives tokens back to their issuer, who pays the money outside the ledger. A dismissed holder may, too. */
export const redeemToken = method(
  RedeemToken,
  { number: 5, authority: { allow: ['anyone'], objects: 'own' }, refuses: [CashError.INSUFFICIENT_BALANCE] },
  ({ args, as, now, state, emit }) => {
    const { issuer, currency, amountMinor } = args
    const token = accountCurrency(issuer, currency)
    ensure(spendableOf(balanceOf(state, token, as)) >= amountMinor, CashError.INSUFFICIENT_BALANCE)

    // Past this point nothing can fail.
    const supplyMinor = (state.tokens.get(token)?.supplyMinor ?? 0n) - amountMinor
    assert(supplyMinor >= 0n, 'a balance exceeds the supply')
    state.tokens.set(token, { supplyMinor })
    changeBalance(state, token, as, { balanceMinor: -amountMinor })
    asJournal({ state, now: () => now }).post(
      issuer,
      currency,
      [
        { account: 'tokensInIssue', amountMinor },
        { account: 'cash', amountMinor: -amountMinor },
      ],
      aboutToken(issuer),
      civilDateOfInstant(now),
    )
    emit(cashEvents.tokenRedeemed, { issuer, currency, holder: as, amountMinor })
  },
)
