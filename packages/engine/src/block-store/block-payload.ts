/** Payload of a block record: what was decided, in which order, and the roots after it. */
import type { Buffer } from 'node:buffer'
import type { Bytes } from '@chassis/primitives'
import { allocateRecord, RECORD_HEADER_BYTES, readU64, writeU64 } from './record.ts'

export interface StoredBlock {
  readonly height: number
  /** Block time, milliseconds UTC. */
  readonly time: number
  readonly appHash: Bytes
  readonly logSize: number
  readonly logRoot: Bytes
  readonly stateRoot: Bytes
  /** Transactions as they were submitted, in block order. */
  readonly transactions: readonly Bytes[]
}

/** Most transactions in one block. */
export const BLOCK_TRANSACTIONS_MAX = 100_000

const AT = { time: 0, appHash: 8, logSize: 40, logRoot: 48, stateRoot: 80, count: 112, transactions: 116 } as const

/** A record buffer whose payload holds the block; the header is still to be filled. */
export function encodeBlockRecord(block: StoredBlock): Buffer {
  let length = AT.transactions
  for (const raw of block.transactions) length += 4 + raw.length
  const record = allocateRecord(length)
  writeU64(record, block.time, RECORD_HEADER_BYTES + AT.time)
  record.set(block.appHash, RECORD_HEADER_BYTES + AT.appHash)
  writeU64(record, block.logSize, RECORD_HEADER_BYTES + AT.logSize)
  record.set(block.logRoot, RECORD_HEADER_BYTES + AT.logRoot)
  record.set(block.stateRoot, RECORD_HEADER_BYTES + AT.stateRoot)
  record.writeUInt32BE(block.transactions.length, RECORD_HEADER_BYTES + AT.count)
  let at = RECORD_HEADER_BYTES + AT.transactions
  for (const raw of block.transactions) {
    record.writeUInt32BE(raw.length, at)
    record.set(raw, at + 4)
    at += 4 + raw.length
  }
  return record
}

/** Decodes a payload; undefined when its inner lengths do not fit. The transactions are views of `payload`. */
export function decodeBlockPayload(height: number, payload: Buffer): StoredBlock | undefined {
  if (payload.length < AT.transactions) return undefined
  const count = payload.readUInt32BE(AT.count)
  if (count > BLOCK_TRANSACTIONS_MAX) return undefined
  const transactions: Bytes[] = []
  let at: number = AT.transactions
  for (let i = 0; i < count; i++) {
    if (at + 4 > payload.length) return undefined
    const length = payload.readUInt32BE(at)
    at += 4
    if (at + length > payload.length) return undefined
    transactions.push(payload.subarray(at, at + length))
    at += length
  }
  if (at !== payload.length) return undefined
  return {
    height,
    time: readU64(payload, AT.time),
    appHash: payload.subarray(AT.appHash, AT.appHash + 32),
    logSize: readU64(payload, AT.logSize),
    logRoot: payload.subarray(AT.logRoot, AT.logRoot + 32),
    stateRoot: payload.subarray(AT.stateRoot, AT.stateRoot + 32),
    transactions,
  }
}
