/** Reaches a folder by a path that fits into a socket address. */
import { Buffer } from 'node:buffer'
import { closeSync, openSync } from 'node:fs'

/** Socket paths hold about 100 bytes: a long folder is reached through an open handle where the system allows it. */
export async function withShortPath<T>(folder: string, run: (base: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(folder) < 70 || process.platform !== 'linux') return run(folder)
  const fd = openSync(folder, 'r')
  try {
    return await run(`/proc/self/fd/${fd}`)
  } finally {
    closeSync(fd)
  }
}
