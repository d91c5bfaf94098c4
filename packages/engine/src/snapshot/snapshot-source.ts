/** Reads a snapshot file from its beginning to its end through one buffer. */
import { Buffer } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PlatformError } from '@chassis/primitives'
import { storageError } from '../files/storage-error.ts'
import { snapshotError } from './snapshot-error.ts'

export class SnapshotSource {
  private readonly fd: number
  private readonly path: string
  /** Offset of the next byte. */
  offset = 0
  readonly size: number

  constructor(path: string) {
    this.path = path
    try {
      this.fd = openSync(path, 'r')
      this.size = fstatSync(this.fd).size
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw storageError(error, path)
      throw new PlatformError(`${path} is missing`, { code: 'SNAPSHOT_MISSING', details: { file: path } })
    }
  }

  close(): void {
    closeSync(this.fd)
  }

  /** The next `length` bytes, in a buffer of their own. SNAPSHOT_TRUNCATED when the file has fewer. */
  take(length: number, what: string): Buffer {
    if (length > this.size - this.offset) throw snapshotError('SNAPSHOT_TRUNCATED', `it ends in ${what}`, this.offset)
    const buffer = Buffer.allocUnsafeSlow(length)
    let got = 0
    try {
      while (got < length) {
        const count = readSync(this.fd, buffer, got, length - got, this.offset + got)
        if (count === 0) throw snapshotError('SNAPSHOT_TRUNCATED', `it ends in ${what}`, this.offset + got)
        got += count
      }
    } catch (error) {
      throw storageError(error, this.path)
    }
    this.offset += length
    return buffer
  }
}
