/** Which loans name these subjects as their obligor. */
import { sql } from 'kysely'
import { hexList } from './apply-projection.ts'
import type { ReadModelDatabase } from './open-database.ts'

/** Identifiers in hex, those asked about and those found. */
export async function loansOfSubjects(
  { db, schema }: ReadModelDatabase,
  subjects: readonly string[],
): Promise<readonly string[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<{ readonly loan: string }>`select encode(loan, 'hex') as loan
    from ${sql.id(schema, 'obligor')} where subject in (${hexList(subjects)})`.execute(db)
  return rows.map(({ loan }) => loan)
}
