/** Keeps a client's state in a folder: a file for every value, written beside and renamed, synced before it counts. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { assert } from '@chassis/primitives'
import type { ClientStore } from './client-store.ts'

const NAME = /^[A-Za-z0-9._:-]{1,200}$/
const ENDING = '.json'

/** The folder is made when it is absent; files are the owner's alone. One process at a time uses it. */
export async function fileStore(folder: string): Promise<ClientStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const place = (name: string): string => {
    assert(NAME.test(name), 'a name of the store')
    return join(folder, `${name.replaceAll(':', '%3A')}${ENDING}`)
  }
  return {
    async get(name) {
      try {
        return await readFile(place(name), 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async set(name, value) {
      const file = place(name)
      const handle = await open(`${file}.new`, 'w', 0o600)
      try {
        await handle.writeFile(value)
        await handle.datasync()
      } finally {
        await handle.close()
      }
      await rename(`${file}.new`, file)
      await syncFolder(folder)
    },
    async delete(name) {
      await rm(place(name), { force: true })
      await syncFolder(folder)
    },
    async names(prefix) {
      const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING))
      const names = files.map((file) => file.slice(0, -ENDING.length).replaceAll('%3A', ':'))
      return names.filter((name) => name.startsWith(prefix)).sort()
    },
  }
}

/** Makes names durable, too. Windows cannot open a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
