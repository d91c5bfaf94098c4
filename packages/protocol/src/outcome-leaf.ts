/** The leaf of the history log: one per outcome (docs/spec/leaf.md). */
import { MEMBER, PUBLIC } from './data-class.ts'
import { accountId } from './ids.ts'
import { list } from './schema/collections.ts'
import { field, optional, record } from './schema/record.ts'
import { bytes, hash32, instant, oneOf, u8, u16, u32, u64 } from './schema/scalars.ts'
import type { ValueOf } from './schema/type.ts'

export const OUTCOME_LEAF_VERSION = 1

export const LeafOperation = record('LeafOperation', {
  contract: field(1, u16, PUBLIC, 'Contract number'),
  method: field(2, u16, PUBLIC, 'Method number'),
  organisation: field(3, optional(accountId), PUBLIC, 'Who acted, where that is a member organisation'),
})

export const EventRecord = record('EventRecord', {
  contract: field(1, u16, MEMBER, 'Contract number'),
  event: field(2, u16, MEMBER, 'Event number'),
  body: field(3, bytes(4096), MEMBER, 'The encoded event'),
})
export type EventRecord = ValueOf<typeof EventRecord>

export const OutcomeLeaf = record('OutcomeLeaf', {
  kind: field(1, oneOf('transaction', 'agenda', 'system'), PUBLIC, 'What kind of outcome'),
  height: field(2, u64, PUBLIC, 'Block height'),
  index: field(3, u32, PUBLIC, 'Position within the block'),
  time: field(4, instant, PUBLIC, 'Block time'),
  subject: field(5, hash32, PUBLIC, 'Transaction id, agenda call id, or hash of the system record'),
  code: field(6, u32, PUBLIC, '0 accepted, else the number of the refusal'),
  operations: field(7, list(LeafOperation, 100), PUBLIC, 'What was called, in order'),
  failedCall: field(8, optional(u8), PUBLIC, 'Index of the call that was refused'),
  from: field(9, optional(accountId), MEMBER, 'The account that submitted'),
  events: field(10, list(EventRecord, 400), MEMBER, 'What happened, in order; empty unless accepted'),
})
export type OutcomeLeaf = ValueOf<typeof OutcomeLeaf>
