import type { InvariantCheck } from '@chassis/kernel'
import { accountCurrency, partsOfAccountCurrency } from '../vocabulary/account-currency-key.ts'
import { applyLines, imbalanceOf } from './journal.ts'
import { LEDGER_ACCOUNTS } from './ledger-accounts.ts'
import { balanceKey, type CashState, partsOfBalanceKey } from './state.ts'

const IN_ISSUE = LEDGER_ACCOUNTS.indexOf('tokensInIssue')

export const cashInvariants: readonly InvariantCheck<CashState>[] = [
  {
    name: 'INV-P1',
    says: 'The supply of a token is the sum of its balances; a balance covers exactly its open holds.',
    *check(state) {
      const owned = new Map<string, bigint>()
      const held = new Map<string, bigint>()
      for (const [, hold] of state.holds.entries()) {
        const key = balanceKey(accountCurrency(hold.issuer, hold.currency), hold.holder)
        held.set(key, (held.get(key) ?? 0n) + hold.amountMinor)
      }
      for (const [key, balance] of state.balances.entries()) {
        const [token] = partsOfBalanceKey(key)
        owned.set(token, (owned.get(token) ?? 0n) + balance.balanceMinor)
        if (balance.heldMinor < 0n || balance.heldMinor > balance.balanceMinor) yield `${key}: held exceeds balance`
        if (balance.heldMinor !== (held.get(key) ?? 0n)) yield `${key}: held is not the sum of its holds`
        held.delete(key)
      }
      for (const key of held.keys()) yield `${key}: a hold without balance`
      for (const [token, { supplyMinor }] of state.tokens.entries()) {
        if (supplyMinor !== (owned.get(token) ?? 0n)) yield `${token}: supply is not the sum of its balances`
        owned.delete(token)
      }
      for (const [token, sum] of owned) if (sum !== 0n) yield `${token}: balances without supply`
    },
  },
  {
    name: 'INV-P2',
    says: 'Every entry balances, so debits equal credits per party and day; the trial balance is their sum.',
    *check(state) {
      for (const [key, head] of state.journals.entries()) {
        let recomputed: readonly bigint[] = []
        let index = 0
        for (const fact of state.journals.facts(key)) {
          if (imbalanceOf(fact.entry.lines) !== 0n) yield `${key}: entry ${index} does not balance`
          recomputed = applyLines(recomputed, fact.entry.lines)
          index += 1
        }
        if (recomputed.join() !== head.trialBalance.join()) yield `${key}: trial balance is not the sum of the entries`
        if (head.trialBalance.reduce((a, b) => a + b, 0n) !== 0n) yield `${key}: trial balance is not zero in total`
      }
    },
  },
  {
    name: 'INV-P3',
    says: "What an issuer's journal shows as tokens in issue is the supply of its token.",
    *check(state) {
      for (const [token, { supplyMinor }] of state.tokens.entries()) {
        const [issuer, currency] = partsOfAccountCurrency(token)
        const head = state.journals.get(accountCurrency(issuer, currency))
        if (-(head?.trialBalance[IN_ISSUE] ?? 0n) !== supplyMinor) yield `${token}: journal and supply differ`
      }
    },
  },
]
