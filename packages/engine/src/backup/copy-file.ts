/** Copies a file, or the first part of one, onto stable storage. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Bytes, toHex } from '@chassis/primitives'
import { storageError } from '../files/storage-error.ts'

export interface CopiedFile {
  readonly bytes: number
  /** SHA-256 of what was written, in hex. */
  readonly sha256: string
}

export interface CopyFileOptions {
  readonly from: string
  /** Must not exist; its folder is made (mode 0700). */
  readonly to: string
  /** Only so many bytes from the beginning. */
  readonly length?: number
  /** What the bytes pass on their way; the digest is that of what comes out. */
  readonly through?: Transform
}

/** The copy is readable by its owner only, and synced. Throws the storage errors, and what `through` throws. */
export async function copyFile({ from, to, length, through }: CopyFileOptions): Promise<CopiedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Bytes, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    const source = length === undefined ? createReadStream(from) : createReadStream(from, { end: length - 1 })
    const target = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true })
    if (through === undefined) await pipeline(source, count, target)
    else await pipeline(source, through, count, target)
  } catch (error) {
    throw storageError(error, to)
  }
  return { bytes, sha256: toHex(hash.digest()) }
}
