/** A log file that a process's output goes to, never larger than a few pieces of bounded size. */
import { closeSync, fstatSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'

const PIECE_BYTES = 16 * 1024 * 1024
/** `NAME.1` is the newest piece before the current one. */
const OLD_PIECES = 3

export class RotatingLog {
  private readonly file: string
  private readonly pieceBytes: number
  private handle: number | undefined
  private size = 0

  constructor(file: string, pieceBytes = PIECE_BYTES) {
    this.file = file
    this.pieceBytes = pieceBytes
  }

  /** Appends. What cannot be written, on a full disk above all, is left out: a log must not stop a node. */
  write(bytes: Uint8Array): void {
    try {
      this.handle ??= this.open()
      writeSync(this.handle, bytes)
      this.size += bytes.length
      if (this.size >= this.pieceBytes) this.rotate()
    } catch {
      this.close()
    }
  }

  line(text: string): void {
    this.write(Buffer.from(`${text}\n`))
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle)
    this.handle = undefined
  }

  private open(): number {
    const handle = openSync(this.file, 'a', 0o600)
    this.size = fstatSync(handle).size
    return handle
  }

  private rotate(): void {
    this.close()
    rmSync(`${this.file}.${OLD_PIECES}`, { force: true })
    for (let piece = OLD_PIECES - 1; piece >= 1; piece--) move(`${this.file}.${piece}`, `${this.file}.${piece + 1}`)
    move(this.file, `${this.file}.1`)
  }
}

function move(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to)
}
