import type { CurrencyCode } from '@chassis/finance'
import type { ReadState } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import { accountCurrency } from '../../vocabulary/account-currency-key.ts'
import { LEDGER_ACCOUNTS, type LedgerAccount } from '../ledger-accounts.ts'
import type { CashState } from '../state.ts'

export interface TrialBalanceLine {
  readonly account: LedgerAccount
  /** Debits less credits, minor units. */
  readonly netMinor: bigint
}

/** The ledger accounts of a journal that are not zero, in the order of the chart; empty where there is no journal. */
export function trialBalanceOf(
  state: ReadState<CashState>,
  owner: AccountId,
  currency: CurrencyCode,
): readonly TrialBalanceLine[] {
  const nets = state.journals.get(accountCurrency(owner, currency))?.trialBalance ?? []
  return LEDGER_ACCOUNTS.map((account, i) => ({ account, netMinor: nets[i] ?? 0n })).filter(
    (line) => line.netMinor !== 0n,
  )
}
