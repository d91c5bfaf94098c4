/** A loan of the ledger in the form in which finance folds any loan, so that its amounts can be explained. */
import { accountTerms, type LoanFile } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import { accountPosition, accountRules } from '../fold/account-of.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { boardingOf, foldMoves, movesOf } from '../fold/recompute-from-facts.ts'
import type { LoanFact } from '../schema/facts.ts'

export interface HistoryOptions {
  /**
   * Leaves interest out: what was attested can be told of any loan; its principal, fees and suspense mean something.
   */
  readonly withoutInterest?: boolean
  /** Supposes that interest runs from this day on after the last attestation, where nobody has said so. */
  readonly interestFrom?: CivilDate | undefined
}

/**
 * The terms, what was attested last as the opening balance, and the payments in force after it, as of `asOf`. A payment
 * has the id `fact-N`, N its index in the chronicle. It folds to the very position of the ledger, since the ledger
 * computes it by the same fold. The ledger knows no due days: the loan is an account, without instalments.
 * Undefined before the boarding, and where interest has no known start and none is supposed.
 */
export function servicingHistory(
  facts: readonly LoanFact[],
  asOf: CivilDate,
  { withoutInterest = false, interestFrom }: HistoryOptions = {},
): LoanFile | undefined {
  const boarding = boardingOf(facts)
  const { terms } = boarding
  if (asOf < boarding.opening.asOf) return undefined
  const moves = movesOf(facts).filter((move) => move.effective <= asOf)
  const last = moves.findLastIndex(({ kind }) => kind === 'month')
  const stated = foldMoves(terms, openingPosition(boarding), moves.slice(0, last + 1))
  const attested = stated.accruedThrough === undefined ? { ...stated, accruedThrough: interestFrom } : stated
  const isSilent = attested.accruedThrough === undefined || withoutInterest
  const accrues = terms.rate > 0n && attested.principal > 0n
  if (isSilent && accrues && !withoutInterest) return undefined
  const rules = accountRules(isSilent ? { ...terms, rate: 0n } : terms)
  const payments = moves.slice(last + 1).flatMap((move) => (move.kind === 'payment' ? [move] : []))
  return {
    terms: accountTerms(rules, accountPosition(attested, attested.attestedAsOf)),
    facts: payments.map(({ index, effective, amount }) => ({
      id: `fact-${index}`,
      kind: 'payment',
      effective,
      posted: effective,
      amountMinor: amount,
      type: 'payment',
    })),
    asOf,
    knownAt: undefined,
  }
}
