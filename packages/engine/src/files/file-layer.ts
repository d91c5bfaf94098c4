/** The few file operations through which durable bytes are written: the seam where tests inject faults. */
import { Buffer } from 'node:buffer'
import fs from 'node:fs'
import { dirname } from 'node:path'

export interface AppendFile {
  /** Writes all of `parts` one after the other from `position` on. */
  write(parts: readonly Uint8Array[], position: number): Promise<void>
  /** Returns when everything written is on stable storage. */
  sync(): Promise<void>
  close(): Promise<void>
}

export interface FileLayer {
  /** Opens a file for writing at given positions; creates it (mode 0644) when absent. */
  openForAppend(path: string): Promise<AppendFile>
  /** Replaces the file by new content in one step (rename); the content itself is not synced. */
  replace(path: string, content: Uint8Array): Promise<void>
  /** Makes creations and renames inside the folder durable. */
  syncFolder(path: string): Promise<void>
  truncate(path: string, length: number): Promise<void>
}

type Done = (error: Error | null) => void

function writeAll(fd: number, parts: readonly Uint8Array[], position: number, done: Done): void {
  fs.writev(fd, parts, position, (error, written) => {
    if (error !== null) return done(error)
    const rest = partsAfter(parts, written)
    if (rest.length === 0) return done(null)
    if (written === 0) return done(Object.assign(new Error('write made no progress'), { code: 'EIO' }))
    writeAll(fd, rest, position + written, done)
  })
}

/** What remains of `parts` after the first `count` bytes. */
export function partsAfter(parts: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let skip = count
  let i = 0
  for (; i < parts.length && skip >= (parts[i] as Uint8Array).length; i++) skip -= (parts[i] as Uint8Array).length
  const first = parts[i]
  return first === undefined ? [] : [first.subarray(skip), ...parts.slice(i + 1)]
}

function settled(run: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error === null || error === undefined ? resolve() : reject(error)))
  })
}

class NodeAppendFile implements AppendFile {
  private readonly fd: number

  constructor(fd: number) {
    this.fd = fd
  }

  write(parts: readonly Uint8Array[], position: number): Promise<void> {
    return settled((done) => writeAll(this.fd, parts, position, done))
  }

  sync(): Promise<void> {
    return settled((done) => fs.fdatasync(this.fd, done))
  }

  close(): Promise<void> {
    return settled((done) => fs.close(this.fd, done))
  }
}

export const nodeFiles: FileLayer = {
  async openForAppend(path) {
    const handle = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o644)
    return new NodeAppendFile(handle)
  },
  async replace(path, content) {
    const temporary = `${path}.new`
    await fs.promises.writeFile(temporary, Buffer.from(content.buffer, content.byteOffset, content.byteLength))
    await fs.promises.rename(temporary, path)
  },
  async syncFolder(path) {
    // Windows has no handle for a folder; its file system journals the entry with the file.
    if (process.platform === 'win32') return
    const fd = fs.openSync(path, 'r')
    try {
      await settled((done) => fs.fsync(fd, done))
    } finally {
      fs.closeSync(fd)
    }
  },
  truncate: (path, length) => fs.promises.truncate(path, length),
}

/** Creates a folder and makes its entry in the parent durable. */
export async function makeFolder(path: string, files: FileLayer = nodeFiles): Promise<void> {
  fs.mkdirSync(path, { recursive: true })
  await files.syncFolder(dirname(path))
}
