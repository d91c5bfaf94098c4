/** Where a reader or writer of records stands in the hash chain, and what may follow. */
import { type Bytes, equalBytes } from '@chassis/primitives'
import { CHAIN_START, RECORD_KIND, type RecordHeader } from './record.ts'

export interface ChainState {
  /** Hash of the last record. */
  readonly previous: Bytes
  /** Height of the last block or of the base; 0 after the genesis record, −1 before it. */
  readonly height: number
  /** Write group of the last record. */
  readonly group: number
  /** Whether the last record closed its group. */
  readonly groupEnded: boolean
}

export const BEFORE_GENESIS: ChainState = { previous: CHAIN_START, height: -1, group: 0, groupEnded: true }

/** Why a record is not one: the first three show in the record itself, the others in its place. */
export type RecordProblem = 'header' | 'payload' | 'cut off' | 'chain' | 'height' | 'group'

/** What is wrong with a record at this place of the chain, if anything. */
export function placeProblem(state: ChainState, header: RecordHeader): RecordProblem | undefined {
  if (!equalBytes(header.previous, state.previous)) return 'chain'
  if (header.height !== heightAfter(state, header)) return 'height'
  if (header.group !== (state.groupEnded ? state.group + 1 : state.group)) return 'group'
  return undefined
}

function heightAfter(state: ChainState, header: RecordHeader): number {
  if (state.height < 0) return header.kind === RECORD_KIND.genesis ? 0 : Number.NaN
  if (header.kind === RECORD_KIND.genesis) return Number.NaN
  // A base stands in the group of the genesis and moves the chain to the snapshot's height.
  if (header.kind === RECORD_KIND.base) {
    return state.height === 0 && state.group === 1 && !state.groupEnded ? header.height : Number.NaN
  }
  return header.kind === RECORD_KIND.block ? state.height + 1 : state.height
}

export function chainAfter(header: RecordHeader, hash: Bytes): ChainState {
  return { previous: hash, height: header.height, group: header.group, groupEnded: header.endsGroup }
}
