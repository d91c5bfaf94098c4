/** The audit report as a person reads it. All words come from the message catalogue. */
import type { Formatter, MessageKey } from '@chassis/messages'
import type { AuditReport, ReportedBreak, VerdictCounts } from './audit-report.ts'
import { brokenTextLines, columnLines } from './column-lines.ts'
import { betterYearBasis } from './year-basis-count.ts'

const LISTED_FOR_PEOPLE = 10

/** Lines of text in the formatter's language. */
export function renderAudit(report: AuditReport, format: Formatter): string[] {
  const { identities, verdicts } = report
  return [
    `${format('tape.audit.title', { file: report.file })}  (${format('tape.audit.rowCount', { rows: report.rows })})`,
    ...columnLines(report.columns, format),
    ...brokenTextLines(report.brokenText, format),
    '',
    format('tape.audit.identities'),
    `  ${format('tape.audit.balance')}: ${format('tape.audit.holdBroken', { ...identities.balance })}`,
    `  ${format('tape.audit.paid')}: ${format('tape.audit.holdBroken', { ...identities.paid })}`,
    '',
    format('tape.audit.verdicts'),
    ...renderVerdicts(verdicts, format),
    '',
    format('tape.audit.inferred'),
    ...renderChance(report, format),
    ...renderYearBasis(report, format),
    ...renderBreaks(report, format),
    ...renderUnreadable(report, format),
  ]
}

function renderVerdicts(verdicts: VerdictCounts, format: Formatter): string[] {
  const lines: readonly (readonly [number, MessageKey])[] = [
    [verdicts.consistentWithInferredDate.exact, 'tape.verdict.exact'],
    [verdicts.consistentWithInferredDate.withinOneCent, 'tape.verdict.withinOneCent'],
    [verdicts.interestOnly, 'tape.verdict.interestOnly'],
    [verdicts.noPayment, 'tape.verdict.noPayment'],
    [verdicts.zeroBalance, 'tape.verdict.zeroBalance'],
    [verdicts.zeroRate, 'tape.verdict.zeroRate'],
    [verdicts.break, 'tape.verdict.break'],
    [verdicts.unreadable, 'tape.verdict.unreadable'],
  ]
  const width = Math.max(...lines.map(([count]) => String(count).length))
  return lines.map(([count, key]) => `  ${String(count).padStart(width)}  ${format(key)}`)
}

function renderChance({ chanceShare }: AuditReport, format: Formatter): string[] {
  if (chanceShare.rows === 0) return []
  const chance = percent(chanceShare.withinOneCent)
  const observed = percent(chanceShare.observed.withinOneCent)
  return [format('tape.audit.chance', { chance, observed, rows: chanceShare.rows })]
}

/** Only where another length of the year explains much more: then the reader should know before reading the breaks. */
function renderYearBasis({ chanceShare, yearBasis }: AuditReport, format: Formatter): string[] {
  const { withinOneCent } = chanceShare.observed
  const days = betterYearBasis(yearBasis, Number(withinOneCent))
  if (days === undefined) return []
  const { agree, rows } = yearBasis
  return [format('tape.audit.otherYear', { days, agree: agree[days], rows, observed: percent(withinOneCent) })]
}

function renderBreaks({ breaks, verdicts }: AuditReport, format: Formatter): string[] {
  if (breaks.length === 0) return []
  const shown = breaks.slice(0, LISTED_FOR_PEOPLE)
  const more = verdicts.break > shown.length
  return [
    '',
    format('tape.audit.breaks', { more: String(more), shown: shown.length }),
    ...shown.map((found) => `  ${renderBreak(found, format)}`),
  ]
}

function renderBreak(found: ReportedBreak, format: Formatter): string {
  const reasons = found.reasons.map((reason) => format(`tape.reason.${reason}`)).join('; ')
  const text = format('tape.audit.rowAt', { line: String(found.line), asset: found.assetId, reasons })
  if (found.inferred === undefined || !found.reasons.includes('interestFitsNoWholeDays')) return text
  const { expectedInterest: expected, days } = found.inferred
  const interest = found.figures.interest ?? ''
  return `${text} (${format('tape.audit.nearest', { interest, expected, days: String(days) })})`
}

function renderUnreadable({ unreadableRows, verdicts }: AuditReport, format: Formatter): string[] {
  if (unreadableRows.length === 0) return []
  const shown = unreadableRows.slice(0, LISTED_FOR_PEOPLE)
  const more = verdicts.unreadable > shown.length
  const lines = shown.map(({ line, assetId, reasons }) => {
    const words = reasons.map(({ reason, column }) => {
      const text = format(`tape.issue.${reason}`)
      return column === undefined ? text : `${column}: ${text}`
    })
    return `  ${format('tape.audit.rowAt', { line: String(line), asset: assetId, reasons: words.join('; ') })}`
  })
  return ['', format('tape.audit.unreadable', { more: String(more), shown: shown.length }), ...lines]
}

/** "0.008434" → "0.84 %". */
function percent(share: string): string {
  const [whole = '0', decimals = ''] = share.split('.')
  const digits = `${whole}${decimals.padEnd(4, '0')}`
  const at = whole.length + 2
  return `${digits.slice(0, at).replace(/^0+(?=\d)/, '')}.${digits.slice(at, at + 2)} %`
}
