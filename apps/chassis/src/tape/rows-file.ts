/** Writes records as NDJSON, waiting for the disk, so that memory stays bounded. */
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { tapeError } from './tape-error.ts'

const BUFFER_CHARACTERS = 1 << 16

export class RowsFile {
  readonly #file: string
  readonly #handle: FileHandle
  #buffer = ''

  private constructor(file: string, handle: FileHandle) {
    this.#file = file
    this.#handle = handle
  }

  /** Creates or empties the file. Refuses to write over the tape that is being read. */
  static async create(file: string, tape: string): Promise<RowsFile> {
    const same = await Promise.all([realpath(file), realpath(tape)]).then(
      ([a, b]) => a === b,
      () => false,
    )
    if (same) throw tapeError('TAPE_ROWS_UNWRITABLE', { file, reason: 'it is the tape itself' })
    try {
      return new RowsFile(file, await open(file, 'w'))
    } catch (error) {
      throw unwritable(file, error)
    }
  }

  async write(records: readonly unknown[]): Promise<void> {
    for (const record of records) this.#buffer += `${JSON.stringify(record)}\n`
    if (this.#buffer.length >= BUFFER_CHARACTERS) await this.#flush()
  }

  async close(): Promise<void> {
    try {
      await this.#flush()
    } finally {
      await this.#handle.close()
    }
  }

  async #flush(): Promise<void> {
    const text = this.#buffer
    this.#buffer = ''
    try {
      await this.#handle.writeFile(text)
    } catch (error) {
      throw unwritable(this.#file, error)
    }
  }
}

function unwritable(file: string, error: unknown): Error {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return tapeError('TAPE_ROWS_UNWRITABLE', { file, reason }, error)
}
