/**
 * The worked examples of docs/reference/finance are run against the code. A comment `<!-- tested: name -->` stands
 * above each of their tables; the evaluator of that name computes every row from the cells that are given and returns
 * the row as it has to stand.
 */
import { readdirSync, readFileSync } from 'node:fs'
import * as finance from '@chassis/finance'
import {
  type AprMethod,
  annualisedCost,
  aprc,
  CAPS,
  type Cap,
  type CoverSplit,
  chooseUnitPeriod,
  computeApr,
  countUnitPeriods,
  DAY_COUNTS,
  type DatedAmount,
  deductedInterestExcess,
  distributeRefunds,
  earlyRepaymentCompensationMax,
  effectiveOf,
  effectiveRate,
  evaluateWaterfall,
  exactRate,
  type Fraction,
  flatRefund,
  formatCertifiedPercent,
  formatScaledDecimal,
  fraction,
  gapPayout,
  type IntervalUnit,
  IRAC_NORMS,
  isAprAccurate,
  leasePayment,
  levelPayment,
  nominalRateOfFlat,
  type PayMode,
  type PaymentTiming,
  parseFraction,
  parseScaledDecimal,
  proRataByDays,
  proRataByDistance,
  readAprFile,
  regZApr,
  roundHalfUpToMinor,
  ruleOf78Unearned,
  shortRateByPercentage,
  shortRateByTable,
  splitBetween,
  totalLossSplit,
  type UnitPeriod,
  unearnedBy8ths,
  unearnedBy24ths,
  type WaterfallProgram,
  yearsBetween,
} from '@chassis/finance'
import { addMonths, formatCivilDate, parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { BOOK_EVALUATORS } from './book-evaluators.ts'
import { cents, DEAL_EVALUATORS, type Evaluator, money, percent, type Row } from './deal-evaluators.ts'
import { SERVICING_EVALUATORS } from './servicing-evaluators.ts'
import { WORKED_TITLES } from './worked-figures.ts'

const FOLDER = fromRoot('docs/reference/finance')
const day = parseCivilDate
const decimals = ({ numerator, denominator }: Fraction, digits: number) =>
  formatScaledDecimal(roundHalfUpToMinor(numerator * 10n ** BigInt(digits), denominator), digits)
const plain = ({ numerator, denominator }: Fraction) =>
  denominator === 1n ? `${numerator}/1` : `${numerator}/${denominator}`
const splitRow = ({ unearnedMinor, earnedMinor }: CoverSplit) => [money(unearnedMinor), money(earnedMinor)]
const dated = (date: string, amountMinor: bigint): DatedAmount => ({ date: day(date), amountMinor })

function unitOf(text: string): UnitPeriod {
  const [kind, multiple] = text.split(' ')
  return { kind, multiple: Number(multiple) } as UnitPeriod
}

const PROGRAM: WaterfallProgram = {
  fees: ['servicing'],
  classes: ['A', 'B'],
  triggers: [],
  orders: [
    {
      steps: [
        { kind: 'fee', fee: 'servicing' },
        { kind: 'interest', classes: ['A', 'B'], mode: 'sequential' },
        {
          kind: 'principal',
          classes: ['A', 'B'],
          mode: 'sequential',
          amount: { kind: 'downToPoolShare', share: fraction(9n, 10n) },
        },
        { kind: 'reserveTopUp' },
        { kind: 'residual' },
      ],
    },
  ],
}

function waterfallLines(): readonly Row[] {
  const none = { shortfallMinor: 0n }
  const { lines } = evaluateWaterfall(
    PROGRAM,
    {
      classes: { A: { balanceMinor: 70_000n, ...none }, B: { balanceMinor: 20_000n, ...none } },
      feesCarriedMinor: { servicing: 0n },
      reserveMinor: 800n,
      tripped: [],
    },
    {
      availableMinor: 6_000n,
      principalCollectedMinor: 0n,
      poolBalanceMinor: 96_000n,
      firstPoolBalanceMinor: 200_000n,
      reserveTargetMinor: 1_000n,
      feesDueMinor: { servicing: 100n },
      interestDueMinor: { A: 700n, B: 300n },
      measuresMinor: {},
    },
  )
  return lines.map(({ step, availableBeforeMinor, availableAfterMinor, payments }) => {
    const paid = payments.map(({ kind, to, amountMinor }) => `${to ?? kind} ${money(amountMinor)}`).join(' ')
    return [step.kind, money(availableBeforeMinor), paid, money(availableAfterMinor)]
  })
}

function capRow({ name, from, until, rule, status, quantity, source }: Cap): Row {
  const share = (limit: Fraction) => `${decimals({ ...limit, numerator: limit.numerator * 100n }, 0)} %`
  const text = () => {
    if (rule.kind === 'fixed') return quantity === 'termMonths' ? `${rule.limit.numerator} months` : share(rule.limit)
    if (rule.kind === 'timesReference') return `${rule.times.numerator} × reference`
    if (rule.kind === 'timesCap') return `${decimals(rule.times, 2)} × ${rule.cap}`
    return rule.steps
      .map(({ below, limit }) => {
        return below === undefined ? `else ${share(limit)}` : `< ${below.toLocaleString('en')}: ${share(limit)}`
      })
      .join('; ')
  }
  return [name, formatCivilDate(from), until === undefined ? '' : formatCivilDate(until), text(), status, source]
}

const EVALUATORS: Readonly<Record<string, Evaluator>> = {
  ...BOOK_EVALUATORS,
  ...DEAL_EVALUATORS,
  ...SERVICING_EVALUATORS,
  apr: ([file = '', method = '', printed = '']) => {
    const json: unknown = JSON.parse(readFileSync(fromRoot(`examples/apr/${file}`), 'utf8'))
    const report = computeApr(readAprFile(json), method as AprMethod)
    return [
      file,
      method,
      formatCertifiedPercent(report.rate, report.decimals),
      formatScaledDecimal(report.rate.floorE20, 18),
    ].map((cell, i) => (i === 2 && printed === '' ? '' : cell))
  },
  'unit-period': ([start = '', payments = '']) => {
    const { unit, reason } = chooseUnitPeriod(day(start), [day(start)], payments.split(' ').map(day))
    return [start, payments, `${unit.kind} ${unit.kind === 'term' ? unit.days : unit.multiple}`, reason]
  },
  'unit-periods': ([start = '', date = '', unit = '']) => {
    const { whole, part } = countUnitPeriods(day(start), day(date), unitOf(unit), undefined)
    return [start, date, unit, String(whole), plain(part)]
  },
  'two-payments': ([advance = '', first = '', second = '']) => {
    const start = '2026-01-10'
    const payments = [first, second].map((amount, i) => ({
      date: addMonths(day(start), i + 1),
      amountMinor: cents(amount),
    }))
    const { apr } = regZApr({ advances: [dated(start, cents(advance))], payments })
    return [advance, first, second, formatCertifiedPercent(apr, 6)]
  },
  'apr-tolerance': ([disclosed = '', actual = '', irregular = '']) => {
    const rate = (text: string) => parseScaledDecimal(text, 18)
    const isAccurate = isAprAccurate(rate(disclosed), exactRate(rate(actual)), irregular === 'yes')
    return [disclosed, actual, irregular, isAccurate ? 'yes' : 'no']
  },
  'years-between': ([from = '', to = '', kind = '', years = '']) => {
    const found = yearsBetween(day(from), day(to), { kind } as IntervalUnit)
    const parts = years.split('+').map(parseFraction)
    const written = parts.reduce((a, b) =>
      fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
    )
    return [from, to, kind, plain(written) === plain(found) ? years : plain(found)]
  },
  'single-payment-aprc': ([advance = '', on = '', payment = '', paid = '', kind = '']) => {
    const credit = { advances: [dated(on, cents(advance))], payments: [dated(paid, cents(payment))] }
    const { apr } = aprc(credit, { kind } as IntervalUnit)
    return [advance, on, payment, paid, kind, formatCertifiedPercent(apr, 4)]
  },
  'effective-rate': ([advance = '', on = '', payments = '', intervals = '']) => {
    const paid = payments.split(' ').map((one) => {
      const [date = '', amount = ''] = one.split(':')
      return dated(date, BigInt(amount))
    })
    const { rate } = effectiveRate(
      { advances: [dated(on, BigInt(advance))], payments: paid },
      { intervals: intervals as 'months' },
    )
    return [advance, on, payments, intervals, formatCertifiedPercent(rate, 4)]
  },
  'deducted-interest': ([received = '', deducted = '', cap = '', years = '']) => {
    const capE9 = parseScaledDecimal(cap, 7)
    const excess = deductedInterestExcess(BigInt(received), BigInt(deducted), capE9, parseFraction(years))
    return [received, deducted, cap, years, String(excess)]
  },
  'annualised-cost': ([received = '', payments = '']) => {
    const start = '2026-01-10'
    const paid = payments
      .split(' ')
      .map((amount, i) => ({ date: addMonths(day(start), i + 1), amountMinor: cents(amount) }))
    const cost = annualisedCost({ advances: [dated(start, cents(received))], payments: paid })
    const [i, simple, compound] = [cost.periodRate, cost.simple, cost.compound]
    return [
      received,
      payments,
      formatCertifiedPercent(i, 6),
      formatCertifiedPercent(simple, 2),
      formatCertifiedPercent(compound, 2),
    ]
  },
  lease: ([cost = '', residual = '', factor = '', months = '']) => {
    const lease = leasePayment(cents(cost), cents(residual), parseFraction(factor), Number(months))
    const major = ({ numerator, denominator }: Fraction) => decimals({ numerator, denominator: denominator * 100n }, 6)
    return [cost, residual, factor, months, major(lease.depreciation), major(lease.rent), major(lease.payment)]
  },
  'flat-rate': ([flat = '', periods = '', perYear = '']) => {
    const nominal = nominalRateOfFlat(percent(flat), Number(periods), Number(perYear))
    return [flat, periods, perYear, formatCertifiedPercent(nominal, 4)]
  },
  'nominal-effective': ([nominal = '', perYear = '']) => {
    const effective = effectiveOf(percent(nominal), Number(perYear))
    return [nominal, perYear, decimals({ ...effective, numerator: effective.numerator * 100n }, 6)]
  },
  'level-payment': ([rate = '', n = '', present = '', future = '', due = '']) => {
    const values = [parseFraction(present), parseFraction(future)] as const
    const payment = levelPayment(percent(rate), Number(n), ...values, due as PaymentTiming)
    return [rate, n, present, future, due, decimals(payment, 6)]
  },
  caps: ([name = '', from = '']) => {
    const cap = CAPS.find((one) => one.name === name && formatCivilDate(one.from) === from)
    return cap === undefined ? ['no such cap'] : capRow(cap)
  },
  'early-repayment': ([repaid = '', forgone = '', isLong = '']) => [
    repaid,
    forgone,
    isLong,
    money(earlyRepaymentCompensationMax(cents(repaid), cents(forgone), isLong === 'yes')),
  ],
  'pro-rata-by-days': ([price = '', from = '', to = '', cancelled = '']) => {
    const period = { from: day(from), to: day(to) }
    return [price, from, to, cancelled, ...splitRow(proRataByDays(cents(price), period, day(cancelled)))]
  },
  'pro-rata-by-distance': ([price = '', covered = '', driven = '']) => [
    price,
    covered,
    driven,
    ...splitRow(proRataByDistance(cents(price), BigInt(covered), BigInt(driven))),
  ],
  'flat-refund': ([price = '', from = '', cancelled = '', days = '']) => {
    const { unearnedMinor } = flatRefund(cents(price), day(from), day(cancelled), Number(days))
    return [price, from, cancelled, days, money(unearnedMinor)]
  },
  'short-rate': ([proRata = '', share = '']) => {
    const split = { unearnedMinor: cents(proRata), earnedMinor: 0n }
    return [proRata, share, money(shortRateByPercentage(split, parseFraction(share)).unearnedMinor)]
  },
  'short-rate-table': ([price = '', from = '', to = '', cancelled = '']) => {
    const steps = [
      [30, '1/4'],
      [90, '1/2'],
      [180, '4/5'],
      [365, '1'],
    ] as const
    const table = steps.map(([days, earned]) => ({ days, earned: parseFraction(earned) }))
    const { unearnedMinor } = shortRateByTable(cents(price), { from: day(from), to: day(to) }, day(cancelled), table)
    return [price, from, to, cancelled, money(unearnedMinor)]
  },
  fractions: ([method = '', price = '', n = '', k = '']) => {
    const of = {
      '24ths': () => unearnedBy24ths(cents(price), Number(n), Number(k)),
      '8ths': () => unearnedBy8ths(cents(price), Number(k)),
      'rule of 78': () => ruleOf78Unearned(cents(price), Number(n), Number(k)),
    }[method]
    return [method, price, n, k, money(of?.().unearnedMinor ?? -1n)]
  },
  gap: (row) => {
    const [payoffMinor, excludedMinor, actualCashValueMinor, deductibleMinor, coveredDeductibleMinor] = row
      .slice(0, 5)
      .map(cents) as [bigint, bigint, bigint, bigint, bigint]
    const terms = { payoffMinor, excludedMinor, actualCashValueMinor, deductibleMinor, coveredDeductibleMinor }
    return [...row.slice(0, 5), money(gapPayout(terms).payoutMinor)]
  },
  'total-loss': (row) => {
    const [actualCashValueMinor, deductibleMinor, payoffMinor, gapMinor] = row.slice(0, 4).map(cents) as [
      bigint,
      bigint,
      bigint,
      bigint,
    ]
    const refunds = (row[4] ?? '').split(' ').map((amount, i) => ({ product: String(i), refundMinor: cents(amount) }))
    const loss = { actualCashValueMinor, deductibleMinor, salvageRetainedMinor: 0n, payoffMinor, gapMinor, refunds }
    const { toLenderMinor, toOwnerMinor, deficiencyMinor } = totalLossSplit(loss)
    expect(distributeRefunds(refunds, 0n).toLenderMinor).toBe(0n)
    return [...row.slice(0, 5), money(toLenderMinor), money(toOwnerMinor), money(deficiencyMinor)]
  },
  'split-between': ([amount = '', claims = '', mode = '']) => {
    const owed = claims.split(' ').map((one, i) => ({ name: String(i), owedMinor: BigInt(one) }))
    return [amount, claims, mode, splitBetween(BigInt(amount), owed, mode as PayMode).join(' ')]
  },
  waterfall: ([step = '']) => waterfallLines().find(([kind]) => kind === step) ?? [],
}

interface Table {
  readonly page: string
  readonly name: string
  readonly rows: readonly Row[]
}

/** The tables of a page that follow a `tested` comment. */
function tablesOf(page: string): Table[] {
  const lines = readFileSync(`${FOLDER}/${page}`, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    const name = /^<!-- tested: ([a-z0-9-]+) -->$/.exec(line)?.[1]
    if (name === undefined) return []
    const rest = lines.slice(at + 1)
    const end = rest.findIndex((one) => !one.startsWith('|'))
    const rows = rest.slice(2, end < 0 ? undefined : end).map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    return [{ page, name, rows }]
  })
}

