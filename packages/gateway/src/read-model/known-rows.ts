/**
 * Rows as they were last written, so that what did not change is not written again: a payment touches a loan and
 * changes nothing that a list shows by.
 */
import type { Projection, SentRow } from './project-outcomes.ts'

/** Objects remembered; beyond it the oldest are forgotten, which only costs a write that changes nothing. */
const OBJECTS_MAX = 50_000
const TABLES = ['loan', 'vehicle', 'party'] as const

export class KnownRows {
  private readonly known = new Map<string, string>()

  /** Without the objects whose rows are those that are known. */
  changed({ touched, rows }: Projection): Projection {
    const out = { touched: { ...touched }, rows: { ...rows } }
    for (const table of TABLES) {
      const byObject = grouped(rows[table])
      const differs = (id: string): boolean => this.known.get(`${table}/${id}`) !== textOf(byObject.get(id) ?? [])
      const ids = new Set(touched[table].filter(differs))
      out.touched[table] = [...ids]
      out.rows[table] = rows[table].filter(({ id }) => ids.has(String(id)))
    }
    const loans = new Set(out.touched.loan)
    out.rows.obligor = rows.obligor.filter(({ loan }) => loans.has(String(loan)))
    const parties = new Set(out.touched.party)
    out.rows.name_part = rows.name_part.filter(({ id }) => parties.has(String(id)))
    return out
  }

  /** To be called when these have been written. */
  keep({ touched, rows }: Projection): void {
    for (const table of TABLES) {
      const byObject = grouped(rows[table])
      for (const id of touched[table]) {
        const name = `${table}/${id}`
        this.known.delete(name)
        this.known.set(name, textOf(byObject.get(id) ?? []))
      }
    }
    for (const name of this.known.keys()) {
      if (this.known.size <= OBJECTS_MAX) return
      this.known.delete(name)
    }
  }
}

function grouped(rows: readonly SentRow[]): ReadonlyMap<string, readonly SentRow[]> {
  const out = new Map<string, SentRow[]>()
  for (const row of rows) {
    const id = String(row.id)
    const known = out.get(id)
    if (known === undefined) out.set(id, [row])
    else known.push(row)
  }
  return out
}

/** Height and time are those of the first outcome that named it, whatever outcome names it now. */
function textOf(rows: readonly SentRow[]): string {
  return JSON.stringify(rows.map(({ height: _, since: __, ...row }) => row))
}
