import type { CurrencyCode } from '@chassis/finance'
import type { ReadState } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { balanceKey, type CashState } from '../state.ts'

export interface TokenPosition {
  readonly balanceMinor: bigint
  readonly heldMinor: bigint
  readonly spendableMinor: bigint
}

/** What `holder` has of the token of `issuer` in `currency`. */
export function tokenBalanceOf(
  state: ReadState<CashState>,
  issuer: AccountId,
  currency: CurrencyCode,
  holder: AccountId,
): TokenPosition {
  const balance = state.balances.get(balanceKey(accountCurrency(issuer, currency), holder))
  const balanceMinor = balance?.balanceMinor ?? 0n
  const heldMinor = balance?.heldMinor ?? 0n
  return { balanceMinor, heldMinor, spendableMinor: balanceMinor - heldMinor }
}
