import { ensure, equalBytes, refuse } from '@chassis/primitives'
import { encode } from '@chassis/protocol'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { applyReportedMonth } from '../fold/apply-reported-month.ts'
import { statusOf } from '../fold/status-of.ts'
import { ensurePeriod, ensureRoom, FACTS_RESERVED, factsOf, type LoansContext, loanOf } from '../guards.ts'
import { linesOfMonth } from '../journal-lines.ts'
import { judgeAttestedMonth } from '../judge/judge-attested-month.ts'
import { judgeComparedMonth } from '../judge/judge-compared-month.ts'
import type { JudgedMonth } from '../judge/judged-month.ts'
import { monthInForce } from '../month-in-force.ts'
import { openBreaks } from '../open-breaks.ts'
import { ensureJournalHasRoom, postLines } from '../post-lines.ts'
import { ReportMonth } from '../schema/arguments.ts'
import type { LoanHead, Position } from '../schema/position.ts'
import { MonthClaim } from '../schema/reported-month.ts'
import { method } from '../state.ts'

/** Reasons for a break that one report can have. */
const BREAKS_MAX = 16

/**
 * Records a month as the servicer reports it, judged by every node. Where no dated payment is known the balance comes
 * to rest on the report; else the report is compared with the payments and moves nothing. What cannot be reproduced is
 * a break beside the claim.
 */
export const reportMonth = method(
  ReportMonth,
  {
    number: 2,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.ALREADY_REPORTED_IDENTICAL,
      LoansError.MONTH_ALREADY_REPORTED,
      LoansError.REFERENCE_USED,
      LoansError.PERIOD_INVALID,
      LoansError.DATE_OUT_OF_RANGE,
      LoansError.POSTED_BEFORE_EFFECTIVE,
      LoansError.PERIOD_ALREADY_ATTESTED,
      LoansError.TOO_MANY_FACTS,
      LoansError.REFOLD_TOO_LONG,
      LoansError.JOURNAL_OUT_OF_RANGE,
    ],
  },
  (context) => {
    const { args, as, now, state } = context
    const { loan, period, entry, claim } = args
    const head = loanOf(context, loan)
    ensureNotReported(context)
    ensurePeriod(now, period, entry.posted, claim.interestPaidThrough)
    ensure(period.begin > head.position.attestedAsOf, LoansError.PERIOD_ALREADY_ATTESTED)
    ensureRoom(context, loan, 1 + BREAKS_MAX, FACTS_RESERVED)
    const judged = judge(context, head)
    ensureJournalHasRoom(context, head)

    // Past this point nothing can fail.
    const fact = state.loans.append(
      loan,
      { kind: 'monthReported', by: as, recordedAt: now, period, entry, claim, judgement: judged.judgement },
      { member: as, externalRef: entry.externalRef },
    )
    const opened = openBreaks(context, loan, fact, judged.breaks)
    const moved = positionAfter(context, head, judged, fact)
    const position = { ...moved, openBreaks: moved.openBreaks + opened }
    state.loans.setHead(loan, { ...head, position, status: statusOf(position) })
    if (judged.judgement.basis === 'attested') postLines(context, head, loan, linesOfMonth(claim), period.end)
    context.emit(loansEvents.monthJudged, { loan, fact, verdict: judged.judgement.verdict })
  },
)

/** The same report again is told apart from one with other figures, so that a loader knows what to do. */
function ensureNotReported(context: LoansContext<ReportMonth>): void {
  const { args, as, state } = context
  const { loan, entry, claim } = args
  const fact = state.loans.findReference(loan, { member: as, externalRef: entry.externalRef })
  if (fact === undefined) return
  if (state.loans.fact(loan, fact).kind !== 'monthReported') refuse(LoansError.REFERENCE_USED, { fact })
  const standing = monthInForce(factsOf(context, loan, fact), fact).fact.claim
  const isSame = equalBytes(encode(MonthClaim, standing), encode(MonthClaim, claim))
  refuse(isSame ? LoansError.ALREADY_REPORTED_IDENTICAL : LoansError.MONTH_ALREADY_REPORTED, { fact })
}

function judge(context: LoansContext<ReportMonth>, head: LoanHead): JudgedMonth {
  const { loan, period, claim } = context.args
  return restsOnPayments(head.position)
    ? judgeComparedMonth(factsOf(context, loan), period, claim)
    : judgeAttestedMonth(head.terms, head.position, claim, period.end)
}

/** Payments that count after the last attestation are on the ledger. */
function restsOnPayments(position: Position): boolean {
  return position.lastEffective > position.attestedAsOf
}

function positionAfter(
  { args }: LoansContext<ReportMonth>,
  { position }: LoanHead,
  judged: JudgedMonth,
  fact: number,
): Position {
  return judged.judgement.basis === 'attested'
    ? applyReportedMonth(position, args.claim, args.period.end, fact).position
    : position
}
