/** The database of a read model: embedded PGlite in the ledger's folder, or a PostgreSQL server. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { pgliteDialect } from './pglite-dialect.ts'
import { createTables, SCHEMA_VERSION, type Tables } from './tables.ts'

export interface DatabaseOptions {
  /** Of the ledger; a server may hold the read models of several. */
  readonly ledgerId: string
  /** Folder of PGlite. */
  readonly folder: string
  /** `postgresql://…`: a server takes the place of PGlite. */
  readonly url?: string | undefined
}

export interface ReadModelDatabase {
  readonly kind: 'pglite' | 'postgres'
  /** With the schema of this ledger already chosen. */
  readonly db: Kysely<Tables>
  readonly schema: string
  /** Whether its files are still there. */
  isThere(): boolean
  close(): Promise<void>
  /** After a failure: what is embedded is removed, for it may be damaged; a server keeps what it has. */
  discard(): Promise<void>
}

/** Milliseconds until a server that does not answer counts as gone. */
const CONNECT_MS = 3_000
const STATEMENT_MS = 15_000
/** One applies outcomes, the others answer. */
const CONNECTIONS = 4

/** Opens it and makes its tables where there are none of this version. Throws what the database throws. */
export async function openDatabase(options: DatabaseOptions): Promise<ReadModelDatabase> {
  const { ledgerId, url } = options
  const schema = `chassis_${ledgerId.slice(-12)}`
  const opened = url === undefined ? await openPglite(options.folder) : openServer(url)
  const db = new Kysely<Tables>({ dialect: opened.dialect }).withSchema(schema)
  try {
    if (!(await isOurs(db, ledgerId))) await createTables(db, schema, ledgerId)
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
  return {
    kind: url === undefined ? 'pglite' : 'postgres',
    db,
    schema,
    isThere: opened.isThere,
    async close() {
      await db.destroy()
      opened.closed()
    },
    async discard() {
      await db.destroy().catch(() => {})
      if (url === undefined) rmSync(options.folder, { recursive: true, force: true })
    },
  }
}

/** Whether there are tables of this ledger, made by this version. */
async function isOurs(db: Kysely<Tables>, ledgerId: string): Promise<boolean> {
  try {
    const found = await db.selectFrom('position').select(['ledger', 'version']).executeTakeFirst()
    return found?.ledger === ledgerId && found.version === SCHEMA_VERSION
  } catch (error) {
    // No such schema, no such table, no such column.
    if (['3F000', '42P01', '42703'].includes((error as { readonly code?: string }).code ?? '')) return false
    throw error
  }
}

function openServer(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    application_name: 'chassis read model',
  })
  // An idle connection that the server ends: the next query makes another.
  pool.on('error', () => {})
  // One in use tells whoever waits for its answer; without a listener it would end the thread as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { dialect: new PostgresDialect({ pool }), isThere: () => true, closed: () => {} }
}

const BOOT_ID = '/proc/sys/kernel/random/boot_id'

/**
 * PGlite does not wait for the disk. After a crash of the process its files are whole, after one of the machine they
 * may not be: a mark says under which start of the machine it was left open, and what is left from another is removed.
 */
async function openPglite(folder: string) {
  const mark = `${folder}.open`
  const boot = existsSync(BOOT_ID) ? readFileSync(BOOT_ID, 'utf8').trim() : ''
  const left = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined
  if (left !== undefined && (left === '' || left !== boot)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  // Until it is made, whatever is found of it is of no use.
  writeFileSync(mark, existsSync(folder) ? boot : '', { mode: 0o600 })
  const database = await createPglite(folder)
  writeFileSync(mark, boot, { mode: 0o600 })
  return {
    dialect: pgliteDialect(database),
    isThere: () => existsSync(`${folder}/PG_VERSION`),
    closed: () => rmSync(mark, { force: true }),
  }
}

async function createPglite(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(folder)
  } catch {
    // Half made, damaged, or of another version: it is made again from the blocks.
    rmSync(folder, { recursive: true, force: true })
    return PGlite.create(folder)
  }
}
