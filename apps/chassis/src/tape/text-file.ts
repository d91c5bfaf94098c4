/** A text file in pieces: UTF-8 or UTF-16 with its byte order mark, in bounded memory. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { tapeError } from './tape-error.ts'

const PIECE_BYTES = 256 * 1024

/** What stands for bytes that are no text; a file in which it was written before lost them earlier. */
export const BROKEN_TEXT = '\uFFFD'

export interface TextFile {
  readonly bytes: number
  /** The first piece of text, without byte order mark. */
  readonly head: string
  /** All text, the head included. Can be read once; `onBytes` is told how far it got. */
  readonly pieces: AsyncGenerator<string>
  /** Whether any byte read so far was no text in the file's encoding; it reads as {@link BROKEN_TEXT}. */
  isBroken(): boolean
}

/**
 * Opens a file for one reading. Fails with a clear {@link tapeError} when it is absent, a folder, empty or not text.
 */
export async function openTextFile(file: string, onBytes?: (bytes: number) => void): Promise<TextFile> {
  const handle = await openFile(file)
  try {
    const { size } = await handle.stat()
    const buffer = Buffer.alloc(PIECE_BYTES)
    const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES)
    const first = buffer.subarray(0, bytesRead)
    const encoding = encodingOf(first, file)
    const decoder = new TextDecoder(encoding)
    let broken = false
    const decode = (bytes?: Buffer): string => {
      const text = decoder.decode(bytes, { stream: bytes !== undefined })
      broken ||= text.includes(BROKEN_TEXT)
      return text
    }
    const head = decode(first)
    const pieces = readPieces(handle, { file, decode, head, read: bytesRead }, onBytes)
    return { bytes: size, head, pieces, isBroken: () => broken }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw tapeError('TAPE_NOT_A_FILE', { file })
    return await open(file, 'r')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') throw tapeError('TAPE_NOT_FOUND', { file }, error)
    if (code === 'TAPE_NOT_A_FILE') throw error
    throw tapeError('TAPE_UNREADABLE', { file, reason: code ?? 'unknown' }, error)
  }
}

function encodingOf(first: Buffer, file: string): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  if (isBinary(first)) throw tapeError('TAPE_BINARY', { file })
  if (first.toString('latin1').trim() === '') throw tapeError('TAPE_EMPTY', { file })
  return 'utf-8'
}

/** More than one byte in a hundred is a control character other than white space. A dirty cell is still text. */
function isBinary(first: Buffer): boolean {
  let controls = 0
  for (const byte of first) if (byte < 9 || (byte > 13 && byte < 32)) controls++
  return controls * 100 > first.length
}

interface Position {
  readonly file: string
  /** Without bytes: what is left at the end. */
  decode(bytes?: Buffer): string
  readonly head: string
  readonly read: number
}

async function* readPieces(
  handle: FileHandle,
  { file, decode, head, read }: Position,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<string> {
  try {
    let position = read
    yield head
    for (;;) {
      // A fresh buffer per piece: the decoder may still hold the tail of the last one.
      const buffer = Buffer.allocUnsafe(PIECE_BYTES)
      const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES)
      if (bytesRead === 0) break
      position += bytesRead
      onBytes?.(position)
      yield decode(buffer.subarray(0, bytesRead))
    }
    yield decode()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw tapeError('TAPE_UNREADABLE', { file, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' }, error)
  } finally {
    await handle.close()
  }
}
