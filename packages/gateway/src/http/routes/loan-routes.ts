/** Loans: now, as of a date, as it was known at a time; and what would settle one. */
import { payoffQuote, positionOf } from '@chassis/contracts'
import { currencyCode } from '@chassis/contracts/schemas'
import { currency } from '@chassis/finance'
import { civilDateOfInstant } from '@chassis/primitives'
import {
  bool,
  civilDateType,
  field,
  instant,
  loanId,
  MEMBER,
  minorUnits,
  optional,
  PUBLIC,
  record,
  u32,
} from '@chassis/protocol'
import { ownersOfLoan } from '../../authorisation/owners.ts'
import { visible } from '../../authorisation/visible.ts'
import type { Resource } from '../../resources/resource.ts'
import { RESOURCES } from '../../resources/resource-table.ts'
import { atHeight, ensureSeenInFull, notFound, positionNow } from '../common.ts'
import { type Route, route } from '../route.ts'
import { answerOf, find, placeOf, valueFields } from './resource-routes.ts'

const LOAN = RESOURCES.find(({ name }) => name === 'Loan') as Resource
const LoanParams = record('LoanParams', { loan: field(1, loanId, PUBLIC, 'The loan') })

const getLoan = route({
  operation: 'getLoan',
  method: 'GET',
  path: LOAN.path,
  tag: LOAN.tag,
  says: 'A loan: terms, position, status; now, as of a date, or as it was known at a time.',
  kind: 'loan',
  open: true,
  cost: 2,
  params: LoanParams,
  query: record('LoanQuery', {
    proof: field(1, optional(bool), PUBLIC, 'Adds a proof slip with all facts, from which anyone recomputes'),
    asOf: field(2, optional(civilDateType), PUBLIC, 'Only what counts on or before this date'),
    knownAt: field(3, optional(instant), PUBLIC, 'Only what was recorded at or before this block time'),
  }),
  answer: {
    type: record('LoanAnswer', {
      ...valueFields(LOAN),
      interestAsOf: field(8, optional(minorUnits), MEMBER, 'Interest unpaid at the close of `asOf`, minor units'),
      factsKnown: field(9, optional(u32), MEMBER, 'How many facts were known'),
    }),
  },
  refuses: [],
  async handle(call) {
    const { params, query, viewer, gateway } = call
    const { asOf, knownAt } = query
    const found = await find(gateway, placeOf(LOAN), params.loan, query.proof === true)
    const answer = answerOf(LOAN, params.loan, found, call)
    if ((asOf === undefined && knownAt === undefined) || found.stored === undefined) return answer
    // A position of another day is arithmetic over what only those may see who see everything.
    ensureSeenInFull(
      visible(viewer, 'loan', ownersOfLoan(gateway.reads, params.loan, found.stored.value as never)),
      viewer,
      true,
    )
    const view = positionOf(gateway.reads.loans, params.loan, { asOf, knownAt }) ?? notFound()
    const { status, servicer, terms, position, interestAsOf, facts } = view
    return {
      ...answer,
      value: { ...answer.value, status, servicer, terms, position },
      ...(interestAsOf === undefined ? {} : { interestAsOf }),
      factsKnown: facts,
    }
  },
})

const PayoffAnswer = record('PayoffAnswer', {
  ...atHeight,
  loan: field(3, loanId, MEMBER, 'The loan'),
  currency: field(4, currencyCode, MEMBER, 'Currency'),
  on: field(5, civilDateType, MEMBER, 'The day of the payoff'),
  payoffMinor: field(6, minorUnits, MEMBER, 'What settles the loan on that day, minor units'),
  principalMinor: field(7, minorUnits, MEMBER, 'Of it, principal'),
  interestMinor: field(8, minorUnits, MEMBER, 'Of it, interest, rounded half up'),
  otherMinor: field(9, minorUnits, MEMBER, 'Of it, fees and the like'),
  perDiemMinor: field(10, minorUnits, MEMBER, 'Interest of the day after, rounded half up, for print'),
  goodThrough: field(11, civilDateType, MEMBER, 'Last day on which the same amount settles'),
  attestedAsOf: field(12, civilDateType, MEMBER, 'The balance rests on what was attested for the close of this day'),
  interestFrom: field(
    13,
    optional(civilDateType),
    MEMBER,
    'Supposed: interest runs from this day on; absent where it is stated, or nothing accrues',
  ),
})

const getPayoff = route({
  operation: 'getPayoff',
  method: 'GET',
  path: `${LOAN.path}/payoff`,
  tag: LOAN.tag,
  says: 'What would settle a loan on a day, and until when the same amount does.',
  kind: 'loan',
  open: false,
  cost: 5,
  params: LoanParams,
  query: record('PayoffQuery', {
    on: field(1, optional(civilDateType), PUBLIC, 'The day; by default that of the last block, in UTC'),
    interestFrom: field(2, optional(civilDateType), PUBLIC, 'Supposes since when interest runs, if nobody stated it'),
  }),
  answer: { type: PayoffAnswer },
  refuses: [],
  handle({ params, query, viewer, gateway }) {
    const head = gateway.reads.loans.loans.get(params.loan)
    const grade = visible(viewer, 'loan', head === undefined ? [] : ownersOfLoan(gateway.reads, params.loan, head))
    ensureSeenInFull(grade, viewer, head !== undefined)
    if (head === undefined) return notFound()
    const on = query.on ?? civilDateOfInstant(gateway.ledger.state.position.time)
    const { perDiem: _, ...quote } = payoffQuote(gateway.reads.loans, params.loan, on, {
      interestFrom: query.interestFrom,
    })
    return { ...positionNow(gateway), ...quote, currency: currency(quote.currency) }
  },
})

export const LOAN_ROUTES: readonly Route[] = [getLoan, getPayoff]
