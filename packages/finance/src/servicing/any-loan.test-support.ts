/**
 * Arbitrary loans for fast-check, as loan files: so that what fails can be kept and given to another implementation.
 */
import { addDays, type CivilDate, civilDate, formatCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import type { Json, JsonObject } from '../loan-file/form.ts'

const text = (date: number) => formatCivilDate(date as CivilDate)
const currencies = { CNY: 2, JPY: 0, USD: 2, EUR: 2 } as const
type Currency = keyof typeof currencies

/** An amount between two bounds in minor units, as text. */
function money(currency: Currency, min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((minor) => amountOf(currency, minor))
}

function amountOf(currency: Currency, minor: number): string {
  const decimals = currencies[currency]
  if (decimals === 0) return String(minor)
  const digits = String(minor).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const rounding = fc.constantFrom('floor', 'ceiling', 'down', 'up', 'halfUp', 'halfEven')
const orders = fc.constantFrom<readonly string[]>(
  ['penalty', 'fee', 'interest', 'principal'],
  ['interest', 'principal', 'fee', 'penalty'],
  ['fee', 'penalty', 'principal', 'interest'],
)

export interface Shape {
  readonly method: 'daily' | 'scheduled' | 'precomputed'
  readonly kind: 'level' | 'equalPrincipal' | 'interestOnly' | 'addOn' | 'lease'
  readonly currency: Currency
  readonly unit: 'day' | 'week' | 'semiMonth' | 'month'
}

export const anyShape: fc.Arbitrary<Shape> = fc
  .record({
    method: fc.constantFrom('daily', 'scheduled', 'precomputed'),
    currency: fc.constantFrom('CNY', 'JPY', 'USD', 'EUR'),
    unit: fc.constantFrom('month', 'month', 'month', 'week', 'semiMonth', 'day'),
    kind: fc.constantFrom('level', 'level', 'equalPrincipal', 'interestOnly'),
    precomputed: fc.constantFrom('addOn', 'lease'),
  })
  .map(({ precomputed, ...shape }) => ({
    ...shape,
    kind: shape.method === 'precomputed' ? precomputed : shape.kind,
  })) as fc.Arbitrary<Shape>

function dayCounts(unit: Shape['unit']): readonly string[] {
  const plain = [
    'actual/365F',
    'actual/360',
    'actual/364',
    'actual/365A',
    'actual/actual ISDA',
    'actual/actual AFB',
    'actual/actual AFB plain',
    '30/360',
    '30/360 US',
    '30/360 PSA',
    '30E/360',
    '30E/360 ISDA',
    '30E+/360',
  ]
  if (unit === 'month') return [...plain, 'equalPeriods', 'equalPeriods', 'actual/actual ICMA']
  return unit === 'day' ? plain : [...plain, 'equalPeriods']
}

export function anyProduct({ method, kind, currency, unit }: Shape): fc.Arbitrary<JsonObject> {
  const excess =
    method === 'daily'
      ? ['next', 'hold', 'keep', 'lower', 'shorten']
      : method === 'scheduled'
        ? ['hold', 'keep', 'lower', 'shorten']
        : ['hold']
  const late = fc.record({
    graceDays: fc.integer({ min: 0, max: 12 }),
    fee: fc.option(
      fc.oneof(
        money(currency, 1, 3_000).map((amount) => ({ kind: 'flat', amount })),
        fc
          .constantFrom('percentOfUnpaid', 'percentOfInstalment')
          .map((of) => ({ kind: of, percent: '5', max: amountOf(currency, 1500) })),
      ),
      { nil: undefined },
    ),
    interest: fc.option(
      fc.record({ base: fc.constantFrom('principal', 'instalment'), multiple: fc.constantFrom('1.5', '1') }),
      { nil: undefined },
    ),
  })
  return fc
    .record({
      dayCount: fc.constantFrom(...dayCounts(unit)),
      stubYearDays: fc.constantFrom(360, 365),
      interestRounding: rounding,
      residue: fc.constantFrom('carry', 'drop'),
      rateChange: fc.constantFrom('relevel', 'keepAmount'),
      parts: fc.constantFrom('exact', 'exact', 'rounded'),
      rounding,
      unit: fc.constantFrom(1, 1, 10),
      fit: fc.constantFrom('exact', 'exact', 'evenLast'),
      remainder: kind === 'level' ? fc.constant('last') : fc.constantFrom('last', 'first'),
      earning: fc.constantFrom('equal', 'rule78', 'actuarial'),
      roll: fc.constantFrom('none', 'none', 'following', 'modifiedFollowing', 'preceding'),
      accrueTo: fc.constantFrom('nominal', 'rolled'),
      negativeAmortisation: fc.constantFrom('refuse', 'capitalise'),
      order: orders,
      across: fc.constantFrom('instalment', 'component'),
      excess: fc.constantFrom(...excess),
      feePercent: fc.constantFrom('0', '1', '0.5'),
      prepayInterest: fc.constantFrom('atOnce', 'withInstalment'),
      payoffInterest: fc.constantFrom('toDate', 'wholePeriod'),
      rebate: fc.constantFrom('none', 'actuarial', 'rule78', 'straightLine'),
      late: fc.option(late, { nil: undefined }),
      tolerance: fc.constantFrom(0, 5),
      chargeOffInterest: fc.constantFrom('stop', 'continue'),
    })
    .map((p): JsonObject => {
      const isOfPeriod = p.dayCount === 'equalPeriods' || p.dayCount === 'actual/actual ICMA'
      return clean({
        id: 'any',
        version: 1,
        currency,
        interest: {
          method,
          dayCount: p.dayCount,
          stubYearDays: p.stubYearDays,
          rounding: p.interestRounding,
          residue: p.residue,
          rateChange: p.rateChange,
          parts: p.parts,
        },
        schedule: {
          kind,
          frequency: { unit, every: 1 },
          rounding: p.rounding,
          unit: p.unit,
          fit: p.fit,
          remainder: p.remainder,
          earning: p.earning,
          roll: p.roll,
          accrueTo: isOfPeriod ? 'nominal' : p.accrueTo,
          negativeAmortisation: p.negativeAmortisation,
        },
        allocation: { order: p.order, across: p.across, excess: p.excess },
        prepayment: { feePercent: p.feePercent, interest: p.prepayInterest },
        payoff: { interest: p.payoffInterest, rebate: p.rebate, tolerance: amountOf(currency, p.tolerance) },
        late: p.late as Json,
        delinquency: { tolerance: amountOf(currency, p.tolerance) },
        chargeOffInterest: p.chargeOffInterest,
      })
    })
}

/** Without the fields that are undefined, as JSON has none. */
function clean(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value))
}

