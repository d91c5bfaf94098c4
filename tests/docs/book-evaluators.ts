/** What the tables of sale-of-collateral.md, netting.md and provisions.md come to, computed by packages/finance. */
import {
  expectedCreditLoss,
  type Fraction,
  formatScaledDecimal,
  fraction,
  type ImpairmentStage,
  IRAC_NORMS,
  type IracClass,
  impairmentStage,
  iracClass,
  iracProvision,
  lossFromCashFlows,
  lossRateAllowance,
  type NetPayment,
  netObligations,
  redemptionAmount,
  remainingLifeAllowance,
  type Sale,
  settleSale,
  vintageAllowance,
} from '@chassis/finance'
import { formatCivilDate, parseCivilDate } from '@chassis/primitives'
import { expect } from 'vitest'
import { cents, type Evaluator, money, percent } from './deal-evaluators.ts'

const list = (text: string) => (text === '' ? [] : text.split(' '))
const hundredths = ({ numerator, denominator }: Fraction) => formatScaledDecimal((numerator * 10_000n) / denominator, 2)

function saleOf([
  obligation = '',
  rebate = '',
  expenses = '',
  proceeds = '',
  refunds = '',
  liens = '',
]: string[]): Sale {
  return {
    obligationMinor: cents(obligation),
    unearnedRebateMinor: cents(rebate),
    expenses: [{ kind: 'retaking', amountMinor: cents(expenses) }],
    attorneyFeesAgreed: false,
    proceedsMinor: cents(proceeds),
    refundsMinor: cents(refunds),
    subordinateLiens: list(liens).map((owed, i) => ({ holder: `${i}`, owedMinor: cents(owed) })),
  }
}

const paymentText = ({ from, to, amountMinor }: NetPayment) => `${from}>${to} ${amountMinor}`

export const BOOK_EVALUATORS: Readonly<Record<string, Evaluator>> = {
  redemption: ([obligation = '', rebate = '', expenses = '']) => [
    obligation,
    rebate,
    expenses,
    money(redemptionAmount(saleOf([obligation, rebate, expenses, '0', '0', '']))),
  ],
  sale: (row) => {
    const settled = settleSale(saleOf(row.slice(0, 6)))
    const toLiens = settled.subordinatePaidMinor.map(money).join(' ')
    return [...row.slice(0, 6), toLiens, money(settled.surplusMinor), money(settled.deficiencyMinor)]
  },
  explanation: (row) => {
    const { explanation } = settleSale(saleOf(row.slice(0, 6)))
    return [...row.slice(0, 6), explanation.map(({ item, amountMinor }) => `${item} ${money(amountMinor)}`).join(' ')]
  },
  netting: ([obligations = '']) => {
    const valueDate = parseCivilDate('2026-01-10')
    const given = [...obligations.matchAll(/(\w+)>(\w+) (\d+)/g)].map(([, from = '', to = '', amount = '']) => {
      return { from, to, currency: 'USD', valueDate, amountMinor: BigInt(amount) }
    })
    const [set, ...others] = netObligations(given)
    expect(others).toEqual([])
    return [
      obligations,
      String(set?.grossMinor),
      set?.positions.map(({ member, netMinor }) => `${member} ${netMinor}`).join(' ') ?? '',
      set?.bilateral.map(paymentText).join(' ') ?? '',
      set?.multilateral.map(paymentText).join(' ') ?? '',
    ]
  },
  stage: ([days = '', increased = '', impaired = '']) => {
    const facts = { daysPastDue: Number(days), hasRiskIncreased: increased === 'yes', isImpaired: impaired === 'yes' }
    return [days, increased, impaired, String(impairmentStage(facts))]
  },
  'expected-loss': (row) => {
    const [stage = '', gross = '', defaults = '', lost = '', exposures = '', rate = '', perYear = ''] = row
    const periods = list(defaults).map((probability, i) => ({
      defaultProbability: percent(probability),
      lossGivenDefault: percent(list(lost)[i] ?? ''),
      exposureMinor: cents(list(exposures)[i] ?? ''),
    }))
    const scenarios = [{ weight: fraction(1n, 1n), periods }]
    const of = Number(stage) as ImpairmentStage
    const loss = expectedCreditLoss(of, cents(gross), scenarios, percent(rate), Number(perYear))
    return [...row.slice(0, 7), money(loss.allowanceMinor), money(loss.interestBaseMinor)]
  },
  'cash-flow-loss': ([gross = '', cash = '', rate = '']) => {
    return [gross, cash, rate, money(lossFromCashFlows(cents(gross), list(cash).map(cents), percent(rate)))]
  },
  'loss-rate': ([costs = '', losses = '', adjustments = '']) => {
    const pools = list(costs).map((cost, i) => ({
      name: `${i}`,
      amortisedCostMinor: cents(cost),
      lifetimeLossRate: percent(list(losses)[i] ?? ''),
      adjustment: percent(list(adjustments)[i] ?? ''),
    }))
    const { parts, allowanceMinor } = lossRateAllowance(pools)
    const texts = parts.map((part) => money(part.allowanceMinor)).join(' ')
    return [costs, losses, adjustments, texts, money(allowanceMinor)]
  },
  vintage: ([originated = '', passed = '', losses = '']) => {
    const curves = losses.split('; ')
    const vintages = list(originated).map((amount, i) => ({
      name: `${i}`,
      originatedMinor: cents(amount),
      yearsPassed: Number(list(passed)[i]),
      lossByYear: list(curves[i] ?? curves[0] ?? '').map(percent),
    }))
    const { parts, allowanceMinor } = vintageAllowance(vintages)
    return [
      originated,
      passed,
      losses,
      parts.map((part) => money(part.allowanceMinor)).join(' '),
      money(allowanceMinor),
    ]
  },
  'remaining-life': ([costs = '', rate = '']) => {
    return [costs, rate, money(remainingLifeAllowance(list(costs).map(cents), percent(rate)))]
  },
  'irac-norms': ([from = '']) => {
    const norms = IRAC_NORMS.find((one) => formatCivilDate(one.from) === from)
    if (norms === undefined) return []
    const { standard, substandard, doubtful1, doubtful2, doubtful3, loss } = norms.shares
    const shares = [standard, substandard, norms.substandardUnsecured, doubtful1, doubtful2, doubtful3, loss]
    return [from, norms.until === undefined ? '' : formatCivilDate(norms.until), ...shares.map(hundredths)]
  },
  irac: (row) => {
    const [asset = '', on = '', outstanding = '', security = '', guaranteed = '', unsecured = ''] = row
    const advance = {
      outstandingMinor: cents(outstanding),
      securityMinor: cents(security),
      guaranteed: percent(guaranteed),
      isUnsecured: unsecured === 'yes',
    }
    const provision = iracProvision(advance, asset as IracClass, parseCivilDate(on))
    const parts = [provision.onSecuredMinor, provision.onUnsecuredMinor, provision.provisionMinor]
    return [...row.slice(0, 6), ...parts.map(money)]
  },
  'irac-class': ([since = '', on = '']) => {
    const nonPerforming = since === '' ? undefined : parseCivilDate(since)
    return [since, on, iracClass(nonPerforming, parseCivilDate(on))]
  },
}
