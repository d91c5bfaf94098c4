/** One line of `--rows`: the verdict of a row and the numbers that justify it. Amounts and rates are decimal strings. */
import { chanceOfFit, formatRateFraction, type Identity, type ReportedMonth } from '@chassis/finance'
import { meanShare } from './audit-report.ts'
import { isUnreadable, type JudgedRow, type UnreadableRow } from './judge-tape-row.ts'
import { formatCents } from './parse-cell.ts'

export type RowRecord = Readonly<Record<string, unknown>> & { readonly line: number; readonly assetId: string }

export function rowRecord(judged: JudgedRow | UnreadableRow): RowRecord {
  const { line, assetId } = judged.row
  if (isUnreadable(judged)) return { line, assetId, verdict: 'unreadable', reasons: judged.issues }
  const { month, judgement } = judged
  return {
    line,
    assetId,
    verdict: judgement.verdict,
    ...(judgement.agreement === undefined ? {} : { agreement: judgement.agreement }),
    ...(judgement.verdict === 'break' ? { reasons: judgement.reasons } : {}),
    figures: figuresOf(month),
    identities: { balance: identityRecord(judgement.balance), paid: identityRecord(judgement.paid) },
    ...inferredRecord(judged),
  }
}

function figuresOf(month: ReportedMonth): Record<string, string | number> {
  const amounts = {
    begin: month.beginMinor,
    end: month.endMinor,
    paid: month.paidMinor,
    interest: month.interestMinor,
    principal: month.principalMinor,
    other: month.otherMinor,
    otherAdjustment: month.otherAdjustmentMinor,
  }
  const stated: Record<string, string | number> = {}
  for (const [name, amount] of Object.entries(amounts)) if (amount !== undefined) stated[name] = formatCents(amount)
  if (month.rateE9 !== undefined) stated.rate = formatRateFraction(month.rateE9)
  if (month.yearDays !== undefined) stated.yearDays = Number(month.yearDays)
  return stated
}

function identityRecord({ state, differenceMinor }: Identity): Record<string, string> {
  return differenceMinor === undefined ? { state } : { state, difference: formatCents(differenceMinor) }
}

/** What was fitted, always under the key `inferred`: no payment date is known. */
function inferredRecord({ judgement, month, daysSinceOrigination }: JudgedRow): Record<string, unknown> {
  const { inferred } = judgement
  const { beginMinor, rateE9, yearDays } = month
  if (inferred === undefined || beginMinor === undefined || rateE9 === undefined || yearDays === undefined) return {}
  const chance = chanceOfFit(beginMinor, rateE9, yearDays)
  const record = {
    days: inferred.days <= Number.MAX_SAFE_INTEGER ? Number(inferred.days) : inferred.days.toString(),
    expectedInterest: formatCents(inferred.expectedInterestMinor),
    difference: formatCents(inferred.differenceMinor),
    chance: { exact: meanShare(chance.exactE12, 1), withinOneCent: meanShare(chance.withinOneCentE12, 1) },
  }
  if (daysSinceOrigination === undefined) return { inferred: record }
  const isBeyondOrigination = inferred.days > BigInt(Math.max(0, daysSinceOrigination))
  return { inferred: { ...record, daysSinceOrigination, isBeyondOrigination } }
}
