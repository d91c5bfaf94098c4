/** The cash contract on a stage: two banks, a lender, a servicer and two people. */

import { type CurrencyCode, formatAmount, money, parseMoney } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import { assembleLedger, openStage } from '../testkit/assemble.ts'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import { accountCurrency } from '../vocabulary/account-currency-key.ts'
import { cash } from './contract.ts'
import { cashInvariants } from './invariants.ts'
import { entriesOf } from './queries/entries-of.ts'
import { tokenBalanceOf } from './queries/token-balance-of.ts'
import { trialBalanceOf } from './queries/trial-balance-of.ts'
import { holdId, type PostEntry, settlementId } from './schema.ts'

const midnight = (date: CivilDate) => date * 86_400_000

function entry(words: Words): PostEntry {
  const currency = words.currency()
  const effective = words.date()
  const externalRef = words.next()
  const lines: PostEntry['lines'][number][] = []
  let corrects: number | undefined
  while (words.rest.length > 0) {
    if (words.takes('corrects')) {
      corrects = Number(words.next())
      continue
    }
    const account = words.next() as PostEntry['lines'][number]['account']
    lines.push({ account, amountMinor: parseMoney(words.next(), currency).amountMinor })
  }
  return { currency, effective, externalRef, lines, corrects }
}

/** `bank 100.00 USD` */
function token(words: Words) {
  return { issuer: words.account(), ...words.money() }
}

function to<T extends object>(words: Words, given: T) {
  words.expect('to')
  return { ...given, to: words.account() }
}

const plain = (amountMinor: bigint, currency: CurrencyCode) => formatAmount(money(amountMinor, currency))

export const cashVocabulary: Vocabulary = {
  verbs: {
    postEntry: { contract: 'cash', args: entry },
    admitHolder: { contract: 'cash', args: (words) => ({ currency: words.currency(), holder: words.account() }) },
    dismissHolder: { contract: 'cash', args: (words) => ({ currency: words.currency(), holder: words.account() }) },
    issueToken: { contract: 'cash', args: (words) => to(words, words.money()) },
    redeemToken: { contract: 'cash', args: token },
    transferToken: { contract: 'cash', args: (words) => to(words, token(words)) },
    placeHold: {
      contract: 'cash',
      creates: 'hold',
      args: (words) => {
        const given = token(words)
        words.expect('for')
        const beneficiary = words.account()
        words.expect('until')
        return { ...given, beneficiary, expiresAt: midnight(words.date()) }
      },
    },
    releaseHold: { contract: 'cash', args: (words) => ({ hold: words.id(holdId) }) },
    captureHold: {
      contract: 'cash',
      args: (words) => ({ hold: words.id(holdId), amountMinor: words.money().amountMinor }),
    },
    proposeSettlement: {
      contract: 'cash',
      creates: 'settlement',
      args: (words) => {
        const given = words.money()
        words.expect('to')
        const payee = words.account()
        words.expect('paid')
        return { ...given, payee, paidOn: words.date() }
      },
    },
    acknowledgeSettlement: { contract: 'cash', args: (words) => ({ settlement: words.id(settlementId) }) },
    declineSettlement: { contract: 'cash', args: (words) => ({ settlement: words.id(settlementId) }) },
  },
  asks: {
    /** `? balance alice bank USD` */
    balance: (words) => {
      const holder = words.account()
      const issuer = words.account()
      const currency = words.currency()
      const position = tokenBalanceOf(words.world.read(cash), issuer, currency, holder)
      const held = position.heldMinor === 0n ? '' : ` held ${plain(position.heldMinor, currency)}`
      return plain(position.balanceMinor, currency) + held
    },
    /** `? supply bank USD` */
    supply: (words) => {
      const issuer = words.account()
      const currency = words.currency()
      return plain(words.world.read(cash).tokens.get(accountCurrency(issuer, currency))?.supplyMinor ?? 0n, currency)
    },
    /** `? journal lender USD` */
    journal: (words) => {
      const owner = words.account()
      const currency = words.currency()
      const lines = trialBalanceOf(words.world.read(cash), owner, currency)
      return lines.map((line) => `${line.account} ${plain(line.netMinor, currency)}`).join(', ') || 'empty'
    },
    /** `? entries lender USD` */
    entries: (words) => {
      const owner = words.account()
      return String([...entriesOf(words.world.read(cash), owner, words.currency())].length)
    },
  },
}

export const cashLedger = assembleLedger([{ contract: cash, invariants: cashInvariants }], {})

export function cashStage(): Stage {
  return openStage({
    definition: cashLedger,
    vocabulary: cashVocabulary,
    members: {
      operator: ['operator'],
      bank: ['bank'],
      otherBank: ['bank'],
      lender: ['lender'],
      servicer: ['servicer'],
    },
    persons: ['alice', 'bob'],
  })
}

/** Alice has 100.00 USD of the bank's token, Bob is admitted. */
export function stageWithTokens(): Stage {
  return cashStage().setUp(
    ['bank', 'admitHolder USD alice'],
    ['bank', 'admitHolder USD bob'],
    ['bank', 'issueToken 100.00 USD to alice'],
  )
}
