/** What a message says, made anew for every attempt: nothing of the ledger's is kept for webhooks. */
import { utf8Decode } from '@chassis/primitives'
import {
  field,
  instant,
  type LedgerId,
  ledgerId,
  MEMBER,
  type OutcomeLeaf,
  PUBLIC,
  record,
  text,
  u32,
  u64,
  writeJson,
} from '@chassis/protocol'
import type { Viewer } from '../authorisation/viewer.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { EVENT_NAMES, eventName, NamedEvent } from '../schema/named.ts'
import { type LedgerLeaf, seesEvent, subjectOf } from '../transactions/leaf-view.ts'

/** Type, time and data: the form that the Standard Webhooks specification recommends. */
export const WebhookMessage = record('WebhookMessage', {
  type: field(1, text(120), PUBLIC, 'What happened: contract.event'),
  timestamp: field(2, instant, PUBLIC, 'Block time of the outcome'),
  data: field(
    3,
    record('WebhookData', {
      ledger: field(1, ledgerId, PUBLIC, 'The ledger'),
      index: field(2, u64, PUBLIC, 'Index of the outcome in the history log'),
      number: field(3, u32, PUBLIC, 'Which event of the outcome, from 0'),
      height: field(4, u64, PUBLIC, 'Block height'),
      subject: field(5, text(80), PUBLIC, 'The transaction, or the bytes of what else it is the outcome of, in hex'),
      event: field(6, NamedEvent, MEMBER, 'The event'),
    }),
    MEMBER,
    'What is told',
  ),
})

/** Whether there is an event that this filter names. */
export function isKnownFilter(filter: string): boolean {
  const all = filter.endsWith('.*') ? filter.slice(0, -1) : undefined
  return all === undefined ? EVENT_NAMES.has(filter) : [...EVENT_NAMES].some((name) => name.startsWith(all))
}

function isWanted(filters: readonly string[], type: string): boolean {
  return filters.length === 0 || filters.includes(type) || filters.includes(`${type.split('.', 1)[0]}.*`)
}

export interface EventPlace {
  readonly number: number
  readonly type: string
}

/** The events of an outcome that a member wants and may see. */
export function eventsFor(
  reads: LedgerReads,
  viewer: Viewer,
  filters: readonly string[],
  leaf: OutcomeLeaf,
): readonly EventPlace[] {
  return leaf.events.flatMap((event, number) => {
    const type = eventName(event)
    return isWanted(filters, type) && seesEvent(reads, viewer, leaf, event) ? [{ number, type }] : []
  })
}

/** The payload; undefined when the member may not see the event, by what the ledger says now. */
export function writeMessage(
  reads: LedgerReads,
  viewer: Viewer,
  ledger: LedgerId,
  { index, leaf }: LedgerLeaf,
  number: number,
): string | undefined {
  const event = leaf.events[number]
  if (event === undefined || !seesEvent(reads, viewer, leaf, event)) return undefined
  const data = { ledger, index, number, height: leaf.height, subject: subjectOf(leaf), event }
  return utf8Decode(writeJson(WebhookMessage, { type: eventName(event), timestamp: leaf.time, data }))
}
