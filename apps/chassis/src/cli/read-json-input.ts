/** Reads the JSON files that a command line names. */
import { PlatformError, utf8Decode } from '@chassis/primitives'
import { readInput } from './write-output.ts'

/** The value in a UTF-8 file of at most `max` bytes. Fails with INPUT_NOT_JSON, and like readInput and utf8Decode. */
export function readJsonInput(file: string, max: number): unknown {
  const text = utf8Decode(readInput(file, max))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new PlatformError(`${file} is not JSON`, {
      code: 'INPUT_NOT_JSON',
      details: { file, reason: (cause as Error).message },
      cause,
    })
  }
}
