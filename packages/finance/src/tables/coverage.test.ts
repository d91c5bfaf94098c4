/**
 * Which worked loan shows what: one per feature of servicing arithmetic, and one per pair of the situations that loan
 * systems got wrong when they met, by the day and by the schedule. What is listed must be there.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DAY_COUNTS } from '../day-count/day-count.ts'
import { productOf } from '../loan-file/loan-file.ts'
import { workedFile } from './worked-file.ts'
import { workedProducts, workedTables } from './worked-tables.ts'

const PAGES = fileURLToPath(new URL('../../../../docs/reference/finance/', import.meta.url))

const tables = workedTables()

const sectionsOf = (name: string): ReadonlySet<string> =>
  new Set(tables.find((table) => table.name === name)?.loans.map((loan) => loan.name))

/** Features of loans and payments whose figures the fold computes: file and the titles that show each. */
const FEATURES: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  'level and equal-principal schedules': [
    ['features', 'Level payment, an odd first period counts its days'],
    ['features', 'Equal principal'],
  ],
  'balloon; guaranteed residual: return, trade, purchase; distance and condition': [
    ['features', 'Balloon with the last instalment'],
    ['features', 'Balloon one period later'],
    ['events', 'Residual: the vehicle is returned, with too many kilometres'],
    ['events', 'Residual: traded in above its value'],
    ['events', 'Residual: bought'],
  ],
  'closed-end lease, tax on the instalment and on the depreciation': [
    ['features', 'Closed-end lease'],
    ['variants', 'Lease with tax on depreciation alone'],
  ],
  'odd first period, semi-monthly, biweekly, month end, closed days': [
    ['features', 'Semi-monthly'],
    ['features', 'Every two weeks'],
    ['variants', 'Every week'],
    ['features', 'Month end, closed days roll forward'],
    ['variants', 'Closed days: the next open day, but not in another month'],
    ['variants', 'Closed days: the open day before, and interest runs to it'],
  ],
  'day counts': [
    ['accounts-and-orders', 'Day count actual/365F: a day is 1/365 of a year'],
    ['accounts-and-orders', 'Day count actual/360: the same days cost more'],
    ['accounts-and-orders', 'Day count 30/360: every month has 30 days'],
    ['accounts-and-orders', 'Day count actual/actual ISDA: days of a leap year are 1/366'],
    ['variants', 'Day count 30/360 US: from one end of February to the next is a year'],
    ['variants', 'Day count 30/360 PSA: February ends on the 30th at the start alone'],
    ['variants', 'Day count 30E/360 ISDA: February ends on the 30th, but not on the last day of the contract'],
    ['variants', 'Day count 30E/360: the 31st is the 30th'],
    ['variants', 'Day count 30E+/360: an end on the 31st is the first of the next month'],
    ['variants', 'Day count actual/365A: 366 where the period holds a 29 February'],
    ['variants', 'Day count actual/364: a week is 1/52 of a year'],
    ['variants', 'Day count actual/actual AFB: a year back from 28 February is 29 February'],
    ['variants', 'Day count actual/actual AFB plain: a year back from 28 February is 28 February'],
    ['variants', 'Day count actual/actual ICMA: half a year is half a year, an odd first period is split'],
    ['variants', 'A week of equal periods is 1/52 of a year'],
  ],
  'balances that grow, stated instalments': [
    ['variants', 'An instalment with a stated amount'],
    ['variants', 'A level amount below the interest: what it lacks joins the principal'],
  ],
  'simple interest by the day': [['simple-interest', 'Paid on the day, early and late']],
  'rate change; floating rate with cap, floor and step': [
    ['events', 'A change of rate, levelled again'],
    ['variants', 'A change of rate, instalments keep their amount'],
    ['events', 'A floating rate with margin, cap, floor and step'],
  ],
  'orders of allocation by type of payment; money for coming instalments': [
    ['accounts-and-orders', 'Order of allocation: fees before interest'],
    ['accounts-and-orders', 'Order of allocation: principal before fees, and another order for recoveries'],
    ['events', 'Partial, early and late payments by the schedule: money held pays the next instalment'],
  ],
  'fees, their waiver and refund; late fees and late interest': [
    ['events', 'A fee, its partial waiver, its payment and its refund'],
    ['events', 'A late fee falls away when a payment turns out to have come in time'],
    ['events', 'Late interest on unpaid instalments'],
  ],
  'back-dated payment and reversal': [
    ['simple-interest', 'A payment is taken back, another comes later with an earlier date'],
  ],
  'payoff quote with per-diem, interest of the whole period, tolerance': [
    ['events', 'Payoff by the day, with a quote'],
    ['variants', 'Payoff with the interest of the whole period'],
    ['variants', 'A payoff that is short by less than the tolerance'],
  ],
  'partial prepayment in three ways': [
    ['events', 'Prepayment: instalments keep their amount'],
    ['events', 'Prepayment: lower instalments'],
    ['events', 'Prepayment: fewer instalments'],
    ['events', 'Prepayment with the interest so far'],
    ['variants', 'A fee on prepaid principal, half a cent rounds up; and on a payoff'],
  ],
  'days past due, buckets, pause': [['events', 'Days past due with a pause']],
  'deferment, extension, re-age, re-amortise, reschedule, capitalisation': [
    ['events', 'Deferment: one instalment is skipped, interest waits'],
    ['events', 'Deferment: interest only, levelled again'],
    ['events', 'Extension'],
    ['events', 'Re-age: arrears go into a new series'],
    ['events', 'Re-amortise: arrears are spread over what is left'],
    ['events', 'Reschedule at another rate, arrears stay due'],
    ['events', 'Capitalisation of interest and fees'],
  ],
  'moratorium and grace, steps, bonus months, interest only, zero rate, fee plan': [
    ['features', 'Moratorium: interest joins the principal'],
    ['features', 'Moratorium: interest waits for the next instalment'],
    ['features', 'Moratorium: interest is not charged'],
    ['features', 'Interest-only months first'],
    ['features', 'Interest only, principal at the end'],
    ['features', 'Steps'],
    ['features', 'Bonus months'],
    ['features', 'Zero rate'],
    ['features', 'Fee plan without interest'],
  ],
  'charge-off, write-off, recovery; acceleration': [
    ['events', 'Charge-off and recovery'],
    ['events', 'Write-off of a part, then of the rest'],
    ['events', 'Acceleration'],
  ],
  'boarding of an existing book, with due days and without': [
    ['events', 'Taken over from another book, one instalment unpaid'],
    ['accounts-and-orders', 'A balance taken over without due days: payments, one of them back-dated'],
  ],
  'precomputed interest and its rebates': [
    ['features', 'Add-on charge, remainder first'],
    ['events', 'Payoff of add-on interest: rule of 78'],
    ['events', 'Payoff of add-on interest above 61 months: actuarial'],
    ['variants', 'Payoff of add-on interest: equal shares'],
  ],
  tranches: [['events', 'Two tranches']],
  'suspense, overpayment and refunds; twice on one day': [
    ['events', 'Suspense, its application and its refund'],
    ['events', 'Overpayment and its refund'],
    ['events', 'Twice on one day'],
    ['accounts-and-orders', 'A balance taken over without due days: paid off, and more'],
  ],
  'exact decimals, stated rounding, the residue carried': [
    ['accounts-and-orders', 'What rounding leaves is carried: half a cent at a time'],
    ['variants', 'Every stretch at one balance and rate is rounded by itself'],
    ['variants', 'The same stretches, rounded together'],
  ],
}

