/** Reads and writes the files that a command line names, with errors a person can act on. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { PlatformError } from '@chassis/primitives'

export function writeOutput(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content)
  } catch (cause) {
    throw new PlatformError(`cannot write ${file}`, {
      code: 'OUTPUT_NOT_WRITTEN',
      details: { file, reason: reasonOf(cause) },
      cause,
    })
  }
}

/** The bytes of an input file of at most `max` bytes. */
export function readInput(file: string, max: number): Uint8Array {
  try {
    const { size } = statSync(file)
    if (size > max) {
      throw new PlatformError(`${file} is too large`, { code: 'INPUT_TOO_LARGE', details: { file, size, max } })
    }
    return Uint8Array.from(readFileSync(file))
  } catch (cause) {
    if (cause instanceof PlatformError) throw cause
    throw new PlatformError(`cannot read ${file}`, {
      code: 'INPUT_UNREADABLE',
      details: { file, reason: reasonOf(cause) },
      cause,
    })
  }
}

function reasonOf(cause: unknown): string {
  return (cause as { code?: string }).code ?? String(cause)
}
