/** Writes a table of worked loans as the text that {@link readTable} reads. */
import type { WorkedLoan, WorkedPosition, WorkedTable } from './worked-loan.ts'

const FACT_COLUMNS = ['id', 'effective', 'fact', 'interest', 'principal', 'fee', 'penalty', 'held', 'principal left']
const ROW_COLUMNS = ['n', 'due', 'interest', 'principal', 'amount', 'paid', 'status']

export function writeTable({ title, about, loans }: WorkedTable): string {
  return [`# ${title}`, ...about, ...loans.map(writeLoan)].join('\n\n').concat('\n')
}

function writeLoan({ name, about, product, contract, facts, positions, schedule, totals }: WorkedLoan): string {
  const factRows = facts.map((fact) => [
    fact.id,
    fact.effective,
    fact.text,
    fact.interest,
    fact.principal,
    fact.fee,
    fact.penalty,
    fact.held,
    fact.left,
  ])
  const rows = [...schedule, { ...totals, n: 'sum', due: '', status: '' }].map((row) => [
    row.n,
    row.due,
    row.interest,
    row.principal,
    row.amount,
    row.paid,
    row.status,
  ])
  return [
    `## ${name}`,
    ...about,
    `Product: ${product}\nContract: ${contract}`,
    ...(facts.length === 0 ? [] : [gridOf(FACT_COLUMNS, factRows)]),
    ...positions.map(writePosition),
    gridOf(ROW_COLUMNS, rows),
  ].join('\n\n')
}

function writePosition(position: WorkedPosition): string {
  const { asOf, status, settledOn, principal, interest, accrued, fees, penalties, held, due } = position
  const parts = [
    settledOn === undefined ? status : `${status} on ${settledOn}`,
    `principal ${principal}`,
    `interest ${interest} + ${accrued}`,
    `fees ${fees}`,
    `penalties ${penalties}`,
    `held ${held}`,
    `due ${due}`,
    `days past due ${position.daysPastDue}`,
    `payoff ${position.payoff}`,
  ]
  return `On ${asOf}: ${parts.join(', ')}.`
}

function gridOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}
