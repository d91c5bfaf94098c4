/** What a file lacks, and what cannot be judged or shown for that reason, in words; what cannot be read of its text. */
import type { Formatter } from '@chassis/messages'
import type { AuditedColumns, AuditPart, ToldPart } from './audited-columns.ts'
import type { BrokenText } from './broken-text-count.ts'
import type { TapeField } from './fields.ts'

/** `more`: further lines, and the columns that they name. */
export function columnLines(
  { missing, repeated, cannotJudge, cannotShow }: AuditedColumns,
  format: Formatter,
  more: { readonly lines: readonly string[]; readonly columns: readonly TapeField[] } = { lines: [], columns: [] },
): readonly string[] {
  const judged = Object.entries(cannotJudge) as [AuditPart, readonly TapeField[]][]
  const told = Object.entries(cannotShow) as [ToldPart, readonly TapeField[]][]
  const named = new Set([...judged, ...told].flatMap(([, columns]) => columns).concat(more.columns))
  const others = missing.filter((column) => !named.has(column))
  const list = (columns: readonly TapeField[]) => columns.join(', ')
  return [
    ...judged.map(([part, columns]) => format(`tape.audit.without.${part}`, { columns: list(columns) })),
    ...told.map(([part, columns]) => format(`tape.audit.without.${part}`, { columns: list(columns) })),
    ...more.lines,
    ...(others.length > 0 ? [format('tape.audit.without.others', { columns: list(others) })] : []),
    ...(repeated.length > 0 ? [format('tape.audit.repeated', { columns: list(repeated) })] : []),
  ]
}

export function brokenTextLines({ rows, firstLine }: BrokenText, format: Formatter): readonly string[] {
  return firstLine === null ? [] : [format('tape.brokenText', { rows, line: String(firstLine) })]
}
