/** Which block the stored state belongs to; written in the same LMDB transaction as the state. */
import { Buffer } from 'node:buffer'
import { type Bytes, PlatformError } from '@chassis/primitives'
import { readU64, writeU64 } from '../block-store/record.ts'

export interface StatePosition {
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  readonly appHash: Bytes
  readonly logSize: number
  readonly logRoot: Bytes
  readonly stateRoot: Bytes
  /**
   * Under a consensus engine, which also makes blocks that change nothing: the last block of all. Absent where the
   * driver counts only blocks that change something.
   */
  readonly seen?: { readonly height: number; readonly time: number }
}

/** Height of the last block, whether it changed anything or not. */
export function seenHeight({ height, seen }: Pick<StatePosition, 'height' | 'seen'>): number {
  return seen?.height ?? height
}

export const STATE_FORMAT_VERSION = 1

/** Below every key of the kernel (whose first byte is 1 or more). */
export const POSITION_KEY: Bytes = Uint8Array.of(0, 0x70)

const LENGTH = 4 + 3 * 8 + 3 * 32
const LENGTH_WITH_SEEN = LENGTH + 2 * 8

export function encodePosition(position: StatePosition): Bytes {
  const out = Buffer.alloc(position.seen === undefined ? LENGTH : LENGTH_WITH_SEEN)
  out.writeUInt32BE(STATE_FORMAT_VERSION, 0)
  writeU64(out, position.height, 4)
  writeU64(out, position.time, 12)
  writeU64(out, position.logSize, 20)
  out.set(position.appHash, 28)
  out.set(position.logRoot, 60)
  out.set(position.stateRoot, 92)
  if (position.seen !== undefined) {
    writeU64(out, position.seen.height, LENGTH)
    writeU64(out, position.seen.time, LENGTH + 8)
  }
  return out
}

export function decodePosition(bytes: Bytes): StatePosition {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = buffer.length < 4 ? 0 : buffer.readUInt32BE(0)
  const withSeen = buffer.length === LENGTH_WITH_SEEN
  if (version !== STATE_FORMAT_VERSION || (buffer.length !== LENGTH && !withSeen)) {
    throw new PlatformError(`state format ${version} is unknown`, {
      code: 'LEDGER_FORMAT_UNKNOWN',
      details: { version, known: STATE_FORMAT_VERSION },
    })
  }
  return {
    height: readU64(buffer, 4),
    time: readU64(buffer, 12),
    logSize: readU64(buffer, 20),
    appHash: buffer.subarray(28, 60),
    logRoot: buffer.subarray(60, 92),
    stateRoot: buffer.subarray(92, 124),
    ...(withSeen && { seen: { height: readU64(buffer, LENGTH), time: readU64(buffer, LENGTH + 8) } }),
  }
}
