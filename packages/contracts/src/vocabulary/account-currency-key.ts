/** The key "one account, one currency": 20 bytes of account id ‖ 3 ASCII bytes of ISO 4217 code. */

import { type CurrencyCode, currency } from '@chassis/finance'
import { idPart, type KeyCodec, type KeyPart } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import { type AccountId, accountId } from '@chassis/protocol'

/** `acct_…:USD`, so that it compares with `===` and reads in a log. */
export type AccountCurrency = `${AccountId}:${CurrencyCode}`

export function accountCurrency(account: AccountId, code: CurrencyCode): AccountCurrency {
  return `${account}:${code}` as AccountCurrency
}

export function partsOfAccountCurrency(key: AccountCurrency): readonly [AccountId, CurrencyCode] {
  return [key.slice(0, -4) as AccountId, key.slice(-3) as CurrencyCode]
}

const ACCOUNT_BYTES = accountId.length

export function writeAccountCurrency(out: Bytes, at: number, key: AccountCurrency): void {
  out.set(accountId.bytesOf(key.slice(0, -4) as AccountId), at)
  for (let i = 0; i < 3; i++) out[at + ACCOUNT_BYTES + i] = key.charCodeAt(key.length - 3 + i)
}

export function readAccountCurrency(bytes: Bytes, at: number): AccountCurrency {
  const code = String.fromCharCode(...bytes.subarray(at + ACCOUNT_BYTES, at + ACCOUNT_BYTES + 3))
  return accountCurrency(accountId.of(bytes.subarray(at, at + ACCOUNT_BYTES)), currency(code))
}

export const ACCOUNT_CURRENCY_BYTES = ACCOUNT_BYTES + 3

/** `account`: what the account is to the object. */
export function accountCurrencyParts(account: string): readonly KeyPart[] {
  return [idPart(account, accountId), { name: 'currency', bytes: 3, form: 'ascii' }]
}

export const accountCurrencyKey: KeyCodec<AccountCurrency> = {
  length: ACCOUNT_CURRENCY_BYTES,
  parts: accountCurrencyParts('account'),
  bytesOf(key) {
    const out = new Uint8Array(ACCOUNT_CURRENCY_BYTES)
    writeAccountCurrency(out, 0, key)
    return out
  },
  of: (bytes) => readAccountCurrency(bytes, 0),
}
