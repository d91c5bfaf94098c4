/** Rebuilds the history log from the outcomes and compares every tile; checks the index by subject against them. */
import { KEYSPACE, type StateReader, storageKey, u64Bytes } from '@chassis/kernel'
import { type Bytes, equalBytes, utf8Encode } from '@chassis/primitives'
import { openMerkleLog, type TileStore } from '@chassis/proofs'
import {
  type CommitmentScheme,
  committedForm,
  decode,
  leafContext,
  OUTCOME_LEAF_VERSION,
  OutcomeLeaf,
} from '@chassis/protocol'
import type { StatePosition } from '../state-store/state-position.ts'
import { inconsistent } from './snapshot-error.ts'

/** Entries hashed at a time. */
const BATCH = 256

/** Throws SNAPSHOT_INCONSISTENT and what a log of missing tiles throws. */
export function checkLog(reader: StateReader, scheme: CommitmentScheme, position: StatePosition): void {
  const tiles = comparingTiles(reader)
  const log = openMerkleLog(scheme.sha256, tiles)
  let found = 0
  let subjects = 0
  let batch: Bytes[] = []
  for (const [key, bytes] of reader.scan(Uint8Array.of(KEYSPACE.outcome))) {
    const index = BigInt(found)
    if (!equalBytes(key.subarray(1), u64Bytes(index))) throw inconsistent(`outcome ${found} is missing`)
    const leaf = decode(OutcomeLeaf, bytes)
    if (isLastOfSubject(reader, leaf, index)) subjects += 1
    batch.push(
      committedForm(scheme, OutcomeLeaf, leaf, { context: leafContext(index), schemaVersion: OUTCOME_LEAF_VERSION }),
    )
    found += 1
    if (batch.length < BATCH) continue
    log.append(batch)
    batch = []
  }
  log.append(batch)
  log.flush()
  if (found !== position.logSize) throw inconsistent(`${found} outcomes of ${position.logSize}`)
  if (!equalBytes(log.root(), position.logRoot)) throw inconsistent('the outcomes do not give the signed log root')
  if (count(reader, KEYSPACE.tile) !== tiles.compared()) throw inconsistent('tiles that the log does not have')
  if (count(reader, KEYSPACE.subject) !== subjects) throw inconsistent('subjects that no outcome has')
}

/** A store that keeps nothing: what the rebuilt log would write must already be there. */
function comparingTiles(reader: StateReader): TileStore & { compared(): number } {
  let compared = 0
  const at = (path: string): Bytes => storageKey(KEYSPACE.tile, utf8Encode(path))
  return {
    compared: () => compared,
    get: (path) => reader.get(at(path)),
    put(path, bytes) {
      const stored = reader.get(at(path))
      if (stored === undefined || !equalBytes(stored, bytes)) throw inconsistent(`tile ${path}`)
      compared += 1
    },
  }
}

/** The index names, for every subject, its last outcome; unauthenticated transactions are not in it. */
function isLastOfSubject(reader: StateReader, leaf: OutcomeLeaf, index: bigint): boolean {
  if (leaf.kind === 'transaction' && leaf.from === undefined) return false
  const bytes = reader.get(storageKey(KEYSPACE.subject, leaf.subject))
  if (bytes === undefined || bytes.length !== 8) throw inconsistent(`the subject of outcome ${index} is not indexed`)
  const indexed = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0)
  if (indexed < index) throw inconsistent(`the subject of outcome ${index} is indexed as ${indexed}`)
  return indexed === index
}

function count(reader: StateReader, space: number): number {
  let entries = 0
  for (const _ of reader.scan(Uint8Array.of(space))) entries += 1
  return entries
}
