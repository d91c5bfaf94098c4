/** Listens where CometBFT dials: four connections that carry no label, so every request may come on any of them. */
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { basename, dirname } from 'node:path'
import { PlatformError } from '@chassis/primitives'
import { withShortPath } from '../../files/short-path.ts'
import { storageError } from '../../files/storage-error.ts'
import type { RequestName } from '../abci/requests.ts'
import { AbciConnection, type ConnectionHost } from './abci-connection.ts'
import type { AbciHandlers } from './handlers.ts'

/** A unix socket, or a port on the loopback interface (0: any free one). */
export type AbciAddress = { readonly path: string } | { readonly port: number }

export interface AbciServerOptions {
  readonly address: AbciAddress
  readonly handlers: AbciHandlers
  /** Longest frame that is read, in bytes. */
  readonly frameBytesMax?: number
  /** A request failed, or a peer broke the protocol. The exception has been sent and the server takes nothing more. */
  failed(error: unknown): void
  /** A connection ended; `seen` names the kinds of requests that came on it. `left`: connections that remain. */
  disconnected?(event: { readonly seen: ReadonlySet<RequestName>; readonly left: number }): void
  connected?(event: { readonly connections: number }): void
}

/** Far above a block of 4 MiB and a snapshot chunk of 16 MiB. */
const FRAME_BYTES_MAX = 64 * 1024 * 1024

export class AbciServer implements ConnectionHost {
  readonly handlers: AbciHandlers
  readonly frameBytesMax: number
  private readonly options: AbciServerOptions
  private readonly server: Server
  private readonly connections = new Set<AbciConnection>()
  private exclusive: Promise<unknown> = Promise.resolve()
  private stopped = false

  private constructor(options: AbciServerOptions) {
    this.options = options
    this.handlers = options.handlers
    this.frameBytesMax = options.frameBytesMax ?? FRAME_BYTES_MAX
    this.server = createServer((socket) => {
      this.connections.add(new AbciConnection(socket, this))
      options.connected?.({ connections: this.connections.size })
    })
  }

  /**
   * Listens. The caller holds the lock of the node's folder, so a socket file that is there belongs to nobody: it is
   * replaced. Readable and writable by the owner only. Throws ABCI_ADDRESS_IN_USE and the storage errors.
   */
  static async listen(options: AbciServerOptions): Promise<AbciServer> {
    const server = new AbciServer(options)
    const { address } = options
    if ('port' in address) {
      await listening(server.server, { host: '127.0.0.1', port: address.port }, `127.0.0.1:${address.port}`)
      return server
    }
    const { path } = address
    try {
      rmSync(path, { force: true })
      const name = basename(path)
      await withShortPath(dirname(path), (folder) => listening(server.server, { path: `${folder}/${name}` }, path))
      chmodSync(path, 0o600)
    } catch (error) {
      throw storageError(error, path)
    }
    return server
  }

  /** The port, when it listens on one. */
  get port(): number | undefined {
    const address = this.server.address()
    return typeof address === 'object' ? address?.port : undefined
  }

  exclusively<T>(run: () => T | Promise<T>): Promise<T> {
    const result = this.exclusive.then(run)
    this.exclusive = result.catch(() => {})
    return result
  }

  failed(error: unknown): void {
    if (this.stopped) return
    this.stopped = true
    this.server.close()
    for (const connection of this.connections) connection.end()
    this.options.failed(error)
  }

  closed(connection: AbciConnection): void {
    this.connections.delete(connection)
    this.options.disconnected?.({ seen: connection.seen, left: this.connections.size })
  }

  /** Takes nothing more, waits for the exclusive request under way and closes every connection. */
  async close(): Promise<void> {
    this.stopped = true
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()))
    await this.exclusive
    // The answer to the last request leaves first.
    await new Promise((resolve) => setImmediate(resolve))
    for (const connection of this.connections) connection.destroy()
    await closed
    const { address } = this.options
    if ('path' in address) rmSync(address.path, { force: true })
  }
}

function listening(server: Server, where: { path: string } | { host: string; port: number }, name: string) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error)
      else reject(new PlatformError(`${name} is in use`, { code: 'ABCI_ADDRESS_IN_USE', details: { address: name } }))
    })
    server.listen(where, () => resolve())
  })
}
