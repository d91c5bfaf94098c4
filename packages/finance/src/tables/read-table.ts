/** Reads a table of worked loans from its text (`packages/finance/tables/*.md`), figures included. */
import { assert } from '@chassis/primitives'
import type { WorkedFact, WorkedLoan, WorkedPosition, WorkedRow, WorkedTable } from './worked-loan.ts'

const POSITION = new RegExp(
  [
    /^On (\d{4}-\d\d-\d\d): (\w+)(?: on (\d{4}-\d\d-\d\d))?/,
    /, principal ([-.\d]+), interest ([-.\d]+) \+ ([-.\d]+), fees ([-.\d]+), penalties ([-.\d]+)/,
    /, held ([-.\d]+), due ([-.\d]+), days past due (\d+), payoff (-?\d+(?:\.\d+)?)\.$/,
  ]
    .map(({ source }) => source)
    .join(''),
)

/** `name` is that of the file. A text that is no table is a defect of this repository. */
export function readTable(name: string, text: string): WorkedTable {
  const [head = '', ...sections] = text.split(/^## /m)
  const [title = '', ...about] = paragraphs(head)
  assert(title.startsWith('# '), `${name}: a table begins with its title`)
  const loans = sections.map((section) => readLoan(name, section))
  const ids = new Set(loans.map(({ id }) => id))
  assert(ids.size === loans.length, `${name}: two worked loans have one name`)
  return { name, title: title.slice(2), about, loans }
}

function readLoan(table: string, section: string): WorkedLoan {
  const lines = section.trimEnd().split('\n')
  const [name = ''] = lines
  const place = `${table}, ${name}`
  const terms = lines.findIndex((line) => line.startsWith('Product: '))
  const contract = lines[terms + 1] ?? ''
  assert(terms > 0 && contract.startsWith('Contract: '), `${place}: product and contract are missing`)
  const { facts, positions, rows } = readLines(place, lines.slice(terms + 2))
  const totals = rows.at(-1)
  assert(positions.length > 0 && totals?.n === 'sum', `${place}: a position and a whole schedule are missing`)
  const { interest, principal, amount, paid } = totals
  return {
    id: `${table}/${shortened(name)}`,
    name,
    about: paragraphs(lines.slice(1, terms).join('\n')),
    product: (lines[terms] ?? '').slice('Product: '.length),
    contract: contract.slice('Contract: '.length),
    facts,
    positions,
    schedule: rows.slice(0, -1),
    totals: { interest, principal, amount, paid },
  }
}

function readLines(place: string, lines: readonly string[]) {
  const facts: WorkedFact[] = []
  const positions: WorkedPosition[] = []
  const rows: WorkedRow[] = []
  for (const line of lines) {
    if (line.startsWith('On ')) positions.push(readPosition(place, line))
    else if (line.startsWith('| f')) facts.push(readFact(place, line))
    else if (/^\| (?:\d+|sum) /.test(line)) rows.push(readRow(place, line))
    else assert(/^$|^\| (?:id|n) |^\|-/.test(line), `${place}: what is "${line}"?`)
  }
  return { facts, positions, rows }
}

function readPosition(place: string, line: string): WorkedPosition {
  const found = POSITION.exec(line)
  assert(found !== null, `${place}: no position in "${line}"`)
  const at = (i: number) => found[i] ?? ''
  return {
    asOf: at(1),
    status: at(2),
    settledOn: found[3],
    principal: at(4),
    interest: at(5),
    accrued: at(6),
    fees: at(7),
    penalties: at(8),
    held: at(9),
    due: at(10),
    daysPastDue: at(11),
    payoff: at(12),
  }
}

function readFact(place: string, line: string): WorkedFact {
  const [id = '', effective = '', text = '', interest = '', principal = '', ...rest] = cellsOf(place, line, 9)
  const [fee = '', penalty = '', held = '', left = ''] = rest
  return { id, effective, text, interest, principal, fee, penalty, held, left }
}

function readRow(place: string, line: string): WorkedRow {
  const [n = '', due = '', interest = '', principal = '', ...rest] = cellsOf(place, line, 7)
  const [amount = '', paid = '', status = ''] = rest
  return { n, due, interest, principal, amount, paid, status }
}

function cellsOf(place: string, line: string, count: number): readonly string[] {
  const cells = line.split('|').slice(1, -1)
  assert(cells.length === count, `${place}: ${count} cells are wanted in "${line}"`)
  return cells.map((cell) => cell.trim())
}

/** Lines that belong together stay together. */
function paragraphs(text: string): readonly string[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .filter((one) => one !== '')
}

/** `Level payment, an odd first period` → `level-payment-an-odd-first-period`. */
function shortened(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, '-')
    .replace(/\+/g, '-plus-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
}
