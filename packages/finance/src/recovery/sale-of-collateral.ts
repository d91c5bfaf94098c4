/** Who gets what of a repossessed vehicle's sale, and what is left owed or over. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'

/** Reasonable expenses of UCC 9-615(a)(1), by the verbs of the law. */
export type ExpenseKind = 'retaking' | 'holding' | 'preparing' | 'processing' | 'disposing' | 'attorney'

export interface SaleExpense {
  readonly kind: ExpenseKind
  readonly amountMinor: bigint
}

/** What is owed and secured on a stated day, in minor units of one currency, none negative. */
export interface SecuredDebt {
  readonly obligationMinor: bigint
  /** Unearned interest or credit service charge that is rebated; part of the obligation as it is given here. */
  readonly unearnedRebateMinor: bigint
  readonly expenses: readonly SaleExpense[]
  /** Attorney's fees and legal expenses count only where the agreement provides for them and the law lets it. */
  readonly attorneyFeesAgreed: boolean
}

/** A subordinate lien whose holder asked for proceeds before they were paid out (UCC 9-615(a)(3)), in order of rank. */
export interface SubordinateLien {
  readonly holder: string
  readonly owedMinor: bigint
}

export interface Sale extends SecuredDebt {
  /**
   * Cash proceeds. Of a sale to the lender itself or a related person: what a proper sale would have brought, 9-615(f).
   */
  readonly proceedsMinor: bigint
  /** Refunds of cancelled add-on products and insurance that the lender gets. */
  readonly refundsMinor: bigint
  readonly subordinateLiens: readonly SubordinateLien[]
}

/** The six figures of UCC 9-616(c), in their order, and what subordinate lienholders got between the last two. */
export type ExplanationItem =
  | 'obligation'
  | 'proceeds'
  | 'obligationAfterProceeds'
  | 'expenses'
  | 'credits'
  | 'subordinateLiens'
  | 'deficiency'
  | 'surplus'

export interface ExplanationLine {
  readonly item: ExplanationItem
  /** Below zero only for `obligationAfterProceeds`, where the proceeds are more. */
  readonly amountMinor: bigint
}

export interface SaleSettlement {
  readonly expensesPaidMinor: bigint
  /** Of the obligation after its rebate, from refunds and proceeds. */
  readonly obligationPaidMinor: bigint
  /** What each subordinate lienholder gets, in the order given. */
  readonly subordinatePaidMinor: readonly bigint[]
  readonly surplusMinor: bigint
  readonly deficiencyMinor: bigint
  readonly explanation: readonly ExplanationLine[]
}

const AMOUNT_MAX = 10n ** 18n
const LINES_MAX = 100

/**
 * The rebate reduces the obligation; refunds of add-on products then pay the obligation, and after the proceeds what
 * they left of the expenses; the proceeds pay expenses, obligation and subordinate liens, in that order. Nothing is
 * rounded:
 *
 *     proceeds + refunds = expenses paid + obligation paid + subordinate liens paid + surplus
 *     deficiency = expenses + obligation − rebate − expenses paid − obligation paid
 *
 * Source: UCC 9-615(a), (d), 9-616(c), 9-608 for collections in the same order. Refuses SALE_AMOUNT_INVALID (negative,
 * beyond 10^18, a rebate above the obligation), SALE_LINES_INVALID (more than 100 expenses or liens, a holder without a
 * name or twice) and SALE_FEES_NOT_AGREED.
 */
