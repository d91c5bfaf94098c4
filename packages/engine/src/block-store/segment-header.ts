/** Header of a segment file: whose it is, where it stands in the chain. */
import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { type Bytes, equalBytes } from '@chassis/primitives'
import { readU64, writeU64 } from './record.ts'

export const SEGMENT_HEADER_BYTES = 128
export const SEGMENT_FORMAT_VERSION = 1

export interface SegmentHeader {
  readonly version: number
  /** Position among the segments, from 1; also the file's name. */
  readonly sequence: number
  readonly ledgerId: Bytes
  /** Height of the first record (0 for the genesis record). */
  readonly firstHeight: number
  /** Hash of the record before the first one of this segment: the seal of the segment before. */
  readonly chain: Bytes
}

const MAGIC = Buffer.from('CHASSIS BLOCKS\n\0', 'latin1')
const AT = { version: 16, sequence: 20, ledgerId: 24, firstHeight: 56, chain: 64, crc: 124 } as const

export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  const out = Buffer.alloc(SEGMENT_HEADER_BYTES)
  out.set(MAGIC, 0)
  out.writeUInt32BE(header.version, AT.version)
  out.writeUInt32BE(header.sequence, AT.sequence)
  out.set(header.ledgerId, AT.ledgerId)
  writeU64(out, header.firstHeight, AT.firstHeight)
  out.set(header.chain, AT.chain)
  out.writeUInt32BE(crc32(out.subarray(0, AT.crc)), AT.crc)
  return out
}

export function readSegmentHeader(bytes: Buffer): SegmentHeader | undefined {
  if (bytes.length < SEGMENT_HEADER_BYTES || !equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return undefined
  if (crc32(bytes.subarray(0, AT.crc)) !== bytes.readUInt32BE(AT.crc)) return undefined
  return {
    version: bytes.readUInt32BE(AT.version),
    sequence: bytes.readUInt32BE(AT.sequence),
    ledgerId: bytes.subarray(AT.ledgerId, AT.ledgerId + 32),
    firstHeight: readU64(bytes, AT.firstHeight),
    chain: bytes.subarray(AT.chain, AT.chain + 32),
  }
}

const NAME = /^(\d{10})\.blocks$/

export function segmentName(sequence: number): string {
  return `${String(sequence).padStart(10, '0')}.blocks`
}

/** The sequence in a segment's file name, or undefined for any other file. */
export function segmentSequence(name: string): number | undefined {
  const match = NAME.exec(name)
  return match === null ? undefined : Number(match[1])
}