const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.md'))
const tables = pages.flatMap(tablesOf)

describe('docs/reference/finance', () => {
  it('has tested examples for every evaluator', () => {
    expect([...new Set(tables.map(({ name }) => name))].sort()).toEqual(Object.keys(EVALUATORS).sort())
  })

  it('tells every version of every cap and norm, and every step of the worked waterfall', () => {
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows
    expect(rowsOf('caps')).toEqual(CAPS.map(capRow))
    expect(rowsOf('irac-norms')?.map(([from]) => from)).toEqual(IRAC_NORMS.map(({ from }) => formatCivilDate(from)))
    expect(rowsOf('waterfall')).toEqual(waterfallLines())
  })

  it('tells every worked file', () => {
    const told = tables.find(({ name }) => name === 'apr')?.rows.map(([file]) => file)
    expect([...new Set(told)].sort()).toEqual(readdirSync(fromRoot('examples/apr')).sort())
  })

  it('names every function of the package', () => {
    const text = pages.map((page) => readFileSync(`${FOLDER}/${page}`, 'utf8')).join('\n')
    const functions = Object.entries(finance).filter(([, value]) => typeof value === 'function')
    expect(functions.length).toBeGreaterThan(100)
    expect(functions.map(([name]) => name).filter((name) => !new RegExp(`\`${name}\\b`).test(text))).toEqual([])
  })

  it('shows a row of every worked loan by hand, and of every day count', () => {
    const shown = (name: string) =>
      new Set(tables.flatMap((one) => (one.name === name ? one.rows.map(([c]) => c) : [])))
    expect(WORKED_TITLES.filter((title) => !shown('worked').has(title))).toEqual([])
    expect(DAY_COUNTS.filter((name) => !shown('day-count').has(name))).toEqual([])
  })

  for (const { page, name, rows } of tables) {
    it.each(rows.map((row) => [row.join(' | '), row] as const))(`${page}, ${name}: %s`, (_, row) => {
      expect(rows.length).toBeGreaterThan(0)
      expect(EVALUATORS[name]?.(row)).toEqual(row)
    })
  }
})
