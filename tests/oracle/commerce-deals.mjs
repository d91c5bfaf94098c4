/** The cases of deal_cases.py, computed with packages/finance and given back in the words of the case. */
import {
  amountFinanced,
  dealerReserve,
  discountRate,
  earnDeferredIncome,
  financeChargeAt,
  reserveChargeback,
  reserveOfCharges,
  roundHalfUpToMinor,
  settleDeferredIncome,
  subvention,
  subventionOfPayments,
  underwritingRatios,
} from '@chassis/finance'
import { dayOf, exact, yearly } from './commerce-values.mjs'

/** An exact amount in millionths of a minor unit: what is exact is compared beyond the minor unit. */
const scaled = ({ numerator, denominator }) => roundHalfUpToMinor(numerator * 1_000_000n, denominator)
const creditOf = (given) => ({
  amountMinor: BigInt(given.amount),
  payments: Number(given.payments),
  perYear: Number(given.per_year),
})
/** What was not agreed is left out. */
const agreed = (name, text, read = BigInt) => (text === null ? {} : { [name]: read(text) })

function termsOf({ method, share, spread, least, most, flat }) {
  if (method === 'flat') return { method, amountMinor: BigInt(flat) }
  return {
    method,
    share: exact(share),
    ...agreed('spreadMax', spread, yearly),
    ...agreed('minimumMinor', least),
    ...agreed('maximumMinor', most),
  }
}

function incomeOf({ method, payments, per_year, standard, customer }) {
  if (method === 'straightLine') return { kind: method, payments: Number(payments) }
  const rates = { standardRate: yearly(standard), customerRate: yearly(customer) }
  return { kind: method, payments: Number(payments), perYear: Number(per_year), ...rates }
}

function financed(given) {
  const found = amountFinanced({
    cashPriceMinor: BigInt(given.price),
    items: given.items.map(([name, amount, seller]) => ({
      name,
      amountMinor: BigInt(amount),
      payee: seller ? 'seller' : 'other',
    })),
    cashDownMinor: BigInt(given.cash),
    rebateMinor: BigInt(given.rebate),
    tradeIn: { allowanceMinor: BigInt(given.allowance), payoffMinor: BigInt(given.payoff) },
    cashCoversDeficit: given.cash_first,
    cashOutMinor: BigInt(given.cash_out),
    prepaidChargesInCashMinor: BigInt(given.in_cash),
    prepaidChargesFinancedMinor: BigInt(given.withheld),
  })
  return {
    equity: found.tradeInEquityMinor,
    negative: found.negativeEquityMinor,
    covered: found.negativeEquityPaidMinor,
    down: found.downPaymentMinor,
    rolled: found.negativeEquityFinancedMinor,
    priceFinanced: found.priceFinancedMinor,
    otherFinanced: found.otherFinancedMinor,
    prepaid: found.itemisation.prepaidFinanceChargeMinor,
    financed: found.amountFinancedMinor,
    principal: found.principalMinor,
    buyer: found.itemisation.toConsumerMinor,
    account: found.itemisation.toConsumersAccountMinor,
    others: found.itemisation.toOthersMinor,
  }
}

export const DEALS = {
  amountFinanced: financed,
  ratios: ({ lent, value, payment, otherDebt, income }) => {
    const found = underwritingRatios({
      amountLentMinor: BigInt(lent),
      vehicleValueMinor: BigInt(value),
      monthlyPaymentMinor: BigInt(payment),
      otherMonthlyDebtMinor: BigInt(otherDebt),
      monthlyIncomeMinor: BigInt(income),
    })
    return [found.loanToValue, found.paymentToIncome, found.debtToIncome].map(({ numerator, denominator }) =>
      denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`,
    )
  },
  rateDiscount: ({ base, discounts, floor }) => {
    const points = discounts.map(([name, wanted]) => ({ name, pointsE9: BigInt(wanted) }))
    const { rateE9, granted } = discountRate(BigInt(base), points, BigInt(floor))
    return { rate: rateE9, granted: granted.map(({ pointsE9 }) => pointsE9) }
  },
  financeCharge: (given) => scaled(financeChargeAt(creditOf(given), yearly(given.rate))),
  dealerReserve: (given) => {
    const found = dealerReserve(creditOf(given), yearly(given.sell), yearly(given.buy), termsOf(given))
    const gained = given.method === 'flat' ? null : scaled(found.participation)
    const counted = roundHalfUpToMinor(found.countedRate.numerator * 1_000_000_000n, found.countedRate.denominator)
    return [found.chargeMinor, found.dealerMinor, found.lenderMinor, gained, counted]
  },
  reserveOfCharges: ({ charge, atBuy, share, least, most }) => {
    const limits = { share: exact(share), ...agreed('minimumMinor', least), ...agreed('maximumMinor', most) }
    const { dealerMinor, lenderMinor } = reserveOfCharges(BigInt(charge), BigInt(atBuy), limits)
    return [dealerMinor, lenderMinor]
  },
  chargeback: (given) => {
    const contractOn = dayOf(given.contracted)
    const end = { contractOn, endedOn: contractOn + Number(given.days), paymentsMade: Number(given.made) }
    const { payments, perYear } = creditOf({ amount: 0, ...given })
    const rule = {
      earned: given.earned,
      ...agreed('fullWithinDays', given.full, Number),
      ...agreed('noneAfterDays', given.last, Number),
    }
    const found = reserveChargeback(BigInt(given.reserve), { payments, perYear }, yearly(given.sell), end, rule)
    return [found.chargedBackMinor, found.keptMinor]
  },
  subvention: (given) =>
    scaled(subvention(creditOf(given), yearly(given.standard), yearly(given.customer), given.method)),
  subventionOfPayments: (given) =>
    subventionOfPayments(
      given.standardPayments.map(BigInt),
      given.customerPayments.map(BigInt),
      yearly(given.standard),
      Number(given.per_year),
    ),
  deferredIncome: (given) => earnDeferredIncome(BigInt(given.income), incomeOf(given)),
  deferredIncomeAtEnd: (given) => {
    const rest = given.refunded ? 'refunded' : 'earned'
    const found = settleDeferredIncome(BigInt(given.income), incomeOf(given), Number(given.made), rest)
    return [found.earnedBeforeMinor, found.earnedAtEndMinor, found.refundedMinor]
  },
}
