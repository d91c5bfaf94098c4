/** A loan that explains itself: what is known and how, where an amount comes from, and what had been otherwise. */
import { contractMonths, explainFacts, factStanding, type MonthStanding, worthOfMonth } from '@chassis/contracts'
import { civilMonthType, type LoanFact, LoanStanding, MonthStep } from '@chassis/contracts/schemas'
import { FinanceError, type LoanFile, suppose } from '@chassis/finance'
import { type CivilDate, civilDateOfInstant, formatCivilDate, refuse } from '@chassis/primitives'
import {
  civilDateType,
  exactInteger,
  field,
  list,
  loanId,
  MEMBER,
  minorUnits,
  oneOf,
  optional,
  PUBLIC,
  record,
  u32,
  type ValueOf,
} from '@chassis/protocol'
import { ownersOfLoan } from '../../authorisation/owners.ts'
import type { Viewer } from '../../authorisation/viewer.ts'
import { visible } from '../../authorisation/visible.ts'
import { GatewayError } from '../../errors.ts'
import { anyJson } from '../../schema/api-types.ts'
import { atHeight, ensureSeenInFull, notFound, positionNow } from '../common.ts'
import type { Gateway } from '../gateway.ts'
import { type Route, route } from '../route.ts'

const LoanParams = record('LoanParams', { loan: field(1, loanId, PUBLIC, 'The loan') })

/** The facts of a loan, for those who see it in full. */
function loanSeenInFull(gateway: Gateway, viewer: Viewer, loan: ValueOf<typeof LoanParams>['loan']) {
  const head = gateway.reads.loans.loans.get(loan)
  const owners = head === undefined ? [] : ownersOfLoan(gateway.reads, loan, head)
  ensureSeenInFull(visible(viewer, 'loan', owners), viewer, head !== undefined)
  if (head === undefined) return notFound()
  return { head, facts: [...gateway.reads.loans.loans.facts(loan, 0, head.factCount)] }
}

/** What can be opened into its derivation; what a loan of the ledger has. */
const explainable = oneOf('principal', 'interest', 'fee', 'suspense', 'overpaid', 'perDiem', 'payoff')

const Supposed = record('SupposedOtherwise', {
  fact: field(1, u32, MEMBER, 'Index of the payment'),
  on: field(2, optional(civilDateType), MEMBER, 'The day it is put on; absent: it never came'),
  principal: field(3, exactInteger, MEMBER, 'By how much principal would differ, minor units'),
  interest: field(4, exactInteger, MEMBER, 'Interest, paid and unpaid'),
  payoff: field(5, exactInteger, MEMBER, 'What settles the loan'),
})

const FACTS_MAX = 4_096

const ExplainedMonth = record('ExplainedMonth', {
  report: field(1, u32, MEMBER, 'Index of the report'),
  corrections: field(2, list(u32, FACTS_MAX), MEMBER, 'Its Corrections; the figures of the last one count'),
  step: field(3, MonthStep, MEMBER, 'The month as it counts, and what every node made of its figures'),
  principal: field(4, optional(exactInteger), MEMBER, 'Principal before it; absent if only compared with payments'),
  perDiem: field(5, optional(exactInteger), MEMBER, 'What one day more or less is worth in interest, minor units'),
})

const ExplainAnswer = record('ExplainAnswer', {
  ...atHeight,
  standing: field(3, LoanStanding, MEMBER, 'Every figure, and how it is known'),
  amount: field(4, explainable, MEMBER, 'What is derived: what was asked for or, without known interest, principal'),
  derivation: field(5, anyJson, MEMBER, 'The tree {rule, version, inputs, result, children} of servicing.md, 18'),
  supposed: field(6, optional(Supposed), MEMBER, 'How it would differ had the payment come on another day, or never'),
  month: field(
    7,
    optional(ExplainedMonth),
    MEMBER,
    'Of a fact that reports or corrects a month: it has no day to move',
  ),
})

const explainLoan = route({
  operation: 'explainLoan',
  method: 'GET',
  path: '/v1/loans/{loan}/explain',
  tag: 'loans',
  says: 'What is known of a loan, how, and what cannot be known and why; the derivation of an amount; a supposition.',
  kind: 'loan',
  open: false,
  cost: 20,
  params: LoanParams,
  query: record('ExplainQuery', {
    asOf: field(1, optional(civilDateType), PUBLIC, 'The day; by default that of the last block, in UTC'),
    amount: field(2, optional(explainable), PUBLIC, 'The amount to be derived; by default the payoff'),
    interestFrom: field(3, optional(civilDateType), PUBLIC, 'Supposes since when interest runs, if nobody stated it'),
    fact: field(
      4,
      optional(u32),
      PUBLIC,
      'Index of a payment that is supposed to be otherwise, or of a reported month',
    ),
    on: field(5, optional(civilDateType), PUBLIC, 'The day it is put on; without it, the payment never came'),
  }),
  answer: { type: ExplainAnswer, onlyJson: true },
  refuses: [FinanceError.FACT_UNKNOWN, GatewayError.FACT_NOT_SUPPOSABLE],
  handle({ params, query, viewer, gateway }) {
    const { head, facts } = loanSeenInFull(gateway, viewer, params.loan)
    const asOf = query.asOf ?? laterOf(civilDateOfInstant(gateway.ledger.state.position.time), head)
    const explained = explainFacts(params.loan, facts, asOf, query) ?? notFound()
    const { standing, amount, derivation, file } = explained
    const about = query.fact === undefined ? {} : aboutFact(facts, query.fact, asOf, file, query.on)
    return {
      ...positionNow(gateway),
      standing,
      amount: amount as ValueOf<typeof explainable>,
      derivation: derivation as never,
      ...about,
    }
  },
})

