/**
 * An account: a balance that another book hands over without due days, serviced by the same fold as every loan. What a
 * ledger keeps of it between two facts is an {@link AccountPosition}; the fold goes on from there.
 */
import type { CivilDate } from '@chassis/primitives'
import type { CurrencyCode } from '../currency.ts'
import type { Contract, OpeningTerms, Terms } from '../products/contract.ts'
import type {
  AccrualDayCount,
  Component,
  DelinquencyRule,
  PayoffRule,
  PrepaymentRule,
  Product,
  ScheduleRule,
} from '../products/product.ts'
import type { RateE9 } from '../rate.ts'
import { dayDenominator } from '../schedule/day-weight.ts'
import { newState } from './new-state.ts'
import type { LoanState } from './state.ts'

/** What the terms of an account leave open. */
export interface AccountRules {
  readonly currency: CurrencyCode
  readonly rate: RateE9
  readonly dayCount: AccrualDayCount
  /** All four components, each once. */
  readonly order: readonly Component[]
}

/** Where an account stands after its last fact, or as it was handed over. Amounts in minor units. */
export interface AccountPosition {
  /** Close of this day; the next fact may be on it. */
  readonly on: CivilDate
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly feeMinor: bigint
  readonly suspenseMinor: bigint
  /** What rounding left of the interest, over the denominator of the day count × 10⁹. */
  readonly residue: bigint
  /** Interest is counted from this day on. */
  readonly interestFrom: CivilDate
}

const MONTHLY = { unit: 'month', every: 1 } as const

const SCHEDULE: ScheduleRule = {
  kind: 'account',
  frequency: MONTHLY,
  rounding: 'halfUp',
  unitMinor: 1n,
  fit: 'exact',
  remainder: 'last',
  earning: 'equal',
  roll: 'none',
  accrueTo: 'nominal',
  weekend: [6, 7],
  holidays: [],
  negativeAmortisation: 'refuse',
}
const PREPAYMENT: PrepaymentRule = { modes: ['keep', 'lower', 'shorten'], feeRate: 0n, interest: 'withInstalment' }
const PAYOFF: PayoffRule = { interest: 'toDate', rebate: 'none', rule78Months: 61, toleranceMinor: 0n }
const DELINQUENCY: DelinquencyRule = { toleranceMinor: 0n, buckets: [1, 30, 60, 90, 120] }

/** The terms of an account that was handed over as `at` says, in the form that every loan has. */
export function accountTerms(rules: AccountRules, at: AccountPosition): Terms {
  const { on, interestFrom, principalMinor } = at
  const start = interestFrom < on ? interestFrom : on
  const { interestMinor, feeMinor, suspenseMinor, residue } = at
  return {
    product: productOf(rules),
    contract: contractOf(rules.rate, start, principalMinor > 0n ? principalMinor : 1n, {
      asOf: on,
      principalMinor,
      interestMinor,
      feeMinor,
      penaltyMinor: 0n,
      suspenseMinor,
      residue,
      interestFrom,
      billed: 0,
      unpaid: [],
    }),
  }
}

// Written out field by field, here and below: copying them from a constant takes longer than the fold of a payment.
function productOf({ currency, dayCount, order }: AccountRules): Product {
  return {
    id: 'ledger',
    version: 1,
    computationVersion: 1,
    currency,
    interest: {
      method: 'daily',
      dayCount,
      stubYearDays: 365,
      rounding: 'halfUp',
      residue: 'carry',
      parts: 'exact',
      rateChange: 'relevel',
    },
    schedule: SCHEDULE,
    allocation: { order, orders: {}, across: 'component', excess: 'next' },
    prepayment: PREPAYMENT,
    payoff: PAYOFF,
    late: undefined,
    delinquency: DELINQUENCY,
    chargeOffInterest: 'stop',
  }
}

function contractOf(
  rate: RateE9,
  start: CivilDate,
  principalMinor: bigint,
  opening: OpeningTerms | undefined,
): Contract {
  return {
    principalMinor,
    start,
    rate,
    floating: undefined,
    count: 0,
    firstDue: start,
    dueDays: [],
    amountMinor: undefined,
    residual: undefined,
    grace: [],
    steps: [],
    bonus: [],
    stated: [],
    chargeMinor: undefined,
    moneyFactor: undefined,
    taxRate: 0n,
    taxOn: 'amount',
    disbursement: 'atStart',
    opening,
  }
}

/**
 * The state from which the fold goes on, as if all facts so far had been folded: what {@link accountTerms} opens, with
 * money that nothing due could take held as overpaid. It may be changed in place. The position is not checked: it is
 * the ledger's own.
 */
export function resumeAccount(rules: AccountRules, at: AccountPosition): LoanState {
  const { on, principalMinor, interestMinor, feeMinor, suspenseMinor } = at
  const product = productOf(rules)
  const state = newState(
    { product, contract: contractOf(rules.rate, on, principalMinor, undefined) },
    {
      principal: principalMinor,
      dayUnit: dayDenominator(product.interest, MONTHLY),
      rows: [],
      series: { frequency: MONTHLY, firstDue: on, dueDays: [] },
      trace: undefined,
    },
  )
  state.accruedTo = at.interestFrom
  state.countedFrom = at.interestFrom
  state.accrued = at.residue
  // Compared, never written: the calendar's own last day has a day after it too.
  state.lateTo = (on + 1) as CivilDate
  state.owed.interest = interestMinor
  state.owed.fee = feeMinor
  state.overpaid = suspenseMinor
  state.totals.charged.interest = interestMinor
  state.totals.charged.fee = feeMinor
  state.totals.received = suspenseMinor
  if (feeMinor > 0n) {
    const none = { paidMinor: 0n, waivedMinor: 0n, refundedMinor: 0n }
    state.fees = [{ id: 'opening:fee', code: 'opening', charged: on, amountMinor: feeMinor, ...none }]
  }
  if (principalMinor === 0n && interestMinor === 0n && feeMinor === 0n) state.status = 'settled'
  return state
}
