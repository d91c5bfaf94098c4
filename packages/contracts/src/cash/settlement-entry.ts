/** How an acknowledged settlement stands in the two journals. */
import type { JournalLine } from './schema.ts'

export function paidLines(amountMinor: bigint): readonly JournalLine[] {
  return [
    { account: 'settlement', side: 'debit', amountMinor },
    { account: 'cash', side: 'credit', amountMinor },
  ]
}

export function receivedLines(amountMinor: bigint): readonly JournalLine[] {
  return [
    { account: 'cash', side: 'debit', amountMinor },
    { account: 'settlement', side: 'credit', amountMinor },
  ]
}
