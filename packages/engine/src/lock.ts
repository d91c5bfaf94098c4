/** One writer per ledger folder, by a guarantee that the operating system ends with the process. */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PlatformError } from '@chassis/primitives'
import { withShortPath } from './files/short-path.ts'
import { storageError } from './files/storage-error.ts'

export interface LedgerLock {
  release(): Promise<void>
}

const SOCKET = 'writer.sock'
const HOLDER = 'writer.pid'
const NAMELESS = '?'
/** Attempts to replace a socket that a dead process left behind. */
const TAKEOVERS_MAX = 3

/**
 * Takes the writer's lock of `folder` or throws LEDGER_LOCKED, which names the process that holds it. Nothing has to be
 * cleaned up after `kill -9`: the lock is a listening socket, and a socket of a dead process accepts nobody.
 *
 * On Linux a socket in the abstract namespace, named after the folder's device and inode, decides between processes of
 * one network namespace without a race. A socket file in the folder decides between containers that share the folder.
 * Readers need no lock.
 */
export async function lockLedger(folder: string): Promise<LedgerLock> {
  const named = process.platform === 'linux' ? await listenByName(folder) : undefined
  try {
    const file = await listenInFolder(folder)
    writeFileSync(join(folder, HOLDER), `${process.pid}\n`)
    return {
      async release() {
        rmSync(join(folder, HOLDER), { force: true })
        await close(file)
        if (named !== undefined) await close(named)
      },
    }
  } catch (error) {
    if (named !== undefined) await close(named)
    throw storageError(error, folder)
  }
}

/**
 * The number of the process that writes to `folder` ('?' where it has not written it yet), or undefined when there is
 * none. Takes no lock and leaves nothing behind.
 */
export async function lockHolder(folder: string): Promise<string | undefined> {
  const named = process.platform === 'linux' && (await accepts(abstractName(folder)))
  const held = named || (await withShortPath(folder, (base) => accepts(lockPath(folder, base))))
  return held ? holderOf(folder) : undefined
}

function lockPath(folder: string, base: string): string {
  return process.platform === 'win32' ? pipeName(folder) : `${base}/${SOCKET}`
}

function pipeName(folder: string): string {
  return `\\\\.\\pipe\\chassis-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
}

function locked(folder: string): PlatformError {
  const pid = holderOf(folder)
  return new PlatformError(`${folder} is in use by process ${pid}`, { code: 'LEDGER_LOCKED', details: { folder, pid } })
}

function holderOf(folder: string): string {
  try {
    return /^\d+/.exec(readFileSync(join(folder, HOLDER), 'latin1'))?.[0] ?? NAMELESS
  } catch {
    // The holder is between taking the lock and writing its number.
    return NAMELESS
  }
}

function abstractName(folder: string): string {
  const { dev, ino } = statSync(folder)
  return `\0chassis-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
}

/** A holder that cannot say its number after this time is not about to. */
const NAMELESS_MS = 2_000
const NAMELESS_STEP_MS = 20

/**
 * Waits for a holder without a number: either it has just taken the lock, or it has released it, and a child that was
 * being started at that moment (a copy of the process until it becomes the other program) still has the socket open.
 */
async function listenByName(folder: string): Promise<Server> {
  const name = abstractName(folder)
  for (let waited = 0; ; waited += NAMELESS_STEP_MS) {
    const server = await listen(name)
    if (server !== 'taken') return server
    if (holderOf(folder) !== NAMELESS || waited >= NAMELESS_MS) throw locked(folder)
    await delay(NAMELESS_STEP_MS)
  }
}

function listen(path: string): Promise<Server | 'taken'> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve('taken') : reject(error),
    )
    server.listen({ path, exclusive: true }, () => resolve(server))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function accepts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function listenInFolder(folder: string): Promise<Server> {
  if (process.platform === 'win32') {
    const server = await listen(pipeName(folder))
    if (server === 'taken') throw locked(folder)
    return server
  }
  return withShortPath(folder, async (base) => {
    const path = `${base}/${SOCKET}`
    for (let attempt = 0; attempt < TAKEOVERS_MAX; attempt++) {
      const server = await listen(path)
      if (server !== 'taken') return server
      if (await accepts(path)) throw locked(folder)
      await removeDead(base, path, folder)
    }
    throw locked(folder)
  })
}

/** Moves the socket aside before removing it, so that a live one that appeared meanwhile is put back, not destroyed. */
async function removeDead(base: string, path: string, folder: string): Promise<void> {
  const aside = `${base}/${SOCKET}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    // Another starter was faster; the next attempt sees what it made of it.
    return
  }
  if (await accepts(aside)) {
    renameSync(aside, path)
    throw locked(folder)
  }
  rmSync(aside, { force: true })
}
