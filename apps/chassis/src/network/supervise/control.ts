/**
 * How commands talk to the supervisor of a network: one line of JSON each way over a unix socket in its `run` folder,
 * which only its owner may enter.
 */
import { rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { withShortPath } from '@chassis/engine'
import { isPlatformError, PlatformError } from '@chassis/primitives'
import { networkFolder } from '../node-home.ts'

export interface ControlRequest {
  readonly command: string
  readonly arguments: Readonly<Record<string, unknown>>
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      readonly details: Record<string, string | number>
    }

const SOCKET = 'control.sock'
const LINE_BYTES_MAX = 1024 * 1024
/** Stopping a node waits for both of its processes. */
const ANSWER_TIMEOUT_MS = 120_000

/** Answers requests until it is closed. Whoever calls this holds the network's lock: an old socket is a dead one's. */
export async function serveControl(
  dir: string,
  handle: (request: ControlRequest) => Promise<unknown>,
): Promise<Server> {
  const server = createServer((socket) => void answer(socket, handle))
  await withShortPath(networkFolder(dir).run, (base) => {
    const path = `${base}/${SOCKET}`
    rmSync(path, { force: true })
    return new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ path }, resolve)
    })
  })
  return server
}

async function answer(socket: Socket, handle: (request: ControlRequest) => Promise<unknown>): Promise<void> {
  socket.on('error', () => socket.destroy())
  let reply: Answer
  try {
    reply = { ok: true, result: await handle(JSON.parse(await firstLine(socket)) as ControlRequest) }
  } catch (error) {
    reply = isPlatformError(error)
      ? { ok: false, code: error.code, message: error.message, details: { ...error.details } }
      : { ok: false, code: 'NETWORK_CONTROL_FAILED', message: String(error), details: { reason: String(error) } }
  }
  socket.end(`${JSON.stringify(reply)}\n`)
}

/**
 * Asks the supervisor. Throws NETWORK_NOT_RUNNING when there is none, and what it throws.
 */
export async function askSupervisor<T>(dir: string, command: string, args: ControlRequest['arguments']): Promise<T> {
  const socket = await dial(dir)
  try {
    socket.write(`${JSON.stringify({ command, arguments: args })}\n`)
    const reply = JSON.parse(await firstLine(socket)) as Answer
    if (!reply.ok) throw new PlatformError(reply.message, { code: reply.code, details: reply.details })
    return reply.result as T
  } finally {
    socket.destroy()
  }
}

async function dial(dir: string): Promise<Socket> {
  try {
    return await withShortPath(networkFolder(dir).run, (base) => {
      return new Promise<Socket>((resolve, reject) => {
        const socket = connect({ path: `${base}/${SOCKET}` })
        socket.once('connect', () => resolve(socket))
        socket.once('error', reject)
      })
    })
  } catch (cause) {
    throw new PlatformError(`the network in ${dir} is not running`, {
      code: 'NETWORK_NOT_RUNNING',
      details: { folder: dir },
      cause,
    })
  }
}

function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const broken = (reason: string) =>
      reject(
        new PlatformError(`the supervisor's answer: ${reason}`, {
          code: 'NETWORK_CONTROL_FAILED',
          details: { reason },
        }),
      )
    let text = ''
    socket.setEncoding('utf8')
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => broken('timeout'))
    socket.on('data', (part: string) => {
      text += part
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
      else if (text.length > LINE_BYTES_MAX) broken('too long')
    })
    socket.on('error', (error) => broken(error.message))
    socket.on('close', () => broken('closed'))
  })
}
