import { type ChronicleAccess, chronicle, idKey, type KeyCodec, map, methodsOf } from '@chassis/kernel'
import { assert, utf8Decode, utf8Encode } from '@chassis/primitives'
import type { GovernanceNeeds } from './needs.ts'
import { Proposal, proposalId, RuleTableFact, RuleTableHead } from './schema/proposals.ts'
import { GovernanceFact, GovernanceHead } from './schema/record.ts'

/** There is one record. */
export const RECORD = 'governance'
const recordKey: KeyCodec<typeof RECORD> = {
  length: 1,
  parts: [{ name: 'zero', bytes: 1, form: 'number' }],
  bytesOf: () => new Uint8Array(1),
  of(bytes) {
    assert(bytes[0] === 0, 'the key of the record')
    return RECORD
  },
}

const TABLE_KEY_BYTES = 32
/** The name in ASCII, filled up with zeros. */
const tableKey: KeyCodec<string> = {
  length: TABLE_KEY_BYTES,
  parts: [{ name: 'name', bytes: TABLE_KEY_BYTES, form: 'ascii' }],
  bytesOf(name) {
    const out = new Uint8Array(TABLE_KEY_BYTES)
    out.set(utf8Encode(name))
    return out
  },
  of(bytes) {
    const end = bytes.indexOf(0)
    return utf8Decode(end < 0 ? bytes : bytes.subarray(0, end))
  },
}

export const governanceState = {
  record: chronicle(1, recordKey, GovernanceHead, GovernanceFact),
  proposals: map(2, idKey(proposalId), Proposal),
  tables: chronicle(3, tableKey, RuleTableHead, RuleTableFact),
}
export type GovernanceState = typeof governanceState

/** The record before its first fact: nothing of it is stored. */
export const EMPTY_RECORD: RecordHead = {
  validators: [],
  versions: [],
  settings: [],
  openProposals: [],
}
export type RecordHead = Omit<GovernanceHead, 'factCount' | 'factsRoot'>

type Record = ChronicleAccess<typeof RECORD, GovernanceHead, GovernanceFact>

export function recordHead(record: Pick<Record, 'head'>): RecordHead {
  return record.head(RECORD) ?? EMPTY_RECORD
}

/** Replaces where governance stands and appends the facts that led there. */
export function enter(record: Record, head: RecordHead, facts: readonly GovernanceFact[]): void {
  if (record.has(RECORD)) record.setHead(RECORD, head)
  else record.open(RECORD, head)
  for (const fact of facts) record.append(RECORD, fact)
}

export const method = methodsOf<GovernanceState, GovernanceNeeds>()
