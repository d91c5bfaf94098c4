/** Two routes for every map of the ledger: a value by its key, and of a chronicle its facts. */
import {
  bytes,
  field,
  instant,
  list,
  MEMBER,
  optional,
  PUBLIC,
  record,
  SLIP_BYTES_MAX,
  text,
  u32,
  u64,
} from '@chassis/protocol'
import { ACCESS } from '../../authorisation/access-table.ts'
import { visible } from '../../authorisation/visible.ts'
import { GatewayError } from '../../errors.ts'
import { readCursor, writeCursor } from '../../lists/cursor.ts'
import {
  addressOf,
  decodeStored,
  type Place,
  readFact,
  readStored,
  recordedAt,
  type Stored,
} from '../../resources/read-stored.ts'
import { definitionOf, type Resource } from '../../resources/resource.ts'
import { RESOURCES } from '../../resources/resource-table.ts'
import { stateSlip } from '../../resources/slips.ts'
import { cursorText } from '../../schema/api-types.ts'
import { show, shownChoice, shownRecord, showVariant } from '../../schema/shown.ts'
import { atHeight, ensureSeen, limitField, notFound, PAGE_DEFAULT, ProofQuery, positionNow } from '../common.ts'
import type { Gateway } from '../gateway.ts'
import { type Route, type RouteCall, route } from '../route.ts'

export const PROOF_COST = 20

export interface Found {
  readonly at: { readonly height: bigint; readonly time: number }
  /** Absent where there is no value: only a proof says so. */
  readonly stored: Stored | undefined
  /** Issues the slip; `all` opens every field. */
  readonly slip: ((all: boolean) => Uint8Array) | undefined
}

/** Reads a value now or, with its proof, at the last checkpoint. */
export async function find(gateway: Gateway, place: Place, key: string, withProof: boolean): Promise<Found> {
  const { ledger } = gateway
  if (!withProof) {
    return { at: positionNow(gateway), stored: readStored(ledger.state, place, key), slip: undefined }
  }
  const proof = await ledger.prove(addressOf(place, key))
  return {
    at: { height: BigInt(proof.height), time: proof.time },
    stored: proof.value && decodeStored(place, key, proof.value),
    slip: (all) => stateSlip(ledger, place, key, proof, all),
  }
}

export function placeOf(row: Resource): Place {
  return { contract: row.contract, definition: definitionOf(row) }
}

/** The fields that every answer about one value begins with. */
export function valueFields(row: Resource) {
  return {
    ...atHeight,
    id: field(3, text(200), PUBLIC, 'The key'),
    changedAt: field(4, optional(u64), PUBLIC, 'Height of the last change'),
    value: field(5, optional(shownRecord(definitionOf(row).value)), MEMBER, 'What of it the caller may see'),
    hidden: field(6, list(text(60), 64), PUBLIC, 'Fields that are there and not shown'),
    proof: field(7, optional(bytes(SLIP_BYTES_MAX)), PUBLIC, 'Proof slip, with nothing opened that is not shown'),
  }
}

/** What a caller gets of a value that was found. Refuses NOT_AUTHENTICATED and NOT_FOUND. */
export function answerOf(
  row: Resource,
  key: string,
  found: Found,
  { viewer, gateway }: RouteCall<unknown, unknown, unknown>,
) {
  const { at, stored, slip } = found
  const { reads } = gateway
  const owners = stored === undefined ? (row.ownersOfNone?.(reads, key) ?? []) : row.owners(reads, key, stored.value)
  const grade = visible(viewer, row.kind, owners)
  ensureSeen(grade, viewer, stored !== undefined)
  // Without a proof, that something is not there is no answer.
  if (stored === undefined && slip === undefined) return notFound()
  const shown = stored && show(definitionOf(row).value, stored.value, grade)
  return {
    ...at,
    id: key,
    ...(stored === undefined ? {} : { changedAt: stored.changedAt, value: shown?.value }),
    hidden: shown?.hidden ?? [],
    ...(slip === undefined ? {} : { proof: slip(grade === 'MEMBER') }),
  }
}

