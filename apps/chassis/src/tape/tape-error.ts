/**
 * What can be wrong with a tape as a whole. Errors of single rows are {@link TapeIssue}s and do not stop the reading.
 */
import { PlatformError } from '@chassis/primitives'

const MESSAGES = {
  TAPE_NOT_FOUND: 'There is no such file',
  TAPE_NOT_A_FILE: 'This is not a file',
  TAPE_UNREADABLE: 'The file cannot be read',
  TAPE_EMPTY: 'The file is empty',
  TAPE_BINARY: 'The file is not text: neither CSV nor XML',
  TAPE_NO_KNOWN_COLUMNS: 'The first line names no column of the asset data layout',
  TAPE_COLUMNS_MISSING: 'The file does not have a column that every row needs',
  TAPE_NOT_ASSET_DATA: 'The XML is not asset data of auto loans (EX-102)',
  TAPE_MALFORMED_XML: 'The XML is not well formed',
  TAPE_ROWS_UNWRITABLE: 'The file for the rows cannot be written',
} as const

export type TapeErrorCode = keyof typeof MESSAGES

export function tapeError(
  code: TapeErrorCode,
  details: Readonly<Record<string, string | number>>,
  cause?: unknown,
): PlatformError {
  return new PlatformError(MESSAGES[code], { code, details, cause })
}
