/** Live events with replay. */
import type { ServerResponse } from 'node:http'
import { Rejection } from '@chassis/primitives'
import { field, optional, PUBLIC, record, text, u64 } from '@chassis/protocol'
import { GatewayError } from '../../errors.ts'
import { CONTRACTS } from '../../ledger/definition.ts'
import type { LedgerAccess } from '../../ledger/ledger-access.ts'
import { readLeaf } from '../../transactions/leaf-view.ts'
import { NoParams } from '../common.ts'
import { type Route, route } from '../route.ts'

/** Index of the first outcome at or above a height. */
function firstAtHeight(ledger: LedgerAccess, height: bigint): bigint {
  let low = 0n
  let high = BigInt(ledger.state.position.logSize)
  while (low < high) {
    const middle = (low + high) / 2n
    const leaf = readLeaf(ledger, middle)?.leaf
    if (leaf !== undefined && leaf.height < height) low = middle + 1n
    else high = middle
  }
  return low
}

const INDEX = /^(0|[1-9]\d{0,18})$/

/** `Last-Event-ID`: the index of the last outcome that the reader has. */
function afterLastId(header: string | undefined): bigint | undefined {
  // Browsers send an empty one when they have none.
  if (header === undefined || header === '') return undefined
  if (INDEX.test(header)) return BigInt(header) + 1n
  throw new Rejection(GatewayError.PARAMETER_INVALID, { param: 'Last-Event-ID' })
}

const streamEvents = route({
  operation: 'streamEvents',
  method: 'GET',
  path: '/v1/events',
  tag: 'history',
  says:
    'Outcomes as they become durable, as Server-Sent Events: `outcome` with the outcome, its index as id; `position` ' +
    'where the stream is; `ended` why it was ended. After a break, send the last id in Last-Event-ID.',
  kind: 'outcome',
  open: true,
  cost: 20,
  params: NoParams,
  query: record('EventsQuery', {
    fromHeight: field(1, optional(u64), PUBLIC, 'Replays from this height on; by default only what comes is told'),
    fromIndex: field(2, optional(u64), PUBLIC, 'Replays from this index of the history log on'),
    contract: field(3, optional(text(60, 1)), PUBLIC, 'Only outcomes that called this contract'),
  }),
  answer: { media: 'text/event-stream', meaning: 'Events of the WHATWG format, without end', stream: true },
  refuses: [GatewayError.TOO_MANY_STREAMS],
  handle({ query, viewer, token, locale, caller, headers, gateway }) {
    const { ledger, events } = gateway
    const { contract, fromHeight, fromIndex } = query
    if (contract !== undefined && !CONTRACTS.some(({ name }) => name === contract)) {
      throw new Rejection(GatewayError.PARAMETER_INVALID, { param: 'contract' })
    }
    const end = BigInt(ledger.state.position.logSize)
    const wanted =
      afterLastId(headers['last-event-id']) ??
      fromIndex ??
      (fromHeight === undefined ? end : firstAtHeight(ledger, fromHeight))
    const from = wanted < end ? wanted : end
    events.ensureRoom(caller)
    return (response: ServerResponse) =>
      events.open({ response, viewer, token, locale, caller, from, filter: { contract } })
  },
})

export const EVENT_ROUTES: readonly Route[] = [streamEvents]
