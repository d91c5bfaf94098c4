/** Prints what loading a book did, and the rows that did not make it, each with its line and reason. */
import { describeRefusal } from '@chassis/messages'
import type { CliIo } from '../cli/cli-io.ts'
import { brokenTextLines, columnLines } from '../tape/column-lines.ts'
import type { TapeField } from '../tape/fields.ts'
import { TAPE_ISSUES, type TapeIssueReason } from '../tape/tape-issue.ts'
import type { BoardedPart } from './boarded-columns.ts'
import type { BoardingResult } from './boarding-totals.ts'
import type { UnboardableRow } from './planned-row.ts'

const LISTED_FOR_PEOPLE = 10

export function printBoarding(result: BoardingResult, io: CliIo): void {
  const { rows, boarded, posted, corrected, unchanged, unboardableCount, refusedCount } = result
  io.print(`  ${io.format('start.boarding', { rows, boarded, posted, corrected, unchanged })}`)
  if (rows === 0) io.print(`  ${io.format('start.noRows')}`)
  else if (unboardableCount === rows) io.print(`  ${noRowBoards(result, io)}`)
  if (corrected > 0) io.print(`  ${io.format('start.corrections', { ...result.corrections })}`)
  printDifferences(result, io)
  printLeftOut(result, io)
  if (unboardableCount > 0) io.print(`  ${io.format('start.unboardable', { count: unboardableCount })}`)
  for (const row of result.unboardable.slice(0, LISTED_FOR_PEOPLE)) io.print(`    ${unboardableText(row, io)}`)
  if (refusedCount > 0) io.print(`  ${io.format('start.refused', { count: refusedCount })}`)
  for (const { line, ...refusal } of result.refused.slice(0, LISTED_FOR_PEOPLE)) {
    const { code, title } = describeRefusal(io.locale, refusal)
    io.print(`    ${io.format('start.refused.row', { line, code, title })}`)
  }
}

/** What the file of a real book does not say; of the generated one it is known. */
export function printBookColumns({ columns, brokenText }: BoardingResult, io: CliIo): void {
  const parts = Object.entries(columns.cannotKnow) as [BoardedPart, readonly TapeField[]][]
  const lines = parts.map(([part, names]) => io.format(`start.without.${part}`, { columns: names.join(', ') }))
  const more = { lines, columns: parts.flatMap(([, names]) => names) }
  for (const line of columnLines(columns, io.format, more)) io.print(`  ${line}`)
  for (const line of brokenTextLines(brokenText, io.format)) io.print(`  ${line}`)
}

function printDifferences({ differences, differencesCount: count }: BoardingResult, io: CliIo): void {
  if (count === 0) return
  io.print(`  ${io.format('start.differences', { count })}`)
  for (const { line, field, before, after } of differences.slice(0, LISTED_FOR_PEOPLE)) {
    const isPersonal = before === undefined
    const text = isPersonal
      ? io.format('start.difference.personal', { line, field })
      : io.format('start.difference', { line, field, before: before ?? '–', after: after ?? '–' })
    io.print(`    ${text}`)
  }
}

function printLeftOut({ leftOut }: BoardingResult, io: CliIo): void {
  if (leftOut.length === 0) return
  io.print(`  ${io.format('start.leftOut')}`)
  for (const { column, reason, count, firstLine: line } of leftOut) {
    io.print(
      `    ${io.format('start.leftOut.column', { column, count, line, reason: io.format(`tape.issue.${reason}`) })}`,
    )
  }
}

/** That nothing came of the whole file, and for want of what. */
function noRowBoards({ unboardable }: BoardingResult, io: CliIo): string {
  const reasons = [...new Set(unboardable.map(({ missing }) => missing))]
  const words = reasons.map((one) => (one in TAPE_ISSUES ? io.format(`tape.issue.${one as TapeIssueReason}`) : one))
  return io.format('start.noRowBoards', { reasons: words.join('; ') })
}

/** A row lacks a column, or could not be read as a row at all. */
function unboardableText({ line, missing }: UnboardableRow, io: CliIo): string {
  if (!(missing in TAPE_ISSUES)) return io.format('start.unboardable.row', { line, missing })
  const problem = io.format(`tape.issue.${missing as TapeIssueReason}`)
  return io.format('start.unboardable.problem', { line, problem })
}
