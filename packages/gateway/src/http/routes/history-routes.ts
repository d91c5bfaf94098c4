/** The history log: every outcome, by its index. */
import { bytes, field, list, MEMBER, optional, PUBLIC, record, SLIP_BYTES_MAX, u64 } from '@chassis/protocol'
import { leafSlip } from '../../resources/slips.ts'
import { cursorText } from '../../schema/api-types.ts'
import { Leaf, type LedgerLeaf, readLeaf, seesAll, showLeaf } from '../../transactions/leaf-view.ts'
import { atHeight, limitField, NoParams, notFound, PAGE_DEFAULT, ProofQuery, positionNow } from '../common.ts'
import { type Route, route } from '../route.ts'

const LeafAnswer = record('LeafAnswer', {
  ...atHeight,
  leaf: field(3, Leaf, MEMBER, 'The outcome'),
  proof: field(4, optional(bytes(SLIP_BYTES_MAX)), PUBLIC, 'Proof slip, with nothing opened that is not shown'),
})

const Leaves = record('Leaves', {
  ...atHeight,
  items: field(3, list(Leaf, 100), MEMBER, 'Outcomes, by index'),
  next: field(4, optional(cursorText), PUBLIC, '`from` of the next page; absent at the end of the log'),
})

const getLeaf = route({
  operation: 'getLeaf',
  method: 'GET',
  path: '/v1/leaves/{index}',
  tag: 'history',
  says: 'An outcome of the history log.',
  kind: 'outcome',
  open: true,
  cost: 1,
  params: record('LeafParams', { index: field(1, u64, PUBLIC, 'Index in the log, from 0') }),
  query: ProofQuery,
  answer: { type: LeafAnswer },
  refuses: [],
  handle({ params, query, viewer, gateway }) {
    const found = readLeaf(gateway.ledger, params.index) ?? notFound()
    const all = seesAll(gateway.reads, viewer, found.leaf)
    const proof = query.proof === true ? leafSlip(gateway.ledger, found.index, all) : undefined
    const leaf = showLeaf(gateway.reads, viewer, found)
    return { ...positionNow(gateway), leaf, ...(proof === undefined ? {} : { proof }) }
  },
})

const listLeaves = route({
  operation: 'listLeaves',
  method: 'GET',
  path: '/v1/leaves',
  tag: 'history',
  says: 'Outcomes in the order of the log; the newest when nothing is said.',
  kind: 'outcome',
  open: true,
  cost: 5,
  params: NoParams,
  query: record('LeavesQuery', {
    limit: field(1, limitField, PUBLIC, `Outcomes on a page, ${PAGE_DEFAULT} by default`),
    from: field(2, optional(u64), PUBLIC, 'First index; by default the last page of the log'),
  }),
  answer: { type: Leaves },
  refuses: [],
  handle({ query, viewer, gateway }) {
    const { ledger, reads } = gateway
    const size = BigInt(ledger.state.position.logSize)
    const limit = BigInt(query.limit ?? PAGE_DEFAULT)
    const first = query.from ?? (size > limit ? size - limit : 0n)
    const end = first + limit < size ? first + limit : size
    const items: Leaf[] = []
    for (let index = first; index < end; index++) {
      items.push(showLeaf(reads, viewer, readLeaf(ledger, index) as LedgerLeaf))
    }
    return { ...positionNow(gateway), items, ...(end < size ? { next: String(end) } : {}) }
  },
})

export const HISTORY_ROUTES: readonly Route[] = [getLeaf, listLeaves]
