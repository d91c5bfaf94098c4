/** The words of the loan tables, on the whole ledger of protocol version 1. */
import { formatAmount, money, parseMoney, parseRatePercent } from '@chassis/finance'
import { addDays, addMonths, assert, type CivilDate, formatCivilDate, parseCivilDate } from '@chassis/primitives'
import { loanId, vehicleId } from '@chassis/protocol'
import { trialBalanceOf } from '../cash/queries/trial-balance-of.ts'
import { cash, ledgerV1, loans } from '../ledger.ts'
import { openStage } from '../testkit/assemble.ts'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import { titlesVocabulary } from '../titles/titles.test-support.ts'
import { civilMonth } from '../vocabulary/civil-month.ts'
import { boardingOf } from './fold/recompute-from-facts.ts'
import { payoffQuote } from './queries/payoff-quote.ts'
import { type LoanView, positionOf } from './queries/position-of.ts'
import type { LoanFact } from './schema/facts.ts'
import type { MonthClaim } from './schema/reported-month.ts'
import { yearBasis } from './schema/terms.ts'

const CURRENCY = 'USD'
const minor = (text: string): bigint => parseMoney(text, CURRENCY).amountMinor
const amountText = (value: bigint): string => formatAmount(money(value, CURRENCY))
const today = (words: Words): CivilDate => Math.floor(words.world.now / 86_400_000) as CivilDate

/** The rest of the line as pairs: `paid 300.00 interest 30.00`. */
function pairs(words: Words): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  while (words.rest.length > 0) found.set(words.next(), words.next())
  return found
}

function boardArgs(words: Words): object {
  const loan = words.id(loanId)
  const given = pairs(words)
  const asOf = parseCivilDate(given.get('asOf') ?? '2025-12-31')
  const accrues = given.get('accrues') ?? formatCivilDate(asOf)
  const basis = yearBasis.fromJson(given.get('basis') ?? 'actual/365F', 'basis')
  return {
    loan,
    lender: words.world.account(given.get('lender') ?? 'lender'),
    servicer: words.world.account(given.get('servicer') ?? 'servicer'),
    terms: {
      currency: CURRENCY,
      rate: parseRatePercent(given.get('rate') ?? '3.65'),
      yearBasis: basis,
      allocationOrder: given.get('order') ?? 'interestFeesPrincipal',
    },
    contract: { originalAmount: minor('20000.00'), termMonths: 60, originationMonth: civilMonth(2024, 1) },
    opening: {
      asOf,
      principal: minor(given.get('principal') ?? '10000.00'),
      interestDue: minor(given.get('interest') ?? '0'),
      feesDue: minor(given.get('fees') ?? '0'),
      interestPaidThrough: accrues === 'unknown' ? undefined : parseCivilDate(accrues),
    },
    references: {
      externalRef: 'book',
      obligorRef: new Uint8Array(16),
      vehicle: given.has('on') ? words.world.idOf(vehicleId, given.get('on') as string) : undefined,
    },
  }
}

/** `loan1 c1 rate 7.30`: what stands, with what is named in its place. */
function restateArgs(words: Words): object {
  const loan = words.id(loanId)
  const entry = { externalRef: words.next(), posted: today(words) }
  const { terms, contract, opening } = boardingOf([...words.world.read(loans).loans.facts(loan)])
  const given = pairs(words)
  const rate = given.has('rate') ? parseRatePercent(given.get('rate') as string) : terms.rate
  const termMonths = given.has('months') ? Number(given.get('months')) : contract.termMonths
  const principal = given.has('principal') ? minor(given.get('principal') as string) : opening.principal
  const asOf = given.has('asOf') ? parseCivilDate(given.get('asOf') as string) : opening.asOf
  return {
    loan,
    entry,
    terms: { ...terms, rate },
    contract: { ...contract, termMonths },
    opening: { ...opening, principal, asOf },
  }
}

/** `pay1 300.00 on 2026-01-30 [posted …] [claimed 30.00+270.00]` */
function receiptOf(words: Words) {
  const externalRef = words.next()
  const amount = minor(words.next())
  const given = pairs(words)
  const effective = parseCivilDate(given.get('on') ?? formatCivilDate(today(words)))
  const posted = given.has('posted') ? parseCivilDate(given.get('posted') as string) : today(words)
  return { given, receipt: { externalRef, effective, posted: posted < effective ? effective : posted, amount } }
}

function paymentArgs(words: Words): object {
  const loan = words.id(loanId)
  const { given, receipt } = receiptOf(words)
  const [interest, principal] = (given.get('claimed') ?? '').split('+')
  const claimed = interest && principal ? { interest: minor(interest), principal: minor(principal) } : undefined
  return { loan, receipt, claimed }
}

function settleArgs(words: Words): object {
  const loan = words.id(loanId)
  const { given, receipt } = receiptOf(words)
  return { loan, receipt, payoff: given.has('stated') ? minor(given.get('stated') as string) : receipt.amount }
}

function claimOf(given: ReadonlyMap<string, string>): MonthClaim {
  const figure = (name: string) => (given.has(name) ? minor(given.get(name) as string) : undefined)
  return {
    beginBalance: figure('begin'),
    endBalance: figure('end'),
    paid: figure('paid'),
    interest: figure('interest'),
    principal: figure('principal'),
    other: figure('other'),
    otherAdjustment: figure('adjustment'),
    rate: given.has('rate') ? parseRatePercent(given.get('rate') as string) : undefined,
    interestPaidThrough: given.has('through') ? parseCivilDate(given.get('through') as string) : undefined,
  }
}

