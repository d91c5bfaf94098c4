/** The cases of deals.py, computed with packages/finance. */
import {
  amountFinanced,
  dealerReserve,
  discountRate,
  earnDeferredIncome,
  fraction,
  reserveChargeback,
  roundHalfUpToMinor,
  subvention,
} from '@chassis/finance'

const share = ([numerator, denominator]) => fraction(BigInt(numerator), BigInt(denominator))
const creditOf = ({ amount, n, perYear }) => ({ amountMinor: BigInt(amount), payments: n, perYear })
const big = (text) => (text === null ? undefined : BigInt(text))

export const DEALS = {
  amountFinanced: ({ items, given, trade, cashFirst, rest }) => {
    const [cashPriceMinor, cashDownMinor, rebateMinor] = given.map(BigInt)
    const [allowanceMinor, payoffMinor] = trade.map(BigInt)
    const [cashOutMinor, prepaidChargesInCashMinor, prepaidChargesFinancedMinor] = rest.map(BigInt)
    const financed = amountFinanced({
      cashPriceMinor,
      items: items.map(([amount, payee], i) => ({ name: `${i}`, amountMinor: BigInt(amount), payee })),
      cashDownMinor,
      rebateMinor,
      tradeIn: { allowanceMinor, payoffMinor },
      cashCoversDeficit: cashFirst,
      cashOutMinor,
      prepaidChargesInCashMinor,
      prepaidChargesFinancedMinor,
    })
    return {
      downPayment: financed.downPaymentMinor,
      financed: financed.amountFinancedMinor,
      principal: financed.principalMinor,
      toOthers: financed.itemisation.toOthersMinor,
      toAccount: financed.itemisation.toConsumersAccountMinor,
    }
  },
  reserve: ({ sell, buy, method, share: part, spread, least, most, ...credit }) => {
    const { dealerMinor, lenderMinor } = dealerReserve(creditOf(credit), share(sell), share(buy), {
      method,
      share: share(part),
      ...(spread !== null && { spreadMax: share(spread) }),
      minimumMinor: BigInt(least),
      maximumMinor: big(most),
    })
    return { dealer: dealerMinor, lender: lenderMinor }
  },
  chargeback: ({ amount, n, perYear, sell, made, age, within, noneAfter, earned }) => {
    const end = { contractOn: 20_000, endedOn: 20_000 + age, paymentsMade: made }
    const rule = { fullWithinDays: within ?? undefined, noneAfterDays: noneAfter ?? undefined, earned }
    return reserveChargeback(BigInt(amount), { payments: n, perYear }, share(sell), end, rule).chargedBackMinor
  },
  subvention: ({ standard, customer, method, ...credit }) => {
    const { numerator, denominator } = subvention(creditOf(credit), share(standard), share(customer), method)
    return roundHalfUpToMinor(numerator, denominator)
  },
  earned: ({ amount, n, perYear, standard, customer }) =>
    earnDeferredIncome(
      BigInt(amount),
      standard === undefined
        ? { kind: 'straightLine', payments: n }
        : {
            kind: 'effectiveYield',
            payments: n,
            perYear,
            standardRate: share(standard),
            customerRate: share(customer),
          },
    ),
  discount: ({ base, floor, points }) => {
    const discounts = points.map((pointsE9, i) => ({ name: `${i}`, pointsE9: BigInt(pointsE9) }))
    const { rateE9, granted } = discountRate(BigInt(base), discounts, BigInt(floor))
    return { rate: rateE9, granted: granted.map(({ pointsE9 }) => pointsE9) }
  },
}