export function settleSale(sale: Sale): SaleSettlement {
  const { proceedsMinor, refundsMinor, subordinateLiens } = sale
  const { owedMinor, expensesMinor } = checkDebt(sale)
  checkAmounts(proceedsMinor, refundsMinor, ...subordinateLiens.map((lien) => lien.owedMinor))
  checkHolders(subordinateLiens.map(({ holder }) => holder))

  const fromRefunds = lesser(refundsMinor, owedMinor)
  const expensesFromProceeds = lesser(proceedsMinor, expensesMinor)
  const fromProceeds = lesser(proceedsMinor - expensesFromProceeds, owedMinor - fromRefunds)
  const expensesFromRefunds = lesser(refundsMinor - fromRefunds, expensesMinor - expensesFromProceeds)
  let left = proceedsMinor - expensesFromProceeds - fromProceeds
  const subordinatePaidMinor = subordinateLiens.map((lien) => {
    const paid = lesser(left, lien.owedMinor)
    left -= paid
    return paid
  })
  const surplusMinor = left + refundsMinor - fromRefunds - expensesFromRefunds
  const expensesPaidMinor = expensesFromProceeds + expensesFromRefunds
  const obligationPaidMinor = fromRefunds + fromProceeds
  const deficiencyMinor = expensesMinor + owedMinor - expensesPaidMinor - obligationPaidMinor
  const amounts = { expensesPaidMinor, obligationPaidMinor, subordinatePaidMinor, surplusMinor, deficiencyMinor }
  return { ...amounts, explanation: explain(sale, expensesMinor, amounts) }
}

/**
 * What redeems the vehicle before it is sold: all obligations secured, after the rebate, and the expenses. Until then
 * nothing has been collected of it. Source: UCC 9-623(b). Refuses like {@link settleSale}.
 */
export function redemptionAmount(debt: SecuredDebt): bigint {
  const { owedMinor, expensesMinor } = checkDebt(debt)
  return owedMinor + expensesMinor
}

function explain(
  { obligationMinor, unearnedRebateMinor, proceedsMinor, refundsMinor }: Sale,
  expensesMinor: bigint,
  paid: Omit<SaleSettlement, 'explanation'>,
): readonly ExplanationLine[] {
  const subordinateMinor = paid.subordinatePaidMinor.reduce((sum, amount) => sum + amount, 0n)
  const last: ExplanationLine =
    paid.surplusMinor > 0n
      ? { item: 'surplus', amountMinor: paid.surplusMinor }
      : { item: 'deficiency', amountMinor: paid.deficiencyMinor }
  return [
    { item: 'obligation', amountMinor: obligationMinor },
    { item: 'proceeds', amountMinor: proceedsMinor },
    { item: 'obligationAfterProceeds', amountMinor: obligationMinor - proceedsMinor },
    { item: 'expenses', amountMinor: expensesMinor },
    { item: 'credits', amountMinor: unearnedRebateMinor + refundsMinor },
    ...(subordinateMinor > 0n ? [{ item: 'subordinateLiens' as const, amountMinor: subordinateMinor }] : []),
    last,
  ]
}

function checkDebt({ obligationMinor, unearnedRebateMinor, expenses, attorneyFeesAgreed }: SecuredDebt) {
  checkAmounts(obligationMinor, unearnedRebateMinor, ...expenses.map(({ amountMinor }) => amountMinor))
  ensure(unearnedRebateMinor <= obligationMinor, FinanceError.SALE_AMOUNT_INVALID)
  ensure(expenses.length <= LINES_MAX, FinanceError.SALE_LINES_INVALID, { max: LINES_MAX })
  ensure(attorneyFeesAgreed || expenses.every(({ kind }) => kind !== 'attorney'), FinanceError.SALE_FEES_NOT_AGREED)
  const expensesMinor = expenses.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  return { owedMinor: obligationMinor - unearnedRebateMinor, expensesMinor }
}

function checkHolders(holders: readonly string[]): void {
  ensure(holders.length <= LINES_MAX, FinanceError.SALE_LINES_INVALID, { max: LINES_MAX })
  ensure(new Set(holders).size === holders.length && !holders.includes(''), FinanceError.SALE_LINES_INVALID)
}

function checkAmounts(...amounts: readonly bigint[]): void {
  for (const amount of amounts) ensure(amount >= 0n && amount <= AMOUNT_MAX, FinanceError.SALE_AMOUNT_INVALID)
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
