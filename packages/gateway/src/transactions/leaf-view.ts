/** Outcomes as a viewer gets them: the public part, and of the rest what is the viewer's to see. */
import { KEYSPACE, storageKey, u64Bytes } from '@chassis/kernel'
import { assert, toHex } from '@chassis/primitives'
import {
  type AccountId,
  accountId,
  decode,
  type EventRecord,
  field,
  instant,
  list,
  MEMBER,
  OutcomeLeaf,
  oneOf,
  optional,
  PUBLIC,
  record,
  text,
  transactionId,
  u8,
  u32,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import { ownersOfId } from '../authorisation/owners.ts'
import type { Viewer } from '../authorisation/viewer.ts'
import { visible } from '../authorisation/visible.ts'
import { refusalOfCode } from '../ledger/definition.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { idsInEvent, methodName, NamedEvent } from '../schema/named.ts'

const Operation = record('Operation', {
  contract: field(1, text(60), PUBLIC, 'Contract, by name'),
  method: field(2, text(60), PUBLIC, 'Method, by name'),
  organisation: field(3, optional(accountId), PUBLIC, 'Who acted, where that is a member organisation'),
})

export const Leaf = record('Leaf', {
  index: field(1, u64, PUBLIC, 'Index in the history log: without gaps, in the order of execution'),
  kind: field(2, oneOf('transaction', 'agenda', 'system'), PUBLIC, 'What kind of outcome'),
  height: field(3, u64, PUBLIC, 'Block height'),
  position: field(4, u32, PUBLIC, 'Position within the block'),
  time: field(5, instant, PUBLIC, 'Block time'),
  subject: field(6, text(80), PUBLIC, 'The transaction, or the bytes of what else it is the outcome of, in hex'),
  code: field(7, u32, PUBLIC, '0 accepted, else the number of the refusal'),
  refusal: field(8, optional(text(80)), PUBLIC, 'Name of the refusal'),
  operations: field(9, list(Operation, 100), PUBLIC, 'What was called, in order'),
  failedCall: field(10, optional(u8), PUBLIC, 'Index of the call that was refused'),
  from: field(11, optional(accountId), MEMBER, 'The account that submitted'),
  events: field(12, list(NamedEvent, 400), MEMBER, 'Of what happened, the part that the caller may see, in order'),
  hidden: field(13, list(text(60), 2), PUBLIC, 'Fields of which more is there than is shown'),
})
export type Leaf = ValueOf<typeof Leaf>

export interface LedgerLeaf {
  readonly index: bigint
  readonly leaf: OutcomeLeaf
}

export function readLeaf(ledger: LedgerAccess, index: bigint): LedgerLeaf | undefined {
  if (index >= BigInt(ledger.state.position.logSize)) return undefined
  const bytes = ledger.state.get(storageKey(KEYSPACE.outcome, u64Bytes(index)))
  assert(bytes, 'an outcome is missing in storage')
  return { index, leaf: decode(OutcomeLeaf, bytes) }
}

/** Who sent it and the organisations it acts for. */
export function ownersOfLeaf({ from, operations }: OutcomeLeaf): readonly AccountId[] {
  const organisations = operations.map(({ organisation }) => organisation)
  return [from, ...organisations].filter((account): account is AccountId => account !== undefined)
}

/** The owners of an event's outcome and of everything it names. */
export function ownersOfEvent(reads: LedgerReads, leaf: OutcomeLeaf, event: EventRecord): readonly AccountId[] {
  return [...ownersOfLeaf(leaf), ...idsInEvent(event).flatMap((id) => ownersOfId(reads, id))]
}

/** Whether the viewer is shown an event: in answers, streams and webhooks alike. */
export function seesEvent(reads: LedgerReads, viewer: Viewer, leaf: OutcomeLeaf, event: EventRecord): boolean {
  return visible(viewer, 'event', ownersOfEvent(reads, leaf, event)) === 'MEMBER'
}

/** Whether the viewer sees all of an outcome, so that its proof may open everything. */
export function seesAll(reads: LedgerReads, viewer: Viewer, leaf: OutcomeLeaf): boolean {
  return (
    visible(viewer, 'outcome', ownersOfLeaf(leaf)) === 'MEMBER' &&
    leaf.events.every((event) => seesEvent(reads, viewer, leaf, event))
  )
}

export function showLeaf(reads: LedgerReads, viewer: Viewer, { index, leaf }: LedgerLeaf): Leaf {
  const isOwn = visible(viewer, 'outcome', ownersOfLeaf(leaf)) === 'MEMBER'
  const events = leaf.events.filter((event) => seesEvent(reads, viewer, leaf, event))
  return {
    ...publicLeaf(index, leaf),
    ...(isOwn && leaf.from !== undefined ? { from: leaf.from } : {}),
    events,
    hidden: [
      ...(isOwn || leaf.from === undefined ? [] : ['from']),
      ...(events.length === leaf.events.length ? [] : ['events']),
    ],
  }
}

/** What an outcome is of: the transaction, or the bytes of what else, in hex. */
export function subjectOf({ kind, subject }: Pick<OutcomeLeaf, 'kind' | 'subject'>): string {
  return kind === 'transaction' ? transactionId.of(subject) : toHex(subject)
}

/** The part that everybody sees. */
export function publicLeaf(
  index: bigint,
  { kind, height, index: position, time, subject, code, operations, failedCall }: OutcomeLeaf,
): Omit<Leaf, 'from' | 'events' | 'hidden'> {
  const refusal = code === 0 ? undefined : refusalOfCode(code)
  return {
    index,
    kind,
    height,
    position,
    time,
    subject: subjectOf({ kind, subject }),
    code,
    ...(refusal === undefined ? {} : { refusal: `${refusal.module}.${refusal.name}` }),
    operations: operations.map(({ contract, method, organisation }) => ({
      ...methodName(contract, method),
      ...(organisation === undefined ? {} : { organisation }),
    })),
    ...(failedCall === undefined ? {} : { failedCall }),
  }
}
