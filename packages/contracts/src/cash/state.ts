import { chronicle, idKey, idPart, type KeyCodec, map, methodsOf } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import { type AccountId, accountId } from '@chassis/protocol'
import {
  ACCOUNT_CURRENCY_BYTES,
  type AccountCurrency,
  accountCurrencyKey,
  accountCurrencyParts,
  readAccountCurrency,
  writeAccountCurrency,
} from '../vocabulary/account-currency-key.ts'
import { Hold, holdId, JournalFact, JournalHead, Settlement, settlementId, Token, TokenBalance } from './schema.ts'

/** `issuer:currency/holder` */
export type BalanceKey = `${AccountCurrency}/${AccountId}`

export function balanceKey(token: AccountCurrency, holder: AccountId): BalanceKey {
  return `${token}/${holder}`
}

export function partsOfBalanceKey(key: BalanceKey): readonly [AccountCurrency, AccountId] {
  const slash = key.indexOf('/')
  return [key.slice(0, slash) as AccountCurrency, key.slice(slash + 1) as AccountId]
}

/** Issuer (20 bytes) ‖ currency (3) ‖ holder (20): the balances of one token lie together. */
const balanceKeyCodec: KeyCodec<BalanceKey> = {
  length: ACCOUNT_CURRENCY_BYTES + accountId.length,
  parts: [...accountCurrencyParts('issuer'), idPart('holder', accountId)],
  bytesOf(key) {
    const [token, holder] = partsOfBalanceKey(key)
    const out = new Uint8Array(ACCOUNT_CURRENCY_BYTES + accountId.length)
    writeAccountCurrency(out, 0, token)
    out.set(accountId.bytesOf(holder), ACCOUNT_CURRENCY_BYTES)
    return out
  },
  of: (bytes: Bytes) => balanceKey(readAccountCurrency(bytes, 0), accountId.of(bytes.subarray(ACCOUNT_CURRENCY_BYTES))),
}

export const cashState = {
  journals: chronicle(1, accountCurrencyKey, JournalHead, JournalFact),
  tokens: map(2, accountCurrencyKey, Token),
  balances: map(3, balanceKeyCodec, TokenBalance),
  holds: map(4, idKey(holdId), Hold),
  settlements: map(5, idKey(settlementId), Settlement),
}
export type CashState = typeof cashState

export const method = methodsOf<CashState>()
