/** What the dealer gets of the finance charge: participation, or dealer reserve. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  compareFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkDealAmounts } from './check-deal.ts'
import { ensureRate } from './check-rate.ts'
import { financeChargeAt, type LevelCredit, levelPaymentOf, worthOfPayments } from './level-credit.ts'
import { payableReserve, type ReserveLimits } from './reserve-of-charges.ts'

/** What the lender agreed to pay. Rates are nominal annual rates as fractions: 6 % is 6/100. */
export type ReserveTerms =
  | (ReserveLimits & {
      /**
       * `differenceInCharges`: charge at the sell rate less charge at the buy rate. `presentValue`: what the payments
       * are worth at the buy rate, above the amount financed; less, because it is paid at the beginning.
       */
      readonly method: 'differenceInCharges' | 'presentValue'
      /** How far above the buy rate a sell rate counts, if limited (2.5 points: 25/1000). */
      readonly spreadMax?: Fraction
    })
  /** An amount for every contract. */
  | { readonly method: 'flat'; readonly amountMinor: bigint }

export interface DealerReserve {
  /** The sell rate that counts: at most the buy rate and the spread. */
  readonly countedRate: Fraction
  /** The finance charge at the sell rate, rounded half up. */
  readonly chargeMinor: bigint
  /** What is divided, before share and limits; zero for a flat amount. Exact. */
  readonly participation: Fraction
  readonly dealerMinor: bigint
  /** The rest of the charge; below zero where a flat amount or the least is more than the charge. */
  readonly lenderMinor: bigint
}

/**
 * The split of a level credit's finance charge. The dealer's part is rounded half up once, the lender's is the rest:
 * dealer + lender = charge.
 *
 * Source: trade usage of indirect lenders ("difference in charges", "present value"). Refuses DEAL_RATES_INVALID (a buy
 * rate above the sell rate), DEAL_SHARE_INVALID, DEAL_AMOUNT_INVALID (also a least above the most) and TERM_INVALID.
 */
export function dealerReserve(
  credit: LevelCredit,
  sellRate: Fraction,
  buyRate: Fraction,
  terms: ReserveTerms,
): DealerReserve {
  ensureRate(sellRate)
  ensureRate(buyRate)
  ensure(compareFractions(buyRate, sellRate) <= 0n, FinanceError.DEAL_RATES_INVALID)
  const charge = financeChargeAt(credit, sellRate)
  const chargeMinor = roundHalfUpToMinor(charge.numerator, charge.denominator)
  if (terms.method === 'flat') {
    checkDealAmounts(terms.amountMinor)
    const dealerMinor = terms.amountMinor
    return {
      countedRate: sellRate,
      chargeMinor,
      participation: ZERO,
      dealerMinor,
      lenderMinor: chargeMinor - dealerMinor,
    }
  }
  const countedRate = countedRateOf(sellRate, buyRate, terms.spreadMax)
  const participation =
    terms.method === 'presentValue'
      ? presentValueAbove(credit, countedRate, buyRate)
      : subtractFractions(financeChargeAt(credit, countedRate), financeChargeAt(credit, buyRate))
  const dealerMinor = payableReserve(participation, terms)
  return { countedRate, chargeMinor, participation, dealerMinor, lenderMinor: chargeMinor - dealerMinor }
}

function countedRateOf(sellRate: Fraction, buyRate: Fraction, spreadMax: Fraction | undefined): Fraction {
  if (spreadMax === undefined) return sellRate
  ensureRate(spreadMax)
  const most = addFractions(buyRate, spreadMax)
  return compareFractions(sellRate, most) > 0n ? most : sellRate
}

function presentValueAbove(credit: LevelCredit, sellRate: Fraction, buyRate: Fraction): Fraction {
  const factor = worthOfPayments(credit.payments, credit.perYear, buyRate)
  const worth = multiplyFractions(levelPaymentOf(credit, sellRate), factor)
  return subtractFractions(worth, wholeNumber(credit.amountMinor))
}