/** `loan1 jan 2026-01 begin … end …` */
function monthArgs(words: Words): object {
  const loan = words.id(loanId)
  const externalRef = words.next()
  const begin = parseCivilDate(`${words.next()}-01`)
  const end = addDays(addMonths(begin, 1), -1)
  const posted = today(words) < end ? end : today(words)
  return { loan, period: { begin, end }, entry: { externalRef, posted }, claim: claimOf(pairs(words)) }
}

function entryArgs(words: Words): { loan: string; index: number; entry: object; given: ReadonlyMap<string, string> } {
  const loan = words.id(loanId)
  assert(words.takes('fact'), 'fact N')
  const index = Number(words.next())
  const entry = { externalRef: words.next(), posted: today(words) }
  return { loan, index, entry, given: pairs(words) }
}

function viewOf(words: Words): LoanView | undefined {
  const loan = words.id(loanId)
  const given = pairs(words)
  const asOf = given.has('asOf') ? parseCivilDate(given.get('asOf') as string) : undefined
  const known = given.get('knownAt')
  const knownAt = known === undefined ? undefined : parseCivilDate(known) * 86_400_000
  return positionOf(words.world.read(loans), loan, { asOf, knownAt })
}

function factOf(words: Words): LoanFact | undefined {
  const loan = words.id(loanId)
  assert(words.takes('fact'), 'fact N')
  const index = Number(words.next())
  const [fact] = words.world.read(loans).loans.facts(loan, index, index + 1)
  return fact
}

function describeFact(fact: LoanFact | undefined): string {
  switch (fact?.kind) {
    case 'paymentReceived': {
      const { interest, fees, principal, suspense } = fact.split.recomputed
      return [interest, fees, principal, suspense].map(amountText).join(' ')
    }
    case 'monthReported':
    case 'monthCorrected':
      return [fact.judgement.basis, fact.judgement.verdict, ...fact.judgement.reasons].join(' ')
    case 'breakOpened': {
      const { about, reason, claimed, recomputed } = fact.detail
      const figures = [claimed, recomputed].map((figure) => (figure === undefined ? '?' : amountText(figure)))
      return [reason, `of ${about}:`, figures.join(' not ')].join(' ')
    }
    case 'breakClosed':
      return `${fact.resolution} ${fact.opened}`
    default:
      return fact?.kind ?? 'none'
  }
}

const vocabulary: Vocabulary = {
  verbs: {
    ...titlesVocabulary.verbs,
    boardLoan: { contract: 'loans', args: boardArgs },
    recordPayment: { contract: 'loans', args: paymentArgs },
    settle: { contract: 'loans', args: settleArgs },
    reportMonth: { contract: 'loans', args: monthArgs },
    reversePayment: {
      contract: 'loans',
      args(words) {
        const { loan, index, entry } = entryArgs(words)
        return { loan, payment: index, reason: 'insufficientFunds', entry }
      },
    },
    correctMonth: {
      contract: 'loans',
      args(words) {
        const { loan, index, entry, given } = entryArgs(words)
        return { loan, month: index, entry, claim: claimOf(given) }
      },
    },
    correctBoarding: { contract: 'loans', args: restateArgs },
    resolveBreak: {
      contract: 'loans',
      args(words) {
        const loan = words.id(loanId)
        assert(words.takes('fact'), 'fact N')
        return { loan, opened: Number(words.next()), resolution: words.next(), explanation: words.next() }
      },
    },
    changeServicer: {
      contract: 'loans',
      args(words) {
        const loan = words.id(loanId)
        assert(words.takes('to'), 'to WHOM')
        return { loan, servicer: words.account() }
      },
    },
  },
  asks: {
    ...titlesVocabulary.asks,
    status: (words) => viewOf(words)?.status ?? 'none',
    principal: (words) => {
      const view = viewOf(words)
      return view ? amountText(view.position.principal) : 'none'
    },
    interest: (words) => {
      const interest = viewOf(words)?.interestAsOf
      return interest === undefined ? 'unknown' : amountText(interest)
    },
    suspense: (words) => amountText(viewOf(words)?.position.suspense ?? 0n),
    openBreaks: (words) => String(viewOf(words)?.position.openBreaks ?? 0),
    fact: (words) => describeFact(factOf(words)),
    payoff: (words) => {
      const loan = words.id(loanId)
      assert(words.takes('on'), 'on DATE')
      const { payoffMinor, perDiemMinor } = payoffQuote(words.world.read(loans), loan, words.date())
      return `${amountText(payoffMinor)} and ${amountText(perDiemMinor)} a day`
    },
    journal: (words) => {
      const owner = words.account()
      const name = words.next()
      const lines = trialBalanceOf(words.world.read(cash), owner, parseMoney('0', CURRENCY).currency)
      return amountText(lines.find((line) => line.account === name)?.netMinor ?? 0n)
    },
  },
}

export function loansStage(): Stage {
  return openStage({
    definition: ledgerV1,
    vocabulary,
    members: {
      operator: ['operator'],
      lender: ['lender'],
      servicer: ['servicer'],
      backup: ['servicer'],
      dealer: ['dealer'],
      regulator: ['regulator'],
      registry: ['registry'],
    },
    persons: ['person'],
  })
}
