/** Reads the records of one segment file by offset, through a window. */
import { Buffer } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { storageError } from '../files/storage-error.ts'
import type { RecordProblem } from './chain-state.ts'
import { payloadMatches, RECORD_HEADER_BYTES, type RecordHeader, readRecordHeader } from './record.ts'
import { readSegmentHeader, SEGMENT_HEADER_BYTES, type SegmentHeader } from './segment-header.ts'

const WINDOW_BYTES = 1024 * 1024

export type RecordStep =
  | { readonly state: 'record'; readonly header: RecordHeader; readonly bytes: Buffer; readonly end: number }
  | { readonly state: 'end' }
  | { readonly state: 'bad'; readonly problem: RecordProblem; readonly header: RecordHeader | undefined }

export class SegmentReader {
  readonly path: string
  private readonly fd: number
  private window: Buffer = Buffer.alloc(0)
  private windowAt = 0

  constructor(path: string) {
    this.path = path
    try {
      this.fd = openSync(path, 'r')
    } catch (error) {
      throw storageError(error, path)
    }
  }

  get size(): number {
    return fstatSync(this.fd).size
  }

  close(): void {
    closeSync(this.fd)
  }

  header(): SegmentHeader | undefined {
    const bytes = this.bytes(0, SEGMENT_HEADER_BYTES)
    return bytes === undefined ? undefined : readSegmentHeader(bytes)
  }

  /** The header of the record at `offset`, without its payload. */
  recordHeader(offset: number): RecordHeader | undefined {
    const bytes = this.bytes(offset, RECORD_HEADER_BYTES)
    return bytes === undefined ? undefined : readRecordHeader(bytes)
  }

  /** The record at `offset`, its checksums verified; its place in the chain is the caller's to judge. */
  record(offset: number): RecordStep {
    const head = this.bytes(offset, RECORD_HEADER_BYTES)
    if (head === undefined) {
      return this.size === offset ? { state: 'end' } : { state: 'bad', problem: 'cut off', header: undefined }
    }
    const header = readRecordHeader(head)
    if (header === undefined) return { state: 'bad', problem: 'header', header }
    const bytes = this.bytes(offset, RECORD_HEADER_BYTES + header.payloadLength)
    if (bytes === undefined) return { state: 'bad', problem: 'cut off', header }
    if (!payloadMatches(header, bytes.subarray(RECORD_HEADER_BYTES)))
      return { state: 'bad', problem: 'payload', header }
    return { state: 'record', header, bytes, end: offset + bytes.length }
  }

  /** `length` bytes at `offset`, or undefined when the file ends before. Later reads do not overwrite them. */
  bytes(offset: number, length: number): Buffer | undefined {
    const inWindow = offset - this.windowAt
    if (inWindow < 0 || inWindow + length > this.window.length) {
      this.window = this.fill(offset, Math.max(length, WINDOW_BYTES))
      this.windowAt = offset
    }
    const from = offset - this.windowAt
    return from + length > this.window.length ? undefined : this.window.subarray(from, from + length)
  }

  private fill(offset: number, length: number): Buffer {
    const wanted = Math.max(0, Math.min(length, this.size - offset))
    const buffer = Buffer.allocUnsafeSlow(wanted)
    let got = 0
    try {
      while (got < wanted) {
        const count = readSync(this.fd, buffer, got, wanted - got, offset + got)
        if (count === 0) break
        got += count
      }
    } catch (error) {
      throw storageError(error, this.path)
    }
    return buffer.subarray(0, got)
  }
}
