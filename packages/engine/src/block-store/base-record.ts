/** The base record: where a block store begins that was made from a snapshot (docs/spec/block-store.md). */
import { Buffer } from 'node:buffer'
import type { Bytes } from '@chassis/primitives'
import type { StatePosition } from '../state-store/state-position.ts'
import { allocateRecord, RECORD_HEADER_BYTES, readU64, writeU64 } from './record.ts'

export interface BasePosition extends StatePosition {
  /** Total hash of the snapshot that holds the state at this position. */
  readonly snapshot: Bytes
}

const AT = { time: 0, appHash: 8, logSize: 40, logRoot: 48, stateRoot: 80, snapshot: 112 } as const
const LENGTH = 144

/** A record buffer whose payload holds the position; its height goes into the record's header. */
export function encodeBaseRecord(base: BasePosition): Buffer {
  const record = allocateRecord(LENGTH)
  const payload = record.subarray(RECORD_HEADER_BYTES)
  writeU64(payload, base.time, AT.time)
  payload.set(base.appHash, AT.appHash)
  writeU64(payload, base.logSize, AT.logSize)
  payload.set(base.logRoot, AT.logRoot)
  payload.set(base.stateRoot, AT.stateRoot)
  payload.set(base.snapshot, AT.snapshot)
  return record
}

/** Decodes a payload; undefined when it has another length. */
export function decodeBasePayload(height: number, payload: Bytes): BasePosition | undefined {
  if (payload.length !== LENGTH) return undefined
  const bytes = Buffer.from(payload)
  const hashAt = (at: number): Bytes => bytes.subarray(at, at + 32)
  return {
    height,
    time: readU64(bytes, AT.time),
    appHash: hashAt(AT.appHash),
    logSize: readU64(bytes, AT.logSize),
    logRoot: hashAt(AT.logRoot),
    stateRoot: hashAt(AT.stateRoot),
    snapshot: hashAt(AT.snapshot),
  }
}
