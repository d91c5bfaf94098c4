/**
 * Worked loans in text: what was agreed and what happened on the left, what it comes to on the right. A file under
 * `tables/` is exactly what its own inputs render to, so that no figure in it can be stale.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatCivilDate } from '@chassis/primitives'
import { formatScaledDecimal } from '../decimal.ts'
import type { Json, JsonObject } from '../loan-file/form.ts'
import { contextOf, type LoanFile, readLoanFile } from '../loan-file/loan-file.ts'
import type { Product } from '../products/product.ts'
import { foldState } from '../servicing/fold-loan.ts'
import type { Position } from '../servicing/position.ts'
import { positionAt } from '../servicing/position-at.ts'
import type { LoanState } from '../servicing/state.ts'

const PRODUCTS = fileURLToPath(new URL('../../../../data/products/', import.meta.url))
/** Fields that hold JSON numbers; all others hold texts. */
const NUMBERS = new Set([
  'count',
  'n',
  'from',
  'to',
  'percents',
  'every',
  'unit',
  'stubYearDays',
  'graceDays',
  'billed',
])

export interface WorkedLoan {
  readonly title: string
  readonly prose: readonly string[]
  readonly product: string
  readonly contract: string
  readonly facts: readonly { readonly id: string; readonly effective: string; readonly text: string }[]
  readonly asOf: readonly string[]
}

/** The products of all worked sets, as their JSON. */
export function workedProducts(): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>()
  for (const file of readdirSync(PRODUCTS).filter((name) => name.endsWith('.json'))) {
    const set = JSON.parse(readFileSync(`${PRODUCTS}${file}`, 'utf8')) as { products: { product: JsonObject }[] }
    for (const { product } of set.products) found.set(`${product.id}@${product.version}`, product)
  }
  return found
}

