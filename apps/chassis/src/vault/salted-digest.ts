/** What stands on the ledger instead of a document. */
import { createHash, randomBytes } from 'node:crypto'
import { type Bytes, fromHex, toHex } from '@chassis/primitives'
import { readInput } from '../cli/write-output.ts'

const DOCUMENT_BYTES_MAX = 67_108_864

export interface SaltedDigest {
  readonly digest: Bytes
  /** In hex. Whoever has the document and this can show that it was meant; nobody can guess it from the ledger. */
  readonly salt: string
}

/** SHA-256 of 16 random bytes and the file. Throws INPUT_UNREADABLE and INPUT_TOO_LARGE. */
export function saltedDigest(file: string): SaltedDigest {
  const document = readInput(file, DOCUMENT_BYTES_MAX)
  const salt = randomBytes(16)
  return { digest: fromHex(createHash('sha256').update(salt).update(document).digest('hex')), salt: toHex(salt) }
}
