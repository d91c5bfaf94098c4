/**
 * Whose data a vault has erased: a list beside its key. A backup may be older than an erasure; whoever opens one needs
 * the key, and finds the list where the key lies. It holds random ids and nothing else.
 */
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { PlatformError } from '@chassis/primitives'

/** About two million persons. */
const REGISTER_BYTES_MAX = 67_108_864

/** `vault.erased` beside `vault.key`. */
export function registerFile(rootKeyFile: string): string {
  return `${rootKeyFile.replace(/\.key$/, '')}.erased`
}

/** The subjects in a register; none where there is no file. Throws INPUT_TOO_LARGE. */
export function readRegister(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set()
  const bytes = readFileSync(file)
  if (bytes.length > REGISTER_BYTES_MAX) {
    const details = { file, size: bytes.length, max: REGISTER_BYTES_MAX }
    throw new PlatformError(`${file} is too large`, { code: 'INPUT_TOO_LARGE', details })
  }
  return new Set(
    bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )
}

/** Makes an empty one where there is none (mode 0600). */
export function beginRegister(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}

/** Adds subjects; durable when it returns. */
export function enterInRegister(file: string, subjects: Iterable<string>): void {
  const lines = [...subjects].map((subject) => `${subject}\n`).join('')
  if (lines === '') return
  const handle = openSync(file, 'a+', 0o600)
  try {
    // What a crash cut off in the middle of a line is ended first.
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1, '\n')
    if (size > 0) readSync(handle, last, 0, 1, size - 1)
    writeSync(handle, last.toString('latin1') === '\n' ? lines : `\n${lines}`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