export function anyContract({ method, kind, currency, unit }: Shape): fc.Arbitrary<JsonObject> {
  const base = fc.record({
    principal: fc.integer({ min: 10_000, max: 5_000_000 }),
    start: fc.integer({ min: 0, max: 1_500 }),
    rate: fc.constantFrom('0', '3.9', '7.25', '12', '24', '4.2600001'),
    count: fc.integer({ min: 1, max: 26 }),
    firstIn: fc.integer({ min: kind === 'lease' ? 0 : 1, max: 60 }),
    endOfMonth: fc.boolean(),
    residual: fc.option(
      fc.record({
        part: fc.integer({ min: 1, max: 60 }),
        due: fc.constantFrom('withLast', 'nextPeriod'),
        kind: fc.constantFrom('balloon', 'guaranteed'),
        otherwise: fc.constantFrom('purchase', 'return'),
      }),
      { nil: undefined, freq: 3 },
    ),
    grace: fc.option(
      fc.record({
        from: fc.integer({ min: 1, max: 3 }),
        length: fc.integer({ min: 0, max: 3 }),
        pays: fc.constantFrom('interest', 'nothing'),
        interest: fc.constantFrom('capitalise', 'defer', 'waive'),
      }),
      { nil: undefined, freq: 2 },
    ),
    step: fc.option(fc.record({ from: fc.integer({ min: 1, max: 12 }), percent: fc.integer({ min: 50, max: 300 }) }), {
      nil: undefined,
      freq: 2,
    }),
    bonus: fc.option(fc.integer({ min: 100, max: 20_000 }), { nil: undefined, freq: 2 }),
    tax: fc.constantFrom('0', '0', '8.5'),
    taxOn: fc.constantFrom('amount', 'principal'),
    tranches: fc.boolean(),
    moneyFactor: fc.constantFrom('0', '0.00125', '0.0025'),
    charge: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    floating: fc.boolean(),
  })
  return base.map((c): JsonObject => {
    const start = addDays(civilDate(2023, 1, 1), c.start)
    const first = addDays(start, c.firstIn)
    const firstDue = unit === 'semiMonth' ? nextHalf(first) : first
    const grace = c.grace && c.grace.from + c.grace.length < c.count ? [c.grace] : []
    return clean({
      principal: amountOf(currency, c.principal),
      start: text(start),
      ratePercent: c.rate,
      floating:
        c.floating && method !== 'precomputed'
          ? { index: 'any', marginPercent: '1.5', capPercent: '18', stepCapPercent: '5' }
          : undefined,
      count: c.count,
      firstDue: text(firstDue),
      dueDays: unit === 'semiMonth' ? [1, 15] : undefined,
      residual: c.residual && {
        amount: amountOf(currency, Math.max(1, Math.floor((c.principal * c.residual.part) / 100))),
        due: c.residual.due,
        kind: c.residual.kind,
        otherwise: c.residual.otherwise,
        distanceAllowance: '30000',
        excessDistance: amountOf(currency, 15),
      },
      grace:
        method === 'precomputed'
          ? []
          : grace.map(({ from, length, ...rest }) => ({ from, to: from + length, ...rest })),
      steps: c.step && c.step.from <= c.count ? [c.step] : [],
      bonus: c.bonus === undefined ? [] : [{ months: [6, 12], amount: amountOf(currency, c.bonus) }],
      charge: kind === 'addOn' && c.charge !== undefined ? amountOf(currency, c.charge) : undefined,
      moneyFactor: kind === 'lease' ? c.moneyFactor : undefined,
      taxPercent: c.tax,
      taxOn: c.taxOn,
      disbursement: c.tranches && method !== 'precomputed' ? 'byFacts' : 'atStart',
    })
  })
}