/** Features beside the fold: the page of docs/reference/finance and the tables in it that are computed and compared. */
const FORMULAS: Readonly<Record<string, readonly [page: string, ...tables: string[]]>> = {
  'loan to value, payment and debt to income': ['deals', 'ratios'],
  'buy rate and sell rate, dealer reserve': [
    'dealer-reserve',
    'finance-charge',
    'dealer-reserve',
    'reserve-of-charges',
  ],
  'reserve chargeback': ['dealer-reserve', 'reserve-chargeback'],
  'subvention with deferred income': [
    'subvention',
    'subvention',
    'subvention-of-payments',
    'deferred-income',
    'deferred-income-at-end',
  ],
  'down payment, trade-in, negative equity rolled in': ['deals', 'amount-financed', 'itemisation'],
  'rate discount': ['deals', 'rate-discount'],
  'redemption, deficiency and surplus': ['sale-of-collateral', 'redemption', 'sale', 'explanation'],
  'netting of many obligations': ['netting', 'netting'],
  'provisions of IFRS 9': ['provisions', 'stage', 'expected-loss', 'cash-flow-loss'],
  'provisions of CECL': ['provisions', 'loss-rate', 'vintage', 'remaining-life', 'cash-flow-loss'],
  'provisions of IRAC': ['provisions', 'irac-norms', 'irac', 'irac-class'],
}

/** Bugs of loan systems came from two of these meeting in one loan. */
const SITUATIONS = [
  'back-dated payment',
  'same-day second prepayment',
  'reversal after full repayment',
  'charge after maturity',
  're-age before maturity',
  're-age after maturity',
  'zero-rate loan',
  'extra instalment',
  'charge-off then payment',
  'overpayment then refund',
  'rate change mid-period',
  'leap day',
  'month-end due day',
  'balloon',
]
const PAIRS = SITUATIONS.flatMap((first, i) => SITUATIONS.slice(i + 1).map((second) => [first, second] as const))

/** The day counts that the worked loans are computed by, equal periods and weeks of 1/52 among them. */
function shownDayCounts(): readonly string[] {
  const products = workedProducts()
  const loans = tables.flatMap((table) => table.loans)
  const counts = loans.map((loan) => productOf(workedFile(loan, products).product).interest.dayCount)
  return [...new Set(counts)].sort()
}

const capital = (text: string) => text[0]?.toUpperCase() + text.slice(1)

describe('the worked loans', () => {
  it.each(Object.keys(FEATURES))('show: %s', (feature) => {
    const missing = FEATURES[feature]?.filter(([file, title]) => !sectionsOf(file).has(title))
    expect(missing).toEqual([])
  })

  it.each(Object.keys(FORMULAS))('have their like among the formulas: %s', (feature) => {
    const [page, ...tables] = FORMULAS[feature] as readonly [string, ...string[]]
    const text = readFileSync(`${PAGES}${page}.md`, 'utf8')
    expect(tables.filter((table) => !text.includes(`<!-- tested: ${table} -->\n|`))).toEqual([])
  })

  it('show every day count that a product can have', () => {
    expect(shownDayCounts()).toEqual([...DAY_COUNTS, 'actual/364', 'equalPeriods'].sort())
  })

  it.each(['pairs-by-the-day', 'pairs-by-the-schedule'])('show every pair in %s', (file) => {
    const wanted = PAIRS.map(([first, second]) => `${capital(first)} × ${second}`)
    expect(wanted).toHaveLength(91)
    expect([...sectionsOf(file)]).toEqual(wanted)
  })
})
