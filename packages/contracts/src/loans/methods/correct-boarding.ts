import { ensure, equalBytes } from '@chassis/primitives'
import { encode, type ValueOf } from '@chassis/protocol'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { type Boarding, boardingOf, recomputeFromFacts } from '../fold/recompute-from-facts.ts'
import { statusOf } from '../fold/status-of.ts'
import { ensureContract, ensureEntryDates, ensureReferenceIsFree, ensureRoom, factsOf, loanOf } from '../guards.ts'
import { linesOfMovement } from '../journal-lines.ts'
import { ensureJournalHasRoom, postLines } from '../post-lines.ts'
import { CorrectBoarding } from '../schema/arguments.ts'
import type { LoanFact } from '../schema/facts.ts'
import { method } from '../state.ts'
import { tellStatus } from '../tell-status.ts'

/**
 * Corrects what was said when the loan was boarded: terms, contract, opening balance, commitments to personal data. The
 * position is recomputed as if the loan had been boarded so; what was known before stays, and so do the judgements of
 * reported months, which say what was known when they were made.
 */
export const correctBoarding = method(
  CorrectBoarding,
  {
    number: 9,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.REFERENCE_USED,
      LoansError.TERM_OUT_OF_RANGE,
      LoansError.MONTHS_OUT_OF_ORDER,
      LoansError.DATE_OUT_OF_RANGE,
      LoansError.POSTED_BEFORE_EFFECTIVE,
      LoansError.TOO_MANY_FACTS,
      LoansError.REFOLD_TOO_LONG,
      LoansError.CORRECTION_CHANGES_NOTHING,
      LoansError.JOURNAL_OUT_OF_RANGE,
      LoansError.BOARDING_FIXED,
    ],
  },
  (context) => {
    const { args, as, now, state } = context
    const { loan, entry, ...stated } = args
    const head = loanOf(context, loan)
    ensureReferenceIsFree(context, loan, entry.externalRef)
    ensureContract(stated.contract)
    ensureEntryDates(now, stated.opening.asOf, entry.posted)
    ensureRoom(context, loan, 1, 0)
    const facts = factsOf(context, loan)
    const standing = boardingOf(facts)
    ensure(!equalBytes(bytesOf(args, standing), bytesOf(args, stated)), LoansError.CORRECTION_CHANGES_NOTHING)
    ensureJournalHasRoom(context, head)
    ensure(isSameLoan(standing, stated), LoansError.BOARDING_FIXED)

    // Past this point nothing can fail.
    const correction: LoanFact = { kind: 'boardingCorrected', by: as, recordedAt: now, entry, ...stated }
    const fact = state.loans.append(loan, correction, { member: as, externalRef: entry.externalRef })
    const { terms, position } = recomputeFromFacts([...facts, correction])
    const status = statusOf(position)
    state.loans.setHead(loan, { ...head, terms, position, status })
    postLines(context, head, loan, linesOfMovement(0n, head.position, position), entry.posted)
    context.emit(loansEvents.boardingRestated, { loan, fact })
    tellStatus(context, loan, fact, head, { status, position })
  },
)

type Stated = Pick<Boarding, 'terms' | 'contract' | 'opening' | 'vault'>

/** The arguments with another boarding in them: two that encode alike say the same. */
function bytesOf(args: ValueOf<typeof CorrectBoarding>, { terms, contract, opening, vault }: Stated) {
  return encode(CorrectBoarding, { ...args, terms, contract, opening, vault })
}

/** What payments and postings rest on; with another currency, day or start of interest it is another loan. */
function isSameLoan(standing: Stated, { terms, opening }: Stated): boolean {
  return (
    terms.currency === standing.terms.currency &&
    opening.asOf === standing.opening.asOf &&
    opening.interestPaidThrough === standing.opening.interestPaidThrough
  )
}
