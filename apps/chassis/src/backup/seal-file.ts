/** Seals files of a backup with a key that only the ledger's owner has: `salt ‖ iv ‖ AES-256-GCM ciphertext ‖ tag`. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Transform } from 'node:stream'
import type { Bytes } from '@chassis/primitives'

const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = SALT_BYTES + IV_BYTES
const ALGORITHM = 'aes-256-gcm'

/** One key for one file: HKDF-SHA256 of the operator's key. Its path is bound in. */
function keyOf(secret: Bytes, salt: Bytes, path: string): Bytes {
  return new Uint8Array(hkdfSync('sha256', secret, salt, `chassis.backup/v1 ${path}`, 32))
}

/** Seals what passes through. `path`: where the file stands in the backup. */
export function sealing(secret: Bytes, path: string): Transform {
  const salt = randomBytes(SALT_BYTES)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret, salt, path), iv)
  let head: Buffer | undefined = Buffer.concat([salt, iv])
  return new Transform({
    transform(chunk: Bytes, _encoding, done) {
      if (head !== undefined) this.push(head)
      head = undefined
      done(null, cipher.update(chunk))
    },
    flush(done) {
      if (head !== undefined) this.push(head)
      this.push(Buffer.concat([cipher.final(), cipher.getAuthTag()]))
      done()
    },
  })
}

/**
 * Opens the sealed `file`. What has passed through is to be believed only when the stream has ended without an error:
 * with another key, or where a byte was changed, it fails.
 */
export function unsealing(secret: Bytes, path: string, file: string): Transform {
  const { head, tag } = endsOf(file)
  const key = keyOf(secret, head.subarray(0, SALT_BYTES), path)
  const decipher = createDecipheriv(ALGORITHM, key, head.subarray(SALT_BYTES))
  decipher.setAuthTag(tag)
  let skip = HEAD_BYTES
  // The tag comes last: so many bytes are held back.
  let held = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Bytes, _encoding, done) {
      const skipped = Math.min(skip, chunk.length)
      skip -= skipped
      held = Buffer.concat([held, chunk.subarray(skipped)])
      const ready = Math.max(0, held.length - TAG_BYTES)
      const text = decipher.update(held.subarray(0, ready))
      held = held.subarray(ready)
      done(null, text)
    },
    flush(done) {
      try {
        this.push(decipher.final())
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

function endsOf(file: string): { readonly head: Buffer; readonly tag: Buffer } {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    if (size < HEAD_BYTES + TAG_BYTES) throw new RangeError('too short to be sealed')
    const head = Buffer.alloc(HEAD_BYTES)
    const tag = Buffer.alloc(TAG_BYTES)
    readSync(handle, head, 0, HEAD_BYTES, 0)
    readSync(handle, tag, 0, TAG_BYTES, size - TAG_BYTES)
    return { head, tag }
  } finally {
    closeSync(handle)
  }
}
