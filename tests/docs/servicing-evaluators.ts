/** How the examples of the pages on servicing are computed; see finance-examples.test.ts. */
import {
  accrueSimpleInterest,
  allocatePayment,
  chanceOfFit,
  type DayCount,
  type Fraction,
  fitDays,
  foldLoan,
  formatScaledDecimal,
  iso20022CodeOf,
  parseFraction,
  parseRatePercent,
  readLoanFile,
  roundCeilingToMinor,
  roundDownToMinor,
  roundFloorToMinor,
  roundHalfEvenToMinor,
  roundHalfUpToMinor,
  roundUpToMinor,
  yearFraction,
} from '@chassis/finance'
import { formatCivilDate, parseCivilDate } from '@chassis/primitives'
import { calculate } from './calculate.ts'
import { cents, type Evaluator, money, type Row } from './deal-evaluators.ts'
import { workedFigure } from './worked-figures.ts'

const ROUNDINGS = {
  floor: roundFloorToMinor,
  ceiling: roundCeilingToMinor,
  down: roundDownToMinor,
  up: roundUpToMinor,
  'half up': roundHalfUpToMinor,
  'half even': roundHalfEvenToMinor,
} as const
type Rounding = keyof typeof ROUNDINGS

const day = parseCivilDate
const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0

/** `down to 100`: the value of an exact result in units of the last decimal, or of so many whole units. */
function roundAs(rule: string, { numerator, denominator }: Fraction, decimals: number): bigint | undefined {
  const [name = '', unitText = '1'] = rule.split(' to ')
  const scale = 10n ** BigInt(decimals)
  if (name === 'exact') return (numerator * scale) % denominator === 0n ? (numerator * scale) / denominator : undefined
  const unit = BigInt(unitText)
  return ROUNDINGS[name as Rounding](numerator * scale, denominator * unit) * unit
}

/** The figure of the worked loan, if it is what the calculation comes to; otherwise both. */
function worked([title = '', name = '', calculation = '', rule = '']: Row): Row {
  const figure = workedFigure(title, name)
  if (figure === undefined) return [title, `${name}: there is no such figure`]
  const decimals = decimalsOf(figure)
  const byHand = roundAs(rule, calculate(calculation, decimals), decimals)
  const hand = byHand === undefined ? 'not exact' : formatScaledDecimal(byHand, decimals)
  return [title, name, calculation, rule, hand === figure ? figure : `${hand} by hand, ${figure} in the table`]
}

function dayCount([convention = '', code = '', start = '', end = '', besides = '', days = '', years = '']: Row): Row {
  const [word, first = '', second = ''] = besides.split(' ')
  const context =
    word === 'ends'
      ? { terminationDate: day(first) }
      : word === 'period'
        ? { reference: { start: day(first), end: day(second) } }
        : {}
  const found = yearFraction(convention as DayCount, day(start), day(end), context)
  const written = calculate(years, 0)
  const isSame = written.numerator * found.denominator === found.numerator * written.denominator
  const counted = found.days === undefined ? '' : String(found.days)
  const fractionOf = isSame ? years : `${found.numerator}/${found.denominator}`
  const iso = iso20022CodeOf(convention as DayCount) ?? ''
  return [convention, iso, start, end, besides, counted, fractionOf].map((cell, i) =>
    i === 1 && code === iso ? code : i === 5 && days === counted ? days : cell,
  )
}

/** Where a loan with these terms has its first due date. */
function rolled([roll = '', nominal = '', holidays = '']: Row): Row {
  const product = {
    id: 'rolled',
    version: 1,
    currency: 'EUR',
    interest: { method: 'daily', dayCount: 'actual/365F' },
    schedule: {
      kind: 'level',
      frequency: { unit: 'month' },
      roll,
      holidays: holidays === '' ? [] : holidays.split(' '),
    },
    allocation: { order: ['fee', 'penalty', 'interest', 'principal'], excess: 'next' },
  }
  const contract = { principal: '100.00', start: '2025-12-15', ratePercent: '5', count: 2, firstDue: nominal }
  const { terms, asOf } = readLoanFile({ product, contract, facts: [], asOf: contract.start }, () => undefined)
  const due = foldLoan(terms, [], asOf).schedule[0]?.due
  return [roll, nominal, holidays, due === undefined ? '' : formatCivilDate(due)]
}

export const SERVICING_EVALUATORS: Readonly<Record<string, Evaluator>> = {
  worked,
  'day-count': dayCount,
  rolled,
  roundings: ([value = '']) => {
    const { numerator, denominator } = parseFraction(value.replace('−', '-'))
    const text = (minor: bigint) => String(minor).replace('-', '−')
    return [value, ...Object.values(ROUNDINGS).map((round) => text(round(numerator, denominator)))]
  },
  'simple-interest': ([balance = '', rate = '', days = '', yearDays = '']) => {
    const found = accrueSimpleInterest(cents(balance), parseRatePercent(rate), BigInt(days), BigInt(yearDays))
    const exact = roundHalfUpToMinor(found.numerator * 10_000n, found.denominator)
    const posted = money(roundHalfUpToMinor(found.numerator, found.denominator))
    return [balance, rate, days, yearDays, formatScaledDecimal(exact, 6), posted]
  },
  allocation: ([payment = '', dues = '']) => {
    const owed = dues.split(' ').map((due) => {
      const [bucket = '', amount = ''] = due.split(':')
      return { bucket, amountMinor: cents(amount) }
    })
    const { parts, excessMinor } = allocatePayment(cents(payment), owed)
    return [
      payment,
      dues,
      parts.map(({ bucket, amountMinor }) => `${bucket}:${money(amountMinor)}`).join(' '),
      money(excessMinor),
    ]
  },
  'fitted-days': ([balance = '', rate = '', interest = '', yearDays = '']) => {
    const [balanceMinor, rateE9] = [cents(balance), parseRatePercent(rate)]
    const claim = { balanceMinor, rateE9, interestMinor: cents(interest), yearDays: BigInt(yearDays) }
    const { days, expectedMinor, differenceMinor } = fitDays(claim)
    const { exactE12 } = chanceOfFit(balanceMinor, rateE9, BigInt(yearDays))
    const share = formatScaledDecimal(roundHalfUpToMinor(exactE12, 1_000_000n), 4)
    return [balance, rate, interest, yearDays, String(days), money(expectedMinor), money(differenceMinor), `${share} %`]
  },
}
