/** What a Correction of a boarding changes, for a terminal: one field, before and after. */
import type { BoardingChange } from '@chassis/contracts'
import { type CivilMonth, formatCivilMonth } from '@chassis/contracts/schemas'
import type { MessageKey } from '@chassis/messages'
import type { CliIo } from '../cli/cli-io.ts'
import { amountText, rateText } from '../ledger/money-text.ts'

export function changeLine(change: BoardingChange, currency: string, io: CliIo): string {
  const field = io.format(`cli.boarding.${change.field}` as MessageKey)
  if (change.part === 'vault') return io.format('cli.fact.change.personal', { field })
  const [before, after] = [change.before, change.after].map((value) => valueText(change.field, value, currency))
  return io.format('cli.fact.change', { field, before: before as string, after: after as string })
}

/** Amounts and rates are the integers among the fields; months and days have types of their own. */
function valueText(field: BoardingChange['field'], value: BoardingChange['before'], currency: string): string {
  if (value === undefined) return '–'
  if (field === 'rate') return rateText(value as bigint)
  if (field.endsWith('Month')) return formatCivilMonth(value as CivilMonth)
  return typeof value === 'bigint' ? amountText(value, currency) : String(value)
}
