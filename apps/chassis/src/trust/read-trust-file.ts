/** Reads the trust file that a command line names. */
import { PlatformError, Rejection } from '@chassis/primitives'
import { parseTrustFile, type TrustFile } from '@chassis/protocol'
import { readInput } from '../cli/write-output.ts'

const TRUST_BYTES_MAX = 4 * 1024 * 1024

/** Throws INPUT_UNREADABLE, INPUT_TOO_LARGE, TRUST_FILE_UNREADABLE. */
export function readTrustFile(file: string): TrustFile {
  const bytes = readInput(file, TRUST_BYTES_MAX)
  try {
    return parseTrustFile(bytes)
  } catch (cause) {
    if (!(cause instanceof Rejection)) throw cause
    throw new PlatformError('not a trust file', {
      code: 'TRUST_FILE_UNREADABLE',
      details: { file, reason: cause.refusal.name },
      cause,
    })
  }
}
