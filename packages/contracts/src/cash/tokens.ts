/** Restricted tokens: what changes balances and holds. Every function keeps INV-P1. */

import type { CurrencyCode } from '@chassis/finance'
import type { ProviderContext, StateAccess } from '@chassis/kernel'
import { ensure, refuse } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { type AccountCurrency, accountCurrency } from '../vocabulary/account-currency-key.ts'
import { CashError } from './errors.ts'
import type { Hold, HoldId, TokenBalance } from './schema.ts'
import { balanceKey, type CashState } from './state.ts'

type State = StateAccess<CashState>

const NOTHING: TokenBalance = { admitted: false, balanceMinor: 0n, heldMinor: 0n }

export function balanceOf(state: State, token: AccountCurrency, holder: AccountId): TokenBalance {
  return state.balances.get(balanceKey(token, holder)) ?? NOTHING
}

/** The part of a balance that is under no hold. */
export function spendableOf(balance: TokenBalance): bigint {
  return balance.balanceMinor - balance.heldMinor
}

/** Changes a balance; one that says nothing any more is removed. */
export function changeBalance(
  state: State,
  token: AccountCurrency,
  holder: AccountId,
  change: { readonly balanceMinor?: bigint; readonly heldMinor?: bigint; readonly admitted?: boolean },
): void {
  const before = balanceOf(state, token, holder)
  const after: TokenBalance = {
    admitted: change.admitted ?? before.admitted,
    balanceMinor: before.balanceMinor + (change.balanceMinor ?? 0n),
    heldMinor: before.heldMinor + (change.heldMinor ?? 0n),
  }
  const key = balanceKey(token, holder)
  if (after.admitted || after.balanceMinor > 0n) state.balances.set(key, after)
  else state.balances.delete(key)
}

export function moveTokens(state: State, token: AccountCurrency, from: AccountId, to: AccountId, amount: bigint): void {
  changeBalance(state, token, from, { balanceMinor: -amount })
  changeBalance(state, token, to, { balanceMinor: amount })
}

/** Guards of any transfer: refuses SAME_PARTY, HOLDER_NOT_ADMITTED, INSUFFICIENT_BALANCE. */
export function ensureTransferable(
  state: State,
  token: AccountCurrency,
  from: AccountId,
  to: AccountId,
  amount: bigint,
): void {
  ensure(from !== to, CashError.SAME_PARTY)
  ensure(balanceOf(state, token, to).admitted, CashError.HOLDER_NOT_ADMITTED)
  ensure(spendableOf(balanceOf(state, token, from)) >= amount, CashError.INSUFFICIENT_BALANCE)
}

/** Writes a hold and binds the amount. */
export function bindHold(state: State, id: HoldId, hold: Hold): void {
  state.holds.set(id, hold)
  changeBalance(state, accountCurrency(hold.issuer, hold.currency), hold.holder, { heldMinor: hold.amountMinor })
}

/** Removes a hold and frees the amount. */
export function freeHold(state: State, id: HoldId, hold: Hold): void {
  state.holds.delete(id)
  changeBalance(state, accountCurrency(hold.issuer, hold.currency), hold.holder, { heldMinor: -hold.amountMinor })
}

export interface TokenTransfer {
  readonly issuer: AccountId
  readonly currency: CurrencyCode
  readonly from: AccountId
  readonly to: AccountId
  readonly amountMinor: bigint
}

/** What other contracts may do with tokens. Whose authority it is, is their guard. */
export interface Tokens {
  spendable(issuer: AccountId, currency: CurrencyCode, holder: AccountId): bigint
  /** Refuses SAME_PARTY, HOLDER_NOT_ADMITTED, INSUFFICIENT_BALANCE. */
  transfer(transfer: TokenTransfer): void
  /** Places a hold that only the calling contract ends; refuses like a transfer to the beneficiary. */
  hold(id: HoldId, hold: Omit<Hold, 'expiry'>): void
  /** Refuses HOLD_NOT_FOUND. */
  release(id: HoldId): void
  /**
   * Moves `amountMinor` to the beneficiary and frees the rest. Refuses HOLD_NOT_FOUND, CAPTURE_EXCEEDS_HOLD,
   * BENEFICIARY_NOT_ADMITTED.
   */
  capture(id: HoldId, amountMinor: bigint): void
}

/** The provider of {@link Tokens}. */
export function asTokens({ state }: Pick<ProviderContext<CashState>, 'state'>): Tokens {
  const held = (id: HoldId) => state.holds.get(id) ?? refuse(CashError.HOLD_NOT_FOUND)
  return {
    spendable: (issuer, currency, holder) => spendableOf(balanceOf(state, accountCurrency(issuer, currency), holder)),
    transfer({ issuer, currency, from, to, amountMinor }) {
      const token = accountCurrency(issuer, currency)
      ensureTransferable(state, token, from, to, amountMinor)
      moveTokens(state, token, from, to, amountMinor)
    },
    hold(id, hold) {
      const token = accountCurrency(hold.issuer, hold.currency)
      ensureTransferable(state, token, hold.holder, hold.beneficiary, hold.amountMinor)
      bindHold(state, id, hold)
    },
    release: (id) => freeHold(state, id, held(id)),
    capture(id, amountMinor) {
      const hold = held(id)
      const token = accountCurrency(hold.issuer, hold.currency)
      ensure(amountMinor <= hold.amountMinor, CashError.CAPTURE_EXCEEDS_HOLD)
      ensure(balanceOf(state, token, hold.beneficiary).admitted, CashError.BENEFICIARY_NOT_ADMITTED)
      freeHold(state, id, hold)
      moveTokens(state, token, hold.holder, hold.beneficiary, amountMinor)
    },
  }
}
