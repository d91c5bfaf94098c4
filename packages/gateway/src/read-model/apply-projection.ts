/** Writes a projection and the position it leads to, in one transaction. */
import { assert } from '@chassis/primitives'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Projection, SentRow } from './project-outcomes.ts'
import { CONTENT, type ContentTable, type Tables } from './tables.ts'

export interface Applied {
  readonly logSize: number
  readonly height: number
  /** Block time of that height, milliseconds UTC. */
  readonly time: number
}

export async function readPosition(db: Kysely<Tables>): Promise<Applied> {
  const { log_size, height, time } = await db.selectFrom('position').selectAll().executeTakeFirstOrThrow()
  return { logSize: Number(log_size), height: Number(height), time: Number(time) }
}

/** Resolves to false when somebody else moved the position away from `from`: nothing is written then. */
export async function applyProjection(
  db: Kysely<Tables>,
  schema: string,
  from: Applied,
  { touched, rows }: Projection,
  to: Applied,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const held = await trx.selectFrom('position').select('log_size').forUpdate().executeTakeFirstOrThrow()
    if (Number(held.log_size) !== from.logSize) return false
    for (const table of ['loan', 'vehicle', 'party'] as const) {
      await putListed(trx, schema, table, touched[table], rows[table])
    }
    await removeParts(trx, touched.party)
    await insert(trx, schema, 'name_part', rows.name_part, sql`do nothing`)
    await insert(trx, schema, 'obligor', rows.obligor, sql`do nothing`)
    await insert(trx, schema, 'vin_tag', rows.vin_tag, sql`do nothing`)
    await insert(trx, schema, 'outcome', rows.outcome, sql`(id) do update set position = excluded.position`)
    await trx.updateTable('position').set({ log_size: to.logSize, height: to.height, time: to.time }).execute()
    return true
  })
}

/** Names of members change so rarely that their parts are all written anew. */
async function removeParts(trx: Transaction<Tables>, touched: readonly string[]): Promise<void> {
  if (touched.length === 0) return
  await trx
    .deleteFrom('name_part')
    .where(sql<boolean>`id in (${hexList(touched)})`)
    .execute()
}

/** Bytes out of a JSON array of hex texts, in one parameter however many they are. */
export function hexList(ids: readonly string[]) {
  return sql`select decode(x, 'hex') from json_array_elements_text(${JSON.stringify(ids)}::text::json) as x`
}

/**
 * Takes rows away that are in a scope no more, adds those that are new with the birth of the object itself, and
 * changes only rows that differ: most outcomes change nothing that a list shows by.
 */
async function putListed(
  trx: Transaction<Tables>,
  schema: string,
  table: 'loan' | 'vehicle' | 'party',
  touched: readonly string[],
  rows: readonly SentRow[],
): Promise<void> {
  if (touched.length === 0) return
  const name = sql.id(schema, table)
  const kept = JSON.stringify(rows.map(({ scope, id }) => ({ scope, id })))
  await sql`delete from ${name} as t where t.id in (${hexList(touched)}) and not exists (
    select 1 from json_to_recordset(${kept}::text::json) as r(scope text, id text)
    where decode(r.scope, 'hex') = t.scope and decode(r.id, 'hex') = t.id)`.execute(trx)
  const changing = Object.keys(CONTENT[table].columns).filter(
    (column) => !['scope', 'id', 'height', 'since'].includes(column),
  )
  const list = (prefix: string) => sql.join(changing.map((column) => sql.ref(`${prefix}.${column}`)))
  await insert(
    trx,
    schema,
    table,
    rows,
    sql`(scope, id) do update set ${sql.join(changing.map((c) => sql`${sql.id(c)} = ${sql.ref(`excluded.${c}`)}`))}
      where (${list('t')}) is distinct from (${list('excluded')})`,
    (column) =>
      column === 'height' || column === 'since'
        ? sql`coalesce((select o.${sql.id(column)} from ${name} as o where o.scope = ''::bytea
            and o.id = decode(r.id, 'hex')), r.${sql.id(column)})`
        : undefined,
  )
}

type Fragment = ReturnType<typeof sql>

async function insert(
  trx: Transaction<Tables>,
  schema: string,
  table: ContentTable,
  rows: readonly SentRow[],
  onConflict: Fragment,
  special: (column: string) => Fragment | undefined = () => undefined,
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries<string>(CONTENT[table].columns)
  const sent = columns.map(([column, type]) => sql`${sql.id(column)} ${sql.raw(sentType(type))}`)
  const read = columns.map(([column, type]) => special(column) ?? readAs(column, type))
  await sql`insert into ${sql.id(schema, table)} as t (${sql.join(columns.map(([column]) => sql.id(column)))})
    select ${sql.join(read)} from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(${sql.join(sent)})
    on conflict ${onConflict}`.execute(trx)
}

function sentType(type: string): string {
  const [name] = type.split(' ')
  assert(name !== undefined, 'a type has a name')
  return name === 'bytea' ? 'text' : name
}

function readAs(column: string, type: string): Fragment {
  const ref = sql.ref(`r.${column}`)
  return type.startsWith('bytea') ? sql`decode(${ref}, 'hex')` : sql`${ref}`
}
