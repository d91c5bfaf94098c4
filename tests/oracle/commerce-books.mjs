/** The cases of book_cases.py, computed with packages/finance and given back in the words of the case. */
import {
  expectedCreditLoss,
  impairmentStage,
  iracClass,
  iracProvision,
  lossFromCashFlows,
  lossRateAllowance,
  netObligations,
  redemptionAmount,
  remainingLifeAllowance,
  settleSale,
  vintageAllowance,
} from '@chassis/finance'
import { formatCivilDate } from '@chassis/primitives'
import { dayOf, exact } from './commerce-values.mjs'

const claimOf = (given) => ({
  obligationMinor: BigInt(given.obligation),
  unearnedRebateMinor: BigInt(given.rebate),
  expenses: given.expenses.map(([kind, amount]) => ({ kind, amountMinor: BigInt(amount) })),
  attorneyFeesAgreed: given.attorney_agreed,
})

function sale(given) {
  const found = settleSale({
    ...claimOf(given),
    proceedsMinor: BigInt(given.proceeds),
    refundsMinor: BigInt(given.refunds),
    subordinateLiens: given.liens.map(([holder, owed]) => ({ holder, owedMinor: BigInt(owed) })),
  })
  return {
    expensesPaid: found.expensesPaidMinor,
    obligationPaid: found.obligationPaidMinor,
    toLiens: found.subordinatePaidMinor,
    surplus: found.surplusMinor,
    deficiency: found.deficiencyMinor,
    explanation: found.explanation.map(({ item, amountMinor }) => [item, amountMinor]),
  }
}

function netting({ obligations }) {
  const given = obligations.map(([from, to, amount, currency, day]) => ({
    from,
    to,
    amountMinor: BigInt(amount),
    currency,
    valueDate: dayOf(day),
  }))
  const paid = ({ from, to, amountMinor }) => [from, to, amountMinor]
  return netObligations(given).map((set) => ({
    currency: set.currency,
    day: formatCivilDate(set.valueDate),
    gross: set.grossMinor,
    nets: set.positions.map(({ member, netMinor }) => [member, netMinor]),
    bilateral: set.bilateral.map(paid),
    multilateral: set.multilateral.map(paid),
  }))
}

function expectedLoss({ stage, gross, rate, per_year, scenarios }) {
  const given = scenarios.map(([weight, periods]) => ({
    weight: exact(weight),
    periods: periods.map(([probability, loss, exposure]) => ({
      defaultProbability: exact(probability),
      lossGivenDefault: exact(loss),
      exposureMinor: BigInt(exposure),
    })),
  }))
  const found = expectedCreditLoss(Number(stage), BigInt(gross), given, exact(rate), Number(per_year))
  return [found.allowanceMinor, found.interestBaseMinor]
}

const inParts = ({ parts, allowanceMinor }) => [parts.map((part) => part.allowanceMinor), allowanceMinor]

function irac(given) {
  const advance = {
    outstandingMinor: BigInt(given.outstanding),
    securityMinor: BigInt(given.security),
    guaranteed: exact(given.guaranteed),
    isUnsecured: given.unsecured,
  }
  const found = iracProvision(advance, given.class, dayOf(given.on))
  return [found.onSecuredMinor, found.onUnsecuredMinor]
}

export const BOOKS = {
  redemption: (given) =>
    redemptionAmount({ ...claimOf(given), proceedsMinor: 0n, refundsMinor: 0n, subordinateLiens: [] }),
  sale,
  netting,
  stage: ({ days, increased, impaired }) =>
    String(impairmentStage({ daysPastDue: Number(days), hasRiskIncreased: increased, isImpaired: impaired })),
  expectedLoss,
  cashFlowLoss: ({ gross, flows, rate }) => lossFromCashFlows(BigInt(gross), flows.map(BigInt), exact(rate)),
  lossRate: ({ pools }) =>
    inParts(
      lossRateAllowance(
        pools.map(([cost, rate, adjustment], i) => ({
          name: `${i}`,
          amortisedCostMinor: BigInt(cost),
          lifetimeLossRate: exact(rate),
          adjustment: exact(adjustment),
        })),
      ),
    ),
  vintage: ({ pools }) =>
    inParts(
      vintageAllowance(
        pools.map(([originated, passed, curve], i) => ({
          name: `${i}`,
          originatedMinor: BigInt(originated),
          yearsPassed: Number(passed),
          lossByYear: curve.map(exact),
        })),
      ),
    ),
  remainingLife: ({ costs, rate }) => remainingLifeAllowance(costs.map(BigInt), exact(rate)),
  iracClass: ({ since, on }) => iracClass(since === null ? undefined : dayOf(since), dayOf(on)),
  iracProvision: irac,
}
