/** One digest over all that the read model holds: equal wherever the same outcomes were applied. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { CONTENT, type ContentTable, type Tables } from './tables.ts'

/** Rows read at a time. */
const PAGE = 5_000

/** SHA-256, in hex, of every row of every table in the order of their keys; and how many rows each table has. */
export async function contentDigest(
  db: Kysely<Tables>,
  schema: string,
): Promise<{ readonly digest: string; readonly rows: Readonly<Record<ContentTable, number>> }> {
  const hash = createHash('sha256')
  const rows: Partial<Record<ContentTable, number>> = {}
  for (const table of Object.keys(CONTENT) as ContentTable[]) {
    hash.update(`${table}\n`)
    rows[table] = await digestTable(db, schema, table, (line) => hash.update(line))
  }
  return { digest: hash.digest('hex'), rows: rows as Record<ContentTable, number> }
}

async function digestTable(
  db: Kysely<Tables>,
  schema: string,
  table: ContentTable,
  take: (line: string) => void,
): Promise<number> {
  const { columns, key } = CONTENT[table]
  const name = sql.id(schema, table)
  const keys = sql.join(key.map((column) => sql.id(column)))
  // As text, so that both databases and their drivers say the same.
  const texts = Object.entries<string>(columns).map(([column, type]) =>
    type.startsWith('bytea') ? sql`encode(${sql.id(column)}, 'hex')` : sql`${sql.id(column)}::text`,
  )
  let count = 0
  let after: readonly unknown[] | undefined
  for (;;) {
    const from = after === undefined ? sql`` : sql`where (${keys}) > (${sql.join(after)})`
    const { rows } = await sql<Record<string, unknown>>`select array[${sql.join(texts)}]::text[] as line, ${keys}
      from ${name} ${from} order by ${keys} limit ${PAGE}`.execute(db)
    for (const { line } of rows) take(`${JSON.stringify(line)}\n`)
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return count
    after = key.map((column) => last[column])
  }
}
