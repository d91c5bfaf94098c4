/** Records of the block store: one header of 64 bytes and a payload (docs/spec/block-store.md). */
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { assert, type Bytes } from '@chassis/primitives'

export const RECORD_KIND = { genesis: 1, block: 2, checkpoint: 3, seal: 4, base: 5 } as const
export type RecordKind = (typeof RECORD_KIND)[keyof typeof RECORD_KIND]

export const RECORD_HEADER_BYTES = 64
/** Largest payload of one record, in bytes. */
export const PAYLOAD_BYTES_MAX = 32 * 1024 * 1024
/** The chain hash before the first record. */
export const CHAIN_START: Bytes = new Uint8Array(32)

const MAGIC_0 = 0x43 // C
const MAGIC_1 = 0x48 // H
const MAGIC_2 = 0x52 // R
/** Flag in the kind byte. */
const ENDS_GROUP = 0x80
const AT = { kind: 3, length: 4, height: 8, group: 16, previous: 24, payloadCrc: 56, headerCrc: 60 } as const

export interface RecordHeader {
  readonly kind: RecordKind
  /** Whether the record closes its write group. */
  readonly endsGroup: boolean
  readonly payloadLength: number
  readonly height: number
  /** Number of the write group: records of one group were synced together. */
  readonly group: number
  /** Hash of the record before this one. */
  readonly previous: Bytes
  readonly payloadCrc: number
}

/** A buffer with room for the header; the payload is written from {@link RECORD_HEADER_BYTES}. */
export function allocateRecord(payloadLength: number): Buffer {
  assert(payloadLength <= PAYLOAD_BYTES_MAX, 'record payload too large')
  return Buffer.allocUnsafe(RECORD_HEADER_BYTES + payloadLength)
}

export type RecordFields = Pick<RecordHeader, 'kind' | 'endsGroup' | 'height' | 'group' | 'previous'>

/** Fills the header of a record whose payload is in place and returns the record's hash, the next one's `previous`. */
export function finishRecord(record: Buffer, fields: RecordFields): Bytes {
  record[0] = MAGIC_0
  record[1] = MAGIC_1
  record[2] = MAGIC_2
  record[AT.kind] = fields.kind | (fields.endsGroup ? ENDS_GROUP : 0)
  record.writeUInt32BE(record.length - RECORD_HEADER_BYTES, AT.length)
  writeU64(record, fields.height, AT.height)
  writeU64(record, fields.group, AT.group)
  record.set(fields.previous, AT.previous)
  record.writeUInt32BE(crc32(record.subarray(RECORD_HEADER_BYTES)), AT.payloadCrc)
  record.writeUInt32BE(crc32(record.subarray(0, AT.headerCrc)), AT.headerCrc)
  return recordHash(record)
}

/** SHA-256 over header and payload. */
export function recordHash(record: Bytes): Bytes {
  return hash('sha256', record, 'buffer')
}

/** Reads a header; undefined when these bytes are not one (wrong magic, kind, checksum or length). */
export function readRecordHeader(bytes: Buffer, at = 0): RecordHeader | undefined {
  if (bytes.length - at < RECORD_HEADER_BYTES) return undefined
  if (bytes[at] !== MAGIC_0 || bytes[at + 1] !== MAGIC_1 || bytes[at + 2] !== MAGIC_2) return undefined
  const kindByte = bytes[at + AT.kind] as number
  const kind = kindByte & ~ENDS_GROUP
  if (kind < RECORD_KIND.genesis || kind > RECORD_KIND.base) return undefined
  const header = bytes.subarray(at, at + AT.headerCrc)
  if (crc32(header) !== bytes.readUInt32BE(at + AT.headerCrc)) return undefined
  const payloadLength = bytes.readUInt32BE(at + AT.length)
  if (payloadLength > PAYLOAD_BYTES_MAX) return undefined
  return {
    kind: kind as RecordKind,
    endsGroup: kindByte !== kind,
    payloadLength,
    height: readU64(bytes, at + AT.height),
    group: readU64(bytes, at + AT.group),
    previous: bytes.subarray(at + AT.previous, at + AT.previous + 32),
    payloadCrc: bytes.readUInt32BE(at + AT.payloadCrc),
  }
}

export function payloadMatches(header: RecordHeader, payload: Bytes): boolean {
  return payload.length === header.payloadLength && crc32(payload) === header.payloadCrc
}

/** Where the next plausible record begins at or after `from`, or −1: used only to tell a torn tail from damage. */
export function findRecord(bytes: Buffer, from: number): number {
  const magic = Buffer.from([MAGIC_0, MAGIC_1, MAGIC_2])
  for (let at = bytes.indexOf(magic, from); at >= 0; at = bytes.indexOf(magic, at + 1)) {
    if (readRecordHeader(bytes, at) !== undefined) return at
  }
  return -1
}

export function writeU64(buffer: Buffer, value: number, at: number): void {
  buffer.writeUInt32BE(Math.floor(value / 0x1_0000_0000), at)
  buffer.writeUInt32BE(value % 0x1_0000_0000, at + 4)
}

/** An unsigned 64-bit integer. Beyond 2⁵³ it loses precision, which no checksummed value of ours reaches. */
export function readU64(buffer: Buffer, at: number): number {
  return buffer.readUInt32BE(at) * 0x1_0000_0000 + buffer.readUInt32BE(at + 4)
}
