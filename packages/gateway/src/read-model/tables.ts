/**
 * The tables of the read model. It says which objects a list has and in which order; what they hold is read from the
 * ledger. So there are no amounts, terms or descriptions in it.
 *
 * Every listed object has one row per scope: one for every account whose own it is, and one in the scope of those who
 * see all. The predicate `scope = …` is the whole authorisation of a list (see `scope-of.ts`).
 */
import type { Bytes } from '@chassis/primitives'
import { type Kysely, sql } from 'kysely'

/** Raised with every change of tables or of what is put into them: an older read model is dropped and built again. */
export const SCHEMA_VERSION = 4

/** What all lists share. Identifiers are their bytes: as short as they get, and in the order of the ledger's keys. */
export interface ListedRow {
  readonly scope: Bytes
  readonly id: Bytes
  /** Of the first outcome that named it. */
  readonly height: number
  /** Block time of that height, milliseconds UTC. */
  readonly since: number
}

export interface LoanRow extends ListedRow {
  readonly status: string
  readonly lender: Bytes
  readonly servicer: Bytes
  /** Kinds of its open breaks, and `any`; empty where none is open. */
  readonly breaks: readonly string[]
}

export interface VehicleRow extends ListedRow {
  readonly registrant: Bytes
}

export interface PartyRow extends ListedRow {
  readonly name: string
  readonly roles: readonly string[]
}

/** The endings of an organisation's name, folded to one case, so that any part of it is found as a beginning. */
export interface NamePartRow {
  readonly part: string
  readonly id: Bytes
}

/** Which loans name a subject: a person may be told of by its account long after the loan was boarded. */
export interface ObligorRow {
  readonly subject: Bytes
  readonly loan: Bytes
}

export interface VinTagRow {
  readonly tag: Bytes
  readonly epoch: number
  readonly vehicle: Bytes
}

export interface OutcomeRow {
  readonly id: Bytes
  /** In the history log. */
  readonly position: number
}

/** One row: what the tables hold. */
export interface PositionRow {
  readonly one: boolean
  readonly ledger: string
  readonly version: number
  /** Outcomes that were applied. */
  readonly log_size: number
  readonly height: number
  readonly time: number
}

export interface Tables {
  readonly position: PositionRow
  readonly loan: LoanRow
  readonly vehicle: VehicleRow
  readonly party: PartyRow
  readonly name_part: NamePartRow
  readonly obligor: ObligorRow
  readonly vin_tag: VinTagRow
  readonly outcome: OutcomeRow
}

/** Column → SQL type. `key`: its primary key. `indexes`: beyond that, each in the order of its columns. */
interface TableForm {
  readonly columns: Readonly<Record<string, string>>
  readonly key: readonly string[]
  readonly indexes: readonly (readonly string[])[]
  /** An index over those few rows for which this holds. */
  readonly few?: { readonly where: string; readonly columns: readonly string[] }
}

const LISTED = {
  scope: 'bytea not null',
  id: 'bytea not null',
  height: 'bigint not null',
  since: 'bigint not null',
} as const
const TEXT = 'text collate "C" not null'

export const CONTENT = {
  loan: {
    columns: {
      ...LISTED,
      status: TEXT,
      lender: 'bytea not null',
      servicer: 'bytea not null',
      breaks: 'text[] not null',
    },
    key: ['scope', 'id'],
    indexes: [
      ['scope', 'since', 'id'],
      ['scope', 'status', 'id'],
      ['scope', 'status', 'since', 'id'],
    ],
    few: { where: "breaks <> '{}'", columns: ['scope', 'since', 'id'] },
  },
  vehicle: {
    columns: { ...LISTED, registrant: 'bytea not null' },
    key: ['scope', 'id'],
    indexes: [['scope', 'since', 'id']],
  },
  party: {
    columns: { ...LISTED, name: TEXT, roles: 'text[] not null' },
    key: ['scope', 'id'],
    indexes: [['scope', 'name', 'id']],
  },
  name_part: { columns: { part: TEXT, id: 'bytea not null' }, key: ['part', 'id'], indexes: [['id']] },
  obligor: {
    columns: { subject: 'bytea not null', loan: 'bytea not null' },
    key: ['subject', 'loan'],
    indexes: [],
  },
  vin_tag: {
    columns: { tag: 'bytea not null', epoch: 'bigint not null', vehicle: 'bytea not null' },
    key: ['tag', 'epoch'],
    indexes: [],
  },
  outcome: { columns: { id: 'bytea not null', position: 'bigint not null' }, key: ['id'], indexes: [] },
} as const satisfies Readonly<Record<string, TableForm>>
export type ContentTable = keyof typeof CONTENT

/** The scope of those who see all. */
export const ALL = new Uint8Array(0)

/** Drops what is there and makes empty tables. */
export async function createTables(db: Kysely<Tables>, schema: string, ledger: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(trx)
    await sql`create schema ${sql.id(schema)}`.execute(trx)
    for (const [name, { columns, key, indexes, few }] of Object.entries(CONTENT) as [string, TableForm][]) {
      const table = sql.id(schema, name)
      const lines = Object.entries(columns).map(([column, type]) => sql`${sql.id(column)} ${sql.raw(type)}`)
      await sql`create table ${table} (${sql.join(lines)}, primary key (${ids(key)}))`.execute(trx)
      for (const index of indexes) {
        await sql`create index ${sql.id([name, ...index].join('_'))} on ${table} (${ids(index)})`.execute(trx)
      }
      if (few !== undefined) {
        const index = sql.id([name, 'few', ...few.columns].join('_'))
        await sql`create index ${index} on ${table} (${ids(few.columns)}) where ${sql.raw(few.where)}`.execute(trx)
      }
    }
    const position = sql.id(schema, 'position')
    await sql`create table ${position} (one boolean primary key check (one), ledger text not null,
      version integer not null, log_size bigint not null, height bigint not null, time bigint not null)`.execute(trx)
    await sql`insert into ${position} values (true, ${ledger}, ${SCHEMA_VERSION}, 0, -1, 0)`.execute(trx)
  })
}

function ids(names: readonly string[]) {
  return sql.join(names.map((name) => sql.id(name)))
}
