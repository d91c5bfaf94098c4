import { ensure, refuse } from '@chassis/primitives'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { changedFigures } from '../changed-figures.ts'
import { closeBreaks, openBreaksAbout } from '../close-breaks.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { boardingOf, foldMoves, movesOf, recomputeFromFacts } from '../fold/recompute-from-facts.ts'
import { statusOf } from '../fold/status-of.ts'
import { ensurePeriod, ensureReferenceIsFree, ensureRoom, factAt, factsOf, loanOf } from '../guards.ts'
import { addLines, linesOfChange, linesOfMovement } from '../journal-lines.ts'
import { judgeAttestedMonth } from '../judge/judge-attested-month.ts'
import { judgeComparedMonth } from '../judge/judge-compared-month.ts'
import type { JudgedMonth } from '../judge/judged-month.ts'
import { monthInForce } from '../month-in-force.ts'
import { openBreaks } from '../open-breaks.ts'
import { ensureJournalHasRoom, postLines } from '../post-lines.ts'
import { CorrectMonth } from '../schema/arguments.ts'
import type { FactOf, LoanFact } from '../schema/facts.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import { method } from '../state.ts'
import { tellStatus } from '../tell-status.ts'

/** A Correction, and for each of the reasons one break closed and one opened. */
const FACTS_ADDED = 33

/**
 * Corrects a reported month: new figures beside the old ones, judged anew. The old breaks of the month are closed as
 * corrected, those that the new figures have are opened, and where the balance rests on the month it is recomputed.
 */
export const correctMonth = method(
  CorrectMonth,
  {
    number: 6,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.REFERENCE_USED,
      LoansError.NOT_A_MONTH,
      LoansError.DATE_OUT_OF_RANGE,
      LoansError.POSTED_BEFORE_EFFECTIVE,
      LoansError.TOO_MANY_FACTS,
      LoansError.REFOLD_TOO_LONG,
      LoansError.CORRECTION_CHANGES_NOTHING,
      LoansError.JOURNAL_OUT_OF_RANGE,
    ],
  },
  (context) => {
    const { args, as, now, state } = context
    const { loan, entry, claim } = args
    const head = loanOf(context, loan)
    ensureReferenceIsFree(context, loan, entry.externalRef)
    const report = factAt(context, loan, args.month)
    if (report?.kind !== 'monthReported') return refuse(LoansError.NOT_A_MONTH)
    ensurePeriod(now, report.period, entry.posted, claim.interestPaidThrough)
    ensureRoom(context, loan, FACTS_ADDED, 0)
    const facts = factsOf(context, loan)
    const standing = monthInForce(facts.slice(args.month), args.month)
    const changes = changedFigures(standing.fact.claim, claim)
    ensure(changes.length > 0, LoansError.CORRECTION_CHANGES_NOTHING)
    ensureJournalHasRoom(context, head)

    // Past this point nothing can fail.
    const { judgement, breaks } = judgeAgain(facts, report, args.month, claim)
    const correction: LoanFact = {
      kind: 'monthCorrected',
      by: as,
      recordedAt: now,
      corrects: args.month,
      entry,
      claim,
      changes,
      judgement,
    }
    const fact = state.loans.append(loan, correction, { member: as, externalRef: entry.externalRef })
    const closed = closeBreaks(context, loan, openBreaksAbout(facts, standing.index))
    const opened = openBreaks(context, loan, fact, breaks)
    const refolded = recomputeFromFacts([...facts, correction]).position
    const position = { ...refolded, openBreaks: head.position.openBreaks - closed + opened }
    const status = statusOf(position)
    state.loans.setHead(loan, { ...head, position, status })
    if (judgement.basis === 'attested') {
      const lines = [...linesOfChange(standing.fact.claim, claim), ...linesOfMovement(0n, head.position, position)]
      postLines(context, head, loan, addLines(lines), report.period.end)
    }
    context.emit(loansEvents.monthJudged, { loan, fact, verdict: judgement.verdict })
    tellStatus(context, loan, fact, head, { status, position })
  },
)

/** On the same basis as the report was judged: a Correction changes figures, not what the balance rests on. */
function judgeAgain(
  facts: readonly LoanFact[],
  report: FactOf<'monthReported'>,
  month: number,
  claim: MonthClaim,
): JudgedMonth {
  if (report.judgement.basis === 'payments') return judgeComparedMonth(facts, report.period, claim)
  const boarding = boardingOf(facts)
  const { terms } = boarding
  const moves = movesOf(facts)
  const earlier = moves.slice(
    0,
    moves.findIndex((move) => move.index === month),
  )
  return judgeAttestedMonth(terms, foldMoves(terms, openingPosition(boarding), earlier), claim, report.period.end)
}
