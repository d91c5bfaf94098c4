/** Single figures of the worked loans in packages/finance/tables, by the words in which a page names them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fromRoot } from '../../tooling/lib/root.mjs'

const FOLDER = fromRoot('packages/finance/tables')
const COLUMNS = ['interest', 'principal', 'fee', 'penalty', 'held']

const sections = new Map<string, string>()
/** The pairs of situations repeat the arithmetic of the others. */
const isSingle = (name: string) => name.endsWith('.md') && name !== 'README.md' && !name.startsWith('pairs-')
for (const file of readdirSync(FOLDER).filter(isSingle)) {
  for (const section of readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^## /m).slice(1)) {
    const end = section.indexOf('\n')
    sections.set(section.slice(0, end), section.slice(end))
  }
}

/** The titles of the worked loans. */
export const WORKED_TITLES: readonly string[] = [...sections.keys()]

/**
 * `interest 3`: of instalment 3 (likewise principal, amount, paid; `interest sum` of all). `f2 fee`: what fact f2 paid
 * of it. `payoff 2026-02-19`: where the loan stands on that day (principal, interest, accrued, fees, penalties, held,
 * due, days past due). Undefined where there is no such figure.
 */
export function workedFigure(title: string, name: string): string | undefined {
  const section = sections.get(title) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const [first = '', second = ''] = name.split(' ')
  if (/^f\d+$/.test(first)) return cells.find(([, id]) => id === first)?.[4 + COLUMNS.indexOf(second)]
  const date = /\d{4}-\d\d-\d\d$/.exec(name)?.[0]
  if (date !== undefined) return standing(section, date, name.slice(0, -11))
  const column = ['interest', 'principal', 'amount', 'paid'].indexOf(first)
  return column < 0 ? undefined : cells.findLast(([, n]) => n === second)?.[3 + column]
}

function standing(section: string, date: string, name: string): string | undefined {
  const line = section.split('\n').find((one) => one.startsWith(`On ${date}: `)) ?? ''
  const words = name === 'interest' ? 'interest (-?[\\d.]+) \\+' : name === 'accrued' ? '\\+ (-?[\\d.]+)' : undefined
  return new RegExp(words ?? `[ ,]${name} (-?[\\d.]+)[,.]`).exec(`${line} `)?.[1]?.replace(/\.$/, '')
}