function valueRoute(row: Resource): Route {
  return route({
    operation: `get${row.name}`,
    method: 'GET',
    path: row.path,
    tag: row.tag,
    says: row.says,
    kind: row.kind,
    open: ACCESS[row.kind].anonymous !== 'none',
    cost: 1,
    params: row.params,
    query: ProofQuery,
    answer: { type: record(`${row.name}Answer`, valueFields(row)) },
    refuses: [],
    async handle(call) {
      const key = row.key(call.params, call.gateway.reads) ?? notFound()
      const found = await find(call.gateway, placeOf(row), key, call.query.proof === true)
      return answerOf(row, key, found, call)
    },
  })
}

function factsRoute(row: Resource): Route {
  const definition = definitionOf(row)
  const Item = record(`${row.name}FactItem`, {
    index: field(1, u32, PUBLIC, 'Index in the chronicle, from 0'),
    fact: field(
      2,
      shownChoice(definition.shape === 'chronicle' ? definition.fact : (undefined as never)),
      MEMBER,
      'The fact',
    ),
  })
  return route({
    operation: `list${row.name}Facts`,
    method: 'GET',
    path: `${row.path}/facts`,
    tag: row.tag,
    says: `The facts of the chronicle, in the order in which they were recorded.`,
    kind: row.kind,
    open: ACCESS[row.kind].anonymous !== 'none',
    cost: 5,
    params: row.params,
    query: record('FactsQuery', {
      limit: field(1, limitField, PUBLIC, `Facts on a page, ${PAGE_DEFAULT} by default`),
      cursor: field(2, optional(cursorText), PUBLIC, 'Where to go on: `next` of the page before'),
      knownAt: field(3, optional(instant), PUBLIC, 'Only what was recorded at or before this block time'),
    }),
    answer: {
      type: record(`${row.name}Facts`, {
        ...atHeight,
        items: field(3, list(Item, 100), MEMBER, 'Facts, by index'),
        next: field(4, optional(cursorText), PUBLIC, 'Cursor of the next page; absent on the last one'),
      }),
    },
    refuses: [GatewayError.CURSOR_INVALID],
    handle({ params, query, viewer, gateway }) {
      const key = row.key(params, gateway.reads) ?? notFound()
      const place = placeOf(row)
      const stored = readStored(gateway.ledger.state, place, key)
      const owners = stored === undefined ? [] : row.owners(gateway.reads, key, stored.value)
      const grade = visible(viewer, row.kind, owners)
      ensureSeen(grade, viewer, stored !== undefined)
      if (stored === undefined || definition.shape !== 'chronicle') return notFound()
      const list = `${row.name} ${key} ${query.knownAt ?? ''}`
      const cursor = readCursor(list, query.cursor)
      const at = cursor?.at ?? gateway.ledger.state.position
      const until = Math.min(at.time, query.knownAt ?? at.time)
      const items: { readonly index: number; readonly fact: { readonly kind: string } }[] = []
      const limit = query.limit ?? PAGE_DEFAULT
      let index = cursor === undefined ? 0 : Number(cursor.after)
      let more = false
      for (; Number.isSafeInteger(index) && index < stored.factCount; index++) {
        const fact = readFact(gateway.ledger.state, place, key, index)
        // What is recorded later comes later: facts lie in the order of block time.
        if (recordedAt(fact) > until) break
        more = items.length === limit
        if (more) break
        items.push({ index, fact: showVariant(definition.fact, fact, grade) })
      }
      const next = more ? { next: writeCursor(list, { after: String(index), at }) } : {}
      return { ...positionNow(gateway), items, ...next }
    },
  })
}

/** Loans have a route of their own: they answer for any day. */
export const RESOURCE_ROUTES: readonly Route[] = RESOURCES.flatMap((row) => [
  ...(row.name === 'Loan' ? [] : [valueRoute(row)]),
  ...(definitionOf(row).shape === 'chronicle' ? [factsRoute(row)] : []),
])
