/** Prints the reconciliation of the book, read back from the ledger's facts. */
import { type Reconciliation, reconcile } from '@chassis/contracts'
import { loans } from '@chassis/contracts/ledger'
import type { BreakReason, MonthVerdict } from '@chassis/contracts/schemas'
import { readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import type { CliIo } from '../cli/cli-io.ts'
import { displayWidth } from '../cli/display-width.ts'
import { amountText } from '../ledger/money-text.ts'

/** A heading, or a label with its figure. */
type Line = string | readonly [label: string, figure: string | number]

const FIGURE_WIDTH = 16

export function printReconciliation(reader: StateReader, io: CliIo): Reconciliation {
  const total = reconcile(readState(reader, sha256, loans))
  const lines = [...bookLines(total, io), '', ...verdictLines(total, io), '', ...breakLines(total, io)]
  const width = Math.max(...lines.map((line) => (typeof line === 'string' ? 0 : displayWidth(line[0]))))
  io.print('')
  for (const line of lines) {
    if (typeof line === 'string') io.print(line)
    else {
      const [label, figure] = line
      io.print(`  ${label}${' '.repeat(width - displayWidth(label))} ${String(figure).padStart(FIGURE_WIDTH)}`)
    }
  }
  return total
}

function bookLines(
  { loans: count, generated, facts, principal, months }: Reconciliation,
  { format }: CliIo,
): readonly Line[] {
  return [
    format('start.reconciliation.title'),
    [format('start.reconciliation.loans'), count],
    ...(generated > 0 ? [[format('start.reconciliation.generated'), generated] as const] : []),
    [format('start.reconciliation.facts'), facts],
    ...Object.entries(principal).map(
      ([currency, amount]): Line => [
        format('start.reconciliation.principal', { currency }),
        amountText(amount, currency),
      ],
    ),
    [format('start.reconciliation.months'), months.reported],
    [format('start.reconciliation.balance'), `${months.balance.hold} / ${months.balance.broken}`],
    [format('start.reconciliation.paid'), `${months.paid.hold} / ${months.paid.broken}`],
  ]
}

function verdictLines({ months, payments }: Reconciliation, { format }: CliIo): readonly Line[] {
  const lines: Line[] = [format('start.reconciliation.verdicts')]
  for (const [verdict, count] of Object.entries(months.verdicts) as [MonthVerdict, number][]) {
    if (count === 0) continue
    lines.push([format(`start.verdict.${verdict}`), count])
    if (verdict !== 'consistentWithInferredDate') continue
    lines.push([`  ${format('start.reconciliation.exact')}`, months.agreement.exact])
    lines.push([`  ${format('start.reconciliation.withinOneCent')}`, months.agreement.withinOneCent])
  }
  if (payments.recorded > 0) lines.push([format('start.reconciliation.payments'), payments.recorded])
  return lines
}

function breakLines({ breaks }: Reconciliation, { format }: CliIo): readonly Line[] {
  const reasons = Object.entries(breaks.byReason) as [BreakReason, number][]
  return [
    format('start.reconciliation.breaks', { open: breaks.open }),
    ...reasons.flatMap(([reason, count]): Line[] =>
      count > 0 ? [[format(`portal.breaks.reason.${reason}`), count]] : [],
    ),
  ]
}
