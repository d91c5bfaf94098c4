/** How an acknowledged settlement stands in the two journals. */
import type { JournalLine } from './schema.ts'

export function paidLines(amountMinor: bigint): readonly JournalLine[] {
  return [
    { account: 'settlement', amountMinor },
    { account: 'cash', amountMinor: -amountMinor },
  ]
}

export function receivedLines(amountMinor: bigint): readonly JournalLine[] {
  return [
    { account: 'cash', amountMinor },
    { account: 'settlement', amountMinor: -amountMinor },
  ]
}
