/** A file layer that fails on purpose: full disk, read-only or broken file system, from a chosen moment on. */
import { type AppendFile, type FileLayer, nodeFiles } from '../files/file-layer.ts'

export interface FaultyFiles extends FileLayer {
  /** From now on writes fail with this error number; a full disk takes the first `room` bytes. */
  fail(code: string, room?: number): void
  /** From now on syncs fail with this error number. */
  failSync(code: string): void
  heal(): void
}

export function faultyFiles(): FaultyFiles {
  let writeFault: string | undefined
  let syncFault: string | undefined
  let room = 0
  const fault = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`${code}: injected`), { code })
  const wrap = (file: AppendFile): AppendFile => ({
    async write(parts, position) {
      if (writeFault === undefined) return file.write(parts, position)
      const whole = Buffer.concat(parts)
      await file.write([whole.subarray(0, Math.min(room, whole.length))], position)
      throw fault(writeFault)
    },
    async sync() {
      if (syncFault !== undefined) throw fault(syncFault)
      return file.sync()
    },
    close: () => file.close(),
  })
  return {
    fail(code, bytes = 0) {
      writeFault = code
      room = bytes
    },
    failSync(code) {
      syncFault = code
    },
    heal() {
      writeFault = undefined
      syncFault = undefined
    },
    async openForAppend(path) {
      if (writeFault !== undefined && writeFault !== 'ENOSPC') throw fault(writeFault)
      return wrap(await nodeFiles.openForAppend(path))
    },
    async replace(path, content) {
      if (writeFault !== undefined) throw fault(writeFault)
      return nodeFiles.replace(path, content)
    },
    syncFolder: (path) => nodeFiles.syncFolder(path),
    truncate: (path, length) => nodeFiles.truncate(path, length),
  }
}
