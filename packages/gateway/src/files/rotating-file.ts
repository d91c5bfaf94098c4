/** A file of lines that is bounded: when it is full it steps aside, and the oldest goes. The owner's alone. */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface RotatingFile {
  /** One or more whole lines. */
  write(lines: string): void
  close(): void
}

export interface RotatingFileOptions {
  readonly folder: string
  readonly name: string
  readonly fileBytes?: number
  readonly files?: number
  /** Milliseconds that lines may wait to be written together; 0 writes at once. */
  readonly delayMs?: number
}

const FILE_BYTES = 16 * 1024 * 1024
const FILES = 8
/** Waiting lines beyond this are written whatever the time. */
const WAITING_MAX = 64 * 1024

/** Opens or creates it (folder mode 0700, file mode 0600). */
export function openRotatingFile(options: RotatingFileOptions): RotatingFile {
  const { folder, name, fileBytes = FILE_BYTES, files = FILES, delayMs = 0 } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = (age: number) => join(folder, age === 0 ? name : `${name}.${age}`)
  const open = () => openSync(path(0), 'a', 0o600)
  let file = open()
  let size = fstatSync(file).size
  let waiting = ''
  let timer: NodeJS.Timeout | undefined

  const turn = (): void => {
    closeSync(file)
    rmSync(path(files - 1), { force: true })
    for (let age = files - 2; age >= 0; age--) {
      try {
        renameSync(path(age), path(age + 1))
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ENOENT') throw error
      }
    }
    file = open()
    size = 0
  }
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (waiting === '') return
    const bytes = Buffer.from(waiting)
    waiting = ''
    if (size > 0 && size + bytes.length > fileBytes) turn()
    writeSync(file, bytes)
    size += bytes.length
  }
  return {
    write(lines) {
      waiting += lines
      if (delayMs === 0 || waiting.length > WAITING_MAX) flush()
      else timer ??= setTimeout(flush, delayMs).unref()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}
