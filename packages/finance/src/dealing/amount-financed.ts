/** What a vehicle sale on credit leaves to finance, and its itemisation. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { checkDealAmounts, checkDealLines } from './check-deal.ts'

/** A tax, fee, add-on product or insurance that is financed and is no finance charge. */
export interface FinancedItem {
  /** Names the item; each once. */
  readonly name: string
  readonly amountMinor: bigint
  /** Kept by the seller, or paid on to somebody else (a registry, an insurer, a product's administrator). */
  readonly payee: 'seller' | 'other'
}

/** All amounts in minor units of one currency, none negative. */
export interface Deal {
  /** What the goods cost a buyer who pays cash, before the items below (12 CFR 1026.2(a)(9)). */
  readonly cashPriceMinor: bigint
  readonly items: readonly FinancedItem[]
  readonly cashDownMinor: bigint
  /** A rebate of the maker or seller that the buyer lets count as down payment. */
  readonly rebateMinor: bigint
  readonly tradeIn?: {
    readonly allowanceMinor: bigint
    /** What settles the credit that still stands on the vehicle traded in; the seller pays it. */
    readonly payoffMinor: bigint
  }
  /** Whether cash and rebate first pay what the payoff is above the allowance: the creditor's choice, 2(a)(18)-3.ii. */
  readonly cashCoversDeficit: boolean
  /** Paid out of the credit to the buyer. */
  readonly cashOutMinor: bigint
  /** Finance charges that the buyer pays in cash at signing, and those that are withheld from the credit. */
  readonly prepaidChargesInCashMinor: bigint
  readonly prepaidChargesFinancedMinor: bigint
}

export interface AmountFinanced {
  /** Allowance less payoff; never below zero. */
  readonly tradeInEquityMinor: bigint
  /** Payoff less allowance; never below zero. */
  readonly negativeEquityMinor: bigint
  /** The part of it that cash pays, and the part that is rolled into the credit. */
  readonly negativeEquityPaidMinor: bigint
  readonly negativeEquityFinancedMinor: bigint
  /** Cash and rebate less the negative equity they pay, and the trade-in's equity: never negative. */
  readonly downPaymentMinor: bigint
  /** Cash price less down payment: 12 CFR 1026.18(b)(1). */
  readonly priceFinancedMinor: bigint
  /** Items, negative equity and cash out: 12 CFR 1026.18(b)(2). */
  readonly otherFinancedMinor: bigint
  readonly amountFinancedMinor: bigint
  /** What the buyer owes at the beginning: the amount financed and the prepaid finance charges paid in cash or not. */
  readonly principalMinor: bigint
  readonly itemisation: Itemisation
}

/** 12 CFR 1026.18(c)(1)(i) to (iv): the first three less the fourth are the amount financed. */
export interface Itemisation {
  readonly toConsumerMinor: bigint
  readonly toConsumersAccountMinor: bigint
  readonly toOthersMinor: bigint
  readonly prepaidFinanceChargeMinor: bigint
}

/**
 * amount financed = (cash price − down payment) + items + negative equity rolled in + cash out − prepaid charges paid
 * in cash. Charges withheld from the credit are owed and subtracted again, so that they change the principal alone:
 * principal = amount financed + prepaid charges. Sums only: nothing is rounded.
 *
 * Source: 12 CFR 1026.18(b) and (c) with comments 2(a)(18)-3 (a down payment is never negative; excess lien) and
 * 18(b)(3)-1. Refuses DEAL_AMOUNT_INVALID, DEAL_LINES_INVALID and DEAL_OVERPAID (more is paid than is bought).
 */
export function amountFinanced(deal: Deal): AmountFinanced {
  const { cashPriceMinor, items, tradeIn, cashDownMinor, rebateMinor, cashOutMinor } = deal
  const { prepaidChargesInCashMinor, prepaidChargesFinancedMinor } = deal
  const [allowanceMinor, payoffMinor] = [tradeIn?.allowanceMinor ?? 0n, tradeIn?.payoffMinor ?? 0n]
  checkDealAmounts(cashPriceMinor, cashDownMinor, rebateMinor, allowanceMinor, payoffMinor, cashOutMinor)
  checkDealAmounts(prepaidChargesInCashMinor, prepaidChargesFinancedMinor, ...items.map((item) => item.amountMinor))
  checkDealLines(items.map(({ name }) => name))

  const tradeInEquityMinor = atLeastZero(allowanceMinor - payoffMinor)
  const negativeEquityMinor = atLeastZero(payoffMinor - allowanceMinor)
  const paidMinor = cashDownMinor + rebateMinor
  const negativeEquityPaidMinor = deal.cashCoversDeficit ? lesser(paidMinor, negativeEquityMinor) : 0n
  const negativeEquityFinancedMinor = negativeEquityMinor - negativeEquityPaidMinor
  const downPaymentMinor = paidMinor - negativeEquityPaidMinor + tradeInEquityMinor
  const priceFinancedMinor = cashPriceMinor - downPaymentMinor
  ensure(priceFinancedMinor >= 0n, FinanceError.DEAL_OVERPAID)

  const otherFinancedMinor = sum(items) + negativeEquityFinancedMinor + cashOutMinor
  const amountFinancedMinor = priceFinancedMinor + otherFinancedMinor - prepaidChargesInCashMinor
  ensure(amountFinancedMinor >= 0n, FinanceError.DEAL_OVERPAID)
  const prepaidFinanceChargeMinor = prepaidChargesInCashMinor + prepaidChargesFinancedMinor
  const itemisation = {
    toConsumerMinor: cashOutMinor,
    toConsumersAccountMinor:
      priceFinancedMinor + sum(items.filter(({ payee }) => payee === 'seller')) + prepaidChargesFinancedMinor,
    toOthersMinor: sum(items.filter(({ payee }) => payee === 'other')) + negativeEquityFinancedMinor,
    prepaidFinanceChargeMinor,
  }
  return {
    tradeInEquityMinor,
    negativeEquityMinor,
    negativeEquityPaidMinor,
    negativeEquityFinancedMinor,
    downPaymentMinor,
    priceFinancedMinor,
    otherFinancedMinor,
    amountFinancedMinor,
    principalMinor: amountFinancedMinor + prepaidFinanceChargeMinor,
    itemisation,
  }
}

function sum(items: readonly FinancedItem[]): bigint {
  return items.reduce((total, { amountMinor }) => total + amountMinor, 0n)
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
