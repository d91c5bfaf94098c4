/** A PostgreSQL server of the test's own, on a free port of 127.0.0.1. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PostgresServer {
  readonly url: string
  /** Ends it at once, as a crash would. */
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Where Debian and others put the server's programs, which are not on the PATH; undefined where there are none. */
export function findPostgres(): string | undefined {
  const versions = '/usr/lib/postgresql'
  const debian = existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, 'bin')) : []
  const onPath = (process.env.PATH ?? '').split(':')
  return [...debian, ...onPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

/** The server refuses root: then it runs as whoever has this number, which is nobody's on Debian. */
const NOBODY = 65_534

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chassis-postgres-'))
  const isRoot = process.getuid?.() === 0
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  if (isRoot) chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const asked = ['-D', data, '-A', 'trust', '-U', 'chassis', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(programs, 'initdb'), asked, { ...who, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  let running: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off']
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...who,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    running = server
    await new Promise<void>((resolve, reject) => {
      let said = ''
      server.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('ready to accept connections')) resolve()
      })
      server.once('exit', () => reject(new Error(`postgres: ${said}`)))
    })
  }
  const stop = async (): Promise<void> => {
    const server = running
    running = undefined
    if (server === undefined) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGQUIT')
    await ended
  }
  await start()
  return {
    url: `postgresql://chassis@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
