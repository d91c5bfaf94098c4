/** Search, and the read model itself: where it stands, what it holds, building it anew. */

import { EncodingError, fromHex, refuse } from '@chassis/primitives'
import {
  bool,
  field,
  hash32,
  instant,
  list,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  text,
  u32,
  u64,
} from '@chassis/protocol'
import type { ContentStatus, ReadModelStatus } from '../../read-model/read-model-messages.ts'
import { atHeight, limitField, NoParams, notFound, PAGE_DEFAULT } from '../common.ts'
import { type Route, route } from '../route.ts'

const Found = record('Found', {
  kind: field(1, oneOf('party', 'loan', 'vehicle', 'transaction'), PUBLIC, 'What it is'),
  id: field(2, text(80), PUBLIC, 'Its identifier'),
})

const search = route({
  operation: 'search',
  method: 'GET',
  path: '/v1/search',
  tag: 'search',
  says: 'Finds by the beginning of an identifier, by part of a legal name, or by a whole vehicle tag.',
  kind: 'ledger',
  open: true,
  cost: 10,
  params: NoParams,
  query: record('SearchQuery', {
    q: field(
      1,
      text(100, 1),
      PUBLIC,
      'Part of a name, or at least four digits of an identifier with or without `loan_`',
    ),
    limit: field(2, limitField, PUBLIC, `How many are wanted, ${PAGE_DEFAULT} by default`),
  }),
  answer: {
    type: record('SearchAnswer', {
      ...atHeight,
      items: field(3, list(Found, 100), MEMBER, 'Organisations, loans, vehicles, transactions'),
    }),
  },
  refuses: [],
  async handle({ query, viewer, gateway }) {
    const { items, at } = await gateway.lists.search(query.q, viewer, query.limit ?? PAGE_DEFAULT)
    return { height: BigInt(at.height), time: at.time, items }
  },
})

const ReadModel = record('ReadModel', {
  state: field(
    1,
    oneOf('starting', 'building', 'current', 'unavailable'),
    PUBLIC,
    'Whether it follows the ledger, is being built, or has no database that answers',
  ),
  database: field(2, optional(oneOf('pglite', 'postgres')), PUBLIC, 'Embedded, or a server'),
  height: field(3, optional(u64), PUBLIC, 'Height that lists and search are of; absent before the first block'),
  time: field(4, optional(instant), PUBLIC, 'Time of that block'),
  outcomes: field(5, u64, PUBLIC, 'Outcomes of the history log that are in it'),
  behind: field(6, u64, PUBLIC, 'Outcomes that are durable and not in it yet'),
  behindMs: field(7, u64, PUBLIC, 'For how long it has been behind, milliseconds'),
  rebuilds: field(8, u32, PUBLIC, 'How often it was built from the first outcome since its thread started'),
  digest: field(
    9,
    optional(hash32),
    PUBLIC,
    'SHA-256 of all that it holds; equal wherever the same outcomes are in it',
  ),
  rows: field(10, optional(u64), PUBLIC, 'Rows in it'),
})

const NONE: ReadModelStatus = {
  state: 'starting',
  database: 'pglite',
  logSize: 0,
  height: -1,
  time: 0,
  behind: 0,
  behindMs: 0,
  rebuilds: 0,
}

function shown(status: ReadModelStatus, known = true) {
  const { state, database, height, time, logSize, behind, behindMs, rebuilds } = status
  return {
    state,
    ...(known ? { database } : {}),
    ...(height < 0 ? {} : { height: BigInt(height), time }),
    outcomes: BigInt(logSize),
    behind: BigInt(behind),
    behindMs: BigInt(behindMs),
    rebuilds,
  }
}

function shownContent(status: ContentStatus) {
  const rows = Object.values(status.rows).reduce((sum, count) => sum + count, 0)
  return { ...shown(status), digest: fromHex(status.digest), rows: BigInt(rows) }
}

const getReadModel = route({
  operation: 'getReadModel',
  method: 'GET',
  path: '/v1/read-model',
  tag: 'search',
  says: 'Where the read model stands, from which lists and search are answered. Its digest is for operators.',
  kind: 'ledger',
  open: true,
  cost: 1,
  params: NoParams,
  query: record('ReadModelQuery', {
    digest: field(1, optional(bool), PUBLIC, 'Adds the digest: reads every row'),
  }),
  answer: { type: ReadModel },
  refuses: [],
  async handle({ query, viewer, gateway: { readModel } }) {
    if (query.digest !== true) return shown(readModel.status ?? NONE, readModel.status !== undefined)
    if (!viewer.roles.includes('operator')) return notFound()
    return shownContent(await readModel.ask('content', null))
  },
})

const rebuildReadModel = route({
  operation: 'rebuildReadModel',
  method: 'POST',
  path: '/v1/read-model',
  tag: 'search',
  says: 'Empties the read model and builds it from the first outcome on. For operators.',
  kind: 'ledger',
  open: false,
  cost: 200,
  params: NoParams,
  query: NoParams,
  body: { type: record('RebuildRequest', { rebuild: field(1, bool, PUBLIC, 'Must be true') }), maxBytes: 1_024 },
  answer: { type: ReadModel },
  status: 202,
  refuses: [],
  async handle({ body, viewer, gateway: { readModel } }) {
    if (!viewer.roles.includes('operator')) return notFound()
    if (!body.rebuild) refuse(EncodingError.INVALID_VALUE, { field: 'rebuild', expected: 'true' })
    return shown(await readModel.ask('rebuild', null))
  },
})

export const READ_MODEL_ROUTES: readonly Route[] = [search, getReadModel, rebuildReadModel]
