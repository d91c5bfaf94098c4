/** Turns what the operating system says about a file into the platform errors people can act on. */
import { statfsSync } from 'node:fs'
import { isPlatformError, PlatformError } from '@chassis/primitives'

const CODES: Readonly<Record<string, string>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EROFS: 'STORAGE_READ_ONLY',
  EACCES: 'STORAGE_FORBIDDEN',
  EPERM: 'STORAGE_FORBIDDEN',
  ENOTDIR: 'NOT_A_FOLDER',
  EMFILE: 'TOO_MANY_OPEN_FILES',
  ENFILE: 'TOO_MANY_OPEN_FILES',
}

/** LMDB reports the same conditions in words; its own code for a full map means that the file could not grow. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/no space left|MDB_MAP_FULL|quota exceeded/i, 'DISK_FULL'],
  [/read-only file system/i, 'STORAGE_READ_ONLY'],
  [/permission denied|operation not permitted/i, 'STORAGE_FORBIDDEN'],
]

/** Less than LMDB writes at a time: it takes a write that was cut short by a full disk for an I/O error. */
const FULL_BELOW_BYTES = 256 * 1024

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize < FULL_BELOW_BYTES
  } catch {
    return false
  }
}

/** Where a folder was to be made and a file lies. */
export function notAFolder(file: string): PlatformError {
  return new PlatformError(`${file} is not a folder`, { code: 'NOT_A_FOLDER', details: { file } })
}

/**
 * The platform error for a failed operation on `path`: DISK_FULL, STORAGE_READ_ONLY, STORAGE_FORBIDDEN,
 * NOT_A_FOLDER, TOO_MANY_OPEN_FILES or, for anything else (an I/O error above all), STORAGE_FAILED.
 */
export function storageError(cause: unknown, path: string): PlatformError {
  if (isPlatformError(cause)) return cause as PlatformError
  const errno = (cause as { code?: unknown } | undefined)?.code
  const message = cause instanceof Error ? cause.message : String(cause)
  const byErrno = typeof errno === 'string' ? CODES[errno] : undefined
  const byWords = WORDS.find(([pattern]) => pattern.test(message))?.[1]
  const code = byErrno ?? byWords ?? (isFull(path) ? 'DISK_FULL' : 'STORAGE_FAILED')
  return new PlatformError(`${path}: ${message}`, {
    code,
    cause,
    details: { file: path, reason: typeof errno === 'string' ? errno : message },
  })
}