/** A payment can be put on another day; a month is told as it counts. Refuses FACT_UNKNOWN and FACT_NOT_SUPPOSABLE. */
function aboutFact(
  facts: readonly LoanFact[],
  fact: number,
  asOf: CivilDate,
  file: LoanFile | undefined,
  on: CivilDate | undefined,
): { readonly supposed?: ValueOf<typeof Supposed>; readonly month?: ValueOf<typeof ExplainedMonth> } {
  const standing = factStanding(facts, fact, asOf) ?? refuse(FinanceError.FACT_UNKNOWN, { fact })
  switch (standing.kind) {
    case 'payment':
      return file === undefined ? {} : { supposed: supposedOf(file, fact, on) }
    case 'month':
      return { month: monthOf(facts, standing) }
    case 'reversed':
      return refuse(GatewayError.FACT_NOT_SUPPOSABLE, { fact, because: 'reversed', by: standing.by })
    case 'later': {
      const from = formatCivilDate(standing.effective)
      return refuse(GatewayError.FACT_NOT_SUPPOSABLE, { fact, because: 'later', from })
    }
    case 'still':
      return refuse(GatewayError.FACT_NOT_SUPPOSABLE, { fact, because: 'still' })
  }
}

function monthOf(
  facts: readonly LoanFact[],
  { report, corrections, step }: MonthStanding,
): ValueOf<typeof ExplainedMonth> {
  const { principal, perDiem } = worthOfMonth(facts, step) ?? {}
  return { report, corrections: [...corrections], step, principal, perDiem }
}

function laterOf(today: CivilDate, { position }: { readonly position: { readonly lastEffective: CivilDate } }) {
  return today > position.lastEffective ? today : position.lastEffective
}

function supposedOf(file: LoanFile, fact: number, on: CivilDate | undefined): ValueOf<typeof Supposed> {
  const { terms, facts, asOf } = file
  const { actual, supposed, difference } = suppose(terms, facts, asOf, { fact: `fact-${fact}`, effective: on })
  // Interest that was paid counts too: of two ways to the same principal the dearer one is told apart by it.
  const paid = supposed.totals.paid.interest - actual.totals.paid.interest
  const { principal, interest, payoff } = difference
  return { fact, on, principal, interest: interest + paid, payoff }
}

const ContractMonthRow = record('ContractMonthRow', {
  n: field(1, u32, MEMBER, 'Number'),
  month: field(2, civilMonthType, MEMBER, 'Month; the contract on the ledger states no day'),
  expected: field(3, optional(minorUnits), MEMBER, 'By contract, minor units'),
  received: field(4, optional(minorUnits), MEMBER, 'What came in the month, minor units'),
  basis: field(5, optional(oneOf('recorded', 'claimed')), MEMBER, 'Recorded payments, or what the servicer claims'),
})

const ROWS_MAX = 1_200

const loanSchedule = route({
  operation: 'getLoanSchedule',
  method: 'GET',
  path: '/v1/loans/{loan}/schedule',
  tag: 'loans',
  says: 'The months of the contract with what came in them; interest and principal of months to come depend on days.',
  kind: 'loan',
  open: false,
  cost: 5,
  params: LoanParams,
  query: record('LoanScheduleQuery', {
    asOf: field(1, optional(civilDateType), PUBLIC, 'Only what counts on or before this date came in'),
  }),
  answer: {
    type: record('LoanScheduleAnswer', {
      ...atHeight,
      months: field(3, list(ContractMonthRow, ROWS_MAX), MEMBER, 'From the first payment month on'),
    }),
  },
  refuses: [],
  handle({ params, query, viewer, gateway }) {
    const { facts } = loanSeenInFull(gateway, viewer, params.loan)
    const months = contractMonths(facts, query.asOf).map(({ isBeforeBoarding: _, ...row }) => row)
    return { ...positionNow(gateway), months }
  },
})

export const LOAN_EXPLAIN_ROUTES: readonly Route[] = [explainLoan, loanSchedule]
