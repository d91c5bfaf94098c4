/** What the tables of deals.md, dealer-reserve.md and subvention.md come to, computed by packages/finance. */
import {
  amountFinanced,
  type Deal,
  dealerReserve,
  discountRate,
  earnDeferredIncome,
  type Fraction,
  financeChargeAt,
  formatRatePercent,
  formatScaledDecimal,
  type IncomeMethod,
  parseFraction,
  parseRatePercent,
  parseScaledDecimal,
  type ReserveEarning,
  reserveChargeback,
  reserveOfCharges,
  roundHalfUpToMinor,
  type SubventionMethod,
  settleDeferredIncome,
  subvention,
  subventionOfPayments,
  underwritingRatios,
} from '@chassis/finance'
import { addDays, parseCivilDate } from '@chassis/primitives'
import { expect } from 'vitest'

export type Row = readonly string[]
export type Evaluator = (row: Row) => Row

export const cents = (text: string) => parseScaledDecimal(text, 2)
export const money = (minor: bigint) => formatScaledDecimal(minor, 2)
export const percent = (text: string) => parseFraction(`${text}e-2`)
const rounded = ({ numerator, denominator }: Fraction) => money(roundHalfUpToMinor(numerator, denominator))
const ratio = ({ numerator, denominator }: Fraction) => `${numerator}/${denominator}`

const NO_CHARGES = { cashOutMinor: 0n, prepaidChargesInCashMinor: 0n, prepaidChargesFinancedMinor: 0n }

function incomeMethod(payments: string, standard: string, customer: string): IncomeMethod {
  if (standard === '') return { kind: 'straightLine', payments: Number(payments) }
  const [standardRate, customerRate] = [percent(standard), percent(customer)]
  return { kind: 'effectiveYield', payments: Number(payments), perYear: 12, standardRate, customerRate }
}

