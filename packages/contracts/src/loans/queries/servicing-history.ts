/** A loan of the ledger in the form in which finance folds any loan, so that its amounts can be explained. */
import { foldLoan, formatAmount, type LoanFile, money, readLoanFile } from '@chassis/finance'
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import { accrueTo } from '../fold/accrue-to.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { boardedFact, foldMoves, type Move, movesOf, recomputeFromFacts } from '../fold/recompute-from-facts.ts'
import type { LoanFact } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'

const DAY_COUNTS: Readonly<Record<ServicingTerms['yearBasis'], string>> = {
  'actual/365F': 'actual/365F',
  'actual/360': 'actual/360',
  '30/360': '30/360',
  'actual/actualYear': 'actual/actual ISDA',
}
const ORDERS: Readonly<Record<ServicingTerms['allocationOrder'], readonly string[]>> = {
  interestFeesPrincipal: ['interest', 'fee', 'principal', 'penalty'],
  feesInterestPrincipal: ['fee', 'interest', 'principal', 'penalty'],
  interestPrincipalFees: ['interest', 'principal', 'fee', 'penalty'],
}

/**
 * The terms, what was attested last as the opening balance, and the payments in force after it, as of `asOf`. A payment
 * has the id `fact-N`, N its index in the chronicle. The ledger knows no due days: everything is taken as due at the
 * opening, so what is owed and what settles is right, and instalments and days past due say nothing.
 * Undefined where interest has no known start, and where this form would not give the very position of the ledger
 * (a fraction that an attestation left standing; an end of month under 30/360). `withoutInterest` leaves interest out:
 * then what was attested can be told of any loan, and only its principal, fees and suspense mean something.
 */
export function servicingHistory(
  facts: readonly LoanFact[],
  asOf: CivilDate,
  withoutInterest = false,
): LoanFile | undefined {
  const { terms: contract, opening } = boardedFact(facts)
  const terms = withoutInterest ? { ...contract, rate: 0n } : contract
  if (asOf < opening.asOf) return undefined
  const moves = movesOf(facts).filter((move) => move.effective <= asOf)
  const last = moves.findLastIndex(({ kind }) => kind === 'month')
  const reported = foldMoves(contract, openingPosition(opening), moves.slice(0, last + 1))
  const attested = withoutInterest ? { ...reported, accruedThrough: reported.attestedAsOf } : reported
  if (!withoutInterest && !isExpressible(attested)) return undefined
  const payments = moves.slice(last + 1).flatMap((move) => (move.kind === 'payment' ? [move] : []))
  const file = readLoanFile(fileOf(terms, attested, payments, asOf), () => undefined)
  return isSame(facts, file, withoutInterest) ? file : undefined
}

function isExpressible({ accruedThrough, attestedAsOf, residue }: Position): boolean {
  return accruedThrough !== undefined && accruedThrough <= attestedAsOf + 1 && residue === 0n
}

type Payment = Extract<Move, { readonly kind: 'payment' }>

function fileOf(terms: ServicingTerms, attested: Position, payments: readonly Payment[], asOf: CivilDate): unknown {
  const { attestedAsOf, principal, interestDue, feesDue, suspense } = attested
  const interestFrom = attested.accruedThrough ?? attestedAsOf
  const start = formatCivilDate(interestFrom < attestedAsOf ? interestFrom : attestedAsOf)
  const amount = (minor: bigint) => formatAmount(money(minor, terms.currency))
  const owed = principal + interestDue
  return {
    product: {
      id: 'ledger',
      version: 1,
      currency: terms.currency,
      interest: { method: 'daily', dayCount: DAY_COUNTS[terms.yearBasis] },
      schedule: { kind: 'level', frequency: { unit: 'month' } },
      allocation: { order: ORDERS[terms.allocationOrder], across: 'component', excess: 'next' },
    },
    contract: {
      principal: amount(principal > 0n ? principal : 1n),
      start,
      ratePercent: percentText(terms.rate),
      count: 1,
      firstDue: start,
      opening: {
        asOf: formatCivilDate(attestedAsOf),
        principal: amount(principal),
        interest: amount(interestDue),
        fee: amount(feesDue),
        suspense: amount(suspense),
        interestFrom: formatCivilDate(interestFrom),
        billed: 1,
        unpaid: owed > 0n ? [{ n: 1, amount: amount(owed), interest: amount(interestDue) }] : [],
      },
    },
    facts: payments.map(({ index, effective, amount: minor }) => ({
      id: `fact-${index}`,
      kind: 'payment',
      effective: formatCivilDate(effective),
      amount: amount(minor),
    })),
    asOf: formatCivilDate(asOf),
  }
}

/** Whether the fold of finance gives what the ledger says is owed on the date of the file. */
function isSame(facts: readonly LoanFact[], file: LoanFile, withoutInterest: boolean): boolean {
  const { terms, position } = recomputeFromFacts(facts, file.asOf)
  const own = foldLoan(file.terms, file.facts, file.asOf)
  const interest = accrueTo(terms, position, file.asOf).interestDue
  return (
    own.owed.principal === position.principal &&
    own.owed.fee === position.feesDue &&
    (withoutInterest ||
      (own.payoff.interestMinor === interest &&
        own.payoff.amountMinor === position.principal + position.feesDue + interest)) &&
    own.suspenseMinor + own.overpaidMinor === position.suspense
  )
}

function percentText(rateE9: bigint): string {
  const digits = rateE9.toString().padStart(8, '0')
  return `${digits.slice(0, -7)}.${digits.slice(-7)}`
}
