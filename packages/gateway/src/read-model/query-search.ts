/**
 * Finds objects by a part of what names them: identifiers by their beginning, organisations by any part of the name.
 */
import { toHex } from '@chassis/primitives'
import { type Kysely, sql } from 'kysely'
import { foldName, hexOf, namePart } from './project-outcomes.ts'
import type { Scope } from './scope-of.ts'
import type { Tables } from './tables.ts'

export type FoundKind = 'party' | 'loan' | 'vehicle' | 'transaction'

export interface SearchQuery {
  readonly text: string
  readonly limit: number
  /** Of the viewer, by kind. `vinTag`: whether tags may be looked up. */
  readonly scopes: Readonly<Record<'party' | 'loan' | 'vehicle' | 'vinTag', Scope>>
  readonly height: number
}

export interface Found {
  readonly kind: FoundKind
  readonly id: string
}

/** Fewer digits than this would find half the ledger. */
export const DIGITS_MIN = 4
const PREFIXES = { acct: 'party', loan: 'loan', veh: 'vehicle', tx: 'transaction' } as const
const BYTES: Readonly<Record<FoundKind, number>> = { party: 20, loan: 16, vehicle: 16, transaction: 32 }
const NAMES: Readonly<Record<FoundKind, string>> = { party: 'acct', loan: 'loan', vehicle: 'veh', transaction: 'tx' }
/** In this order they are answered. */
const KINDS: readonly FoundKind[] = ['party', 'loan', 'vehicle', 'transaction']

/** At most `limit` objects: organisations, loans, vehicles, transactions. */
export async function querySearch(db: Kysely<Tables>, schema: string, query: SearchQuery): Promise<readonly Found[]> {
  const found = new Map<string, Found>()
  for (const { kind, statement } of searchStatements(schema, query)) {
    if (found.size >= query.limit) break
    const { rows } = await statement.execute(db)
    for (const { id } of rows) {
      const named = { kind, id: `${NAMES[kind]}_${toHex(id)}` }
      if (found.size < query.limit) found.set(named.id, named)
    }
  }
  return [...found.values()]
}

/** The statements of a search, in order. Exported for the test that has their plans explained. */
export function searchStatements(schema: string, query: SearchQuery) {
  const text = query.text.trim()
  const [, prefix, digits] = /^(?:([a-z]{2,4})_)?([0-9a-f]*)$/.exec(text.toLowerCase()) ?? []
  const kinds =
    digits === undefined || digits.length < DIGITS_MIN
      ? []
      : KINDS.filter((kind) => prefix === undefined || PREFIXES[prefix as keyof typeof PREFIXES] === kind)
  const byId = kinds
    .filter((kind) => (digits as string).length <= 2 * BYTES[kind])
    .flatMap((kind) => byIdentifier(schema, kind, digits as string, query))
  const byTag = prefix === undefined && digits?.length === 64 ? byVinTag(schema, digits, query) : []
  return [...byName(schema, text, query), ...byId, ...byTag]
}

interface Statement {
  readonly kind: FoundKind
  readonly statement: ReturnType<typeof sql<{ readonly id: Uint8Array }>>
}

function byIdentifier(schema: string, kind: FoundKind, digits: string, query: SearchQuery): readonly Statement[] {
  const { scopes, limit, height } = query
  const width = 2 * BYTES[kind]
  const low = Buffer.from(digits.padEnd(width, '0'), 'hex')
  const high = Buffer.from(digits.padEnd(width, 'f'), 'hex')
  const range = sql`id between ${low} and ${high}`
  if (kind === 'transaction') {
    const statement = sql<{ id: Uint8Array }>`select id from ${sql.id(schema, 'outcome')}
      where ${range} order by id limit ${limit}`
    return [{ kind, statement }]
  }
  const scope = scopes[kind]
  if (scope.kind === 'none') return []
  const statement = sql<{ id: Uint8Array }>`select id from ${sql.id(schema, kind)}
    where scope = ${bytesOfScope(scope)} and ${range} and height <= ${height} order by id limit ${limit}`
  return [{ kind, statement }]
}

function byName(schema: string, text: string, { scopes, limit, height }: SearchQuery): readonly Statement[] {
  const part = namePart(foldName(text))
  const { party } = scopes
  if (part === '' || party.kind === 'none') return []
  const high = `${part}\u{10ffff}`
  const statement = sql<{ id: Uint8Array }>`select distinct p.id from ${sql.id(schema, 'name_part')} as n
    join ${sql.id(schema, 'party')} as p on p.id = n.id and p.scope = ${bytesOfScope(party)}
    where n.part >= ${part} and n.part < ${high} and p.height <= ${height} order by p.id limit ${limit}`
  return [{ kind: 'party', statement }]
}

/** Only the whole tag, so that nobody finds vehicles by trying beginnings. */
function byVinTag(schema: string, tag: string, { scopes, limit }: SearchQuery): readonly Statement[] {
  if (scopes.vinTag.kind !== 'all') return []
  const statement = sql<{ id: Uint8Array }>`select vehicle as id from ${sql.id(schema, 'vin_tag')}
    where tag = ${Buffer.from(tag, 'hex')} order by epoch limit ${limit}`
  return [{ kind: 'vehicle', statement }]
}

function bytesOfScope(scope: Scope): Uint8Array {
  return scope.kind === 'account' ? Buffer.from(hexOf(scope.account), 'hex') : Buffer.alloc(0)
}
