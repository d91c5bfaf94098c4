/** Takes the statistics that the planner chooses indexes by. A server does it by itself, later; PGlite never does. */
import { type Kysely, sql } from 'kysely'
import type { ReadModelDatabase } from './open-database.ts'
import { CONTENT, type Tables } from './tables.ts'

/** Embedded, it also takes back the space of rows that were replaced. */
export async function analyzeTables(
  db: Kysely<Tables>,
  schema: string,
  kind: ReadModelDatabase['kind'],
): Promise<void> {
  const verb = kind === 'pglite' ? sql`vacuum analyze` : sql`analyze`
  for (const table of Object.keys(CONTENT)) await sql`${verb} ${sql.id(schema, table)}`.execute(db)
}
