/** What can be asked of a node through ABCI Query, and its answers (docs/spec/abci.md, Queries). */
import {
  bool,
  bytes,
  choice,
  field,
  hash32,
  instant,
  ledgerId,
  list,
  MEMBER,
  OutcomeLeaf,
  optional,
  PUBLIC,
  record,
  SlipClaim,
  text,
  u8,
  u16,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import { RANGE_ENTRIES_MAX } from '../../state-store/read-range.ts'

export const QUERY_PATHS = { head: '/head', state: '/state', slip: '/slip', outcomes: '/outcomes' } as const

export const HeadAnswer = record('HeadAnswer', {
  ledgerId: field(1, ledgerId, PUBLIC, 'Whose head this is'),
  height: field(2, u64, PUBLIC, 'Last block'),
  time: field(3, instant, PUBLIC, 'Its time'),
  changedAt: field(4, u64, PUBLIC, 'Last block that changed the state'),
  appHash: field(5, hash32, PUBLIC, 'App hash after it; the header of the next block carries it'),
  logSize: field(6, u64, PUBLIC, 'Leaves of the history log'),
  logRoot: field(7, hash32, PUBLIC, 'Root of the history log'),
  stateRoot: field(8, hash32, PUBLIC, 'Root of the state tree'),
  protocolVersion: field(9, u16, PUBLIC, 'Version that the next block runs'),
})
export type HeadAnswer = ValueOf<typeof HeadAnswer>

const KEY_BYTES_MAX = 255
const VALUE_BYTES_MAX = 32 * 1024 * 1024

export const StateQuery = choice('StateQuery', {
  value: [1, record('StateValueQuery', { key: field(1, bytes(KEY_BYTES_MAX, 1), PUBLIC, 'Storage key') })],
  range: [
    2,
    record('StateRangeQuery', {
      prefix: field(1, bytes(KEY_BYTES_MAX, 1), PUBLIC, 'Beginning of the storage keys'),
      after: field(2, optional(bytes(KEY_BYTES_MAX, 1)), PUBLIC, 'Storage key to go on after'),
      limit: field(3, u16, PUBLIC, `Most entries; ${RANGE_ENTRIES_MAX} at most`),
    }),
  ],
})
export type StateQuery = ValueOf<typeof StateQuery>

export const StateAnswer = record('StateAnswer', {
  height: field(1, u64, PUBLIC, 'Last block'),
  entries: field(
    2,
    list(
      record('StateEntry', {
        key: field(1, bytes(KEY_BYTES_MAX, 1), PUBLIC, 'Storage key'),
        value: field(2, bytes(VALUE_BYTES_MAX), MEMBER, 'Stored value'),
      }),
      RANGE_ENTRIES_MAX,
    ),
    MEMBER,
    'In ascending order of their keys',
  ),
  more: field(3, bool, PUBLIC, 'Whether the answer was cut'),
})
export type StateAnswer = ValueOf<typeof StateAnswer>

const openedNames = optional(list(text(64, 1), 255))

export const SlipQuery = choice('SlipQuery', {
  state: [
    1,
    record('StateSlipQuery', {
      contract: field(1, u16, PUBLIC, 'Contract number'),
      map: field(2, u8, PUBLIC, 'Map number'),
      key: field(3, bytes(64), PUBLIC, 'Key within the map'),
      facts: field(4, bool, PUBLIC, 'With all facts of a chronicle'),
      open: field(5, openedNames, PUBLIC, 'Fields to open; all when absent'),
    }),
  ],
  outcome: [
    2,
    record('OutcomeSlipQuery', {
      subject: field(1, hash32, PUBLIC, 'Transaction id'),
      open: field(2, openedNames, PUBLIC, 'Fields to open; all when absent'),
    }),
  ],
  leaf: [
    3,
    record('LeafSlipQuery', {
      index: field(1, u64, PUBLIC, 'Index in the history log'),
      open: field(2, openedNames, PUBLIC, 'Fields to open; all when absent'),
    }),
  ],
})
export type SlipQuery = ValueOf<typeof SlipQuery>

/** All of a slip but what consensus adds: the header of the next block, its commit and its validators. */
export const SlipParts = record('SlipParts', {
  height: field(1, u64, PUBLIC, 'Last block'),
  changedAt: field(2, u64, PUBLIC, 'Last block that changed the state: the headers after it carry this app hash'),
  logSize: field(3, u64, PUBLIC, 'Leaves of the history log'),
  logRoot: field(4, hash32, PUBLIC, 'Root of the history log'),
  stateRoot: field(5, hash32, PUBLIC, 'Root of the state tree'),
  claim: field(6, SlipClaim, PUBLIC, 'The claim and its path'),
})
export type SlipParts = ValueOf<typeof SlipParts>

/** Transactions asked for at once. */
export const OUTCOMES_MAX = 256

export const OutcomesQuery = record('OutcomesQuery', {
  subjects: field(1, list(hash32, OUTCOMES_MAX, 1), PUBLIC, 'Transaction ids'),
})
export const OutcomesAnswer = record('OutcomesAnswer', {
  height: field(1, u64, PUBLIC, 'Last block'),
  outcomes: field(
    2,
    list(
      record('FoundOutcome', {
        place: field(1, u16, PUBLIC, 'Position in the query'),
        leafIndex: field(2, u64, PUBLIC, 'Index in the history log'),
        leaf: field(3, OutcomeLeaf, MEMBER, 'The outcome'),
        details: field(4, text(4_096), MEMBER, 'JSON: what the refusal says beside its number; empty when forgotten'),
      }),
      OUTCOMES_MAX,
    ),
    MEMBER,
    'Those that are on the ledger',
  ),
})
export type OutcomesAnswer = ValueOf<typeof OutcomesAnswer>
export type QueryPath = (typeof QUERY_PATHS)[keyof typeof QUERY_PATHS]