/** Reads the inputs of a file; everything that is computed is skipped. */
export function parseTables(text: string): { readonly head: readonly string[]; readonly loans: readonly WorkedLoan[] } {
  const [head, ...sections] = text.split(/^## /m)
  return { head: (head ?? '').trimEnd().split('\n'), loans: sections.map(parseSection) }
}

function parseSection(section: string): WorkedLoan {
  const [title, ...lines] = section.split('\n') as [string, ...string[]]
  const lineOf = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  const rows = lines.filter((line) => line.startsWith('| f')).map((line) => line.split('|').map((cell) => cell.trim()))
  return {
    title,
    prose: lines
      .slice(
        0,
        lines.findIndex((line) => line.startsWith('Product: ')),
      )
      .filter((line) => line !== ''),
    product: lineOf('Product'),
    contract: lineOf('Contract'),
    facts: rows.map((cells) => ({ id: cells[1] ?? '', effective: cells[2] ?? '', text: cells[3] ?? '' })),
    asOf: lines.flatMap((line) => /^On (\d{4}-\d{2}-\d{2}):/.exec(line)?.[1] ?? []),
  }
}

/** The loan file that a worked loan stands for. */
export function fileOf(loan: WorkedLoan, products: ReadonlyMap<string, JsonObject>, asOf: string): LoanFile {
  const [name, ...changes] = loan.product.split(', ')
  const base = products.get(name ?? '')
  if (!base) throw new Error(`${loan.title}: there is no product ${name}`)
  const json: JsonObject = {
    product: changes.reduce<JsonObject>((product, change) => changed(product, change), base),
    contract: fieldsOf(loan.contract.split(', ')),
    facts: loan.facts.map(({ id, effective, text }) => factOf(id, effective, text)),
    asOf,
  }
  try {
    return readLoanFile(json, () => undefined)
  } catch (cause) {
    throw new Error(`${loan.title}: ${JSON.stringify((cause as { details?: unknown }).details)}`, { cause })
  }
}

/** `schedule.unit 100`: one field of a product replaced. */
function changed(product: JsonObject, change: string): JsonObject {
  const [path, ...value] = change.split(' ')
  const names = (path ?? '').split('.')
  const put = (object: JsonObject, i: number): JsonObject => {
    const name = names[i] as string
    const inner = (object[name] ?? {}) as JsonObject
    return { ...object, [name]: i === names.length - 1 ? jsonOf(name, value.join(' ')) : put(inner, i + 1) }
  }
  return put(product, 0)
}

function fieldsOf(parts: readonly string[]): JsonObject {
  return Object.fromEntries(
    joined(parts).map((part) => {
      const [name, ...value] = part.split(' ')
      return [name, jsonOf(name ?? '', value.join(' '))]
    }),
  )
}

/** Puts JSON values that contain ", " together again. */
function joined(parts: readonly string[]): readonly string[] {
  const whole: string[] = []
  let open = 0
  for (const part of parts) {
    if (open > 0) whole[whole.length - 1] += `, ${part}`
    else whole.push(part)
    for (const character of part) open += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0
  }
  return whole
}

function jsonOf(name: string, text: string): Json {
  if (text.startsWith('[') || text.startsWith('{')) return JSON.parse(text)
  return NUMBERS.has(name) && /^\d+$/.test(text) ? Number(text) : text
}

/** `payment 375.90 type refund`: kind, amount if there is one, then names and values. */
function factOf(id: string, effective: string, text: string): JsonObject {
  const [kind, ...rest] = text.split(' ')
  const hasAmount = rest.length % 2 === 1
  const pairs = hasAmount ? rest.slice(1) : rest
  const fact: Record<string, Json> = { id, kind: kind ?? '', effective }
  if (hasAmount) fact.amount = rest[0] ?? ''
  for (let i = 0; i < pairs.length; i += 2)
    fact[pairs[i] as string] = jsonOf(pairs[i] as string, pairs[i + 1] as string)
  return fact
}

/** The file again, computed. */
export function renderTables(text: string): string {
  const { head, loans } = parseTables(text)
  const products = workedProducts()
  return [head.join('\n'), ...loans.map((loan) => renderLoan(loan, products))].join('\n\n').concat('\n')
}

function renderLoan(loan: WorkedLoan, products: ReadonlyMap<string, JsonObject>): string {
  const lines = [`## ${loan.title}`, '', ...loan.prose, ...(loan.prose.length > 0 ? [''] : [])]
  lines.push(`Product: ${loan.product}`, `Contract: ${loan.contract}`, '')
  if (loan.facts.length > 0) lines.push(...renderFacts(loan, products), '')
  const last = loan.asOf.at(-1) ?? ''
  for (const asOf of loan.asOf) {
    const file = fileOf(loan, products, asOf)
    const position = positionAt(foldState(file.terms, file.facts, file.asOf), file.asOf)
    lines.push(renderPosition(position, file.terms.product), '')
    if (asOf === last) lines.push(...renderSchedule(position, file.terms.product))
  }
  return lines.join('\n')
}

/** Each fact with what it paid, from the folds before and after it. */
function renderFacts(loan: WorkedLoan, products: ReadonlyMap<string, JsonObject>): readonly string[] {
  const rows = loan.facts.map(({ id, effective, text }, i) => {
    const upTo = (count: number) => {
      const file = fileOf({ ...loan, facts: loan.facts.slice(0, count) }, products, latest(loan.facts.slice(0, i + 1)))
      return { state: foldState(file.terms, file.facts, file.asOf), product: file.terms.product }
    }
    const { state: before } = upTo(i)
    const { state: after, product } = upTo(i + 1)
    return [id, effective, text, ...effects(before, after).map((amount) => money(amount, product))]
  })
  const head = ['id', 'effective', 'fact', 'interest', 'principal', 'fee', 'penalty', 'held', 'principal left']
  return table(head, rows)
}

function latest(facts: readonly { readonly effective: string }[]): string {
  return facts.map(({ effective }) => effective).reduce((a, b) => (a > b ? a : b))
}

function effects(before: LoanState, after: LoanState): readonly bigint[] {
  const paid = (component: 'interest' | 'principal' | 'fee' | 'penalty') =>
    after.totals.paid[component] - before.totals.paid[component]
  const held = after.advance + after.suspense + after.overpaid
  return [paid('interest'), paid('principal'), paid('fee'), paid('penalty'), held, after.owed.principal]
}

function renderPosition(position: Position, product: Product): string {
  const amount = (value: bigint) => money(value, product)
  const { owed, payoff } = position
  const parts = [
    position.status + (position.settledOn === undefined ? '' : ` on ${formatCivilDate(position.settledOn)}`),
    `principal ${amount(owed.principal)}`,
    `interest ${amount(owed.interest)} + ${amount(position.accruedMinor)}`,
    `fees ${amount(owed.fee)}`,
    `penalties ${amount(owed.penalty + position.lateAccruedMinor)}`,
    `held ${amount(position.advanceMinor + position.suspenseMinor + position.overpaidMinor)}`,
    `due ${amount(position.dueMinor)}`,
    `days past due ${position.daysPastDue}`,
    `payoff ${amount(payoff.amountMinor)}`,
  ]
  return `On ${formatCivilDate(position.asOf)}: ${parts.join(', ')}.`
}

function renderSchedule(position: Position, product: Product): readonly string[] {
  const rows = position.schedule.map((row) => [
    String(row.n),
    formatCivilDate(row.due),
    ...[row.interestMinor, row.principalMinor, row.amountMinor, row.paidMinor].map((amount) => money(amount, product)),
    row.status,
  ])
  const total = (pick: 'interestMinor' | 'principalMinor' | 'amountMinor' | 'paidMinor') =>
    money(
      position.schedule.reduce((sum, row) => sum + row[pick], 0n),
      product,
    )
  const totals = [total('interestMinor'), total('principalMinor'), total('amountMinor'), total('paidMinor')]
  return table(['n', 'due', 'interest', 'principal', 'amount', 'paid', 'status'], [...rows, ['sum', '', ...totals, '']])
}

function money(amount: bigint, product: Product): string {
  return formatScaledDecimal(amount, contextOf(product).decimals)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)]
}
