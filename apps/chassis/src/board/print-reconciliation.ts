/** Prints the reconciliation of the book, read back from the ledger's facts. */
import { type Reconciliation, reconcile } from '@chassis/contracts'
import { loans } from '@chassis/contracts/ledger'
import { readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import type { CliIo } from '../cli/cli-io.ts'
import { amountText } from '../ledger/money-text.ts'

export function printReconciliation(reader: StateReader, io: CliIo): Reconciliation {
  const { format } = io
  const total = reconcile(readState(reader, sha256, loans))
  const { months, breaks, payments } = total
  const row = (label: string, value: string | number) => io.print(`  ${label.padEnd(46)} ${String(value).padStart(14)}`)
  io.print('')
  io.print(format('start.reconciliation.title'))
  row(format('start.reconciliation.loans'), total.loans)
  row(format('start.reconciliation.facts'), total.facts)
  for (const [currency, amount] of Object.entries(total.principal)) {
    row(format('start.reconciliation.principal', { currency }), amountText(amount, currency))
  }
  row(format('start.reconciliation.months'), months.reported)
  row(format('start.reconciliation.balance'), `${months.balance.hold} / ${months.balance.broken}`)
  row(format('start.reconciliation.paid'), `${months.paid.hold} / ${months.paid.broken}`)
  io.print('')
  io.print(format('start.reconciliation.verdicts'))
  for (const [verdict, count] of Object.entries(months.verdicts)) {
    if (count > 0) row(`${verdict}  ${verdictMark(verdict, io)}`.trimEnd(), count)
    if (verdict !== 'consistentWithInferredDate' || count === 0) continue
    row(`  ${format('start.reconciliation.exact')}`, months.agreement.exact)
    row(`  ${format('start.reconciliation.withinOneCent')}`, months.agreement.withinOneCent)
  }
  if (payments.recorded > 0) row(format('start.reconciliation.payments'), payments.recorded)
  io.print('')
  io.print(format('start.reconciliation.breaks', { open: breaks.open }))
  for (const [reason, count] of Object.entries(breaks.byReason)) if (count > 0) row(reason, count)
  return total
}

function verdictMark(verdict: string, io: CliIo): string {
  if (verdict === 'consistentWithInferredDate') return io.format('start.mark.inferred')
  if (verdict === 'recomputed') return io.format('start.mark.recomputed')
  if (verdict === 'break') return io.format('start.mark.break')
  return ''
}
