/** The cases of books.py, computed with packages/finance. */
import {
  expectedCreditLoss,
  fraction,
  iracProvision,
  lossFromCashFlows,
  lossRateAllowance,
  netObligations,
  remainingLifeAllowance,
  settleSale,
  vintageAllowance,
} from '@chassis/finance'
import { parseCivilDate } from '@chassis/primitives'

const share = ([numerator, denominator]) => fraction(BigInt(numerator), BigInt(denominator))
const partsOf = ({ parts }) => parts.map(({ allowanceMinor }) => allowanceMinor)
const paymentOf = ({ from, to, amountMinor }) => [from, to, amountMinor]

export const BOOKS = {
  sale: ({ given, liens }) => {
    const [obligationMinor, unearnedRebateMinor, expensesMinor, proceedsMinor, refundsMinor] = given.map(BigInt)
    const settled = settleSale({
      obligationMinor,
      unearnedRebateMinor,
      expenses: [{ kind: 'retaking', amountMinor: expensesMinor }],
      attorneyFeesAgreed: false,
      proceedsMinor,
      refundsMinor,
      subordinateLiens: liens.map((owed, i) => ({ holder: `${i}`, owedMinor: BigInt(owed) })),
    })
    return {
      surplus: settled.surplusMinor,
      deficiency: settled.deficiencyMinor,
      liens: settled.subordinatePaidMinor,
      expensesPaid: settled.expensesPaidMinor,
      lines: settled.explanation.map(({ amountMinor }) => amountMinor),
    }
  },
  net: ({ obligations }) => {
    const given = obligations.map(({ date, amount, ...one }) => ({
      ...one,
      valueDate: date,
      amountMinor: BigInt(amount),
    }))
    return netObligations(given).map(({ currency, valueDate, positions, bilateral, multilateral }) => ({
      set: [currency, `${valueDate}`],
      nets: positions.map(({ member, netMinor }) => [member, netMinor]),
      pairs: bilateral.map(paymentOf),
      among: multilateral.map(paymentOf),
    }))
  },
  expectedLoss: ({ stage, scenarios, rate, perYear }) => {
    const given = scenarios.map(([weight, periods]) => ({
      weight: share(weight),
      periods: periods.map(([defaults, lost, exposure]) => ({
        defaultProbability: share(defaults),
        lossGivenDefault: share(lost),
        exposureMinor: BigInt(exposure),
      })),
    }))
    return expectedCreditLoss(stage, 10n ** 12n, given, share(rate), perYear).allowanceMinor
  },
  cashLoss: ({ gross, cash, rate }) => lossFromCashFlows(BigInt(gross), cash.map(BigInt), share(rate)),
  lossRate: ({ pools }) =>
    partsOf(
      lossRateAllowance(
        pools.map(([cost, loss, more], i) => ({
          name: `${i}`,
          amortisedCostMinor: BigInt(cost),
          lifetimeLossRate: share(loss),
          adjustment: share(more),
        })),
      ),
    ),
  vintage: ({ vintages }) => {
    const given = vintages.map(([originated, yearsPassed, years], i) => ({
      name: `${i}`,
      originatedMinor: BigInt(originated),
      yearsPassed,
      lossByYear: years.map(share),
    }))
    return partsOf(vintageAllowance(given))
  },
  remainingLife: ({ costs, loss }) => remainingLifeAllowance(costs.map(BigInt), share(loss)),
  irac: ({ given, guaranteed, bare, asset, on }) => {
    const [outstandingMinor, securityMinor] = given.map(BigInt)
    const advance = { outstandingMinor, securityMinor, guaranteed: share(guaranteed), isUnsecured: bare }
    return iracProvision(advance, asset, parseCivilDate(on)).provisionMinor
  },
}
