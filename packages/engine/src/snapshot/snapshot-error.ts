/** What can be wrong with a snapshot, by name. */
import { PlatformError } from '@chassis/primitives'

export type SnapshotProblem =
  /** Not a snapshot file at all. */
  | 'SNAPSHOT_NOT_ONE'
  /** Of a format that this program does not know. */
  | 'SNAPSHOT_FORMAT_UNKNOWN'
  /** The file ends too early. */
  | 'SNAPSHOT_TRUNCATED'
  /** Bytes that contradict each other: a wrong hash, length, count or order. */
  | 'SNAPSHOT_DAMAGED'
  /** A signature that is not the operator's over this content. */
  | 'SNAPSHOT_NOT_SIGNED'
  /** Intact bytes whose content does not give the signed roots. */
  | 'SNAPSHOT_INCONSISTENT'

/** `place` is a byte offset where one is known. */
export function snapshotError(code: SnapshotProblem, problem: string, place?: number): PlatformError {
  return new PlatformError(`snapshot: ${problem}`, {
    code,
    details: place === undefined ? { problem } : { problem, byte: place },
  })
}

/** Content that contradicts the signed position. */
export function inconsistent(problem: string): PlatformError {
  return snapshotError('SNAPSHOT_INCONSISTENT', problem)
}