function nextHalf(date: CivilDate): CivilDate {
  let day = date
  while (!/-(01|15)$/.test(text(day))) day = addDays(day, 1)
  return day
}

type FactMaker = (currency: Currency, start: CivilDate) => fc.Arbitrary<JsonObject>

const FACTS: readonly (readonly [weight: number, make: FactMaker])[] = [
  [12, (c) => fc.record({ kind: fc.constant('payment'), amount: money(c, 100, 400_000) })],
  [
    2,
    (c) =>
      fc.record({
        kind: fc.constant('payment'),
        amount: money(c, 1, 9_000_000),
        type: fc.constantFrom('refund', 'goodwill'),
      }),
  ],
  [1, (c) => fc.record({ kind: fc.constant('suspenseReceipt'), amount: money(c, 1, 50_000) })],
  [1, (c) => fc.record({ kind: fc.constant('suspenseApplication'), amount: money(c, 1, 20_000) })],
  [
    1,
    (c) =>
      fc.record({
        kind: fc.constant('refund'),
        amount: money(c, 1, 20_000),
        from: fc.constantFrom('overpaid', 'suspense', 'advance'),
      }),
  ],
  [
    3,
    (c) =>
      fc.record({
        kind: fc.constant('prepayment'),
        amount: money(c, 1_000, 900_000),
        mode: fc.constantFrom('keep', 'lower', 'shorten'),
      }),
  ],
  [1, (c) => fc.record({ kind: fc.constant('payoff'), amount: money(c, 1_000_000, 9_000_000) })],
  [2, (c) => fc.record({ kind: fc.constant('fee'), amount: money(c, 1, 5_000), code: fc.constant('nsf') })],
  [
    1,
    (c) =>
      fc.record({
        kind: fc.constant('waiver'),
        amount: money(c, 1, 3_000),
        component: fc.constantFrom('interest', 'penalty', 'fee'),
      }),
  ],
  [2, () => fc.record({ kind: fc.constant('rateChange'), ratePercent: fc.constantFrom('0', '2.5', '9.9', '18') })],
  [2, () => fc.record({ kind: fc.constant('indexFixing'), valuePercent: fc.constantFrom('-3', '2.5', '9.9', '28') })],
  [
    1,
    () =>
      fc.record({
        kind: fc.constant('deferment'),
        count: fc.integer({ min: 1, max: 3 }),
        pays: fc.constantFrom('interest', 'nothing'),
        interest: fc.constantFrom('capitalise', 'defer', 'waive'),
        amounts: fc.constantFrom('keep', 'relevel'),
      }),
  ],
  [1, () => fc.record({ kind: fc.constant('extension'), count: fc.integer({ min: 1, max: 12 }) })],
  [1, () => fc.record({ kind: fc.constant('reAmortise') })],
  [1, (c) => fc.record({ kind: fc.constant('capitalisation'), interest: money(c, 1, 3_000) })],
  [1, (c) => fc.record({ kind: fc.constant('writeOff'), amounts: fc.record({ principal: money(c, 1, 30_000) }) })],
  [0.3, () => fc.record({ kind: fc.constant('writeOff') })],
  [0.5, () => fc.record({ kind: fc.constant('chargeOff') })],
  [0.5, () => fc.record({ kind: fc.constant('acceleration') })],
  [
    1,
    (c) =>
      fc.record({
        kind: fc.constant('election'),
        choice: fc.constantFrom('return', 'trade', 'purchase'),
        distance: fc.constantFrom('20000', '41000'),
        condition: money(c, 0, 5_000),
        trade: money(c, 1, 900_000),
      }),
  ],
]

