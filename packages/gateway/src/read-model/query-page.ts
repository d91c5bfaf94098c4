/** One page of a list: which objects, in which order. */
import { fromHex, toHex } from '@chassis/primitives'
import { type Kysely, sql } from 'kysely'
import { LISTINGS, type Listing, type ListName } from './listings.ts'
import { hexOf } from './project-outcomes.ts'
import type { Scope } from './scope-of.ts'
import { ALL, type Tables } from './tables.ts'

export interface PageQuery {
  readonly list: ListName
  readonly scope: Scope
  readonly order: string
  readonly filter: Readonly<Record<string, string>>
  readonly limit: number
  /** Nothing that came after this height. */
  readonly height: number
  /** Key of an earlier page's last object. */
  readonly after?: string | undefined
}

export interface PageKeys {
  readonly ids: readonly string[]
  /** Where the next page begins; absent on the last one. */
  readonly next?: string
}

export class BadKeyError extends Error {}

/** Throws {@link BadKeyError} for an `after` that is none of this list's. */
export async function queryPage(db: Kysely<Tables>, schema: string, query: PageQuery): Promise<PageKeys> {
  const { list, scope, limit } = query
  const listing: Listing = LISTINGS[list]
  if (scope.kind === 'none') return { ids: [] }
  const { rows } = await pageStatement(schema, query).execute(db)
  const shown = rows.slice(0, limit)
  const ids = shown.map(({ id }) => `${listing.prefix}${toHex(id)}`)
  const last = shown.at(-1)
  if (rows.length <= limit || last === undefined) return { ids }
  return { ids, next: JSON.stringify([toHex(last.id), ...(last.key === undefined ? [] : [keyText(last.key)])]) }
}

interface Found {
  readonly id: Uint8Array
  readonly key?: unknown
}

/** The one statement behind every page. Exported for the test that has its plan explained. */
export function pageStatement(schema: string, { list, scope, order, filter, limit, height, after }: PageQuery) {
  const listing: Listing = LISTINGS[list]
  const { column, descending } = listing.orders[order] ?? (listing.orders.id as Listing['orders'][string])
  const wanted = Object.entries(filter).map(([name, value]) => conditionOf(listing, name, value))
  const keys = column === 'id' ? sql`id` : sql`${sql.id(column)}, id`
  const sorted =
    column === 'id' ? sql`id` : descending ? sql`${sql.id(column)} desc, id desc` : sql`${sql.id(column)}, id`
  const from =
    after === undefined
      ? []
      : [descending ? sql`(${keys}) < (${startOf(column, after)})` : sql`(${keys}) > (${startOf(column, after)})`]
  const conditions = [sql`scope = ${scopeBytes(listing, scope, filter)}`, sql`height <= ${height}`, ...wanted, ...from]
  return sql<Found>`select id${column === 'id' ? sql`` : sql`, ${sql.id(column)} as key`}
    from ${sql.id(schema, listing.table)} where ${sql.join(conditions, sql` and `)}
    order by ${sorted} limit ${limit + 1}`
}

/**
 * The scope of the viewer. Whoever sees all and asks for one owner's objects finds them in that owner's scope, which
 * holds no others and is in order.
 */
function scopeBytes({ owners }: Listing, scope: Scope, filter: PageQuery['filter']): Uint8Array {
  if (scope.kind === 'account') return bytesOf(hexOf(scope.account))
  const owner = owners.map((name) => filter[name]).find((account) => account !== undefined)
  return owner === undefined ? bytesOf('') : bytesOf(hexOf(owner))
}

function conditionOf({ filters }: Listing, name: string, value: string) {
  switch (filters[name]) {
    case 'account':
      return sql`${sql.id(name)} = ${bytesOf(hexOf(value))}`
    case 'few':
      // The second half is what the index over the few rows is made for.
      return sql`${value} = any(${sql.id(name)}) and ${sql.id(name)} <> '{}'`
    case 'member':
      return sql`${value} = any(${sql.id(name)})`
    default:
      return sql`${sql.id(name)} = ${value}`
  }
}

/** Both drivers take a Buffer; only one takes other byte arrays. */
function bytesOf(hex: string): Uint8Array {
  return hex === '' ? Buffer.from(ALL) : Buffer.from(fromHex(hex))
}

/** Of a count or a text. */
function keyText(key: unknown): string {
  return String(key)
}

const IDENTIFIER = /^([0-9a-f]{32}|[0-9a-f]{40})$/

function startOf(column: string, after: string) {
  const [id, key] = partsOf(after)
  if (typeof id !== 'string' || !IDENTIFIER.test(id)) throw new BadKeyError()
  if (column === 'id') return sql`${bytesOf(id)}`
  if (typeof key !== 'string') throw new BadKeyError()
  if (column !== 'since') return sql`${key}, ${bytesOf(id)}`
  if (!/^\d{1,15}$/.test(key)) throw new BadKeyError()
  return sql`${Number(key)}, ${bytesOf(id)}`
}

function partsOf(after: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(after)
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
