/** Prints what loading a book did, and the rows that did not make it, each with its line and reason. */
import { describeRefusal } from '@chassis/messages'
import type { CliIo } from '../cli/cli-io.ts'
import { TAPE_ISSUES, type TapeIssueReason } from '../tape/tape-issue.ts'
import type { BoardingResult } from './board-tape.ts'
import type { UnboardableRow } from './plan-row.ts'

const LISTED_FOR_PEOPLE = 10

export function printBoarding(result: BoardingResult, io: CliIo): void {
  const { rows, boarded, posted, corrected, unchanged, contractDiffers, unboardableCount, refusedCount } = result
  io.print(`  ${io.format('start.boarding', { rows, boarded, posted, corrected, unchanged })}`)
  if (contractDiffers > 0) io.print(`  ${io.format('start.contractDiffers', { count: contractDiffers })}`)
  if (unboardableCount > 0) io.print(`  ${io.format('start.unboardable', { count: unboardableCount })}`)
  for (const row of result.unboardable.slice(0, LISTED_FOR_PEOPLE)) io.print(`    ${unboardableText(row, io)}`)
  if (refusedCount > 0) io.print(`  ${io.format('start.refused', { count: refusedCount })}`)
  for (const { line, ...refusal } of result.refused.slice(0, LISTED_FOR_PEOPLE)) {
    const { code, title } = describeRefusal(io.locale, refusal)
    io.print(`    ${io.format('start.refused.row', { line, code, title })}`)
  }
}

/** A row lacks a column, or could not be read as a row at all. */
function unboardableText({ line, missing }: UnboardableRow, io: CliIo): string {
  if (!(missing in TAPE_ISSUES)) return io.format('start.unboardable.row', { line, missing })
  const problem = io.format(`tape.issue.${missing as TapeIssueReason}`)
  return io.format('start.unboardable.problem', { line, problem })
}