function anyFact(currency: Currency, start: CivilDate, day: number): fc.Arbitrary<JsonObject> {
  const effective = addDays(start, day)
  const dated: fc.Arbitrary<JsonObject> = fc
    .oneof(
      fc.record({
        kind: fc.constant('reAge'),
        count: fc.integer({ min: 1, max: 12 }),
        in: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({
        kind: fc.constant('reschedule'),
        count: fc.integer({ min: 1, max: 12 }),
        in: fc.integer({ min: 1, max: 40 }),
      }),
    )
    .map(({ in: days, ...fact }) => ({ ...fact, firstDue: text(addDays(effective, days)) }))
  const pause = fc
    .integer({ min: 1, max: 90 })
    .map((days) => ({ kind: 'delinquencyPause', until: text(addDays(effective, days)) }))
  return fc.oneof(
    ...FACTS.map(([weight, make]) => ({ arbitrary: make(currency, start), weight: Math.ceil(weight * 10) })),
    { arbitrary: dated, weight: 20 },
    { arbitrary: pause, weight: 5 },
  )
}

/** A loan file; its facts are in order of time, with days of posting that need not be. */
export const anyLoan: fc.Arbitrary<JsonObject> = anyShape.chain((shape) =>
  fc
    .record({
      product: anyProduct(shape),
      contract: anyContract(shape),
      days: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 14 }),
    })
    .chain(({ product, contract, days }) => {
      const start = startOf(contract)
      const facts = days.map((day, i) =>
        anyFact(shape.currency, start, day).map((fact) => ({
          id: `f${i}`,
          effective: text(addDays(start, day)),
          ...fact,
        })),
      )
      const tranches =
        contract.disbursement === 'byFacts'
          ? [{ id: 'd0', kind: 'disbursement', effective: contract.start, amount: contract.principal }]
          : []
      return fc.tuple(...facts).map(
        (made): JsonObject => ({
          product,
          contract,
          facts: [...tranches, ...made] as Json,
          asOf: text(addDays(start, 1_000)),
        }),
      )
    }),
)

function startOf(contract: JsonObject): CivilDate {
  const [year, month, day] = String(contract.start).split('-').map(Number) as [number, number, number]
  return civilDate(year, month, day)
}