export const DEAL_EVALUATORS: Readonly<Record<string, Evaluator>> = {
  'amount-financed': (row) => {
    const [price = '', items = '', cash = '', rebate = '', allowance = '', payoff = '', first = ''] = row
    const deal: Deal = {
      ...NO_CHARGES,
      cashPriceMinor: cents(price),
      items: [{ name: 'items', amountMinor: cents(items), payee: 'other' }],
      cashDownMinor: cents(cash),
      rebateMinor: cents(rebate),
      tradeIn: { allowanceMinor: cents(allowance), payoffMinor: cents(payoff) },
      cashCoversDeficit: first === 'yes',
    }
    const { downPaymentMinor, negativeEquityFinancedMinor, amountFinancedMinor } = amountFinanced(deal)
    return [...row.slice(0, 7), money(downPaymentMinor), money(negativeEquityFinancedMinor), money(amountFinancedMinor)]
  },
  itemisation: (row) => {
    const [seller = '', others = '', rolled = '', out = '', inCash = '', withheld = ''] = row
    const { itemisation, amountFinancedMinor, principalMinor } = amountFinanced({
      cashPriceMinor: 2_000_000n,
      items: [
        { name: 'seller', amountMinor: cents(seller), payee: 'seller' },
        { name: 'others', amountMinor: cents(others), payee: 'other' },
      ],
      cashDownMinor: 0n,
      rebateMinor: 0n,
      tradeIn: { allowanceMinor: 0n, payoffMinor: cents(rolled) },
      cashCoversDeficit: false,
      cashOutMinor: cents(out),
      prepaidChargesInCashMinor: cents(inCash),
      prepaidChargesFinancedMinor: cents(withheld),
    })
    const { toConsumerMinor, toConsumersAccountMinor, toOthersMinor, prepaidFinanceChargeMinor } = itemisation
    expect(toConsumerMinor + toConsumersAccountMinor + toOthersMinor).toBe(principalMinor)
    const parts = [toConsumerMinor, toConsumersAccountMinor, toOthersMinor, prepaidFinanceChargeMinor]
    return [...row.slice(0, 6), ...[...parts, amountFinancedMinor].map(money)]
  },
  ratios: (row) => {
    const [lent = '', value = '', payment = '', other = '', income = ''] = row
    const { loanToValue, paymentToIncome, debtToIncome } = underwritingRatios({
      amountLentMinor: cents(lent),
      vehicleValueMinor: cents(value),
      monthlyPaymentMinor: cents(payment),
      otherMonthlyDebtMinor: cents(other),
      monthlyIncomeMinor: cents(income),
    })
    return [...row.slice(0, 5), ratio(loanToValue), ratio(paymentToIncome), ratio(debtToIncome)]
  },
  'rate-discount': ([base = '', discounts = '', floor = '']) => {
    const given = discounts.split(' ').map((points, i) => ({ name: `${i}`, pointsE9: parseRatePercent(points) }))
    const { rateE9, granted } = discountRate(parseRatePercent(base), given, parseRatePercent(floor))
    const taken = granted.map(({ pointsE9 }) => formatRatePercent(pointsE9)).join(' ')
    return [base, discounts, floor, formatRatePercent(rateE9), taken]
  },
  'finance-charge': ([amount = '', payments = '', perYear = '', rate = '']) => {
    const credit = { amountMinor: cents(amount), payments: Number(payments), perYear: Number(perYear) }
    return [amount, payments, perYear, rate, rounded(financeChargeAt(credit, percent(rate)))]
  },
  'dealer-reserve': (row) => {
    const [amount = '', payments = '', sell = '', buy = '', method = '', share = '', spread = ''] = row
    const credit = { amountMinor: cents(amount), payments: Number(payments), perYear: 12 }
    const { chargeMinor, dealerMinor, lenderMinor } = dealerReserve(credit, percent(sell), percent(buy), {
      method: method as 'presentValue',
      share: parseFraction(share),
      ...(spread !== '' && { spreadMax: percent(spread) }),
    })
    return [...row.slice(0, 7), money(chargeMinor), money(dealerMinor), money(lenderMinor)]
  },
  'reserve-of-charges': ([charge = '', atBuyRate = '', share = '']) => {
    const limits = { share: parseFraction(share) }
    const { dealerMinor, lenderMinor } = reserveOfCharges(cents(charge), cents(atBuyRate), limits)
    return [charge, atBuyRate, share, money(dealerMinor), money(lenderMinor)]
  },
  'reserve-chargeback': ([days = '', made = '', earned = '']) => {
    const contractOn = parseCivilDate('2026-01-10')
    const end = { contractOn, endedOn: addDays(contractOn, Number(days)), paymentsMade: Number(made) }
    const rule = { fullWithinDays: 90, noneAfterDays: 1_095, earned: earned as ReserveEarning }
    const split = reserveChargeback(120_000n, { payments: 60, perYear: 12 }, percent('8'), end, rule)
    return [days, made, earned, money(split.chargedBackMinor), money(split.keptMinor)]
  },
  subvention: ([amount = '', payments = '', standard = '', customer = '', method = '']) => {
    const credit = { amountMinor: cents(amount), payments: Number(payments), perYear: 12 }
    const paid = subvention(credit, percent(standard), percent(customer), method as SubventionMethod)
    return [amount, payments, standard, customer, method, rounded(paid)]
  },
  'subvention-of-payments': ([payments = '', standard = '', customer = '', rate = '']) => {
    const every = (payment: string) => Array.from({ length: Number(payments) }, () => cents(payment))
    const paid = subventionOfPayments(every(standard), every(customer), percent(rate), 12)
    return [payments, standard, customer, rate, money(paid)]
  },
  'deferred-income': ([income = '', payments = '', standard = '', customer = '', method = '']) => {
    const how = incomeMethod(payments, standard, customer)
    expect(how.kind).toBe(method)
    const earned = earnDeferredIncome(cents(income), how)
    return [income, payments, standard, customer, method, earned.map(money).join(' ')]
  },
  'deferred-income-at-end': (row) => {
    const [income = '', payments = '', standard = '', customer = '', made = '', rest = ''] = row
    const how = incomeMethod(payments, standard, customer)
    const end = settleDeferredIncome(cents(income), how, Number(made), rest as 'earned')
    const parts = [end.earnedBeforeMinor, end.earnedAtEndMinor, end.refundedMinor]
    return [...row.slice(0, 6), ...parts.map(money)]
  },
}
