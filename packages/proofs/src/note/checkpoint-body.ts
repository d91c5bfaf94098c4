/** The text of a C2SP checkpoint: origin, size, root, extension lines. Source: c2sp.org/tlog-checkpoint. */
import { type Bytes, ensure, fromBase64, refuse, toBase64 } from '@chassis/primitives'
import { parseU64 } from '../log/u64.ts'
import { ProofsError } from '../proofs-error.ts'

export interface CheckpointBody {
  /** Names the log. */
  readonly origin: string
  /** 64 bits. */
  readonly size: bigint
  /** 32 bytes in a log of ours; other logs' checkpoints may differ. */
  readonly root: Bytes
  /** What follows the third line, each line with its newline. */
  readonly rest: string
}

/** Refuses MALFORMED_CHECKPOINT, and a root that is not base64 (encoding INVALID_TEXT). */
export function parseCheckpointBody(text: string): CheckpointBody {
  const lines = text.split('\n', 3)
  const [origin, decimal, base64] = lines
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0)
  if (origin === undefined || decimal === undefined || base64 === undefined || text.charAt(length - 1) !== '\n') {
    return refuse(ProofsError.MALFORMED_CHECKPOINT, { part: 'lines' })
  }
  ensure(origin !== '', ProofsError.MALFORMED_CHECKPOINT, { part: 'origin' })
  const size = parseU64(decimal)
  ensure(size !== undefined, ProofsError.MALFORMED_CHECKPOINT, { part: 'size' })
  return { origin, size, root: fromBase64(base64), rest: text.slice(length) }
}

export function formatCheckpointBody(body: CheckpointBody): string {
  return `${body.origin}\n${body.size}\n${toBase64(body.root)}\n${body.rest}`
}
