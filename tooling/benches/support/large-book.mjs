/** PGlite by itself with the read model's rows, and a book of many loans behind the read model's own statements. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { analyzeTables, openDatabase, queryPage } from '@chassis/gateway/read-model'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'

const BATCH = 1_000
const LEDGER = `ledger_${'0'.repeat(64)}`

const digest = (text) => createHash('sha256').update(text).digest('hex')

/** How long a new PGlite takes to open, and how many outcomes a second it takes with the rows of as many loans. */
export async function barePglite(dir, outcomes, loans) {
  const opening = performance.now()
  const db = await PGlite.create(join(dir, 'bare'))
  const openedMs = performance.now() - opening
  await db.exec(`create table outcome (id bytea primary key, position bigint not null);
    create table loan (scope bytea, id bytea, height bigint, since bigint, status text collate "C", lender bytea,
      servicer bytea, breaks text[] not null, primary key (scope, id));
    create index on loan (scope, since, id); create index on loan (scope, status, id);
    create index on loan (scope, status, since, id)`)
  const rows = Array.from({ length: outcomes }, (_, i) => ({ id: digest(`outcome ${i}`), position: i }))
  const scopes = ['', digest('lender').slice(0, 40), digest('servicer').slice(0, 40)]
  const listed = Array.from({ length: loans * 3 }, (_, i) => {
    const [scope, id] = [scopes[i % 3], digest(`loan ${Math.floor(i / 3)}`).slice(0, 32)]
    return { scope, id, height: i, since: i, status: 'active', lender: scopes[1], servicer: scopes[2] }
  })
  const started = performance.now()
  for (let at = 0; at < listed.length; at += 3 * BATCH) {
    await db.query(
      `insert into loan select decode(scope, 'hex'), decode(id, 'hex'), height, since, status, decode(lender, 'hex'),
        decode(servicer, 'hex'), '{}' from json_to_recordset($1::text::json) as r(scope text, id text, height bigint,
        since bigint, status text, lender text, servicer text)`,
      [JSON.stringify(listed.slice(at, at + 3 * BATCH))],
    )
  }
  for (let at = 0; at < rows.length; at += BATCH) {
    await db.query(
      `insert into outcome select decode(id, 'hex'), position
        from json_to_recordset($1::text::json) as r(id text, position bigint)`,
      [JSON.stringify(rows.slice(at, at + BATCH))],
    )
  }
  const rate = outcomes / ((performance.now() - started) / 1000)
  await db.close()
  return { openedMs, rate }
}

/** Pages of 25 at random places of a book of `count` loans, in both orders, without HTTP. */
export async function largeBook(dir, count, pages) {
  const database = await openDatabase({ ledgerId: LEDGER, folder: join(dir, 'large') })
  const { db, schema } = database
  try {
    await sql`insert into ${sql.id(schema, 'loan')}
      select ''::bytea, decode(md5(i::text), 'hex'), i, i, case when i % 50 = 0 then 'settled' else 'active' end,
        '\\x01'::bytea, '\\x02'::bytea, '{}'::text[] from generate_series(1, ${count}::int) as i`.execute(db)
    await analyzeTables(db, schema, database.kind)
    const times = []
    const scope = { kind: 'all' }
    const started = performance.now()
    for (let i = 0; i < pages; i++) {
      const id = digest(`page ${i}`).slice(0, 32)
      const place = { id: [id], newest: [id, String(Math.floor((count * i) / pages))] }
      const order = i % 2 === 0 ? 'id' : 'newest'
      const filter = i % 3 === 0 ? { status: 'settled' } : {}
      const asked = performance.now()
      const query = { list: 'Loan', scope, order, filter, limit: 25, height: count }
      await queryPage(db, schema, { ...query, after: JSON.stringify(place[order]) })
      times.push(performance.now() - asked)
    }
    const rate = pages / ((performance.now() - started) / 1000)
    const bare = []
    const first = performance.now()
    for (let i = 0; i < pages; i++) {
      const asked = performance.now()
      const id = createHash('md5')
        .update(String(i + 1))
        .digest()
      await sql`select id from ${sql.id(schema, 'loan')} where scope = ''::bytea and id = ${id}`.execute(db)
      bare.push(performance.now() - asked)
    }
    const bareRate = pages / ((performance.now() - first) / 1000)
    return { rate, p99: percentile(times), bareRate, bareP99: percentile(bare) }
  } finally {
    await database.close()
  }
}

function percentile(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]
}
