/** Where the read model is kept, and whether the server that is named for it takes connections. */
import { connect } from 'node:net'
import type { Formatter } from '@chassis/messages'
import type { Check } from './check.ts'

const CONNECT_MS = 2_000
const POSTGRES_PORT = 5432

/** `url`: undefined for the embedded one. Of the address only host and port are shown: it may have a password in it. */
export async function checkDatabase(url: string | undefined, format: Formatter): Promise<Check> {
  const found = (ok: boolean, detail: string): Check => {
    return { name: 'database', ok, detail, advice: ok ? '' : format('cli.doctor.database.advice') }
  }
  if (url === undefined) return found(true, format('cli.doctor.database.embedded'))
  const { hostname, port } = new URL(url)
  const at = { host: hostname || 'localhost', port: port === '' ? POSTGRES_PORT : Number(port) }
  const reason = await whyUnreachable(at.host.replace(/^\[|\]$/g, ''), at.port)
  const server = `${at.host}:${at.port}`
  return reason === undefined
    ? found(true, format('cli.doctor.database.reached', { server }))
    : found(false, format('cli.doctor.database.unreachable', { server, reason }))
}

function whyUnreachable(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_MS })
    const end = (reason: string | undefined): void => {
      socket.destroy()
      resolve(reason)
    }
    socket.on('connect', () => end(undefined))
    socket.on('timeout', () => end('ETIMEDOUT'))
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'ERROR'))
  })
}
